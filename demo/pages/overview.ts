import type { CaseAdapter } from 'case-elements/contracts';
import { caseStatuses, type CasePage as FoundCases, type CaseRow, type Severity } from 'case-elements/domain';
import { alerts } from '../alerts/feed.js';
import { caseHref } from '../cases/links.js';
import { owners } from '../cases/owners.js';
import { h } from '../dom/h.js';
import { soon } from '../dom/soon.js';
import { runbookList } from '../runbooks/runbook-list.js';
import { onPreferences, preferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import type { WordKey } from '../words/en.js';
import { isolated, says, speak, word } from '../words/words.js';
import { createCaseLink, pageHead } from './page-head.js';
import { severityMark } from './severity-mark.js';
import { timeAgo } from './time.js';

/** What the shift sees first: how many cases stand where, the newest of them, and the alerts that cannot wait. */
export const overviewPage =
  (adapter: CaseAdapter): Page =>
  ({ view, signal }) => {
    const figures = h('dl', { class: 'figures' });
    const newest = h('div');
    const urgent = h('div');
    const readSoon = soon(() => void read(), 300, signal);
    let found: FoundCases | 'loading' | 'failed' = 'loading';

    view.append(
      pageHead('overview.title', 'overview.lead', createCaseLink()),
      h('h2', { class: 'for-readers', id: 'overview-cases', ...says('overview.cases') }),
      figures,
      h(
        'div',
        { class: 'halves' },
        panel('overview.newest', newest, h('a', { href: '#/cases', ...says('overview.allCases') })),
        panel('overview.urgent', urgent, h('a', { href: '#/alerts', ...says('overview.all') })),
        panel('runbooks.title', runbookList(signal)),
      ),
    );
    onPreferences(render, signal);
    adapter.changes({ owner: owners, entities: ['case'] }, readSoon, { signal });
    render();
    void read();

    async function read(): Promise<void> {
      try {
        found = await adapter.cases.find({ owner: owners, size: 6, columns: ['createdAt'] }, { signal });
      } catch {
        if (signal.aborted) return;
        // What is on the page stays readable; only a page with nothing on it says that it failed.
        if (typeof found === 'string') found = 'failed';
      }
      if (!signal.aborted) render();
    }

    function render(): void {
      const counts = typeof found === 'string' ? undefined : found.counts;
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
      newest.replaceChildren(typeof found === 'string' ? notYet(found, () => void read()) : newestCases(found.rows));
      urgent.replaceChildren(urgentAlerts());
      speak(view);
    }
  };

type PanelTitle = 'overview.newest' | 'overview.urgent' | 'runbooks.title';

function panel(title: PanelTitle, content: HTMLElement, all?: HTMLElement): HTMLElement {
  const id = title.replace('.', '-');
  return h(
    'section',
    { class: 'panel padded', 'aria-labelledby': id },
    h('div', { class: 'panel-head' }, h('h2', { id, ...says(title) }), all),
    content,
  );
}

function notYet(state: 'loading' | 'failed', retry: () => void): HTMLElement {
  if (state === 'loading') return h('p', { class: 'soft', ...says('case.loading') });
  const again = h('button', { type: 'button', class: 'button', ...says('case.retry') });
  again.addEventListener('click', retry);
  return h('div', { class: 'empty', role: 'alert' }, h('p', says('overview.failed')), again);
}

function newestCases(rows: readonly CaseRow[]): HTMLElement {
  if (rows.length === 0) return noCases();
  const items = rows.map(({ id, number, owner, title, severity, createdAt }) =>
    line({
      severity,
      href: caseHref({ id }),
      title,
      below: [word(`owner.${owner}` as WordKey), number !== null && `#${String(number)}`].filter(Boolean).join(' '),
      at: createdAt,
    }),
  );
  return h('ul', { class: 'lines' }, ...items);
}

const noCases = (): HTMLElement =>
  h(
    'div',
    { class: 'empty' },
    h('p', says('overview.none')),
    h('a', { class: 'button', href: '#/alerts', ...says('overview.toAlerts') }),
  );

function urgentAlerts(): HTMLElement {
  const pressing = alerts().filter(({ severity }) => severity === 'critical' || severity === 'high');
  const items = pressing.slice(0, 6).map(({ severity, rule, host, raisedAt }) =>
    line({
      severity,
      href: `#/alerts?find=${encodeURIComponent(`${rule.name} ${host ?? ''}`)}`,
      title: rule.name,
      below: host ?? '',
      at: raisedAt,
    }),
  );
  return h('ul', { class: 'lines' }, ...items);
}

interface Line {
  readonly severity: Severity;
  readonly href: string;
  readonly title: string;
  readonly below: string;
  readonly at: string | undefined;
}

const line = ({ severity, href, title, below, at }: Line): HTMLElement =>
  h(
    'li',
    {},
    severityMark(severity),
    h('p', { class: 'line-title' }, h('a', { href }, isolated(title))),
    at && timeAgo(at),
    h('p', { class: 'soft line-below' }, isolated(below)),
  );
