import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contracts/capabilities.js';
import type { Case } from '../../../domain/cases/case.js';
import type { Template } from '../../../domain/template.js';
import { errorWords } from '../../../i18n/error-words.js';
import { QueryController } from '../../controllers/query-controller.js';
import { enabledTemplatesOf } from '../../fields/templates-of.js';
import { callout } from '../../primitives/callout.js';
import { Combobox } from '../../primitives/combobox/combobox.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { editProblem } from '../edits/edit-problem.js';
import type { ViewTools } from '../view-tools.js';
import type { CaseConnectors } from './case-connectors.js';
import { controlOnly } from './control-only.js';
import { fact } from './fact.js';
import type { OpenFact } from './open-fact.js';
import { setOf, templateChanges } from './template-changes.js';
import { templateDialog } from './template-dialog.js';

/** The template of the case, and another one that can be applied to it. */
export class TemplateFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #connectors: CaseConnectors;
  readonly #listed: QueryController<readonly Template[]>;
  readonly #combobox: Combobox<Template>;

  constructor(tools: ViewTools, open: OpenFact, connectors: CaseConnectors) {
    this.#tools = tools;
    this.#open = open;
    this.#connectors = connectors;
    const { host, words } = tools;
    const adapter = () => host.scene().adapter;
    // Nobody is asked before somebody wants to choose.
    this.#listed = new QueryController(host.element, adapter, () => {
      const { found } = host.scene();
      return found && open.is('template') ? enabledTemplatesOf(found.owner) : undefined;
    });
    this.#combobox = new Combobox<Template>(host.element, {
      id: 'case-template',
      label: () => words().terms.view.template,
      multiple: () => false,
      values: () => [],
      chosen: (value) => ({ value, label: value }),
      choice: ({ id, name, description }) => ({ value: id, label: name, detail: description }),
      search: () => this.#listed.value ?? [],
      placeholder: () => words().terms.view.applying.placeholder,
      readonly: () => false,
      words,
      adapter,
      announce: host.say,
      onChange: (_ids, template) => template && this.#ask(template),
    });
  }

  render(shown: Case): TemplateResult | typeof nothing {
    const { edits, fields, host, words } = this.#tools;
    const { terms } = words();
    if (!host.scene().session?.capabilities.groups.includes('templates')) return nothing;
    const name = fields.template?.name ?? shown.template?.id;
    return fact(this.#tools, {
      id: 'template',
      sets: { template: null },
      label: terms.view.template,
      busy: edits.pending('template'),
      content: name === undefined ? html`<p class="quiet">${terms.view.nothing}</p>` : html`<bdi>${name}</bdi>`,
      editor: this.#open.is('template') ? this.#editor() : undefined,
      onEdit: this.#open.begin('template', { template: null }, () => this.#combobox.focus()),
      onDone: this.#open.close,
      problem: editProblem(this.#tools, {
        key: 'template',
        label: terms.view.template,
        textOf: ({ template }) => (template ? this.#nameOf(template.id) : terms.view.nothing),
      }),
    });
  }

  #editor(): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const { error, pending, value } = this.#listed;
    if (error && !value)
      return callout({
        kind: 'danger',
        text: errorWords(error, terms),
        ...(offersRetry(error) && {
          action: retryButton(error, { terms, formats }, { busy: pending, onClick: () => void this.#listed.refresh() }),
        }),
      });
    if (!value) return html`<p class="quiet">${terms.common.loading}</p>`;
    if (value.length === 0) return html`<p class="quiet">${terms.view.applying.none}</p>`;
    return html`${controlOnly('case-template', terms.view.template, (attributes) => this.#combobox.render(attributes))}`;
  }

  #nameOf(id: string): string {
    return this.#listed.value?.find((each) => each.id === id)?.name ?? id;
  }

  /** Shows what would change before anything does. */
  #ask(template: Template): void {
    const { dialog, fields, host, people } = this.#tools;
    const { found, session } = host.scene();
    if (!found || !session) return;
    const { capabilities, permissions } = session;
    const has = (group: Group) => capabilities.groups.includes(group);
    const changes = templateChanges(found, {
      template,
      configuration: fields.configuration,
      mayAssign: permissions.assign,
      hasConnectors: has('connectors'),
      settings: [
        ...(capabilities.alertSync ? (['syncAlerts'] as const) : []),
        ...(has('observables') ? (['extractObservables'] as const) : []),
      ],
    });
    people.need(template.defaults.assignees ?? []);
    // What the case says already stays unless somebody wants it otherwise.
    const chosen = new Set(changes.filter(({ isHarmless }) => isHarmless).map(({ key }) => key));
    dialog.show(() =>
      templateDialog(this.#tools, {
        found,
        template,
        changes,
        chosen,
        connectorName: (id) => this.#connectors.nameOf(id, found),
        onToggle: (key) => {
          if (!chosen.delete(key)) chosen.add(key);
          host.element.requestUpdate();
        },
        onCancel: () => dialog.close(),
        onApply: () => {
          dialog.close();
          void this.#apply(found, template, chosen, changes);
        },
      }),
    );
  }

  async #apply(
    seen: Case,
    template: Template,
    chosen: ReadonlySet<string>,
    changes: ReturnType<typeof templateChanges>,
  ): Promise<void> {
    const { edits, host, words } = this.#tools;
    this.#open.close();
    const set = setOf(
      template,
      changes.filter(({ key }) => chosen.has(key)),
    );
    if (await edits.save('template', set, { seen })) host.say(words().terms.view.applying.applied(template.name));
  }
}
