import type { TemplateVerbs } from '../../contracts/groups/templates.js';
import type { WriteOptions } from '../../contracts/options.js';
import { checkTemplate, type TemplateContent } from '../../domain/check-template.js';
import { CaseError, invalid, notFound, refuseAborted, type FieldProblem } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { sameJson } from '../../domain/json.js';
import { limits } from '../../domain/limits.js';
import { parse } from '../../domain/parse.schema.js';
import type { Change } from '../../domain/records/change.js';
import type { Template } from '../../domain/template.js';
import { TemplateToSave } from '../../domain/template.schema.js';
import { commitOnce } from '../commit-once.js';
import { configurationOf } from '../configuration/configurations-of.js';
import { findConnector } from '../connectors/find-connector.js';
import { callerOf } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { keepRevision, keepRevisionOnce } from './keep-revision.js';
import { withPresets } from './templates-of.js';

type Save = Parameters<TemplateVerbs['save']>[0];

export async function saveTemplate(workflow: Workflow, template: Save, options: WriteOptions = {}): Promise<Template> {
  refuseAborted(options.signal);
  const { id, version, ...content } = parse(TemplateToSave, template) as Save;
  const caller = await callerOf(workflow, options);
  await caller.need(['manageTemplates'], { owner: content.owner, entity: 'template', ...(id !== undefined && { id }) });
  let before: Template | undefined;
  return commitOnce(workflow, caller, options, {
    verb: 'templates.save',
    async plan() {
      const stored = await workflow.storage.findOfOwner('template', content.owner, { signal: options.signal });
      const known = withPresets(workflow, content.owner, stored);
      before = id === undefined ? undefined : known.find((each) => each.id === id);
      if (id !== undefined && !before) throw notFound('template', id);
      if (before && before.version !== version)
        throw new CaseError('conflict', {
          message: `Template ${before.id} moved on: version ${version ?? 'none'}.`,
          current: before,
        });
      // What was right when it was written is not judged anew for being offered or not.
      const isSwitched = before && sameJson(contentOf({ ...before, enabled: content.enabled }), content);
      const problems = isSwitched ? [] : await problemsOf(workflow, content, { known, id }, options);
      if (problems.length > 0) throw invalid(problems);
      const changes = await changesFor(workflow, before, content, options);
      const isNamed = changes.length > 0 && before?.name !== content.name;
      return isNamed ? [...changes, nobodyElse(content.owner, stored)] : changes;
    },
    answer: (records) => (records.find((record) => record !== null) as Template | undefined) ?? before!,
  });
}

async function problemsOf(
  workflow: Workflow,
  content: TemplateContent,
  { known, id }: { readonly known: readonly Template[]; readonly id: string | undefined },
  options: WriteOptions,
): Promise<readonly FieldProblem[]> {
  const { owner, name, defaults } = content;
  const others = known.filter((each) => each.id !== id);
  const connector = defaults.connector && (await findConnector(workflow, owner, defaults.connector.id, options));
  return [
    ...checkTemplate(content, await configurationOf(workflow, owner, options)),
    ...(others.some((each) => sameName(each.name, name)) ? [{ path: 'name', rule: 'duplicate' } as const] : []),
    ...(id === undefined && known.length >= limits.templates
      ? [{ path: 'name', rule: 'too_many', limit: limits.templates, actual: known.length + 1 } as const]
      : []),
    ...(defaults.connector && workflow.connectors && !connector
      ? [{ path: 'defaults.connector.id', rule: 'unknown_record' } as const]
      : []),
  ];
}

/** That a name is free and that there is room was decided by these; whoever adds or renames one meanwhile comes between. */
const nobodyElse = (owner: Owner, stored: readonly Template[]): Change => ({
  op: 'expectAll',
  entity: 'template',
  owner,
  records: stored.map(({ id, version }) => ({ id, version })),
});

/** Names are told apart as a person does. */
const sameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), 'en', { sensitivity: 'accent' }) === 0;

function contentOf({ id: _id, version: _version, revision: _revision, ...content }: Template): TemplateContent {
  return content;
}

async function changesFor(
  workflow: Workflow,
  before: Template | undefined,
  content: TemplateContent,
  options: WriteOptions,
): Promise<readonly Change[]> {
  if (!before) {
    const made = { ...content, id: workflow.newId(), revision: 1 };
    return [{ op: 'insert', entity: 'template', record: made }, keepRevision(made)];
  }
  const { id, version, revision } = before;
  if (sameJson(contentOf(before), content)) return [];
  const edited = { ...content, id, revision: revision + 1 };
  const [stored] = await workflow.storage.get('template', [id], { signal: options.signal });
  return [
    // Members that are left out go: a template is what was saved, not what was saved before as well.
    ...(stored ? [{ op: 'remove', entity: 'template', id, version } as const] : []),
    { op: 'insert', entity: 'template', record: edited },
    ...(await keepRevisionOnce(workflow, before, options)),
    keepRevision(edited),
  ];
}
