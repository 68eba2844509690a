/** Doing something to many cases, whatever fails on the way. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aborted, CaseError, type ErrorCode } from '../../../src/domain/error.js';
import {
  goOnWith,
  runBulk,
  type BulkProgress,
  type BulkReport,
  type BulkWork,
} from '../../../src/elements/case-list/actions/run/run-bulk.js';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('a bulk run', () => {
  it('ends once for every target, as the backend has it, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        troubles,
        async (count, size, trouble) => {
          const backend = backendWith(trouble);
          const report = await runBulk(upTo(count), work(backend, { size }));
          endsOnce(report, count);
          for (const end of report.ends) {
            const landed = backend.landed.has(end.target);
            if (end.outcome === 'done') assert.equal(landed, true, `${end.target} is there`);
            if (end.outcome === 'untried') assert.equal(landed, false, `${end.target} is not there`);
            if (end.outcome === 'failed' && trouble.poisoned.has(end.target)) assert.equal(landed, false);
          }
          // Whatever is left says why.
          assert.equal(report.left.length > 0, report.stopped !== undefined);
        },
      ),
    );
  });

  it('writes no chunk under the id of another, and none twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), troubles, async (count, trouble) => {
        const backend = backendWith(trouble);
        await runBulk(upTo(count), work(backend, { size: 7 }));
        for (const asked of backend.asked.values()) assert.equal(new Set(asked.map(String)).size, 1);
        assert.equal(new Set(backend.writes).size, backend.writes.length);
      }),
    );
  });

  it('brings everything to its end that can be, once it is gone on with, what failed is tried again and nothing is in its way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), troubles, async (count, trouble) => {
        const backend = backendWith(trouble);
        const first = await runBulk(upTo(count), work(backend, { size: 7 }));
        backend.heal();
        const rest = await goOnWith(first.left, work(backend, { size: 7 }));
        assert.equal(rest.stopped, undefined);
        // What failed without a reason may be one odd case as well as bad luck: the report offers to try it again.
        const unlucky = [...first.ends, ...rest.ends].flatMap(({ target, outcome }) =>
          outcome === 'failed' && !backend.landed.has(target) ? [target] : [],
        );
        await runBulk(new Set(unlucky), work(backend, { size: 7 }));
        for (const target of upTo(count))
          if (!trouble.poisoned.has(target)) assert.equal(backend.landed.has(target), true, String(target));
        assert.equal(new Set(backend.writes).size, backend.writes.length, 'and nothing twice');
      }),
    );
  });

  it('leaves out only those that keep the others from being written', async () => {
    const backend = backendWith({
      poisoned: new Map([
        [3, 'conflict'],
        [17, 'validation'],
      ]),
    });
    const report = await runBulk(upTo(20), work(backend, { size: 10 }));
    assert.deepEqual(failedOf(report), [
      [3, 'conflict'],
      [17, 'validation'],
    ]);
    assert.equal(backend.landed.size, 18);
  });

  it('asks once more only, where a refusal names whom it is about', async () => {
    const backend = backendWith({ poisoned: new Map([[3, 'conflict']]) });
    await runBulk(upTo(10), work(backend, { size: 10, blame: () => [3] }));
    assert.equal(backend.calls, 2);
  });

  it('does not believe a refusal that names somebody else', async () => {
    const backend = backendWith({ poisoned: new Map([[3, 'conflict']]) });
    const report = await runBulk(upTo(10), work(backend, { size: 10, blame: () => [99] }));
    assert.deepEqual(failedOf(report), [[3, 'conflict']]);
  });

  it('does not try what is known to be refused', async () => {
    const backend = backendWith({});
    const refuse = (target: number) => (target % 2 === 0 ? new CaseError('forbidden') : undefined);
    const report = await runBulk(upTo(6), work(backend, { size: 10, refuse }));
    assert.deepEqual([...backend.landed].sort(), [1, 3, 5]);
    assert.deepEqual(
      failedOf(report).map(([target]) => target),
      [0, 2, 4],
    );
  });

  it('takes as done already what an error says is so', async () => {
    const backend = backendWith({ poisoned: new Map([[1, 'not_found']]) });
    const report = await runBulk(upTo(3), work(backend, { size: 3, isMet: ({ code }) => code === 'not_found' }));
    assert.deepEqual(failedOf(report), []);
    assert.deepEqual(report.ends.find(({ target }) => target === 1)?.outcome, 'unchanged');
  });

  it('tries again under the same id what may pass, waiting as long as it is told', async () => {
    const backend = backendWith({ faults: [new CaseError('rate_limited', { retryAfterMs: 1_234 }), undefined] });
    const paused: number[] = [];
    const pause = async (milliseconds: number) => void paused.push(milliseconds);
    const report = await runBulk(upTo(3), work(backend, { size: 3, pause }));
    assert.deepEqual(paused, [1_234]);
    assert.equal(backend.asked.size, 1);
    assert.equal(report.stopped, undefined);
  });

  it('stops without a network, and says what is left', async () => {
    const backend = backendWith({ faults: [undefined, new CaseError('offline')] });
    const report = await runBulk(upTo(9), work(backend, { size: 3 }));
    assert.equal(report.stopped?.code, 'offline');
    assert.deepEqual(outcomes(report), { done: 3, untried: 6 });
    assert.deepEqual(
      report.left.flatMap(({ targets }) => targets),
      [3, 4, 5, 6, 7, 8],
    );
  });

  it('calls failed what may have landed, and writes it under its old id when it goes on', async () => {
    const backend = backendWith({ faults: [...Array<CaseError>(3).fill(new CaseError('timeout'))], landsAnyway: true });
    const first = await runBulk(upTo(4), work(backend, { size: 2 }));
    assert.deepEqual(outcomes(first), { failed: 2, untried: 2 });
    backend.heal();
    const rest = await goOnWith(first.left, work(backend, { size: 2 }));
    assert.deepEqual(outcomes(rest), { done: 4 });
    assert.equal(backend.writes.length, 4);
  });

  it('writes all but the one that fails without a reason', async () => {
    const backend = backendWith({ poisoned: new Map([[7, 'unknown']]) });
    const report = await runBulk(upTo(20), work(backend, { size: 20 }));
    assert.deepEqual(failedOf(report), [[7, 'unknown']]);
    assert.equal(backend.landed.size, 19);
  });

  it('gives up on a backend that fails again and again without a reason', async () => {
    const backend = backendWith({ poisoned: new Map(upTo(50).map((each) => [each, 'unknown'])) });
    const report = await runBulk(upTo(50), work(backend, { size: 50 }));
    assert.equal(report.stopped?.code, 'unknown');
    assert.ok(backend.calls < 40, `${backend.calls} calls`);
  });

  it('is cancelled between chunks and within one', async () => {
    for (const when of ['between', 'within'] as const) {
      const cancel = new AbortController();
      const backend = backendWith({ onWrite: (call) => call === 2 && when === 'within' && cancel.abort() });
      const onProgress = ({ ended }: BulkProgress) => ended >= 3 && when === 'between' && cancel.abort();
      const report = await runBulk(upTo(9), work(backend, { size: 3, signal: cancel.signal, onProgress }));
      assert.equal(report.stopped?.code, 'aborted');
      assert.deepEqual(
        outcomes(report),
        when === 'between' ? { done: 3, untried: 6 } : { done: 3, failed: 3, untried: 3 },
      );
    }
  });

  it('tries nothing of what could not be found to its end', async () => {
    const backend = backendWith({});
    const report = await runBulk(breakingAfter(5), work(backend, { size: 2 }));
    assert.equal(report.stopped?.code, 'offline');
    assert.deepEqual(outcomes(report), { untried: 5 });
    assert.equal(backend.calls, 0);
  });

  it('tells how far it is, never backwards', async () => {
    const told: BulkProgress[] = [];
    const poisoned = new Map<number, ErrorCode>([[4, 'conflict']]);
    await runBulk(upTo(10), work(backendWith({ poisoned }), { size: 3, onProgress: (each) => told.push(each) }));
    const writing = told.filter(({ phase }) => phase === 'writing');
    assert.deepEqual(
      writing.map(({ ended }) => ended),
      writing.map(({ ended }) => ended).sort((a, b) => a - b),
    );
    assert.deepEqual(told.at(-1), { phase: 'writing', found: 10, ended: 10, failed: 1 });
  });
});

interface Trouble {
  /** Targets that are always refused. */
  readonly poisoned: ReadonlyMap<number, ErrorCode>;
  /** What happens to one call after the other; those beyond work. */
  readonly faults: readonly (CaseError | undefined)[];
  /** What such a call writes is there nevertheless: only its answer is lost. */
  readonly landsAnyway: boolean;
  readonly onWrite: (call: number) => void;
}

const rowCodes = ['conflict', 'validation', 'forbidden', 'not_found', 'too_large'] as const;
const wayCodes = [
  'offline',
  'timeout',
  'unauthenticated',
  'rate_limited',
  'unavailable',
  'unknown',
  'aborted',
] as const;

const troubles: fc.Arbitrary<Trouble> = fc.record({
  poisoned: fc
    .array(fc.tuple(fc.nat(39), fc.constantFrom<ErrorCode>(...rowCodes)), { maxLength: 6 })
    .map((entries) => new Map(entries)),
  faults: fc.array(
    fc.option(
      fc.constantFrom<ErrorCode>(...wayCodes).map((code) => new CaseError(code)),
      { nil: undefined, freq: 2 },
    ),
    { maxLength: 12 },
  ),
  landsAnyway: fc.boolean(),
  onWrite: fc.constant(() => undefined),
});

/** Writes all or none, the same id once. */
function backendWith(given: Partial<Trouble>) {
  const { poisoned = new Map(), landsAnyway = false, onWrite = () => undefined }: Partial<Trouble> = given;
  let faults = [...(given.faults ?? [])];
  const once = new Set<string>();
  const backend = {
    landed: new Set<number>(),
    /** Targets, in the order they were really written. */
    writes: [] as number[],
    /** What was asked for under each id. */
    asked: new Map<string, (readonly number[])[]>(),
    calls: 0,
    heal: () => void (faults = []),
    async write(targets: readonly number[], { mutationId, signal }: { mutationId: string; signal: AbortSignal }) {
      backend.calls += 1;
      backend.asked.set(mutationId, [...(backend.asked.get(mutationId) ?? []), targets]);
      onWrite(backend.calls);
      if (signal.aborted) throw aborted();
      const fault = faults.shift();
      const wasSent = fault === undefined || (landsAnyway && mayLand.has(fault.code));
      const odd = targets.find((target) => poisoned.has(target));
      if (wasSent && odd === undefined && !once.has(mutationId)) {
        once.add(mutationId);
        backend.writes.push(...targets);
        for (const target of targets) backend.landed.add(target);
      }
      if (fault) throw fault;
      if (odd !== undefined) throw new CaseError(poisoned.get(odd)!);
      return targets.map(() => true);
    },
  };
  return backend;
}

const mayLand: ReadonlySet<ErrorCode> = new Set(['timeout', 'unavailable', 'aborted']);

const work = (
  { write }: Pick<BulkWork<number>, 'write'>,
  given: Partial<BulkWork<number>> & Pick<BulkWork<number>, 'size'>,
): BulkWork<number> => ({ write, signal: new AbortController().signal, pause: async () => undefined, ...given });

function endsOnce(report: BulkReport<number>, count: number): void {
  assert.deepEqual(
    report.ends.map(({ target }) => target).sort((a, b) => a - b),
    upTo(count),
  );
}

const failedOf = ({ ends }: BulkReport<number>): readonly (readonly [number, ErrorCode])[] =>
  ends
    .flatMap((end) => (end.outcome === 'failed' ? [[end.target, end.error.code] as const] : []))
    .sort(([a], [b]) => a - b);

function outcomes({ ends }: BulkReport<number>): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { outcome } of ends) counted[outcome] = (counted[outcome] ?? 0) + 1;
  return counted;
}

async function* breakingAfter(count: number): AsyncGenerator<number> {
  yield* upTo(count);
  throw new CaseError('offline');
}
