import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case } from '../../../domain/cases/case.js';
import { RovingFocusController } from '../../controllers/roving-focus-controller.js';
import type { ViewTools } from '../view-tools.js';
import type { TabName, ViewTab } from './view-tab.js';

/** The parts of a case side by side, after the ARIA pattern "tabs": arrows move, and show what they come to. */
export class ViewTabs {
  readonly #tools: ViewTools;
  readonly #tabs: readonly ViewTab[];
  readonly #focus: RovingFocusController;

  constructor(tools: ViewTools, tabs: readonly ViewTab[]) {
    this.#tools = tools;
    this.#tabs = tabs;
    this.#focus = new RovingFocusController(tools.host.element, {
      items: () => [...tools.host.element.renderRoot.querySelectorAll<HTMLElement>('[role="tab"].view-tab')],
    });
  }

  render(shown: Case): TemplateResult {
    const offered = this.#tabs.filter((tab) => tab.isOffered());
    const current = offered.find(({ name }) => name === this.#tools.tab.name) ?? offered[0];
    if (!current) return html``;
    const { terms } = this.#tools.words();
    return html`<div class="view-tabs" part="tabs" role="tablist" aria-label=${terms.view.parts} @keydown=${this.#focus.handleKey} @focusin=${this.#handleFocus}>
        ${repeat(
          offered,
          ({ name }) => name,
          (tab) => this.#renderTab(tab, shown, tab === current),
        )}
      </div>
      <section class="panel tab-${current.name}" part="section" id="panel-${current.name}" role="tabpanel" aria-labelledby="tab-${current.name}" tabindex="-1">
        ${current.render(shown)}
      </section>`;
  }

  #renderTab(tab: ViewTab, shown: Case, selected: boolean): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const { name } = tab;
    const many = tab.count(shown);
    return html`<button
      class="view-tab"
      part="tab"
      type="button"
      role="tab"
      id="tab-${name}"
      data-tab=${name}
      aria-selected=${selected ? 'true' : 'false'}
      aria-controls=${selected ? `panel-${name}` : nothing}
      tabindex=${selected ? '0' : '-1'}
      @click=${() => this.#tools.tab.show(name)}
    >
      <bdi>${terms.view.tabs[name]}</bdi>
      ${many === undefined ? nothing : html`<span class="tab-count">${formats.number(many)}</span>`}
    </button>`;
  }

  readonly #handleFocus = (event: FocusEvent): void => {
    this.#focus.handleFocus(event);
    const { tab } = (event.target as HTMLElement).dataset;
    if (tab !== undefined) this.#tools.tab.show(tab as TabName);
  };
}
