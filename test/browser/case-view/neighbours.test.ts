/** From one case of a list to the next. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { ListPosition } from '../../../src/domain/find/list-position.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { control, focused, has, memoryFor, owner, shown, storages, stores, title, until } from './scene.js';

/** The page of a list with these cases in it, as `case-open` says it. */
async function positionOf(adapter: CaseAdapter, { page = 1, size = 20 } = {}): Promise<ListPosition> {
  const query = { owner, size, columns: [], sort: { by: 'createdAt', direction: 'ascending' } } as const;
  const { rows, total, next } = await adapter.cases.find({ ...query, at: { page } });
  return { query, rows, before: (page - 1) * size, total, ...(next !== undefined && { next }) };
}

async function cases(adapter: CaseAdapter, count: number): Promise<readonly Case[]> {
  const stored: Case[] = [];
  for (let index = 1; index <= count; index += 1) stored.push(await stores(adapter, { title: `Case ${index}` }));
  return stored;
}

/** The view of one of them, and a host that goes wherever one wants to. */
async function opened(adapter: CaseAdapter, one: Case, position: ListPosition): Promise<CaseView> {
  const view = await shown(adapter, one);
  view.position = position;
  view.addEventListener('case-open', (event) => {
    event.preventDefault();
    view.position = event.position;
    view.caseId = event.row.id;
  });
  await until(view, () => has(view, /^Next case/u), 'the way to the next case is there');
  return view;
}

const place = (view: CaseView): string =>
  view.shadowRoot!.querySelector('[part="neighbours"] bdi')?.textContent.trim() ?? '';

const isAt = (view: CaseView, name: string, at: string): Promise<void> =>
  until(view, () => title(view).startsWith(`${name} #`) && place(view) === at, `${name} is shown, ${at}`);

/** Pressed while the focus is on the name of the case. */
function pressKeyIn(view: CaseView, key: string): void {
  view.focus();
  pressKey(view, key);
}

const pressKey = (view: CaseView, key: string): boolean =>
  focused(view)!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

for (const [name, open] of Object.entries(storages)) {
  describe(`the cases before and after one (${name})`, () => {
    it('are gone to beyond both ends of the page one came from', async () => {
      const adapter = open();
      const stored = await cases(adapter, 6);
      const view = await opened(adapter, stored[2]!, await positionOf(adapter, { page: 2, size: 2 }));
      await isAt(view, 'Case 3', '3 of 6');
      const ready = (way: RegExp) => until(view, () => control(view, way).ariaDisabled !== 'true');
      for (const [way, to] of [
        [/^Next case/u, 4],
        [/^Next case/u, 5],
        [/^Next case/u, 6],
        [/^Previous case/u, 5],
        [/^Previous case/u, 4],
        [/^Previous case/u, 3],
        [/^Previous case/u, 2],
        [/^Previous case/u, 1],
      ] as const) {
        await ready(way);
        control(view, way).click();
        await isAt(view, `Case ${to}`, `${to} of 6`);
      }
      await until(
        view,
        () => control(view, /^Previous case/u).ariaDisabled === 'true',
        'there is none before the first',
      );
      control(view, /^Previous case/u).click();
      await isAt(view, 'Case 1', '1 of 6');
      await adapter.close();
    });
  });
}

describe('the cases before and after one', () => {
  it('are not shown without a list, or in one this case is not of', async () => {
    const adapter = memoryFor();
    const [one] = await cases(adapter, 1);
    const position = await positionOf(adapter);
    const other = await stores(adapter, { title: 'Other' });
    const view = await opened(adapter, one!, position);
    view.caseId = other.id;
    await until(view, () => title(view).startsWith('Other'));
    expect(has(view, /^Next case/u)).to.equal(false);
    view.position = undefined;
    view.caseId = one!.id;
    await until(view, () => title(view).startsWith('Case 1'));
    expect(has(view, /^Next case/u)).to.equal(false);
  });

  it('pass over one that was deleted meanwhile', async () => {
    const adapter = memoryFor();
    const stored = await cases(adapter, 3);
    const view = await opened(adapter, stored[0]!, await positionOf(adapter));
    await isAt(view, 'Case 1', '1 of 3');
    await adapter.cases.remove([stored[1]!.id]);
    await isAt(view, 'Case 1', '1 of 2');
    control(view, 'Next case').click();
    await isAt(view, 'Case 3', '2 of 2');
  });

  it('are reached by the keys of the list, but not while somebody types', async () => {
    const adapter = memoryFor();
    const stored = await cases(adapter, 3);
    const view = await opened(adapter, stored[0]!, await positionOf(adapter));
    view.focus();
    expect(focused(view)!.textContent).to.include('Case 1');
    for (const [key, name, at] of [
      ['j', 'Case 2', '2 of 3'],
      ['j', 'Case 3', '3 of 3'],
      ['j', 'Case 3', '3 of 3'],
      ['k', 'Case 2', '2 of 3'],
    ] as const) {
      pressKey(view, key);
      await isAt(view, name, at);
      await until(view, () => focused(view)?.textContent.includes(name) ?? false, `the focus is on ${name}`);
    }
    const box = view.shadowRoot!.querySelector<HTMLElement>('textarea')!;
    box.focus();
    pressKey(view, 'j');
    await view.updateComplete;
    await isAt(view, 'Case 2', '2 of 3');
  });

  it('leave the focus on the button, to be pressed again', async () => {
    const adapter = memoryFor();
    const stored = await cases(adapter, 3);
    const view = await opened(adapter, stored[0]!, await positionOf(adapter));
    for (const at of [2, 3]) {
      control(view, 'Next case').focus();
      control(view, 'Next case').click();
      await isAt(view, `Case ${at}`, `${at} of 3`);
      await until(view, () => focused(view)?.dataset['way'] === 'next', 'the focus is on the button');
    }
    expect(focused(view)!.ariaDisabled).to.equal('true');
    await expect(view).to.be.accessible();
  });

  it('are reached by a host without addresses as well, by Enter too', async () => {
    const adapter = memoryFor();
    const stored = await cases(adapter, 3);
    const view = await opened(adapter, stored[0]!, await positionOf(adapter));
    view.closest('case-provider')!.links = {};
    await until(view, () => !control(view, 'Next case').hasAttribute('href'));
    control(view, 'Next case').click();
    await isAt(view, 'Case 2', '2 of 3');
    control(view, 'Next case').focus();
    pressKey(view, 'Enter');
    await isAt(view, 'Case 3', '3 of 3');
    await expect(view).to.be.accessible();
  });

  it('go by the order of the list as it was, whatever is done to the cases meanwhile', async () => {
    const adapter = memoryFor();
    const stored = await cases(adapter, 3);
    const query = { owner, size: 20, columns: [], filter: { status: ['open'] } } as const;
    const { rows, total } = await adapter.cases.find(query);
    const view = await opened(adapter, stored[2]!, { query, rows, before: 0, total });
    await isAt(view, 'Case 3', '1 of 3');
    const { id, version } = (await adapter.cases.get(stored[2]!.id))!;
    await adapter.cases.update([{ id, version, set: { status: 'closed' } }]);
    await until(view, () => has(view, 'Status: Closed'), 'it is closed');
    await isAt(view, 'Case 3', '1 of 3');
    pressKeyIn(view, 'j');
    await isAt(view, 'Case 2', '2 of 3');
  });

  it('have addresses, and can be left alone by the host', async () => {
    const adapter = memoryFor();
    const stored = await cases(adapter, 2);
    const view = await shown(adapter, stored[0]!);
    view.position = await positionOf(adapter);
    await until(view, () => has(view, 'Next case'));
    expect(control(view, 'Next case').getAttribute('href')).to.equal(`#/cases/${stored[1]!.id}`);
    const told: string[] = [];
    view.addEventListener('case-open', (event) => {
      event.preventDefault();
      told.push(event.row.title);
    });
    control(view, 'Next case').click();
    expect(told).to.deep.equal(['Case 2']);
    expect(title(view)).to.equal('Case 1 #1');
  });
});
