import { html, render, type LitElement, type TemplateResult } from 'lit';
import '../../../i18n/english/selection.js';
import type { Terms } from '../../../i18n/terms.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { icon } from '../../primitives/icon.js';
import { isMac } from '../../primitives/is-mac.js';
import type { Shortcut } from './shortcuts.js';
import { shortcutsDialogStyles } from './shortcuts-dialog.styles.js';

/** Lists the keys of the list, while it is in a page. The focus goes back to where it was. */
export function showShortcuts(host: LitElement, terms: Terms, shortcuts: readonly Shortcut[]): void {
  const place = host.renderRoot.querySelector<HTMLElement>('.dialogs');
  if (!host.isConnected || !place || place.querySelector('dialog')) return;
  adoptStyles(host, shortcutsDialogStyles);
  const { keys } = terms.list;
  const before = host.shadowRoot?.activeElement;
  const close = () => place.querySelector('dialog')?.close();
  const closed = () => {
    host.removeController(leaving);
    render(html``, place);
    if (before instanceof HTMLElement) before.focus();
  };
  // What comes back into a page would be there without being modal.
  const leaving = { hostDisconnected: closed };
  host.addController(leaving);
  const light = (event: MouseEvent) => event.target === event.currentTarget && close();
  render(
    html`<dialog class="keys-dialog" part="dialog" aria-labelledby="keys-heading" @close=${closed} @click=${light}>
      <div class="keys-body">
        <div class="keys-head">
          <h2 class="keys-heading" id="keys-heading">${keys.label}</h2>
          <button class="icon-button" type="button" aria-label=${terms.common.close} @click=${close}>${icon('close')}</button>
        </div>
        <dl class="keys-list">
          ${shortcuts.map((each) => line(each.keys, each.words(terms), keys.or))}
          ${line(['↑', '↓', '←', '→'], keys.cells, '')} ${line(['Home', 'End'], keys.ends, '')}
          ${line([keys.nameHint], keys.name, '')} ${selectionLines(terms)}
        </dl>
      </div>
    </dialog>`,
    place,
  );
  place.querySelector('dialog')?.showModal();
}

function selectionLines({ selection: { keys }, list }: Terms): readonly TemplateResult[] {
  const { names, ...words } = keys;
  const [shift, control] = isMac() ? ['⇧', '⌘'] : [`${names.shift}+`, `${names.control}+`];
  return [
    line([names.space], words.toggle, ''),
    line([`${shift}↑`, `${shift}↓`, `${shift}${names.space}`], words.extend, list.keys.or),
    line([`${control}A`], words.page, ''),
    line([names.escape], words.clear, ''),
  ];
}

const line = (names: readonly string[], words: string, or: string): TemplateResult =>
  html`<div class="keys-line">
    <dt>${words}</dt>
    <dd dir="ltr">
      ${names.map((name, index) => html`${index > 0 && or ? html`<span class="keys-or">${or}</span>` : ''}<kbd>${name}</kbd>`)}
    </dd>
  </div>`;
