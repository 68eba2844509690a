import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Configuration } from '../../../../domain/configuration.js';
import { limits } from '../../../../domain/limits.js';
import type { Template } from '../../../../domain/template.js';
import { errorWords } from '../../../../i18n/error-words.js';
import { LazyController } from '../../../controllers/lazy-controller.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import type { MenuEntry } from '../../../primitives/menu/menu-entry.js';
import { Menu } from '../../../primitives/menu/menu.js';
import { retryButton } from '../../../primitives/retry.js';
import { failed } from '../../../primitives/state.js';
import { UndoableRemoval } from '../../../primitives/toast/undoable-removal.js';
import { mayChange } from '../../settings-host.js';
import { exportTemplates } from '../export-templates.js';
import type { ImportTemplates } from '../import/import-templates.js';
import { removeTemplates } from '../remove-templates.js';
import { SwitchTemplates } from '../switch-templates.js';
import { mayManage, type TemplateTools } from '../template-tools.js';
import { TemplateFilter } from './template-filter.js';
import { templateRow } from './template-row.js';

export interface TemplateListOptions {
  readonly onOpen: (template: Template) => void;
  readonly onAdd: () => void;
  readonly onClone: (template: Template) => void;
}

/** The owner's templates by name, and what can be done with them. */
export class TemplateList {
  readonly #tools: TemplateTools;
  readonly #options: TemplateListOptions;
  readonly #menu: Menu;
  readonly #switches: SwitchTemplates;
  readonly #removal: UndoableRemoval;
  readonly #filter: TemplateFilter;
  readonly #import: LazyController<ImportTemplates>;
  #selected: ReadonlySet<string> = new Set();

  constructor(tools: TemplateTools, options: TemplateListOptions) {
    this.#tools = tools;
    this.#options = options;
    const { host, known, toasts, words } = tools;
    this.#filter = new TemplateFilter(tools);
    this.#switches = new SwitchTemplates(tools);
    this.#removal = new UndoableRemoval({
      element: host.element,
      toasts,
      terms: () => words().terms,
      onSent: () => known.changed(),
    });
    this.#menu = new Menu(host.element, {
      id: 'template-menu',
      label: () => words().terms.templates.menu(this.#ofMenu?.name ?? ''),
      entries: () => this.#entries(),
      placement: 'bottom-end',
    });
    this.#import = new LazyController(
      host.element,
      async () => new (await import('../import/import-templates.js')).ImportTemplates(tools),
    );
  }

  /** To the template, else to the first button of the section. */
  focus(id: string | undefined): void {
    const root = this.#tools.host.element.renderRoot;
    const row = id === undefined ? null : root.querySelector<HTMLElement>(`[data-template="${CSS.escape(id)}"]`);
    (
      row?.querySelector<HTMLElement>('.template-open') ?? root.querySelector<HTMLElement>('.template-bar button')
    )?.focus();
  }

  render(found: Configuration): TemplateResult {
    const { host, known, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.templates;
    const { error, pending } = known;
    const retry = () => void known.refresh();
    const all = known.all?.filter(({ id }) => !this.#removal.isGone(id));
    if (!all)
      return error
        ? failed(error, { terms, formats }, pending, retry)
        : html`<p class="quiet" role="status"><bdi>${said.loading}</bdi></p>`;
    const shown = this.#filter.apply(all);
    return html`${
      error
        ? callout({
            kind: 'danger',
            text: errorWords(error, terms),
            action: retryButton(error, { terms, formats }, { busy: pending, onClick: retry }),
          })
        : nothing
    }
    ${!mayManage(host) && mayChange(host) ? callout({ kind: 'info', text: said.readOnly }) : nothing}
    ${this.#filter.render(all, shown.length)} ${this.#renderSelection(shown)}
    ${
      all.length === 0
        ? html`<p class="quiet"><bdi>${said.none} ${said.noneHint}</bdi></p>`
        : shown.length === 0
          ? html`<p class="quiet"><bdi>${said.noMatch}</bdi></p>`
          : html`<ul class="templates" role="list">
              ${repeat(
                shown,
                ({ id }) => id,
                (template) => this.#renderRow(template),
              )}
            </ul>`
    }
    ${mayManage(host) ? this.#renderBar(all.length, found) : nothing}`;
  }

  renderOverlays(): TemplateResult {
    return html`${this.#menu.render()}`;
  }

  #renderRow(template: Template): TemplateResult {
    const { host, known } = this.#tools;
    return templateRow(this.#tools, {
      template,
      cases: known.casesOf(template.id),
      isOn: this.#switches.isOn(template),
      busy: this.#switches.pending(template.id),
      mayManage: mayManage(host),
      selected: this.#selected.has(template.id),
      menu: this.#menu,
      onOpen: () => this.#options.onOpen(template),
      onSelect: (on) =>
        this.#select(on ? [...this.#selected, template.id] : [...this.#selected].filter((id) => id !== template.id)),
      onSwitch: (on) => void this.#switches.to(on, [template]),
    });
  }

  #renderBar(count: number, found: Configuration): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.templates;
    const isFull = count >= limits.templates;
    const describedBy = isFull ? 'templates-full' : undefined;
    const take = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.value = '';
      if (files.length > 0) void this.#import.load().then((reading) => reading?.begin(files, found));
    };
    const pick = () => this.#tools.host.element.renderRoot.querySelector<HTMLInputElement>('#template-files')?.click();
    return html`<div class="edit-actions template-bar">
      ${button({ label: said.add, inactive: isFull, describedBy, onClick: this.#options.onAdd })}
      ${button({ label: said.import, inactive: isFull, describedBy, onClick: pick })}
      <input id="template-files" type="file" accept=".yaml,.yml,application/yaml,text/yaml" multiple hidden aria-label=${said.import} @change=${take} />
      ${isFull ? html`<p class="note" id="templates-full"><bdi>${said.full(limits.templates, formats)}</bdi></p>` : nothing}
      ${this.#import.failed ? html`<p class="note" role="status"><bdi>${terms.errors.unavailable}</bdi></p>` : nothing}
    </div>`;
  }

  /** What can be done with several; offered once there are several. */
  #renderSelection(shown: readonly Template[]): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.templates;
    if (!mayManage(host) || shown.length < 2) return nothing;
    const chosen = shown.filter(({ id }) => this.#selected.has(id));
    const isAll = chosen.length === shown.length;
    const act = (label: string, onClick: () => void) => button({ label, kind: 'quiet', onClick });
    return html`<div class="template-selection">
      <label class="template-select-all">
        <input type="checkbox" .checked=${live(isAll)} .indeterminate=${live(chosen.length > 0 && !isAll)} @change=${() => this.#select(isAll ? [] : shown.map(({ id }) => id))} />
        <bdi>${said.selectAll}</bdi>
      </label>
      <p role="status"><bdi>${chosen.length > 0 ? said.selected(chosen.length, formats) : ''}</bdi></p>
      ${
        chosen.length === 0
          ? nothing
          : html`<div class="template-selection-actions" role="group" aria-label=${said.selected(chosen.length, formats)}>
              ${act(said.actions.enable, () => void this.#switches.to(true, chosen))}
              ${act(said.actions.disable, () => void this.#switches.to(false, chosen))}
              ${act(said.actions.export, () => void exportTemplates(this.#tools, chosen))}
              ${act(said.actions.remove, () => removeTemplates(this.#tools, this.#removal, chosen))}
            </div>`
      }
    </div>`;
  }

  #select(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.#tools.host.element.requestUpdate();
  }

  get #ofMenu(): Template | undefined {
    return this.#tools.known.all?.find(({ id }) => id === this.#menu.key);
  }

  #entries(): readonly MenuEntry[] {
    const { host, known, words } = this.#tools;
    const { terms, formats } = words();
    const { actions, full } = terms.templates;
    const template = this.#ofMenu;
    if (!template) return [];
    const exporting = {
      id: 'export',
      label: actions.export,
      onChoose: () => void exportTemplates(this.#tools, [template]),
    };
    if (!mayManage(host)) return [exporting];
    const isFull = (known.all?.length ?? 0) >= limits.templates;
    return [
      { id: 'edit', label: actions.edit, onChoose: () => this.#options.onOpen(template) },
      {
        id: 'clone',
        label: actions.clone,
        disabled: isFull ? full(limits.templates, formats) : undefined,
        onChoose: () => this.#options.onClone(template),
      },
      exporting,
      'separator',
      {
        id: 'remove',
        label: actions.remove,
        danger: true,
        onChoose: () => removeTemplates(this.#tools, this.#removal, [template]),
      },
    ];
  }
}
