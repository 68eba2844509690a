import type { CaseAdapter } from 'case-elements/contracts';
import type { Case } from 'case-elements/domain';
import { h } from '../dom/h.js';
import type { WordKey } from '../words/en.js';
import { isolated, says } from '../words/words.js';

/** Names of the files on a case; none where they cannot be read. */
export async function attachedTo(adapter: CaseAdapter, { id }: Case, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const { items } = await adapter.files.find({ caseId: id, size: 100 }, { signal });
    return items.map(({ name }) => name);
  } catch {
    return [];
  }
}

/** What hangs on a case. */
export function attached({ totals, observables }: Case, files: readonly string[]): HTMLElement | undefined {
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
