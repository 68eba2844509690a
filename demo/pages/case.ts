import type { CaseAdapter } from 'case-elements/contracts';
import type { Case, User } from 'case-elements/domain';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { counted, says, speak, word } from '../words/words.js';
import { severityMark } from './severity-mark.js';
import { timeAgo } from './time.js';

interface Reading {
  readonly found: Case;
  readonly assignees: readonly (User | null)[];
  /** Entries of its history. */
  readonly entries: number;
}

/** One case as the host shows it by itself, read through the adapter and kept up to date. */
export const casePage =
  (adapter: CaseAdapter): Page =>
  ({ view, params, signal, entitle }) => {
    const id = params.get('id') ?? '';
    const heading = h('h1', { tabindex: -1 });
    const body = h('div', { class: 'case' });
    let shown: Reading | 'loading' | 'missing' | 'failed' = 'loading';

    view.append(
      h('p', { class: 'back' }, h('a', { href: '#/cases' }, icon('back'), h('span', says('case.back')))),
      heading,
      body,
    );
    onPreferences(render, signal);
    adapter.changes({ caseId: id, entities: ['case'] }, () => void read(), { signal });
    render();
    void read();

    async function read(): Promise<void> {
      try {
        shown = (await readCase(adapter, id, signal)) ?? 'missing';
      } catch {
        if (signal.aborted) return;
        // What is on the page stays readable; only a page with nothing on it says that it failed.
        if (shown === 'loading') shown = 'failed';
      }
      if (!signal.aborted) render();
    }

    function render(): void {
      heading.textContent = headingOf(shown);
      entitle(heading.textContent);
      if (typeof shown === 'object') body.replaceChildren(...caseBody(shown));
      else body.replaceChildren(notice(shown, () => void read()));
      speak(body);
    }
  };

async function readCase(adapter: CaseAdapter, id: string, signal: AbortSignal): Promise<Reading | undefined> {
  const found = await adapter.cases.get(id, { signal });
  if (!found) return undefined;
  const [activity, assignees] = await Promise.all([
    adapter.activity.find({ caseId: id, size: 1 }, { signal }),
    adapter.users.get(found.assignees, { signal }),
  ]);
  return { found, assignees, entries: activity.total };
}

function headingOf(shown: Reading | 'loading' | 'missing' | 'failed'): string {
  if (typeof shown === 'string') return word(`case.${shown}`);
  const { number } = shown.found;
  return number === null ? shown.found.title : word('case.title', number);
}

function notice(shown: 'loading' | 'missing' | 'failed', retry: () => void): HTMLElement {
  if (shown === 'missing') return h('p', { class: 'lead', ...says('case.missingLead') });
  if (shown === 'loading') return h('p', { class: 'soft' });
  const again = h('button', { type: 'button', class: 'button', ...says('case.retry') });
  again.addEventListener('click', retry);
  return again;
}

function caseBody({ found, assignees, entries }: Reading): HTMLElement[] {
  const { title, description } = found;
  const people = assignees.map((user, at) => user?.name ?? found.assignees[at] ?? '');
  const tags = found.tags.map((tag) => h('li', { dir: 'auto' }, tag));
  return [
    h('p', { class: 'case-name', dir: 'auto' }, title),
    h(
      'div',
      { class: 'case-columns' },
      h(
        'section',
        { class: 'panel padded', 'aria-labelledby': 'case-description' },
        h('h2', { id: 'case-description', ...says('case.description') }),
        h('p', { class: 'case-text', dir: 'auto' }, description),
      ),
      h(
        'section',
        { class: 'panel padded', 'aria-labelledby': 'case-facts' },
        h('h2', { id: 'case-facts', ...says('case.facts') }),
        h(
          'dl',
          { class: 'facts' },
          ...fact('case.status', h('span', says(`status.${found.status}`))),
          ...fact('case.severity', severityMark(found.severity)),
          ...fact('case.category', found.category ?? word('case.nothing')),
          ...fact('case.tags', tags.length > 0 ? h('ul', { class: 'tags' }, ...tags) : word('case.nothing')),
          ...fact('case.assignees', people.join(', ') || word('case.nobody')),
          ...fact('case.reporter', found.createdBy.name ?? found.createdBy.id),
          ...fact('case.created', timeAgo(found.createdAt)),
          ...fact('case.updated', timeAgo(found.updatedAt)),
          ...fact('case.activity', counted('case.changes', entries)),
        ),
      ),
    ),
  ];
}

const fact = (name: Parameters<typeof says>[0], value: HTMLElement | string): HTMLElement[] => [
  h('dt', says(name)),
  h('dd', { dir: typeof value === 'string' ? 'auto' : null }, value),
];
