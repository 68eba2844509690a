/** Doing something to many cases at once. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CasePatch } from '../../../src/domain/cases/case-changes.js';
import {
  bar,
  barText,
  chooseInBar,
  dialogText,
  inDialog,
  memoryFor,
  pick,
  pressInToast,
  refusing,
  storages,
  tells,
  ticked,
  told,
  settled,
} from './action-scene.js';
import { byRole, control, has, held, names, numbered, owner, shown, storedIn, until } from './scene.js';

const wide = { width: 1200 };

describe('several cases', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`are changed at once, and back again (${name})`, async () => {
      const adapter = open();
      await storedIn(adapter, ...numbered(4));
      const list = await shown(adapter, wide);
      await pick(list, 'Case 1', 'Case 3');
      await chooseInBar(list, 'Status', 'In progress');
      await tells(list, '2 cases set to In progress');
      expect(await statusesIn(adapter)).to.deep.equal(['in-progress', 'open', 'in-progress', 'open']);
      await until(list, () => bar(list) === undefined);
      pressInToast(list, 'Undo');
      await tells(list, '2 cases as before');
      expect(await statusesIn(adapter)).to.deep.equal(['open', 'open', 'open', 'open']);
      await adapter.close();
    });

    it(`are changed as everything that matches, not only the page (${name})`, async () => {
      const adapter = open();
      await storedIn(adapter, ...numbered(23));
      const { adapter: counting, calls } = counted(withLimit(adapter, 10));
      const list = await shown(counting, { ...wide, size: 5, filter: { status: ['open'] } });
      control(list, 'Select all on this page').click();
      await until(list, () => has(list, 'Select all 23 that match'));
      control(list, 'Select all 23 that match').click();
      await chooseInBar(list, 'Status', 'Closed');
      await tells(list, '23 cases closed');
      expect(new Set(await statusesIn(adapter))).to.deep.equal(new Set(['closed']));
      expect(calls.map(({ patches }) => patches.length)).to.deep.equal([10, 10, 3]);
      expect(new Set(calls.map(({ mutationId }) => mutationId)).size).to.equal(3);
      await adapter.close();
    });
  }

  it('go through but for those that cannot, which stay selected and are told of', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(6));
    const reasons: Record<string, CaseError> = {
      'Case 2': new CaseError('validation', { fields: [{ path: 'set.fields.impact', rule: 'required_on_close' }] }),
      'Case 5': new CaseError('not_found'),
    };
    const list = await shown(refusing(adapter, reasons), wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 6);
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => barText(list).includes('4 cases closed · 2 failed'));
    expect(ticked(list)).to.deep.equal(['Case 5', 'Case 2']);
    await settled(list);
    await expect(list).to.be.accessible();

    control(list, 'Details').click();
    await until(list, () => dialogText(list) !== '');
    expect(dialogText(list)).to.include('Case 2 #2 impact is needed before the case can be closed');
    expect(dialogText(list)).to.include('Case 5 #5 It is no longer there.');
    await settled(list);
    await expect(list).to.be.accessible();
    await inDialog(list, 'Close');

    delete reasons['Case 2'];
    control(list, 'Retry failed').click();
    await until(list, () => barText(list).includes('5 cases closed · 1 failed'));
    expect(ticked(list)).to.deep.equal(['Case 5']);
    control(list, 'Dismiss').click();
    await until(list, () => barText(list).includes('1 selected'));
    control(list, 'Clear selection').click();
    await until(list, () => bar(list) === undefined);
  });

  it('of which some failed can still be taken back', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(3));
    const list = await shown(refusing(adapter, { 'Case 2': new CaseError('conflict') }), wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 3);
    await chooseInBar(list, 'Severity', 'Critical');
    await until(list, () => barText(list).includes('Severity of 2 cases changed · 1 failed'));
    control(list, 'Undo').click();
    await tells(list, '2 cases as before');
  });

  it('stop without a network, and go on later where they were', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(9));
    const { adapter: counting, calls, trouble } = counted(withLimit(adapter, 3));
    trouble.after = 1;
    const list = await shown(counting, wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 9);
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => barText(list).includes('3 cases closed · 6 not tried'));
    expect(barText(list)).to.include('There is no connection.');
    trouble.after = Infinity;
    control(list, 'Go on').click();
    await tells(list, '9 cases closed');
    expect(new Set(await statusesIn(adapter))).to.deep.equal(new Set(['closed']));
    // What did not get through was asked for as the same write.
    expect(calls[2]!.mutationId).to.equal(calls[1]!.mutationId);
  });

  it('show how far they are, and can be cancelled', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(6));
    const wait = held();
    const { adapter: counting, calls, trouble } = counted(withLimit(adapter, 2));
    trouble.held = { from: 2, until: wait.until };
    const list = await shown(counting, wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 6);
    await chooseInBar(list, 'Status', 'Closed');
    await until(list, () => barText(list).includes('2 of 6'));
    expect(list.shadowRoot!.querySelector('progress')!.value).to.be.closeTo(1 / 3, 0.01);
    await settled(list);
    await expect(list).to.be.accessible();
    control(list, 'Cancel').click();
    await until(list, () => barText(list).includes('2 cases closed · 2 failed · 2 not tried'));
    wait.release();
    control(list, 'Go on').click();
    await tells(list, '6 cases closed');
    expect(calls.at(-2)!.mutationId).to.equal(calls[1]!.mutationId);
  });

  it('are not changed while something else is under way', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(3));
    const wait = held();
    const { adapter: counting, trouble } = counted(adapter);
    trouble.held = { from: 1, until: wait.until };
    const list = await shown(counting, wide);
    await pick(list, 'Case 1');
    await chooseInBar(list, 'Status', 'Closed');
    control(list, 'Actions for Case 2').click();
    await until(list, () => byRole(list, 'menuitem').length > 0);
    const tags = byRole(list, 'menuitem').find((each) => each.textContent.includes('Tags'));
    expect(tags!.ariaDisabled).to.equal('true');
    wait.release();
    await tells(list, 'Case 1 closed');
  });

  it('say which of them needed no change', async () => {
    const adapter = memoryFor();
    const [one] = await storedIn(adapter, 'One', 'Two');
    await adapter.cases.update([{ id: one!.id, version: one!.version, set: { status: 'closed' } }]);
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Two');
    await chooseInBar(list, 'Status', 'Closed');
    await tells(list, /Case 2 closed\s+1 needed no change/);
  });

  it('have one menu for everything where there is little room', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(2));
    const list = await shown(adapter, { width: 340 });
    await pick(list, 'Case 1', 'Case 2');
    expect(has(list, 'Status')).to.equal(false);
    await chooseInBar(list, 'Actions', 'Severity', 'High');
    await tells(list, 'Severity of 2 cases changed');
    expect(names(list)).to.have.length(2);
    expect(told(list)).to.have.length(1);
  });
});

async function statusesIn(adapter: CaseAdapter): Promise<readonly string[]> {
  const { rows } = await adapter.cases.find({ owner, size: 100, sort: { by: 'number', direction: 'ascending' } });
  return rows.map(({ status }) => status);
}

const withLimit = (adapter: CaseAdapter, casesPerCall: number): CaseAdapter => ({
  ...adapter,
  session: {
    get: async (query, options) => {
      const session = await adapter.session.get(query, options);
      const limits = { ...session.capabilities.limits, casesPerCall };
      return { ...session, capabilities: { ...session.capabilities, limits } };
    },
  },
});

interface Counted {
  readonly calls: { readonly patches: readonly CasePatch[]; readonly mutationId: string | undefined }[];
  readonly trouble: {
    /** Writes that get through before the network goes. */
    after: number;
    /** Writes from this one on wait, and can be given up. */
    held?: { readonly from: number; readonly until: Promise<void> };
  };
}

function counted(adapter: CaseAdapter): Counted & { readonly adapter: CaseAdapter } {
  const calls: Counted['calls'] = [];
  const trouble: Counted['trouble'] = { after: Infinity };
  return {
    calls,
    trouble,
    adapter: {
      ...adapter,
      cases: {
        ...adapter.cases,
        update: async (patches, options) => {
          calls.push({ patches, mutationId: options?.mutationId });
          if (calls.length > trouble.after) throw new CaseError('offline');
          if (trouble.held && calls.length >= trouble.held.from)
            await Promise.race([trouble.held.until, abortOf(options?.signal)]);
          return adapter.cases.update(patches, options);
        },
      },
    },
  };
}

const abortOf = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new CaseError('aborted'))));
