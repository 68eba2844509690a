import { h } from '../dom/h.js';
import { severityMark } from '../pages/severity-mark.js';
import { timeAgo } from '../pages/time.js';
import type { WordKey } from '../words/en.js';
import { isolated, says, speak, word } from '../words/words.js';
import { addToCase } from './add-to-case.js';
import { alertFields } from './alert-fields.js';
import type { Alert } from './alert.js';
import { statusMark } from './status-mark.js';
import { hosts, type HostName } from './data/hosts.js';

/** One alert in the table, in the language of the page; `cases` is the place for what says which cases it is in. */
export function alertRow(alert: Alert, cases: HTMLElement): HTMLTableRowElement {
  const { id, owner, severity, rule, reason, host, user, raisedAt } = alert;
  const select = h('input', {
    type: 'checkbox',
    value: id,
    'aria-label': word('alerts.select', word('alerts.on', rule.name, host ?? '–')),
  });
  const add = addToCase('row');
  add.show([alert]);
  const row = h(
    'tr',
    { 'data-alert': id, tabindex: -1 },
    h('td', { class: 'cell-select' }, select),
    h('td', { class: 'cell-severity' }, severityMark(severity), statusMark(id)),
    h(
      'td',
      { class: 'cell-rule' },
      h('p', { class: 'rule' }, isolated(rule.name)),
      h('p', { class: 'soft reason' }, isolated(reason)),
      alertFields(alert),
    ),
    h('td', { class: 'cell-cases' }, cases),
    h('td', { class: 'cell-host' }, ...hostFacts(host)),
    h('td', { class: 'cell-user' }, user === null ? '–' : isolated(user)),
    h('td', { class: 'cell-owner soft' }, h('span', says(`owner.${owner}` as WordKey))),
    h('td', { class: 'cell-time soft' }, timeAgo(raisedAt)),
    h('td', { class: 'cell-action' }, add.element),
  );
  speak(row);
  return row;
}

function hostFacts(host: string | null): (HTMLElement | string)[] {
  if (host === null) return ['–'];
  const [address] = hosts[host as HostName];
  return [h('code', {}, host), h('p', { class: 'soft cell-address' }, isolated(address))];
}
