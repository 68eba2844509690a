import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { callout } from '../../primitives/callout.js';
import { button } from '../../primitives/button.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { editProblem } from '../edits/edit-problem.js';
import { refusedNotes } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { NeighboursPart } from '../neighbours/neighbours-part.js';
import { MoreMenu } from './more-menu.js';
import { SeverityMenu } from './severity-menu.js';
import { StatusMenu } from './status-menu.js';
import { TitlePart } from './title-part.js';

export interface HeaderOptions {
  /** Leads to an additional field that must be filled in. */
  readonly onShowField: (key: string) => void;
}

/** What the case is called, where it stands, and what can be done with it. */
export class HeaderPart {
  readonly #tools: ViewTools;
  readonly #options: HeaderOptions;
  readonly #title: TitlePart;
  readonly #status: StatusMenu;
  readonly #severity: SeverityMenu;
  readonly #more: MoreMenu;
  readonly #neighbours: LazyController<NeighboursPart>;

  constructor(tools: ViewTools, options: HeaderOptions) {
    this.#tools = tools;
    this.#options = options;
    this.#title = new TitlePart(tools);
    this.#status = new StatusMenu(tools);
    this.#severity = new SeverityMenu(tools);
    this.#more = new MoreMenu(tools);
    this.#neighbours = new LazyController(tools.host.element, async () => {
      const { NeighboursPart } = await import('../neighbours/neighbours-part.js');
      return new NeighboursPart(tools);
    });
  }

  render(shown: Case): TemplateResult {
    const { words, people, host } = this.#tools;
    const { terms, formats } = words();
    const { now, position } = host.scene();
    return html`<header class="view-header" part="header">
      <div class="header-line">
        <div class="header-title">${this.#title.render(shown)}</div>
        <div class="header-actions">${position ? this.#neighbours.get()?.render(shown) : nothing}<slot name="actions"></slot>${this.#more.render()}</div>
      </div>
      <div class="header-facts">
        ${this.#status.render(shown)} ${this.#severity.render(shown)}
        <span class="header-created" dir="auto">
          ${terms.view.created} ${relativeTime(shown.createdAt, formats, now)} ·
          <span class="visually-hidden">${terms.view.reporter}</span> <bdi>${people.name(shown.createdBy)}</bdi>
        </span>
      </div>
      ${refusedNotes(this.#tools)} ${this.#missing()} ${this.#problems()}
    </header>`;
  }

  renderOverlays(): TemplateResult {
    return html`${this.#status.renderOverlays()} ${this.#severity.renderOverlays()} ${this.#more.renderOverlays()}`;
  }

  /** What must be filled in before the case can be closed. */
  #missing(): TemplateResult | typeof nothing {
    const { edits, words } = this.#tools;
    const failure = edits.failure('status');
    const keys = keysRequiredToClose(failure?.error.fields ?? []);
    if (keys.length === 0) return nothing;
    const { terms, formats } = words();
    const labels = keys.map((key) => this.#labelOf(key));
    return callout({
      kind: 'warning',
      text: terms.view.missingToClose(labels, formats),
      action: button({
        label: terms.view.edit(labels[0]!),
        onClick: () => {
          edits.dismiss('status');
          this.#options.onShowField(keys[0]!);
        },
      }),
    });
  }

  #problems(): readonly (TemplateResult | typeof nothing)[] {
    const { edits, words } = this.#tools;
    const { common } = words().terms;
    const isMissing = keysRequiredToClose(edits.failure('status')?.error.fields ?? []).length > 0;
    return [
      isMissing
        ? nothing
        : editProblem(this.#tools, {
            key: 'status',
            label: common.status,
            textOf: ({ status }) => (status ? common.statuses[status] : ''),
          }),
      editProblem(this.#tools, {
        key: 'severity',
        label: common.severity,
        textOf: ({ severity }) => (severity ? common.severities[severity] : ''),
      }),
    ];
  }

  #labelOf(key: string): string {
    return this.#tools.fields.labelOf(key);
  }
}

const keysRequiredToClose = (fields: readonly { readonly path: string; readonly rule: string }[]): readonly string[] =>
  fields.flatMap(({ path, rule }) => {
    const [, key] = /(?:^|\.)fields\.(.+)$/.exec(path) ?? [];
    return rule === 'required_on_close' && key !== undefined ? [key] : [];
  });
