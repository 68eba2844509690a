import { html, type TemplateResult } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import { icon } from '../../primitives/icon.js';
import type { ListHost } from '../list-host.js';
import type { ShownColumns } from '../rows/shown-columns.js';

/** Opens the choice of columns, whose code is loaded then. */
export class ColumnsButton {
  readonly #host: ListHost;
  readonly #chooser: LazyController<InstanceType<typeof import('./column-chooser.js').ColumnChooser>>;

  constructor(host: ListHost, columns: ShownColumns) {
    this.#host = host;
    this.#chooser = new LazyController(host.element, async () => {
      const { ColumnChooser } = await import('./column-chooser.js');
      const chooser = new ColumnChooser(host, columns, () =>
        host.element.renderRoot.querySelector<HTMLElement>('.columns-button'),
      );
      chooser.toggle();
      return chooser;
    });
  }

  render(): TemplateResult {
    const { label } = this.#host.scene().terms.list.chooser;
    const chooser = this.#chooser.value;
    return html`<button
        class="tool-button columns-button"
        part="columns"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${chooser?.open ? 'true' : 'false'}
        @click=${() => this.#press()}
      >${icon('columns')}<span class="tool-text">${label}</span></button>${chooser?.render()}`;
  }

  #press(): void {
    const chooser = this.#chooser.value;
    if (chooser) chooser.toggle();
    // What could not be loaded is tried again by whoever wants it again.
    else if (this.#chooser.failed) this.#chooser.retry();
    this.#chooser.get();
  }
}
