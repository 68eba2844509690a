/** Lists that are moved, taken out, and given something else to show. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import {
  control,
  held,
  memoryOf,
  names,
  numbered,
  owner,
  placed,
  said,
  shown,
  stores,
  troubled,
  until,
  withCapabilities,
  words,
} from './scene.js';

describe('case-list on the move', () => {
  it('gives up its question when it is taken out while it waits', async () => {
    const { adapter, trouble } = troubled(await memoryOf('Late'));
    const wait = held();
    trouble.held = wait.until;
    const list = await placed(adapter);
    await until(list, () => trouble.asked.length === 1);
    list.remove();
    await until(list, () => trouble.abandoned === 1);
    trouble.held = undefined;
    wait.release();
  });

  it('goes on waiting when it is only moved', async () => {
    const { adapter, trouble } = troubled(await memoryOf('Late'));
    const wait = held();
    trouble.held = wait.until;
    const list = await placed(adapter);
    await until(list, () => trouble.asked.length === 1);
    const place = list.closest('div')!;
    const provider = list.parentElement!;
    place.append(list);
    provider.append(list);
    wait.release();
    await until(list, () => names(list).join() === 'Late');
    expect(trouble.asked).to.have.length(1);
    expect(trouble.abandoned).to.equal(0);
  });

  it('shows its cases again when it is put back', async () => {
    const adapter = await memoryOf('First');
    const list = await shown(adapter);
    const provider = list.parentElement!;
    list.remove();
    await stores(adapter, { title: 'Meanwhile' });
    provider.append(list);
    await until(list, () => names(list).join() === 'Meanwhile,First');
  });

  it('starts over for another owner, without a glimpse of the cases before', async () => {
    const adapter = await memoryOf(...numbered(5));
    await stores(adapter, { title: 'Theirs', owner: 'observability' });
    const { adapter: watched, trouble } = troubled(adapter);
    const list = await shown(watched, { size: 2, page: 2 });
    const wait = held();
    trouble.held = wait.until;
    list.owner = 'observability';
    await list.updateComplete;
    expect(names(list)).to.deep.equal([]);
    expect(words(list)).not.to.include('5 cases');
    trouble.held = undefined;
    wait.release();
    await until(list, () => names(list).join() === 'Theirs');
    expect(list.page).to.equal(1);
  });

  it('keeps the page the host gives together with another owner', async () => {
    const adapter = await memoryOf('One');
    for (const title of numbered(3)) await stores(adapter, { title, owner: 'observability' });
    const list = await shown(adapter, { size: 2 });
    list.owner = 'observability';
    list.page = 2;
    await until(list, () => names(list).join() === 'Case 1');
  });

  it('starts over with another backend', async () => {
    const list = await shown(await memoryOf(...numbered(5)), { size: 2, page: 2 });
    list.adapter = await memoryOf('Elsewhere');
    await until(list, () => names(list).join() === 'Elsewhere');
    expect(list.page).to.equal(1);
  });

  it('does not say of another owner what was asked of the one before', async () => {
    const adapter = await memoryOf(...numbered(3));
    await stores(adapter, { title: 'Theirs', owner: 'observability' });
    const list = await shown(adapter, { size: 2 });
    control(list, 'Next').click();
    list.owner = 'observability';
    await until(list, () => names(list).join() === 'Theirs');
    expect(said(list)).to.equal('');
  });

  it('does not take the pages of one owner for those of another where pages have no numbers', async () => {
    const memory = await memoryOf(...numbered(5));
    for (const title of ['One of theirs', 'Two of theirs', 'Three of theirs'])
      await stores(memory, { title, owner: 'observability' });
    const list = await shown(withCapabilities(memory, { paging: ['after'] }), { size: 2 });
    control(list, 'Next').click();
    await until(list, () => names(list).join() === 'Case 3,Case 2');
    list.owner = 'observability';
    list.page = 2;
    await until(list, () => names(list).join() === 'Three of theirs,Two of theirs');
    expect(words(list)).to.include('Page 1 of 2');
  });

  it('finds its backend and owner once there are some', async () => {
    const list = await placed(undefined);
    expect(words(list)).to.include('No backend is connected.');
    list.adapter = await memoryOf('There now');
    await until(list, () => names(list).join() === 'There now');
    list.adapter = undefined;
    await until(list, () => words(list).includes('No backend is connected.'));
    expect(names(list)).to.deep.equal([]);
  });

  it('has two lists share one question', async () => {
    const { adapter, trouble } = troubled(memoryAdapter());
    await stores(adapter, { title: 'Shared', owner });
    const list = await shown(adapter);
    const second = document.createElement('case-list');
    Object.assign(second, { adapter, owner });
    list.after(second);
    await until(second, () => names(second).join() === 'Shared');
    expect(trouble.asked).to.have.length(1);
  });
});
