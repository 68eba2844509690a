/** Adapters of which a verb waits, so that a test can go elsewhere while it is under way. */
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { title, until } from './scene.js';

type Groups = 'cases' | 'comments' | 'files' | 'observables';

export interface Waiting {
  readonly adapter: CaseAdapter;
  /** Whether somebody called it. */
  readonly called: () => boolean;
  /** Lets it go on. */
  readonly pass: () => void;
}

/** The same adapter, of which the first call of one verb waits before it is done. Calls after it do not. */
export function waiting<Group extends Groups>(
  adapter: CaseAdapter,
  group: Group,
  verb: keyof CaseAdapter[Group] & string,
): Waiting {
  let pass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (pass = resolve));
  const good = adapter[group] as unknown as Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
  let calls = 0;
  const run = async (...args: unknown[]) => {
    calls += 1;
    if (calls === 1) await passed;
    return good[verb]!(...args);
  };
  return { adapter: { ...adapter, [group]: { ...good, [verb]: run } }, called: () => calls > 0, pass: () => pass() };
}

/** The same view goes on to another case. */
export async function goesTo(view: CaseView, { id, title: name }: Pick<Case, 'id' | 'title'>): Promise<void> {
  view.caseId = id;
  await until(
    view,
    () => view.shadowRoot!.querySelector('article')?.ariaLabel?.startsWith(name) ?? false,
    `${name} is there`,
  );
  await until(view, () => title(view).startsWith(name) || view.shadowRoot!.querySelector('#title') !== null);
}
