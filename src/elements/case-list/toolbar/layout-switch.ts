import { html, type TemplateResult } from 'lit';
import { icon } from '../../primitives/icon.js';
import type { ListHost } from '../list-host.js';
import { layouts } from '../view/list-view.js';

/** Table or cards. */
export function layoutSwitch(host: ListHost): TemplateResult {
  const { view, terms } = host.scene();
  return html`<span class="layouts" part="layouts" role="group" aria-label=${terms.list.layout}>
    ${layouts.map((layout) => {
      const words = terms.list.layouts[layout];
      return html`<button
        class="layout-button"
        type="button"
        aria-label=${words}
        title=${words}
        aria-pressed=${view?.layout === layout ? 'true' : 'false'}
        @click=${() => host.ask({ layout })}
      >${icon(layout)}</button>`;
    })}
  </span>`;
}
