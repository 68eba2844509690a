import { deepEqual, equal } from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type { Case, Change } from '../../../src/domain/index.js';
import { memoryStorage } from '../../../adapters/memory/index.js';
import { someRecord } from '../../support/some-case.js';
import { conflictOf, refusesWith } from './scene.js';

const record = (id: string, rest: Partial<Case> = {}) => someRecord({ id, owner: 'o', title: id, ...rest });
const insert = (id: string, rest?: Partial<Case>): Change => ({
  op: 'insert',
  entity: 'case',
  record: record(id, rest),
});
const rename = (id: string, title: string, version?: string): Change => ({
  op: 'update',
  entity: 'case',
  id,
  set: { title },
  ...(version && { version }),
});

describe('the memory storage', () => {
  it('tells nothing to who left between a commit and its telling, and each listener a copy of its own', async () => {
    const storage = memoryStorage();
    const leaving = new AbortController();
    const staying = new AbortController();
    const told: object[] = [];
    storage.changes(() => told.push({}), { signal: leaving.signal });
    for (const _ of [1, 2]) storage.changes((event) => told.push(event), { signal: staying.signal });
    const landed = storage.commit({ mutationId: '1', changes: [insert('a')] });
    leaving.abort();
    await landed;
    deepEqual(told, [told[0], told[0]]);
    equal(told[0] === told[1], false);
  });

  it('writes all of a commit or nothing, and a failed one uses no number', async () => {
    const storage = memoryStorage();
    await storage.commit({ mutationId: '1', changes: [insert('a')] });
    const [before] = await storage.get('case', ['a']);
    await refusesWith(
      storage.commit({ mutationId: '2', changes: [insert('b'), rename('a', 'New'), rename('gone', 'x')] }),
      'not_found',
    );
    deepEqual(await storage.get('case', ['a', 'b']), [before, null]);
    equal(await storage.committed('2'), null);
    const { records } = await storage.commit({ mutationId: '2', changes: [insert('b')] });
    equal((records[0] as Case).number, 2);
  });

  it('lets every change of a commit see those before it', async () => {
    const storage = memoryStorage();
    const { records } = await storage.commit({
      mutationId: '1',
      changes: [insert('a'), rename('a', 'New'), { op: 'remove', entity: 'case', id: 'a' }, insert('a')],
    });
    deepEqual(
      records.map((each) => (each as Case | null)?.title ?? null),
      ['a', 'New', null, 'a'],
    );
    deepEqual(
      (await storage.findCases({ owner: 'o' })).rows.map(({ number }) => number),
      [2],
    );
  });

  it('refuses a version that moved and an id that is taken, with what is there', async () => {
    const storage = memoryStorage();
    const [first] = (await storage.commit({ mutationId: '1', changes: [insert('a')] })).records as [Case];
    const [second] = (await storage.commit({ mutationId: '2', changes: [rename('a', 'New', first.version)] })).records;
    deepEqual(
      await conflictOf(storage.commit({ mutationId: '3', changes: [rename('a', 'Mine', first.version)] })),
      second,
    );
    const taken = (await conflictOf(storage.commit({ mutationId: '4', changes: [insert('a')] }))) as { title: string };
    taken.title = 'Changed';
    deepEqual((await storage.get('case', ['a']))[0], second);
  });

  it('keeps nothing it was given and gives nothing it keeps', async () => {
    const storage = memoryStorage();
    const tags = ['kept'];
    const { records } = await storage.commit({ mutationId: '1', changes: [insert('a', { tags })] });
    tags.push('changed');
    for (const answer of [
      records[0] as Case,
      (await storage.get('case', ['a']))[0]!,
      (await storage.committed('1'))!.records[0] as Case,
    ])
      (answer.tags as string[]).push('changed');
    ((await storage.findCases({ owner: 'o' })).rows[0]!.tags as string[]).push('changed');
    deepEqual((await storage.get('case', ['a']))[0]?.tags, ['kept']);
    deepEqual(((await storage.commit({ mutationId: '1', changes: [] })).records[0] as Case).tags, ['kept']);
  });

  it('remembers a commit for seven days', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-24T08:00:00.000Z') });
    try {
      const storage = memoryStorage();
      await storage.commit({ mutationId: '1', changes: [insert('a')] });
      mock.timers.tick(7 * 24 * 3_600_000);
      equal(((await storage.commit({ mutationId: '1', changes: [insert('b')] })).records[0] as Case).id, 'a');
      mock.timers.tick(1);
      equal(((await storage.commit({ mutationId: '1', changes: [insert('b')] })).records[0] as Case).id, 'b');
    } finally {
      mock.timers.reset();
    }
  });
});
