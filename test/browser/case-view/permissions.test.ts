/** What a person may do with a case, right by right: nothing is offered that fails, and what the host refuses says why. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { memoryStorage } from '../../../adapters/memory/storage.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import type { SessionPort } from '../../../src/contracts/ports/session.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { CaseChanges } from '../../../src/domain/cases/case-changes.js';
import { noPermissions, type Permission } from '../../../src/domain/permissions.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { createCaseAdapter } from '../../../src/workflow/create-case-adapter.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import {
  chooseIn,
  control,
  has,
  menuItems,
  people,
  placed,
  presses,
  rival,
  said,
  says,
  shown,
  squash,
  stores,
  until,
} from './scene.js';

const connectors: ConnectorPort = {
  list: async () => [{ id: 'jira', name: 'Our Jira', type: 'jira' }],
  fields: async () => [],
  choices: async () => [],
  canRepeat: () => true,
  push: async () => ({ id: '1', title: 'EXT-1', url: null }),
};

const alerts = [{ alertId: 'a', index: 'alerts' }];

/** A case with a bit of everything, for somebody with these rights and nothing else. */
async function withRights(
  rights: readonly Permission[],
  set?: CaseChanges,
): Promise<{ adapter: CaseAdapter; stored: Case }> {
  const storage = memoryStorage();
  const ports = { storage, connectors, users: userList(people) };
  const whole = createCaseAdapter({ ...ports, session: localSession({ user: people[1]! }) });
  const stored = await stores(whole, { alerts, connector: { id: 'jira', fields: {} }, tags: ['vip'] });
  await whole.comments.add(stored.id, { text: 'Looked into it.' });
  if (set) await rival(whole, stored, set);
  const granted = { ...noPermissions, ...Object.fromEntries(rights.map((right) => [right, true])) };
  return {
    stored,
    adapter: createCaseAdapter({
      ...ports,
      session: localSession({ user: people[0]!, permissions: { '*': granted } }),
    }),
  };
}

/** Buttons and fields by which something would be changed. */
const changing = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll<HTMLElement>('button, textarea, input:not([type="search"])')]
    .filter((each) => each.checkVisibility() && each.ariaDisabled !== 'true')
    .map((each) => each.ariaLabel ?? squash(each.innerText))
    .filter(
      (name) => /Edit|Status|Severity|Assign|Push|Delete|Comment|Bold|Add /.test(name) && !/^Actions for/.test(name),
    );

const held =
  (...rights: readonly Permission[]): NonNullable<SessionPort['can']> =>
  async (action, { id }) =>
    id !== undefined && rights.includes(action) ? { allowed: false, reason: 'Under <legal> hold.' } : { allowed: true };

const hosted = (can: SessionPort['can']): CaseAdapter =>
  memoryAdapter({ connectors, users: userList(people), session: localSession({ user: people[0]!, can }) });

describe('a case for somebody who may only read', () => {
  it('offers nothing that would fail', async () => {
    const { adapter, stored } = await withRights(['read']);
    const view = await shown(adapter, stored);
    await says(view, 'Looked into it.');
    expect(changing(view)).to.deep.equal([]);
    await chooseIn(view, 'More actions');
    await until(view, () => menuItems(view).length > 0);
    expect(menuItems(view).map(({ textContent }) => squash(textContent))).to.deep.equal([
      'Copy link',
      'Copy number',
      'Copy id',
      'Refresh',
    ]);
  });
});

describe('a case for somebody with one right more', () => {
  for (const [right, expected, set] of [
    ['reopen', [/^Status: Closed/], { status: 'closed' }],
    ['assign', [/^Edit assignees/, /^Assign yourself/]],
    ['push', [/^Push/]],
    ['createComment', [/Comment/]],
  ] as const satisfies readonly (readonly [Permission, readonly RegExp[], CaseChanges?])[]) {
    it(`offers what ${right} allows, and nothing else`, async () => {
      const { adapter, stored } = await withRights(['read', right], set);
      const view = await shown(adapter, stored);
      await says(view, 'Looked into it.');
      for (const name of expected) await until(view, () => has(view, name), `${String(name)} is offered`);
      const others = changing(view).filter((name) => !expected.some((each) => each.test(name)));
      expect(others.filter((name) => !/^(Bold|Add )/.test(name) || right !== 'createComment')).to.deep.equal([]);
    });
  }

  it('lets them reopen it', async () => {
    const { adapter, stored } = await withRights(['read', 'reopen'], { status: 'closed' });
    const view = await shown(adapter, stored);
    await chooseIn(view, 'Status: Closed', 'In progress');
    await says(view, 'changed the status Closed In progress');
    expect((await adapter.cases.get(stored.id))?.status).to.equal('in-progress');
  });

  it('lets them take it', async () => {
    const { adapter, stored } = await withRights(['read', 'assign']);
    const view = await shown(adapter, stored);
    await presses(view, 'Assign yourself');
    for (let tries = 0; tries < 200 && (await adapter.cases.get(stored.id))?.assignees.length === 0; tries += 1)
      await new Promise(requestAnimationFrame);
    expect((await adapter.cases.get(stored.id))?.assignees).to.deep.equal(['ana']);
  });
});

describe('what the host refuses of one case', () => {
  it('is said above it, once, and locks every edit, which is described by it', async () => {
    const adapter = hosted(held('update', 'assign', 'delete'));
    const view = await shown(adapter, await stores(adapter));
    await says(
      view,
      'You may not change this case. You may not delete this case. You may not assign this case. Under <legal> hold.',
    );
    for (const name of [
      'Edit name',
      'Edit description',
      'Edit tags',
      'Edit category',
      'Edit assignees',
      'Edit template',
      'Edit external connector',
    ]) {
      const button = control(view, name);
      expect([name, button.ariaDisabled, button.hasAttribute('disabled')]).to.deep.equal([name, 'true', false]);
      const why = view.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!);
      expect(why?.textContent).to.include('Under <legal> hold.');
    }
    expect(has(view, /^Status/)).to.equal(false);
    await expect(view).to.be.accessible();
    control(view, 'Edit tags').click();
    await until(view, () => said(view).includes('Under <legal> hold.'));
    expect(has(view, 'Done')).to.equal(false);
  });

  it('leaves deleting in the menu, with the reason', async () => {
    const adapter = hosted(held('delete'));
    const view = await shown(adapter, await stores(adapter));
    await presses(view, 'More actions');
    const item = () => menuItems(view).find((each) => squash(each.textContent) === 'Delete');
    await until(view, () => item() !== undefined);
    expect(item()!.ariaDisabled).to.equal('true');
    expect(view.shadowRoot!.getElementById(item()!.getAttribute('aria-describedby')!)?.textContent).to.equal(
      'You may not delete this case. Under <legal> hold.',
    );
  });

  it('leaves the push where it is, and says why nothing can be said', async () => {
    const adapter = hosted(held('push', 'createComment'));
    const view = await shown(adapter, await stores(adapter, { connector: { id: 'jira', fields: {} } }));
    await until(view, () => has(view, 'Push'));
    expect(control(view, 'Push').ariaDisabled).to.equal('true');
    await says(view, 'You may not add anything to this case. Under <legal> hold.');
    expect(has(view, 'Comment')).to.equal(false);
  });

  it('locks reopening in the menu of the status, and nothing else', async () => {
    const adapter = hosted(held('reopen'));
    const stored = await stores(adapter);
    await rival(adapter, stored, { status: 'closed' });
    const view = await shown(adapter, stored);
    await says(view, 'You may not reopen this case. Under <legal> hold.');
    expect(has(view, 'Edit name')).to.equal(true);
    expect(has(view, /^Status/)).to.equal(false);
  });

  it('is asked again when the case changes', async () => {
    let isHeld = true;
    const adapter = hosted(async (action) =>
      action === 'update' && isHeld ? { allowed: false, reason: 'On hold.' } : { allowed: true },
    );
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await says(view, 'On hold.');
    isHeld = false;
    await rival(adapter, stored, { title: 'Released' });
    await until(view, () => has(view, 'Edit name') && control(view, 'Edit name').ariaDisabled !== 'true');
  });

  it('keeps nobody from the case where it cannot be asked', async () => {
    const adapter = hosted(held('update'));
    const stored = await stores(adapter);
    const mute = { ...adapter, refusals: { find: () => Promise.reject(new Error('no answer')) } };
    const view = await placed(mute, stored.id);
    await until(view, () => has(view, 'Edit name'));
    await presses(view, 'Assign yourself');
  });
});
