import type { CaseAdapter } from 'case-elements/contracts';
import { caseStatuses, type CasePage as FoundCases, type CaseRow } from 'case-elements/domain';
import { alerts } from '../alerts/alerts.js';
import { caseHref } from '../cases/links.js';
import { h } from '../dom/h.js';
import { onPreferences, preferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { says, speak } from '../words/words.js';
import { createCaseLink, pageHead } from './page-head.js';
import { severityMark } from './severity-mark.js';
import { timeAgo } from './time.js';

/** What the shift sees first: how many cases stand where, the newest of them, and the alerts that cannot wait. */
export const overviewPage =
  (adapter: CaseAdapter, owner: string): Page =>
  ({ view, signal }) => {
    const figures = h('dl', { class: 'figures' });
    const newest = h('div');
    const urgent = h('div');
    let found: FoundCases | undefined;

    view.append(
      pageHead('overview.title', 'overview.lead', createCaseLink()),
      h('h2', { class: 'for-readers', id: 'overview-cases', ...says('overview.cases') }),
      figures,
      h(
        'div',
        { class: 'halves' },
        panel('overview.newest', newest, h('a', { href: '#/cases', ...says('overview.allCases') })),
        panel('overview.urgent', urgent, h('a', { href: '#/alerts', ...says('overview.all') })),
      ),
    );
    onPreferences(render, signal);
    adapter.changes({ owner, entities: ['case'] }, () => void read(), { signal });
    render();
    void read();

    async function read(): Promise<void> {
      try {
        found = await adapter.cases.find({ owner, size: 5, columns: ['createdAt'] }, { signal });
      } catch {
        // The figures keep their dash; the list on its own page says what is wrong.
        return;
      }
      render();
    }

    function render(): void {
      const counts = found?.counts;
      figures.replaceChildren(
        ...caseStatuses.map((status) =>
          h(
            'div',
            { class: 'panel figure' },
            h('dt', { class: 'soft', ...says(`status.${status}`) }),
            h('dd', {}, counts ? counts[status].toLocaleString(preferences().language) : '–'),
          ),
        ),
      );
      newest.replaceChildren(newestCases(found?.rows));
      urgent.replaceChildren(urgentAlerts());
      speak(view);
    }
  };

function panel(title: 'overview.newest' | 'overview.urgent', content: HTMLElement, all: HTMLElement): HTMLElement {
  const id = title.replace('.', '-');
  return h(
    'section',
    { class: 'panel padded', 'aria-labelledby': id },
    h('div', { class: 'panel-head' }, h('h2', { id, ...says(title) }), all),
    content,
  );
}

function newestCases(rows: readonly CaseRow[] | undefined): HTMLElement {
  if (!rows) return h('p', { class: 'soft' });
  if (rows.length === 0) return h('p', { class: 'soft', ...says('overview.none') });
  const items = rows.map(({ id, number, title, severity, createdAt }) =>
    h(
      'li',
      {},
      severityMark(severity),
      h('a', { href: caseHref({ id }), dir: 'auto' }, number === null ? title : `#${number.toString()} ${title}`),
      createdAt && h('span', { class: 'soft' }, timeAgo(createdAt)),
    ),
  );
  return h('ul', { class: 'lines' }, ...items);
}

function urgentAlerts(): HTMLElement {
  const pressing = alerts.filter(({ severity }) => severity === 'critical' || severity === 'high');
  const items = pressing
    .slice(0, 6)
    .map(({ severity, rule, host, raisedAt }) =>
      h(
        'li',
        {},
        severityMark(severity),
        h('a', { href: `#/alerts?find=${encodeURIComponent(rule.name)}` }, `${rule.name} · ${host}`),
        h('span', { class: 'soft' }, timeAgo(raisedAt)),
      ),
    );
  return h('ul', { class: 'lines' }, ...items);
}
