import type { AttachedObject } from 'case-elements';
import { h } from '../dom/h.js';
import { word } from '../words/words.js';
import type { Runbook } from './runbook.js';

const sheet = `
  :host { display: block; }
  ol { margin: 0; padding-inline-start: 1.75em; }
  li { padding-block: 0.125em; }
  li::marker { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
  p { margin: 0.375em 0 0; color: var(--ink-soft); }
`;

/** The steps of a runbook, as a case shows them. Ours from top to bottom: the view of the case only makes room for it. */
export class QuaysideRunbook extends HTMLElement {
  #attached: AttachedObject<Runbook> | undefined;

  set attached(attached: AttachedObject<Runbook>) {
    this.#attached = attached;
    this.#render();
  }

  #render(): void {
    if (!this.#attached) return;
    const { steps, onCall } = this.#attached.data;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const styles = new CSSStyleSheet();
    styles.replaceSync(sheet);
    root.adoptedStyleSheets = [styles];
    root.replaceChildren(
      h('ol', {}, ...steps.map((step) => h('li', {}, h('bdi', {}, step)))),
      h('p', {}, word('runbooks.onCall', onCall)),
    );
  }
}
