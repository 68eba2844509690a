/** What a person does to cases from a list, as patches, and what takes it back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { blamedPatches, patchBack, patchOf } from '../../../src/elements/case-list/actions/case-edit.js';

const owner = 'security';
const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });

describe('an edit of a case', () => {
  it('adds and removes tags, and leaves what others did meanwhile', async () => {
    const { adapter, seen } = await stored({ tags: ['a', 'b'] });
    await update(adapter, seen, { tags: ['a', 'b', 'theirs'] });
    const [after] = await adapter.cases.update([patchOf(seen, { field: 'tags', add: ['c'], remove: ['a'] })]);
    assert.deepEqual(after!.tags, ['b', 'theirs', 'c']);
  });

  it('is a conflict only where the same was changed to something else', async () => {
    const { adapter, seen } = await stored({});
    await update(adapter, seen, { severity: 'critical' });
    const [after] = await adapter.cases.update([patchOf(seen, { field: 'status', to: 'closed' })]);
    assert.equal(after!.status, 'closed');
    await assert.rejects(adapter.cases.update([patchOf(seen, { field: 'severity', to: 'medium' })]), {
      code: 'conflict',
    });
  });

  it('of tags is taken back to what was there, whatever it added and removed, and keeps what others did since', async () => {
    await fc.assert(
      fc.asyncProperty(tags, tags, tags, tags, async (before, add, wanted, theirs) => {
        const remove = wanted.filter((tag) => !add.includes(tag));
        const { adapter, seen } = await stored({ tags: before });
        const edit = { field: 'tags', add, remove } as const;
        const [after] = await adapter.cases.update([patchOf(seen, edit)]);
        const others = theirs.map((tag) => `their ${tag}`);
        await update(adapter, after!, { tags: [...after!.tags, ...others] });
        const [back] = await adapter.cases.update([patchBack(seen, after!, edit)]);
        assert.deepEqual([...back!.tags].sort(), [...before, ...others].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('is taken back only where nobody changed it since', async () => {
    const { adapter, seen } = await stored({});
    const edit = { field: 'status', to: 'closed' } as const;
    const [closed] = await adapter.cases.update([patchOf(seen, edit)]);
    await update(adapter, closed!, { status: 'in-progress' });
    await assert.rejects(adapter.cases.update([patchBack(seen, closed!, edit)]), { code: 'conflict' });
  });
});

describe('a refusal of several edits', () => {
  const patches = ['a', 'b', 'c'].map((id) => ({ id, version: '1', set: {} }));

  it('is about those it names', () => {
    const conflict = new CaseError('conflict', { current: { id: 'b' } });
    assert.deepEqual(blamedPatches(conflict, patches), [1]);
    const validation = new CaseError('validation', {
      fields: [
        { path: '0.set.tags', rule: 'too_many' },
        { path: '2.set.fields.impact', rule: 'required_on_close' },
        { path: '2.set.fields.cause', rule: 'required_on_close' },
      ],
    });
    assert.deepEqual(blamedPatches(validation, patches), [0, 2]);
  });

  it('is about nobody where it does not say', () => {
    for (const error of [
      new CaseError('conflict'),
      new CaseError('conflict', { current: { id: 'other' } }),
      new CaseError('forbidden'),
      new CaseError('validation'),
      new CaseError('validation', { fields: [{ path: 'patches', rule: 'too_many' }] }),
      new CaseError('validation', { fields: [{ path: '7.set.tags', rule: 'too_many' }] }),
    ])
      assert.deepEqual(blamedPatches(error, patches), []);
  });
});

async function stored(given: Partial<Case>): Promise<{ readonly adapter: CaseAdapter; readonly seen: Case }> {
  const adapter = memoryAdapter();
  const seen = await adapter.cases.create({ owner, title: 'Phishing', description: 'Seen.', ...given });
  return { adapter, seen };
}

async function update(adapter: CaseAdapter, { id }: Pick<Case, 'id'>, set: Partial<Case>): Promise<void> {
  const { version } = (await adapter.cases.get(id))!;
  await adapter.cases.update([{ id, version, set }]);
}
