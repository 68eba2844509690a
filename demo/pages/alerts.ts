import { severities } from 'case-elements/domain';
import { mentions, type Alert } from '../alerts/alert.js';
import { alerts } from '../alerts/alerts.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { counted, isolated, named, says, speak, word } from '../words/words.js';
import { pageHead } from './page-head.js';
import { severityMark } from './severity-mark.js';
import { timeAgo } from './time.js';

/** The host's own alert table. */
export const alertsPage: Page = ({ view, params, signal }) => {
  const search = h('input', { type: 'search', class: 'search-input', ...named('alerts.search') });
  const severity = h('select', named('alerts.severity'));
  const count = h('p', { class: 'soft count', role: 'status' });
  const rows = h('tbody');
  const table = alertTable(rows);
  const clear = h('button', { type: 'button', class: 'button', ...says('alerts.clear') });
  const none = h('div', { class: 'empty', hidden: true }, h('p', says('alerts.none')), clear);

  search.value = params.get('find') ?? '';
  search.addEventListener('input', show);
  severity.addEventListener('change', show);
  clear.addEventListener('click', () => {
    search.value = '';
    severity.value = '';
    show();
    search.focus();
  });
  onPreferences(inLanguage, signal);
  view.append(
    pageHead('alerts.title', 'alerts.lead'),
    h('div', { class: 'toolbar' }, h('div', { class: 'search' }, icon('search'), search), severity, count),
    h('div', { class: 'panel' }, table, none),
  );
  inLanguage();

  function inLanguage(): void {
    const chosen = severity.value;
    const options = [...severities].reverse().map((each) => h('option', { value: each }, word(`severity.${each}`)));
    severity.replaceChildren(h('option', { value: '' }, word('alerts.any')), ...options);
    severity.value = chosen;
    search.placeholder = word('alerts.searchHint');
    show();
  }

  function show(): void {
    const wanted = alerts.filter(
      (alert) => (severity.value === '' || alert.severity === severity.value) && mentions(alert, search.value.trim()),
    );
    rows.replaceChildren(...wanted.map(alertRow));
    speak(rows);
    count.replaceChildren(isolated(counted('alerts.count', wanted.length)));
    table.hidden = wanted.length === 0;
    none.hidden = wanted.length > 0;
  }
};

function alertTable(rows: HTMLElement): HTMLTableElement {
  const head = (['severity', 'rule', 'host', 'user', 'time'] as const).map((name) =>
    h('th', { scope: 'col', ...says(`alerts.${name}`) }),
  );
  const actions = h('th', { scope: 'col' }, h('span', { class: 'for-readers', ...says('alerts.actions') }));
  return h(
    'table',
    { class: 'alerts' },
    h('caption', { class: 'for-readers', ...says('alerts.table') }),
    h('thead', {}, h('tr', {}, ...head, actions)),
    rows,
  );
}

function alertRow({ id, severity, rule, reason, host, user, raisedAt }: Alert): HTMLElement {
  const create = h(
    'a',
    { class: 'row-action', href: `#/cases/create?alert=${id}`, 'aria-label': word('alerts.createFor', rule.name) },
    icon('plus'),
    h('span', says('alerts.create')),
  );
  return h(
    'tr',
    { 'data-alert': id },
    h('td', { class: 'cell-severity' }, severityMark(severity)),
    h(
      'td',
      { class: 'cell-rule' },
      h('p', { class: 'rule' }, isolated(rule.name)),
      h('p', { class: 'soft reason' }, isolated(reason)),
    ),
    h('td', { class: 'cell-host' }, h('code', {}, host)),
    h('td', { class: 'cell-user' }, user ?? '–'),
    h('td', { class: 'cell-time soft' }, timeAgo(raisedAt)),
    h('td', { class: 'cell-action' }, create),
  );
}
