import type { CaseRow } from '../../../../domain/find/case-query.js';
import type { CaseId } from '../../../../domain/ids.js';
import type { BulkWork, Ended } from './run-bulk.js';

type Work = Omit<BulkWork<CaseRow>, 'signal' | 'onProgress' | 'pause'>;

/** How it stands with each case of a job, over all its tries. */
export type Ends = ReadonlyMap<CaseId, Ended<CaseRow>>;

/** Something that is done to cases, all at once or in chunks. */
export interface Job extends Work {
  /** What was done to cases that are named or counted. */
  readonly did: (subject: string) => string;
  /** How many there are, as far as it is known before. */
  readonly expected: number;
  readonly targets: (signal: AbortSignal) => AsyncIterable<CaseRow> | Iterable<CaseRow>;
  /** The same cases as they are now, for another try. */
  readonly again: (rows: readonly CaseRow[], signal: AbortSignal) => AsyncIterable<CaseRow> | Iterable<CaseRow>;
  /** What takes back what was done; nothing where that cannot be. */
  readonly undo?: (done: readonly CaseRow[]) => Job | undefined;
  /** Called when a try is over, the whole job or not. */
  readonly onEnd?: (ends: Ends, stopped: boolean) => void;
  /** Its cases were selected: those that failed stay so, the others do not. */
  readonly fromSelection?: boolean;
  /** A person was told already that it is done. */
  readonly told?: boolean;
}
