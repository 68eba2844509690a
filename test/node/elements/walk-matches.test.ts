/** Finding everything that matches, while others go on working. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseRow } from '../../../src/domain/find/case-query.js';
import { walkMatches, type WalkOptions } from '../../../src/elements/case-list/actions/run/walk-matches.js';

const owner = 'security';
const byCursor = { sorts: ['createdAt'], paging: ['after'], limits: { pageSize: 4 } } as const;
const byPage = { sorts: ['createdAt'], paging: ['page'], limits: { pageSize: 4 } } as const;
const unsorted = { sorts: [], paging: ['page'], limits: { pageSize: 4 } } as const;

describe('walking what matches', () => {
  for (const [name, capabilities] of Object.entries({ byCursor, byPage, unsorted }))
    it(`finds every case once (${name})`, async () => {
      const { adapter, titles } = await memoryOf(13);
      assert.deepEqual((await walked(adapter, { capabilities })).map(({ title }) => title).sort(), [...titles].sort());
    });

  it('finds only what matches, with the columns asked for', async () => {
    const { adapter } = await memoryOf(6);
    await adapter.cases.create({ owner, title: 'Other', description: 'Seen.', severity: 'critical', tags: ['x'] });
    const rows = await walked(adapter, { query: { owner, filter: { severity: ['critical'] }, columns: ['tags'] } });
    assert.deepEqual(
      rows.map(({ title, tags }) => [title, tags]),
      [['Other', ['x']]],
    );
  });

  for (const [name, capabilities] of Object.entries({ byCursor, byPage }))
    it(`does not miss those that others moved by deleting, nor takes in what was opened meanwhile (${name})`, async () => {
      const { adapter, titles } = await memoryOf(13);
      let calls = 0;
      const find: WalkOptions['find'] = async (query, options) => {
        const page = await adapter.cases.find(query, options);
        calls += 1;
        if (calls === 1) {
          await adapter.cases.remove([page.rows[0]!.id]);
          if (name === 'byCursor') await adapter.cases.create({ owner, title: 'Late', description: 'Seen.' });
        }
        return page;
      };
      const rows = await walked(adapter, { capabilities, find });
      assert.deepEqual(rows.map(({ title }) => title).sort(), [...titles].sort());
    });

  it('ends with a cursor that leads nowhere', async () => {
    const { adapter } = await memoryOf(3);
    const find: WalkOptions['find'] = async (query, options) => ({
      ...(await adapter.cases.find({ ...query, at: { page: 1 } }, options)),
      next: 'same',
    });
    assert.equal((await walked(adapter, { find })).length, 3);
  });

  it('is given up', async () => {
    const { adapter } = await memoryOf(9);
    await assert.rejects(walked(adapter, { signal: AbortSignal.abort() }), { code: 'aborted' });
  });
});

async function walked(adapter: CaseAdapter, given: Partial<WalkOptions> = {}): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  for await (const row of walkMatches({
    find: (query, options) => adapter.cases.find(query, options),
    query: { owner },
    capabilities: byCursor,
    signal: new AbortController().signal,
    ...given,
  }))
    rows.push(row);
  return rows;
}

async function memoryOf(count: number): Promise<{ readonly adapter: CaseAdapter; readonly titles: readonly string[] }> {
  const adapter = memoryAdapter();
  const titles = Array.from({ length: count }, (_, index) => `Case ${index + 1}`);
  for (const title of titles) await adapter.cases.create({ owner, title, description: 'Seen.' });
  return { adapter, titles };
}
