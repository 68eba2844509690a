/** Who has a case, what became of it elsewhere, and where a search found it. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ConnectorPush } from '../../../src/domain/connector.js';
import type { CaseRow } from '../../../src/domain/find/case-query.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import { press } from '../../support/keys.js';
import {
  byRole,
  control,
  focused,
  has,
  memoryOf,
  names,
  opener,
  rows,
  shown,
  stores,
  troubled,
  until,
  withCapabilities,
} from './scene.js';

const people = ['Ana Sousa', 'Kofi Mensah', 'Mei Li', 'Omar Haddad', 'Zofia Nowak'].map((name) => ({
  id: name.split(' ')[0]!.toLowerCase(),
  name,
}));

describe('case-list assignees', () => {
  const named = (list: CaseList) => rows(list).map((row) => row.querySelector('[role="img"]')?.ariaLabel ?? '');

  it('are named, however many, and asked for together', async () => {
    const adapter = memoryAdapter({ users: userList(people) });
    await stores(adapter, { title: 'One', assignees: ['kofi', 'ana'] });
    await stores(adapter, { title: 'Two', assignees: ['mei', 'ana'] });
    await stores(adapter, { title: 'None' });
    const asked: (readonly string[])[] = [];
    const users: CaseAdapter['users'] = {
      ...adapter.users,
      get: (ids, options) => (asked.push(ids), adapter.users.get(ids, options)),
    };
    const list = await shown({ ...adapter, users });
    await until(list, () => named(list).join('|') === '|Mei Li and Ana Sousa|Kofi Mensah and Ana Sousa');
    expect(asked.map((ids) => [...ids].sort())).to.deep.equal([['ana', 'kofi', 'mei']]);
  });

  it('show three, then how many more, who are listed when pressed', async () => {
    const adapter = memoryAdapter({ users: userList(people) });
    await stores(adapter, { title: 'Many', assignees: people.map(({ id }) => id) });
    const list = await shown(adapter);
    await until(list, () => has(list, /^\+2/));
    const more = control(list, /^\+2/);
    more.focus();
    more.click();
    const popup = () => byRole(list, 'dialog')[0];
    await until(list, () => popup()?.hasAttribute('data-placed') === true);
    for (const { name } of people) expect(popup()!.textContent).to.include(name);
    await expect(list).to.be.accessible();
    await press('Escape');
    await until(list, () => !popup());
    expect(focused(list) === more).to.equal(true);
  });

  it('nobody knows are said to be unknown', async () => {
    const adapter = memoryAdapter({ users: userList(people) });
    await stores(adapter, { title: 'One', assignees: ['ana'] });
    const list = await shown({ ...adapter, users: { ...adapter.users, get: async (ids) => ids.map(() => null) } });
    await until(list, () => named(list)[0] === 'ana (unknown)');
  });
});

describe('case-list external incidents', () => {
  const done: ConnectorPush = {
    connectorId: 'desk',
    connectorName: 'Service desk',
    status: 'done',
    incident: { id: '1', title: 'INC1', url: 'https://desk.example.test/1' },
    pushedAt: '2026-03-01T10:00:00.000Z',
    pushedBy: null,
    problem: null,
  };
  const connector = { id: 'desk', fields: {} };
  const before = '2026-03-01T10:00:00.000Z';
  const after = '2026-03-01T10:00:01.000Z';

  async function cell(given: Partial<CaseRow>): Promise<HTMLElement> {
    const list = await shown(withRows(await memoryOf('One'), given), { columns: ['external'] });
    await until(list, () => list.shadowRoot!.adoptedStyleSheets.length > 0 && rows(list).length === 1);
    const found = () => rows(list)[0]!.lastElementChild!.previousElementSibling as HTMLElement;
    if (given.connector || given.pushes?.length) await until(list, () => found().textContent.trim() !== '');
    return found();
  }

  it('are links to where they are', async () => {
    const link = (await cell({ connector, pushes: [done], updatedAt: before })).querySelector('a')!;
    expect([link.textContent.trim(), link.href, link.target, link.rel]).to.deep.equal([
      'INC1',
      'https://desk.example.test/1',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(link.closest('td')!.textContent).not.to.include('Needs update');
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x', '//no', '', null])
    it(`are no links to ${String(url)}`, async () => {
      const found = await cell({
        connector,
        pushes: [{ ...done, incident: { ...done.incident!, url } }],
        updatedAt: before,
      });
      expect(found.querySelector('a')).to.equal(null);
      expect(found.textContent).to.include('INC1');
    });

  it('need an update once the case changed after the push', async () => {
    expect((await cell({ connector, pushes: [done], updatedAt: after })).textContent).to.include('Needs update');
  });

  for (const [status, text] of [
    ['pending', 'Being pushed…'],
    ['failed', 'Push failed'],
    ['uncertain', 'Push uncertain'],
  ] as const)
    it(`say when a push is ${status}, beside what an earlier one made`, async () => {
      const found = await cell({ connector, pushes: [{ ...done, status }], updatedAt: after });
      expect(found.textContent).to.include(text).and.to.include('INC1');
      expect(found.textContent).not.to.include('Needs update');
    });

  it('say when a case was never pushed, and nothing of a case that has nowhere to go', async () => {
    expect((await cell({ connector, pushes: [] })).textContent).to.include('Not pushed');
    expect((await cell({ connector: null, pushes: [] })).textContent.trim()).to.equal('');
  });

  it('stay where a case has no connector any more', async () => {
    expect((await cell({ connector: null, pushes: [done], updatedAt: after })).textContent).to.include('INC1');
  });
});

describe('case-list searches', () => {
  const matching = (...matched: readonly string[]) => ({ matched }) as Partial<CaseRow>;

  it('say where they found a case, beside its name', async () => {
    const adapter = withRows(await memoryOf('One'), matching('title', 'description', 'tags'));
    const list = await shown(adapter, { search: 'one' });
    expect(rows(list)[0]!.textContent).to.include('Found in description and tags');
    expect(names(list)).to.deep.equal(['One']);
  });

  it('ask where they found it, and only then', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, { title: 'One', description: 'A beacon every minute.', category: 'Beacons' });
    const { adapter: watched, trouble } = troubled(adapter);
    const list = await shown(watched, { columns: ['name'] });
    expect(trouble.asked.at(-1)?.columns).to.deep.equal([]);
    list.search = 'beacon';
    await until(list, () => rows(list)[0]?.textContent.includes('Found in description and category') === true);
    expect(trouble.asked.at(-1)?.columns).to.deep.equal(['matched']);
  });

  it('do not where the backend cannot say', async () => {
    const { adapter, trouble } = troubled(await memoryOf('One'));
    await shown(withCapabilities(adapter, { columns: [] }), { search: 'one' });
    expect(trouble.asked.at(-1)?.columns).to.deep.equal([]);
  });

  it('say nothing of a name one sees, nor where nothing is searched for', async () => {
    const byName = await shown(withRows(await memoryOf('One'), matching('title')), { search: 'one' });
    const unasked = await shown(withRows(await memoryOf('One'), matching('description')));
    for (const list of [byName, unasked]) expect(rows(list)[0]!.textContent).not.to.include('Found in');
  });

  it('name additional fields by their labels, and what nobody knows as it is', async () => {
    const list = await shown(withRows(await memoryOf('One'), matching('field:cost', 'somewhere')), { search: 'one' });
    expect(rows(list)[0]!.textContent).to.include('Found in cost and somewhere');
  });
});

describe('case-list names', () => {
  it('leave a press of the middle button to the browser', async () => {
    const list = await shown(await memoryOf('One'), { links: { case: ({ id }) => `#/cases/${id}` } });
    let opened = 0;
    list.addEventListener('case-open', () => (opened += 1));
    const event = new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true, composed: true });
    list.parentElement!.addEventListener('auxclick', (seen) => seen.preventDefault(), { once: true });
    let prevented = true;
    list.addEventListener('auxclick', (seen) => (prevented = seen.defaultPrevented));
    opener(list, 'One').dispatchEvent(event);
    expect([opened, prevented]).to.deep.equal([0, false]);
  });
});

/** The same adapter, whose rows say this too. */
const withRows = (adapter: CaseAdapter, given: Partial<CaseRow>): CaseAdapter => ({
  ...adapter,
  cases: {
    ...adapter.cases,
    find: async (query, options) => {
      const page = await adapter.cases.find(query, options);
      return { ...page, rows: page.rows.map((row) => ({ ...row, ...given })) };
    },
  },
});
