/** What the host refuses of single cases, in the menu of a row, in the bar, and in what is told afterwards. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { memoryStorage } from '../../../adapters/memory/storage.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { SessionPort } from '../../../src/contracts/ports/session.js';
import { noPermissions, type Permission } from '../../../src/domain/permissions.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { createCaseAdapter } from '../../../src/workflow/create-case-adapter.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import {
  barText,
  choose,
  chooseInBar,
  dialogText,
  items,
  item,
  openMenu,
  people,
  pick,
  settled,
  tells,
  told,
} from './action-scene.js';
import { byRole, control, has, shown, storedIn, until, words } from './scene.js';

const wide = { width: 1200 };
const reason = 'Under <legal> hold.';

/** Cases by name, of which the host lets nobody do these things to some. */
async function holding(
  names: readonly string[],
  held: readonly string[],
  ...rights: readonly Permission[]
): Promise<CaseAdapter> {
  const ids = new Set<string>();
  const can: SessionPort['can'] = async (action, { id }) =>
    id !== undefined && ids.has(id) && rights.includes(action) ? { allowed: false, reason } : { allowed: true };
  const adapter = memoryAdapter({ users: userList(people), session: localSession({ user: people[0]!, can }) });
  for (const { id, title } of await storedIn(adapter, ...names)) if (held.includes(title)) ids.add(id);
  return adapter;
}

const whyOf = (list: CaseList, label: string): string | undefined => {
  const id = item(list, label).getAttribute('aria-describedby');
  return (id && list.shadowRoot!.getElementById(id)?.textContent) || undefined;
};

describe('what the host refuses of a case in a list', () => {
  it('stays in the menu of its row with the reason, and in that of others without', async () => {
    const adapter = await holding(['Held', 'Free'], ['Held'], 'update', 'delete');
    const list = await shown(adapter, wide);
    await openMenu(list, 'Held');
    await until(list, () => item(list, 'Delete…').ariaDisabled === 'true');
    expect(whyOf(list, 'Delete…')).to.equal(`You may not delete cases. ${reason}`);
    expect(whyOf(list, 'Tags…')).to.equal(`You may not change cases. ${reason}`);
    expect(item(list, 'Assignees…').ariaDisabled).to.equal(null);
    await settled(list);
    await expect(list).to.be.accessible();
    item(list, 'Delete…').click();
    await list.updateComplete;
    expect(dialogText(list)).to.equal('');
    control(list, 'Actions for Held').click();
    await until(list, () => byRole(list, 'menu').length === 0);
    await openMenu(list, 'Free');
    await until(list, () => items(list).includes('Delete…'));
    expect(item(list, 'Delete…').ariaDisabled).to.equal(null);
  });

  it('is left out of what is done to many, and told with the reason', async () => {
    const adapter = await holding(['One', 'Held', 'Three'], ['Held'], 'update');
    const list = await shown(adapter, wide);
    await pick(list, 'One', 'Held', 'Three');
    await chooseInBar(list, 'Severity', 'High');
    await until(list, () => barText(list).includes('Severity of 2 cases changed · 1 failed'));
    control(list, 'Details').click();
    await until(list, () => dialogText(list).includes('Held'));
    expect(dialogText(list)).to.include(`Held #2 ${reason}`);
  });
});

describe('a list for somebody with one right more than to read', () => {
  async function withRights(status: 'open' | 'closed', ...rights: readonly Permission[]): Promise<CaseAdapter> {
    const storage = memoryStorage();
    const ports = { storage, users: userList(people) };
    const whole = createCaseAdapter({ ...ports, session: localSession({ user: people[1]! }) });
    const [stored] = await storedIn(whole, 'One');
    if (status === 'closed')
      await whole.cases.update([
        { id: stored!.id, version: stored!.version, base: { status: 'open' }, set: { status } },
      ]);
    const granted = { ...noPermissions, read: true, ...Object.fromEntries(rights.map((right) => [right, true])) };
    return createCaseAdapter({ ...ports, session: localSession({ user: people[0]!, permissions: { '*': granted } }) });
  }
  const neverOffered = ['Severity', 'Tags…', 'Delete…'];

  it('lets them reopen, and says why nothing else', async () => {
    const list = await shown(await withRights('closed', 'reopen'), wide);
    await openMenu(list, 'One');
    await until(list, () => items(list).includes('Status'));
    for (const label of [...neverOffered, 'Assignees…']) expect(items(list)).not.to.include(label);
    await choose(list, 'Status', 'In progress');
    await tells(list, 'Case 1 set to In progress');
    expect(told(list).length).to.equal(1);
  });

  it('lets them assign, and nothing else', async () => {
    const list = await shown(await withRights('open', 'assign'), wide);
    await openMenu(list, 'One');
    await until(list, () => items(list).includes('Assignees…'));
    for (const label of neverOffered) expect(items(list)).not.to.include(label);
  });

  it('lets them delete, and nothing else', async () => {
    const list = await shown(await withRights('open', 'delete'), wide);
    await openMenu(list, 'One');
    await until(list, () => items(list).includes('Delete…'));
    for (const label of ['Severity', 'Tags…', 'Assignees…']) expect(items(list)).not.to.include(label);
  });

  it('offers no case to be opened where the host refuses it', async () => {
    const can: SessionPort['can'] = async (action) =>
      action === 'create' ? { allowed: false, reason: 'Year end.' } : { allowed: true };
    const adapter = memoryAdapter({ session: localSession({ can }) });
    const list = await shown(adapter, wide);
    expect(words(list)).to.include('There are no cases yet');
    expect(has(list, 'Create case')).to.equal(false);
  });
});
