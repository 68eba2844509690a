import { css, html, nothing, type TemplateResult } from 'lit';
import { OverlayController } from '../../controllers/overlay-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { listboxStyles } from '../../primitives/listbox.styles.js';
import type { ListHost } from '../list-host.js';

const styles = [
  listboxStyles,
  css`
    .help {
      inline-size: min(30em, 100vw - 16px);
      padding: 0.75em 1em;
      font-size: 1em;
    }
    .help:focus-visible {
      outline-offset: -2px;
    }
    .help-examples {
      display: grid;
      grid-template-columns: fit-content(45%) minmax(0, 1fr);
      gap: 0.375em 1em;
      align-items: baseline;
    }
    .help-typed {
      justify-self: start;
      padding-inline: 0.375em;
      font-family: ui-monospace, monospace;
      font-size: 0.9286em;
      background: var(--_subtle);
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 0.5);
    }
    .help-finds,
    .help-note {
      color: var(--_quiet);
    }
    .help-note {
      margin-block-start: 0.625em;
    }
  `,
];

/** What can be searched for, by examples, in a popover beside the search. */
export class SearchHelp {
  readonly #list: ListHost;
  readonly #overlay: OverlayController;

  constructor(list: ListHost) {
    this.#list = list;
    const byId = (id: string) => list.element.shadowRoot?.getElementById(id) ?? null;
    this.#overlay = new OverlayController(list.element, {
      anchor: () => byId('search-help'),
      overlay: () => byId('search-help-popup'),
      placement: 'bottom-end',
    });
    adoptStyles(list.element, styles);
  }

  get isOpen(): boolean {
    return this.#overlay.open;
  }

  toggle(): void {
    if (this.isOpen) return this.#overlay.hide();
    this.#overlay.show();
    const { element } = this.#list;
    // There is nothing in it to be used, so it is what is focused and read.
    void element.updateComplete.then(() =>
      element.shadowRoot?.getElementById('search-help-popup')?.focus({ preventScroll: true }),
    );
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { terms } = this.#list.scene();
    const { examples, note } = terms.filters.help;
    return html`<div class="popup help" id="search-help-popup" popover="manual" tabindex="-1" role="dialog" aria-label=${terms.list.searchHelp} @keydown=${this.#handleKey}>
      <dl class="help-examples">
        ${examples.map(
          ([typed, finds]) => html`<dt class="help-typed"><bdi>${typed}</bdi></dt>
            <dd class="help-finds"><bdi>${finds}</bdi></dd>`,
        )}
      </dl>
      <p class="help-note">${note}</p>
    </div>`;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What is around the list must not close with it.
    event.preventDefault();
    event.stopPropagation();
    this.#overlay.hide({ returnFocus: true });
  };
}
