/** Task lists in texts of a case, ticked where they are read. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { press } from '../../support/keys.js';
import { focused, inToast, memoryFor, rival, says, shown, storages, stores, until } from './scene.js';

const boxes = (view: CaseView): readonly HTMLInputElement[] => [
  ...view.shadowRoot!.querySelectorAll<HTMLInputElement>(
    'article.comment .markdown input, .description .markdown input',
  ),
];
const box = (view: CaseView, name: string): HTMLInputElement | undefined =>
  boxes(view).find(({ ariaLabel }) => ariaLabel === name);
const toasts = (view: CaseView): string => view.shadowRoot!.getElementById('view-toasts')?.textContent ?? '';

const textOf = async (adapter: CaseAdapter, caseId: string): Promise<string> =>
  (await adapter.comments.find({ caseId })).items[0]!.text;

const around = (adapter: CaseAdapter, changed: Partial<CaseAdapter['comments']>): CaseAdapter => ({
  ...adapter,
  comments: { ...adapter.comments, ...changed },
});

describe('a task', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`of a comment is called what it says and ticked in place, by keyboard too (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      await adapter.comments.add(one.id, { text: 'To do:\n\n- [ ] Ask *Kofi*\n  - [ ] nested\n- [x] Call' });
      const view = await shown(adapter, one);
      await until(view, () => boxes(view).length === 3);
      expect(boxes(view).map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Ask Kofi', 'nested', 'Call']);
      box(view, 'nested')!.focus();
      await press('Space');
      await until(view, () => box(view, 'nested')?.checked === true && box(view, 'nested')?.ariaBusy !== 'true');
      await says(view, 'edited');
      expect(await textOf(adapter, one.id)).to.equal('To do:\n\n- [ ] Ask *Kofi*\n  - [x] nested\n- [x] Call');
      await until(view, () => focused(view)?.ariaLabel === 'nested');
      await press('Space');
      await until(view, () => box(view, 'nested')?.checked === false && box(view, 'nested')?.ariaBusy !== 'true');
      expect(await textOf(adapter, one.id)).to.include('- [ ] nested');
      await adapter.close();
    });

    it(`of a description is ticked although somebody else wrote into it (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter, { description: '- [ ] Ask\n- [ ] Call' });
      let first = true;
      const update: CaseAdapter['cases']['update'] = async (patches, options) => {
        // Just before, so that the view cannot know.
        if (first) await rival(adapter, one, { description: 'First.\n\n- [x] Ask\n- [ ] Call' });
        first = false;
        return adapter.cases.update(patches, options);
      };
      const view = await shown({ ...adapter, cases: { ...adapter.cases, update } }, one);
      await until(view, () => boxes(view).length === 2);
      box(view, 'Call')!.click();
      await until(view, () => boxes(view).every(({ checked }) => checked));
      const { description } = (await adapter.cases.get(one.id))!;
      expect(description).to.equal('First.\n\n- [x] Ask\n- [x] Call');
      await adapter.close();
    });
  }

  it('is found again where its comment changed, and left where it is gone', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const { id } = await adapter.comments.add(one.id, { text: '- [ ] Ask\n- [ ] Call' });
    let [asked, theirs] = [0, '- [ ] Call'];
    const view = await shown(
      around(adapter, {
        edit: async (caseId, edit, options) => {
          asked += 1;
          const current = (await adapter.comments.find({ caseId })).items[0]!;
          if (asked === 1) await adapter.comments.edit(caseId, { id, version: current.version, text: theirs });
          return adapter.comments.edit(caseId, edit, options);
        },
      }),
      one,
    );
    await until(view, () => boxes(view).length === 2);
    box(view, 'Call')!.click();
    await until(view, () => boxes(view).length === 1 && box(view, 'Call')!.checked);
    expect(await textOf(adapter, one.id)).to.equal('- [x] Call');
    [asked, theirs] = [0, 'All done.'];
    box(view, 'Call')!.click();
    await until(view, () => toasts(view).includes('changed by somebody else meanwhile'));
    await says(view, 'All done.');
    expect(await textOf(adapter, one.id)).to.equal('All done.');
  });

  it('that could not be saved is as it was, and why is said', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    await adapter.comments.add(one.id, { text: '- [ ] Ask' });
    let fail: (() => void) | undefined;
    const edit = () => new Promise<never>((_, reject) => (fail = () => reject(new CaseError('unavailable'))));
    const view = await shown(around(adapter, { edit }), one);
    await until(view, () => boxes(view).length === 1);
    const [ask] = boxes(view);
    ask!.click();
    await until(view, () => fail !== undefined);
    expect([ask!.checked, ask!.ariaBusy]).to.deep.equal([true, 'true']);
    ask!.click();
    expect(ask!.checked).to.equal(true);
    fail!();
    await until(view, () => !ask!.checked && ask!.ariaBusy === null);
    await until(view, () => toasts(view).includes('could not be saved'));
    expect(await textOf(adapter, one.id)).to.equal('- [ ] Ask');
    await inToast(view, 'Dismiss');
  });

  it('is only shown to who may not edit, and in a preview', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter, { description: '- [ ] Ask' });
    const reading = memoryFor({ update: false });
    const other = await stores(reading, { description: '- [x] Ask' });
    for (const [given, stored, isDisabled] of [
      [adapter, one, false],
      [reading, other, true],
    ] as const) {
      const view = await shown(given, stored);
      await until(view, () => boxes(view).length === 1);
      expect(boxes(view)[0]!.disabled).to.equal(isDisabled);
    }
  });
});
