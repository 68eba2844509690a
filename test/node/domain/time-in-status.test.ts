/** How long a case stood where, as its history tells it. */
import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeInStatus } from '../../../src/domain/cases/time-in-status.js';
import { timingsOf } from '../../../src/domain/cases/timings.js';
import type { CaseStatus } from '../../../src/domain/cases/status.js';
import type { UserAction } from '../../../src/domain/user-action.js';

const hour = 3_600;
const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours)).toISOString();
const opened = { createdAt: at(0) };

/** A history of these moves, each after so many hours. */
const moves = (from: CaseStatus, ...steps: readonly (readonly [hours: number, to: CaseStatus])[]): UserAction[] =>
  steps.map(([hours, to], index) => ({
    id: `move-${index}`,
    caseId: 'case',
    owner: 'owner',
    at: at(hours),
    by: { id: 'ana' },
    type: 'status',
    from: index === 0 ? from : steps[index - 1]![1],
    to,
  }));

const spent = (status: CaseStatus, history: readonly UserAction[], hours: number) => {
  const { open, inProgress, reopened } = timeInStatus({ ...opened, status }, history, Date.parse(at(hours)));
  return [open / hour, inProgress / hour, reopened];
};

describe('the time a case stood where', () => {
  it('goes on while it is open, and ends while it is closed', () => {
    deepEqual(spent('open', [], 5), [5, 0, 0]);
    deepEqual(spent('closed', moves('open', [2, 'closed']), 9), [2, 0, 0]);
  });

  it('counts what was in progress apart, also when it came and went', () => {
    const there = moves('open', [1, 'in-progress'], [3, 'open'], [4, 'in-progress'], [8, 'closed']);
    deepEqual(spent('closed', there, 20), [2, 6, 0]);
    deepEqual(spent('in-progress', there.slice(0, 3), 10), [2, 8, 0]);
  });

  it('begins where the case began, also in progress or closed', () => {
    deepEqual(spent('in-progress', [], 4), [0, 4, 0]);
    deepEqual(spent('closed', [], 4), [0, 0, 0]);
    deepEqual(spent('open', moves('in-progress', [3, 'open']), 4), [1, 3, 0]);
  });

  it('counts every reopening, into whichever status, and no step between closed ones', () => {
    const there = moves(
      'open',
      [1, 'closed'],
      [2, 'open'],
      [3, 'closed'],
      [5, 'in-progress'],
      [6, 'closed'],
      [7, 'open'],
    );
    deepEqual(spent('open', there, 10), [1 + 1 + 3, 1, 3]);
  });

  it('takes nothing off where a clock was set back, and reads nothing but moves', () => {
    const there = moves('open', [4, 'in-progress'], [2, 'closed']);
    const title = { ...there[0]!, type: 'title', from: 'A', to: 'B' } as UserAction;
    deepEqual(spent('closed', [title, ...there], 9), [4, 0, 0]);
    deepEqual(spent('open', [], -3), [0, 0, 0]);
  });
});

describe('the timings of a case', () => {
  const timings = (inProgress: number | null, closed: number | null) =>
    Object.values(
      timingsOf({
        ...opened,
        inProgressAt: inProgress === null ? null : at(inProgress),
        closedAt: closed === null ? null : at(closed),
      }),
    ).map((seconds) => (seconds === null ? null : seconds / hour));

  it('are to acknowledge, to investigate and to resolve, as far as they are known', () => {
    deepEqual(timings(1, 5), [1, 4, 5]);
    deepEqual(timings(null, 5), [null, null, 5]);
    deepEqual(timings(1, null), [1, null, null]);
    deepEqual(timings(0, null), [0, null, null]);
    deepEqual(timings(null, null), [null, null, null]);
  });
});
