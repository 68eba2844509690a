import { h } from '../dom/h.js';
import { onPreferences } from '../shell/preferences.js';
import { isolated, word } from '../words/words.js';
import { referenceTo, runbooks } from './runbook.js';

/** Every runbook, and the way to put it on a case. */
export function runbookList(signal: AbortSignal): HTMLElement {
  const items = Object.entries(runbooks).map(([id, { title, steps }]) => {
    const add = h('add-to-case-menu', { class: 'line-action' });
    add.references = [referenceTo(id)];
    const below = h('p', { class: 'soft line-below' });
    const speak = () => {
      add.textContent = word('alerts.add');
      add.label = word('alerts.addNamed', title);
      below.replaceChildren(isolated(steps[0] ?? ''));
    };
    onPreferences(speak, signal);
    speak();
    return h('li', {}, h('p', { class: 'line-title' }, isolated(title)), add, below);
  });
  return h('ul', { class: 'lines runbooks' }, ...items);
}
