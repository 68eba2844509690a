import { h } from '../dom/h.js';
import { preferences } from '../shell/preferences.js';
import type { WordKey } from '../words/en.js';
import { counted, isolated, says, speak, word } from '../words/words.js';
import { addToCase } from './add-to-case.js';
import type { Alert } from './alert.js';
import type { AlertTable } from './alert-table.js';

/** Which alerts are ticked, also those a filter hides meanwhile, and the bar that puts them on a case. */
export class AlertSelection {
  readonly bar: HTMLElement;
  readonly #table: AlertTable;
  readonly #alerts: () => readonly Alert[];
  readonly #ids = new Set<string>();
  readonly #count = h('p', { role: 'status' });
  readonly #several = h('p', { class: 'soft', ...says('alerts.severalOwners') });
  /** A button a solution: what is chosen of it stays, the rest does not. */
  readonly #keep = h('div', { class: 'keep' });
  readonly #add = addToCase('bar');
  /** Where a range that is ticked with Shift begins. */
  #anchor: string | undefined;
  /** Whether Shift is held with the key that presses a box; not every browser says so of the click it makes of it. */
  #keyWithShift = false;

  /** The value of a box in the table is the id of its alert, one of `alerts`. */
  constructor(table: AlertTable, alerts: () => readonly Alert[]) {
    this.#table = table;
    this.#alerts = alerts;
    const clear = h('button', { type: 'button', class: 'button', ...says('alerts.unselect') });
    this.bar = h(
      'div',
      { class: 'selection', hidden: true },
      this.#count,
      this.#several,
      this.#keep,
      clear,
      this.#add.element,
    );
    table.rows.addEventListener('keydown', ({ shiftKey }) => (this.#keyWithShift = shiftKey));
    table.rows.addEventListener('click', (event) => this.#press(event));
    table.all.addEventListener('change', () => this.#tick(this.#boxes, table.all.checked));
    clear.addEventListener('click', () => {
      this.#ids.clear();
      this.show();
      table.all.focus();
    });
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** After the rows, or the language, changed. */
  show(): void {
    for (const box of this.#boxes) {
      box.checked = this.#ids.has(box.value);
      box.closest('tr')?.classList.toggle('is-selected', box.checked);
    }
    const ticked = this.#boxes.filter(({ checked }) => checked).length;
    this.#table.all.checked = ticked > 0 && ticked === this.#boxes.length;
    this.#table.all.indeterminate = ticked > 0 && !this.#table.all.checked;
    this.bar.hidden = this.isEmpty;
    this.#count.replaceChildren(...(this.isEmpty ? [] : [isolated(counted('alerts.selected', this.#ids.size))]));
    const chosen = this.#alerts().filter(({ id }) => this.#ids.has(id));
    const isMixed = new Set(chosen.map(({ owner }) => owner)).size > 1;
    this.#several.hidden = this.#keep.hidden = !isMixed;
    this.#keep.replaceChildren(...(isMixed ? this.#keepButtons(chosen) : []));
    this.#add.element.hidden = isMixed;
    this.#add.show(isMixed ? [] : chosen);
    speak(this.bar);
  }

  #keepButtons(chosen: readonly Alert[]): readonly HTMLElement[] {
    const counts = new Map<Alert['owner'], number>();
    for (const { owner } of chosen) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    return [...counts].map(([owner, count]) => {
      const solution = word(`owner.${owner}` as WordKey);
      const button = h(
        'button',
        { type: 'button', class: 'button' },
        isolated(word('alerts.keep', count.toLocaleString(preferences().language), solution)),
      );
      button.addEventListener('click', () => this.#keepOnly(owner));
      return button;
    });
  }

  #keepOnly(owner: Alert['owner']): void {
    for (const alert of this.#alerts()) if (alert.owner !== owner) this.#ids.delete(alert.id);
    this.show();
    // The button that was pressed is gone; what it was pressed for stands beside it.
    this.#add.element.focus();
  }

  get #boxes(): readonly HTMLInputElement[] {
    return [...this.#table.rows.querySelectorAll<HTMLInputElement>('.cell-select input')];
  }

  /** A box, or anywhere in its cell, since a box alone is small. With Shift everything from the last one on. */
  #press({ target, shiftKey, detail }: MouseEvent): void {
    const cell = (target as Element).closest('.cell-select');
    const box = cell?.querySelector('input');
    if (!box) return;
    if (target !== box) box.checked = !box.checked;
    const boxes = this.#boxes;
    const from = boxes.findIndex(({ value }) => value === this.#anchor);
    const to = boxes.indexOf(box);
    const withShift = detail === 0 ? this.#keyWithShift : shiftKey;
    const range = withShift && from >= 0 ? boxes.slice(Math.min(from, to), Math.max(from, to) + 1) : [box];
    this.#anchor = box.value;
    this.#tick(range, box.checked);
  }

  #tick(boxes: readonly HTMLInputElement[], on: boolean): void {
    for (const { value } of boxes) {
      if (on) this.#ids.add(value);
      else this.#ids.delete(value);
    }
    this.show();
  }
}
