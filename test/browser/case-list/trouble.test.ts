/** What a person is told when something is not as it should be, and what can be done about it. */
import { expect, oneEvent } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { noPermissions, readOnlyPermissions } from '../../../src/domain/permissions.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import {
  control,
  focused,
  has,
  memoryOf,
  names,
  opener,
  placed,
  said,
  search,
  shown,
  stores,
  troubled,
  until,
  untold,
  words,
} from './scene.js';

const unreachable = 'The data cannot be reached right now.';

describe('case-list in trouble', () => {
  it('says that the cases cannot be had, and gets them when asked again', async () => {
    const { adapter, trouble } = troubled(await memoryOf('There after all'));
    trouble.find = 'unavailable';
    const list = await placed(adapter);
    await until(list, () => words(list).includes(unreachable));
    expect(said(list)).to.include(unreachable);
    trouble.find = undefined;
    control(list, 'Try again').focus();
    control(list, 'Try again').click();
    await until(list, () => names(list).join() === 'There after all');
    expect(words(list)).not.to.include(unreachable);
    expect(focused(list)).to.equal(opener(list, 'There after all'));
  });

  it('does not wait for ever where it cannot be said who is signed in', async () => {
    const { adapter, trouble } = troubled(await memoryOf('There after all'));
    trouble.session = 'unavailable';
    const list = await placed(adapter);
    await until(list, () => words(list).includes(unreachable));
    trouble.session = undefined;
    control(list, 'Try again').click();
    await until(list, () => names(list).join() === 'There after all');
  });

  it('asks to sign in where nobody is', async () => {
    const { adapter, trouble } = troubled(await memoryOf('Hidden'));
    trouble.session = 'unauthenticated';
    const list = await placed(adapter);
    await until(list, () => has(list, 'Try again'));
    expect(words(list).toLowerCase()).to.include('sign');
    expect(words(list)).not.to.include('Hidden');
  });

  it('keeps the rows when a newer answer fails, says how old they are, and tries again', async () => {
    const { adapter, trouble } = troubled(await memoryOf('Still here'));
    const list = await shown(adapter);
    trouble.find = 'unavailable';
    await list.refresh();
    await until(list, () => words(list).includes(unreachable));
    expect(words(list)).to.include('As it was 1 minute ago.');
    expect(names(list)).to.deep.equal(['Still here']);
    trouble.find = undefined;
    control(list, 'Try again').click();
    await until(list, () => !words(list).includes(unreachable));
    expect(said(list)).to.equal('1 case');
  });

  it('shows what it has while offline, and how old that is', async () => {
    const { adapter, trouble } = troubled(await memoryOf('Still here'));
    const list = await shown(adapter);
    trouble.find = 'offline';
    await list.refresh();
    await until(list, () => words(list).includes('You are offline. The cases are shown as they were 1 minute ago.'));
    expect(names(list)).to.deep.equal(['Still here']);
  });

  it('says that it may be old once nobody tells of changes any more, and asks again when told to', async () => {
    const memory = await memoryOf('First');
    const { adapter, trouble } = troubled(memory);
    const list = await shown(adapter);
    trouble.setStatus('stale');
    await until(list, () => words(list).includes('This may be out of date.'));
    const before = trouble.asked.length;
    control(list, 'Refresh').click();
    await until(list, () => trouble.asked.length > before);
    trouble.setStatus('live');
    await until(list, () => !words(list).includes('This may be out of date.'));
  });

  it('says that it may be old also where it shows no cases', async () => {
    const { adapter, trouble } = troubled(memoryAdapter());
    const list = await shown(adapter);
    trouble.setStatus('stale');
    await until(list, () => words(list).includes('This may be out of date.'));
    expect(words(list)).to.include('There are no cases yet.');
  });

  it('can be asked again where nobody ever tells of changes, and does not call that out of date', async () => {
    const adapter = await memoryOf('First');
    const list = await shown(untold(adapter));
    expect(words(list)).not.to.include('This may be out of date.');
    await stores(adapter, { title: 'Second' });
    control(list, 'Refresh').focus();
    control(list, 'Refresh').click();
    await until(list, () => names(list).join() === 'Second,First');
    expect(said(list)).to.equal('2 cases');
    expect(focused(list)).to.equal(control(list, 'Refresh'));
  });

  it('can be asked again also while there are no cases', async () => {
    const adapter = memoryAdapter();
    const list = await shown(untold(adapter));
    await stores(adapter, { title: 'First' });
    control(list, 'Refresh').click();
    await until(list, () => names(list).join() === 'First');
  });

  it('tells somebody without the right who can give it, in the words of the host where there are any', async () => {
    const session = localSession({ permissions: { '*': noPermissions } });
    const list = await placed(memoryAdapter({ session }));
    await until(list, () => words(list).includes('You may not see these cases.'));
    expect(words(list)).to.include('An administrator of this space can give you the right.');
    expect(list.matches(':focus-within')).to.equal(false);
    expect(has(list, 'Search cases')).to.equal(false);
  });

  it('says the same when the cases are refused', async () => {
    const { adapter, trouble } = troubled(await memoryOf('Hidden'));
    trouble.find = 'forbidden';
    const list = await placed(adapter);
    await until(list, () => words(list).includes('You may not see these cases.'));
  });

  it('shows everything to somebody who may only read, and offers nothing they may not do', async () => {
    const session = localSession({ permissions: { '*': readOnlyPermissions } });
    const list = await shown(memoryAdapter({ session }));
    expect(words(list)).to.include('There are no cases yet.');
    expect(has(list, 'Create case')).to.equal(false);
  });

  it('offers to create the first case to somebody who may', async () => {
    const list = await shown(memoryAdapter());
    const asked = oneEvent(list, 'case-create');
    control(list, 'Create case').click();
    expect((await asked).bubbles).to.equal(true);
  });

  it('explains what is missing where nothing is connected', async () => {
    const list = await placed(undefined);
    expect(words(list)).to.include('No backend is connected.');
  });

  it('explains what is missing where nobody says whose cases are meant', async () => {
    const list = await placed(memoryAdapter(), { owner: '' });
    expect(words(list)).to.include('No owner is set.');
  });

  it('takes the focus into its search', async () => {
    const list = await shown(await memoryOf('First'));
    list.focus();
    expect(focused(list)).to.equal(search(list));
  });
});
