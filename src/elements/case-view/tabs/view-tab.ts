import type { TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';

/** Every tab there is, in their order. */
export const tabNames = ['activity', 'alerts', 'events', 'files', 'observables', 'references', 'similar'] as const;
export type TabName = (typeof tabNames)[number];

/** One tab: what happened to a case, or one kind of what hangs on it. */
export interface ViewTab {
  readonly name: TabName;
  /** Whether there is such a thing here at all: the backend declares it. */
  isOffered(): boolean;
  /** How many there are, where that is known. */
  count(shown: Case): number | undefined;
  render(shown: Case): TemplateResult;
  /** Asks again for what it shows. */
  refresh(): Promise<void>;
}
