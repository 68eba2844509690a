import { html, nothing, type TemplateResult } from 'lit';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import type { Case } from '../../../domain/cases/case.js';
import { fieldValueOf } from '../../../domain/fields/field-value.js';
import type { Template } from '../../../domain/template.js';
import { fieldText } from '../../fields/field-text.js';
import { button } from '../../primitives/button.js';
import type { DialogContent } from '../../primitives/dialog/action-dialog.js';
import type { ViewTools } from '../view-tools.js';
import { fieldsMoved, placedBy, type TemplateChange } from './template-changes.js';

export interface TemplateDialogOptions {
  readonly found: Case;
  readonly template: Template;
  readonly changes: readonly TemplateChange[];
  readonly chosen: ReadonlySet<string>;
  readonly connectorName: (id: string) => string;
  readonly onToggle: (key: string) => void;
  readonly onCancel: () => void;
  readonly onApply: () => void;
}

/** Everything a template would change, from what to what. Nothing is applied that is not ticked here. */
export function templateDialog(tools: ViewTools, options: TemplateDialogOptions): DialogContent {
  const { terms, formats } = tools.words();
  const { applying } = terms.view;
  const { template, changes, chosen, onCancel, onApply } = options;
  return {
    heading: applying.heading(template.name),
    body: html`${template.description ? html`<p class="quiet"><bdi>${template.description}</bdi></p>` : nothing}
      <p>${changes.length === 0 ? applying.nothing : applying.choose}</p>
      ${changes.length === 0 ? nothing : html`<ul class="changes" role="list">${changes.map((change) => changeLine(tools, options, change))}</ul>`}
      ${movedFields(tools, options)}`,
    actions: html`${button({ label: terms.common.cancel, onClick: onCancel })}
    ${button({ label: applying.confirm(chosen.size, formats), kind: 'primary', onClick: onApply })}`,
  };
}

/** A template brings its fields, and takes those of the former one along. */
function movedFields({ words, fields }: ViewTools, { found, template }: TemplateDialogOptions) {
  const { terms, formats } = words();
  const { applying } = terms.view;
  const { come, go } = fieldsMoved(fields.placed, placedBy(template, fields.configuration));
  const coming = come.map(({ definition }) =>
    'requiredOnClose' in definition && definition.requiredOnClose
      ? applying.neededToClose(definition.label)
      : definition.label,
  );
  const going = go.map(({ definition }) => {
    const text = fieldText(definition, fieldValueOf(found.fields, definition.key), { terms, formats });
    return { text, said: text === '' ? definition.label : applying.says(definition.label, text) };
  });
  const sentence = (text: string) => html`<p><bdi>${text}</bdi></p>`;
  const gone = applying.go(
    going.map(({ said }) => said),
    formats,
  );
  return html`${coming.length > 0 ? sentence(applying.come(coming, formats)) : nothing}
  ${going.length > 0 ? sentence(going.some(({ text }) => text !== '') ? `${gone} ${applying.stays}` : gone) : nothing}`;
}

function changeLine(tools: ViewTools, options: TemplateDialogOptions, change: TemplateChange): TemplateResult {
  const { applying } = tools.words().terms.view;
  const { key } = change;
  const before = textOf(tools, options, key, options.found);
  const after = textOf(tools, options, key, change.set);
  return html`<li class="change">
    <label class="change-label">
      <input type="checkbox" .checked=${options.chosen.has(key)} @change=${() => options.onToggle(key)} />
      <bdi>${labelOf(tools, options, key)}</bdi>
    </label>
    <dl class="change-texts">
      <div><dt>${applying.now}</dt><dd>${before === '' ? html`<span class="quiet">${applying.empty}</span>` : html`<bdi>${before}</bdi>`}</dd></div>
      <div><dt>${applying.then}</dt><dd><bdi>${after}</bdi></dd></div>
    </dl>
  </li>`;
}

function labelOf({ words, fields }: ViewTools, { template }: TemplateDialogOptions, key: string): string {
  const { common, view, connector } = words().terms;
  const labels: Readonly<Record<string, string>> = {
    title: common.name,
    description: common.description,
    severity: common.severity,
    category: common.category,
    tags: common.tags,
    assignees: common.assignees,
    connector: connector.label,
    'settings.syncAlerts': view.syncAlerts,
    'settings.extractObservables': view.extractObservables,
  };
  if (Object.hasOwn(labels, key)) return labels[key]!;
  const field = key.slice('fields.'.length);
  return definitionIn(template, fields, field)?.label ?? field;
}

const definitionIn = (template: Template, { configuration }: ViewTools['fields'], key: string) =>
  placedBy(template, configuration).find(({ definition }) => definition.key === key)?.definition;

/** What the case, or the change, says of one member, in words. */
function textOf(tools: ViewTools, options: TemplateDialogOptions, key: string, of: CaseChanges): string {
  const { people, fields } = tools;
  const { terms, formats } = tools.words();
  if (key.startsWith('fields.')) {
    const field = key.slice('fields.'.length);
    return fieldText(definitionIn(options.template, fields, field), fieldValueOf(of.fields ?? {}, field), {
      terms,
      formats,
    });
  }
  switch (key) {
    case 'severity':
      return of.severity ? terms.common.severities[of.severity] : '';
    case 'tags':
      return formats.list(of.tags ?? []);
    case 'assignees':
      return formats.list((of.assignees ?? []).map((id) => people.name({ id })));
    case 'connector':
      return of.connector ? options.connectorName(of.connector.id) : '';
    case 'settings.syncAlerts':
      return of.settings?.syncAlerts ? terms.common.yes : terms.common.no;
    case 'settings.extractObservables':
      return of.settings?.extractObservables ? terms.common.yes : terms.common.no;
    default:
      return of[key as 'title' | 'description' | 'category'] ?? '';
  }
}
