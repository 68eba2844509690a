import { h } from '../dom/h.js';
import { says } from '../words/words.js';
import { alertRow } from './alert-row.js';
import type { Alert } from './alert.js';
import type { CaseBadges } from './case-badges.js';

/** Milliseconds after which a pointer that rests was only left there. */
const pointedMs = 10_000;

/** The rows, each made once: what is open or focused in one stays so, whatever comes or goes around it. */
export class AlertTable {
  readonly element: HTMLTableElement;
  readonly rows = h('tbody');
  /** Ticks all of them. */
  readonly all = h('input', { type: 'checkbox' });
  readonly #badges: CaseBadges;
  #made = new Map<string, HTMLTableRowElement>();
  #pointedAt = -Infinity;

  constructor(badges: CaseBadges) {
    this.#badges = badges;
    this.element = h(
      'table',
      { class: 'alerts' },
      h('caption', { class: 'for-readers', ...says('alerts.table') }),
      h('thead', {}, headings(this.all)),
      this.rows,
    );
    this.rows.addEventListener('pointermove', () => (this.#pointedAt = Date.now()));
  }

  /** Shows these, in this order. Rows that stay are not touched; those of `fresh` are marked as new for a moment. */
  show(alerts: readonly Alert[], fresh: ReadonlySet<string> = new Set()): void {
    const wanted = new Map(alerts.map((alert) => [alert.id, this.#made.get(alert.id) ?? this.#make(alert)]));
    const gone = [...this.#made].filter(([id]) => !wanted.has(id)).map(([, row]) => row);
    for (const row of gone) row.remove();
    this.#badges.forget(gone);
    let before: ChildNode | null = this.rows.firstChild;
    for (const row of wanted.values()) {
      if (row === before) before = before.nextSibling;
      else this.rows.insertBefore(row, before);
    }
    for (const id of fresh) wanted.get(id)?.classList.add('is-new');
    this.#made = wanted;
  }

  /** Makes every row anew, in the language the page has now. */
  renew(alerts: readonly Alert[]): void {
    this.#badges.forget(this.#made.values());
    this.#made = new Map();
    this.rows.replaceChildren();
    this.show(alerts);
  }

  /** Whether rows must not move: a pointer or the keyboard is among them, one is open, or somebody scrolled to them. */
  get isRead(): boolean {
    return (
      (Date.now() - this.#pointedAt < pointedMs && this.rows.matches(':hover')) ||
      this.rows.contains(document.activeElement) ||
      this.rows.querySelector('details[open]') !== null ||
      // Below the bar of the page.
      this.element.getBoundingClientRect().top < 0
    );
  }

  #make(alert: Alert): HTMLTableRowElement {
    const cases = h('div', { class: 'badges' });
    const row = alertRow(alert, cases);
    this.#badges.watch(row, alert.id, cases);
    return row;
  }
}

function headings(all: HTMLElement): HTMLElement {
  const names = (['severity', 'rule', 'cases', 'host', 'user', 'owner', 'time'] as const).map((name) =>
    h('th', { scope: 'col', class: `head-${name}`, ...says(`alerts.${name}`) }),
  );
  const select = h(
    'th',
    { scope: 'col', class: 'cell-select' },
    h('label', { class: 'select-all' }, all, h('span', says('alerts.selectAll'))),
  );
  const actions = h('th', { scope: 'col' }, h('span', { class: 'for-readers', ...says('alerts.actions') }));
  return h('tr', {}, select, ...names, actions);
}
