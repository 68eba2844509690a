import { h } from '../dom/h.js';
import { severityMark } from '../pages/severity-mark.js';
import { timeAgo } from '../pages/time.js';
import type { WordKey } from '../words/en.js';
import { counted, isolated, says } from '../words/words.js';
import { pushItem } from './push-item.js';
import type { Reading } from './read-case.js';

/** What is known of a case, line by line. */
export function caseFacts({ found, assignees, entries }: Reading, pushAgain: () => Promise<void>): HTMLElement {
  const people = assignees.map((user, at) => h('li', {}, isolated(user?.name ?? found.assignees[at] ?? '')));
  const tags = found.tags.map((tag) => h('li', {}, isolated(tag)));
  const pushes = found.pushes.map((push) => pushItem(push, pushAgain));
  return h(
    'section',
    { class: 'panel padded', 'aria-labelledby': 'case-facts' },
    h('h2', { id: 'case-facts', ...says('case.facts') }),
    h(
      'dl',
      { class: 'facts' },
      ...fact('case.status', h('span', says(`status.${found.status}`))),
      ...fact('case.severity', severityMark(found.severity)),
      ...fact('case.category', found.category === null ? nothing('case.nothing') : isolated(found.category)),
      ...fact('case.tags', tags.length > 0 ? h('ul', { class: 'tags' }, ...tags) : nothing('case.nothing')),
      ...fact('case.assignees', people.length > 0 ? h('ul', {}, ...people) : nothing('case.nobody')),
      ...(pushes.length > 0 ? fact('case.pushed', h('ul', {}, ...pushes)) : []),
      ...fact('case.reporter', isolated(found.createdBy.name ?? found.createdBy.id)),
      ...fact('case.created', timeAgo(found.createdAt)),
      ...fact('case.updated', timeAgo(found.updatedAt)),
      ...fact('case.activity', isolated(counted('case.changes', entries))),
    ),
  );
}

/** What hangs on it. */
export function attachedFacts({ found, files }: Reading): HTMLElement | undefined {
  const { totals, observables } = found;
  if (totals.alerts + totals.files + observables.length === 0) return undefined;
  const values = observables.map(({ value }) => h('li', {}, isolated(value)));
  const names = files.map((name) => h('li', {}, isolated(name)));
  return h(
    'section',
    { class: 'panel padded', 'aria-labelledby': 'case-attached' },
    h('h2', { id: 'case-attached', ...says('case.attached') }),
    h(
      'dl',
      { class: 'facts' },
      ...fact('case.alerts', isolated(String(totals.alerts))),
      ...fact('case.files', isolated(String(totals.files)), h('ul', {}, ...names)),
      ...fact('case.observables', isolated(String(observables.length)), h('ul', { class: 'tags' }, ...values)),
    ),
  );
}

const fact = (name: WordKey, ...values: HTMLElement[]): HTMLElement[] => [h('dt', says(name)), h('dd', {}, ...values)];

const nothing = (name: WordKey): HTMLElement => h('span', { class: 'soft', ...says(name) });
