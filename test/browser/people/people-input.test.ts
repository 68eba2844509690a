/** Choosing people: found by name or address, kept when nobody knows them any more. */
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { UserVerbs } from '../../../src/contracts/groups/users.js';
import { CaseError } from '../../../src/domain/error.js';
import type { User } from '../../../src/domain/user.js';
import { PeopleInput, type PeopleInputOptions } from '../../../src/elements/people/people-input.js';
import { field } from '../../../src/elements/primitives/field.js';
import {
  chips,
  click,
  desk,
  has,
  isOpen,
  named,
  offered,
  pick,
  said,
  seen,
  shown,
  until,
  words,
  write,
  type ControlHost,
} from '../combobox/scene.js';

const at = (name: string) => `${name}@quayside.example`;
const everybody: readonly User[] = [
  { id: 'diego', name: 'Diego Fernández', email: at('diego') },
  { id: 'hiro', name: '田中 浩', email: at('hiro') },
  { id: 'post', name: at('post'), email: at('post') },
  { id: 'amara', name: 'Amara Okafor', email: at('amara') },
];
const amara = everybody[3]!;

/** A directory as the contract wants it. */
const directory: UserVerbs = {
  find: async ({ text = '', size = 10 }) =>
    everybody
      .filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(text.toLowerCase()))
      .slice(0, size),
  get: async (ids) => ids.map((id) => everybody.find((each) => each.id === id) ?? null),
};

const withUsers = (users: Partial<UserVerbs>): CaseAdapter => ({
  ...memoryAdapter(),
  users: { ...directory, ...users },
});

interface Given {
  readonly chosen?: readonly string[];
  readonly users?: Partial<UserVerbs>;
  readonly options?: Partial<PeopleInputOptions>;
}

async function people({ chosen = [], users = {}, options }: Given = {}) {
  let ids = chosen;
  const changes: (readonly string[])[] = [];
  const { host } = await shown(
    (made) => {
      const input = new PeopleInput(made, {
        id: 'assignees',
        label: () => 'Assignees',
        chosen: () => ids,
        multiple: () => true,
        max: () => 10,
        readonly: () => false,
        assignSelf: () => true,
        words: () => words,
        adapter: () => made.adapter,
        owner: () => 'securitySolution',
        user: () => amara,
        announce: made.announce,
        onChange: (next) => {
          ids = next;
          changes.push(next);
          made.requestUpdate();
        },
        ...options,
      });
      return {
        render: () =>
          field({
            id: 'assignees',
            label: 'Assignees',
            problems: [],
            control: (attributes) => input.render(attributes),
          }),
      };
    },
    (made) => (made.adapter = withUsers(users)),
  );
  return { host, changes };
}

const open = async (host: ControlHost) => {
  named(host, 'Assignees').click();
  await until(() => isOpen(host) && offered(host).length > 0);
};

function paste(host: ControlHost, text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
  // Firefox gives events that a page makes an empty clipboard.
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  named(host, 'Assignees').dispatchEvent(event);
}

describe('a people input', () => {
  it('lists whoever is signed in first, and an address only where it says more than the name', async () => {
    const { host } = await people();
    await open(host);
    expect(offered(host).map((each) => each.replace(/^\S{1,2} (?=\S)/, ''))).to.deep.equal([
      'Amara Okafor you amara@quayside.example',
      'Diego Fernández diego@quayside.example',
      '田中 浩 hiro@quayside.example',
      'post@quayside.example',
    ]);
    await expect(host).to.be.accessible();
  });

  it('lists them first even where the first page of a large directory would not', async () => {
    const crowd = Array.from({ length: 10 }, (_, index) => ({ id: `u${index}`, name: `User ${index}` }));
    const { host } = await people({ users: { find: async () => crowd } });
    await open(host);
    expect(offered(host)).to.have.length(11);
    expect(offered(host)[0]).to.include('Amara Okafor');
  });

  it('finds by name and by address', async () => {
    const { host, changes } = await people();
    await write(host, 'Assignees', 'fern');
    await until(() => offered(host).length === 1 && offered(host)[0]!.includes('Diego'));
    await pick(host, offered(host)[0]!);
    await write(host, 'Assignees', 'hiro@');
    await until(() => offered(host).length === 1 && offered(host)[0]!.includes('hiro'));
    await pick(host, offered(host)[0]!);
    expect(changes.at(-1)).to.deep.equal(['diego', 'hiro']);
    expect(said(host)).to.equal('田中 浩 chosen');
  });

  it('assigns oneself by one button, which goes then and leaves the focus in the input', async () => {
    const { host, changes } = await people();
    await click(host, 'Assign yourself');
    await host.updateComplete;
    expect([changes, said(host)]).to.deep.equal([[['amara']], 'Amara Okafor chosen']);
    expect(has(host, 'Assign yourself')).to.equal(false);
    expect(host.shadowRoot!.activeElement === named(host, 'Assignees')).to.equal(true);
    await click(host, 'Remove Amara Okafor');
    expect(has(host, 'Assign yourself')).to.equal(true);
  });

  it('names those a record holds, keeps ids nobody knows, and lets them be removed', async () => {
    const { host, changes } = await people({ chosen: ['diego', 'gone-42'] });
    await until(() => chips(host).length === 2 && chips(host)[1]!.includes('unknown'));
    expect(chips(host).map((each) => each.replace(/^\S{1,2} (?=\S)/, ''))).to.deep.equal([
      'Diego Fernández',
      'gone-42 (unknown)',
    ]);
    await expect(host).to.be.accessible();
    await click(host, 'Remove gone-42 (unknown)');
    expect(changes).to.deep.equal([['diego']]);
  });

  it('asks the directory once for those it does not know, and not for those the host names', async () => {
    const asked: (readonly string[])[] = [];
    const get: UserVerbs['get'] = (ids, options) => {
      asked.push(ids);
      return directory.get(ids, options);
    };
    const { host } = await people({
      chosen: ['diego', 'amara', 'gone', 'ref'],
      users: { get },
      options: { given: () => [{ id: 'ref', name: 'From the record' }] },
    });
    await until(() => chips(host).some((each) => each.includes('unknown')));
    await click(host, 'Remove Diego Fernández');
    await open(host);
    expect(asked).to.deep.equal([['diego', 'gone']]);
    expect(chips(host).join()).to.include('From the record');
  });

  it('calls nobody unknown while the directory does not answer', async () => {
    const { host } = await people({
      chosen: ['diego'],
      users: { get: () => Promise.reject(new CaseError('unavailable')) },
    });
    await host.updateComplete;
    expect(has(host, 'Remove diego')).to.equal(true);
    expect(seen(host)).not.to.include('unknown');
  });

  it('takes ten and says so', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `u${index}`);
    const { host, changes } = await people({ chosen: ten });
    expect(has(host, 'Assign yourself')).to.equal(false);
    await open(host);
    await pick(host, offered(host)[0]!);
    expect(changes).to.deep.equal([]);
    expect(said(host)).to.equal('At most 10 can be chosen. Remove one to choose another.');
  });

  it('makes a choice of pasted addresses, and leaves those of nobody in the input', async () => {
    const { host, changes } = await people({ chosen: ['amara'] });
    paste(host, `Diego <${at('diego')}>; ${at('nobody')}, ${at('HIRO')}`);
    await until(() => changes.length > 0);
    expect(changes).to.deep.equal([['amara', 'diego', 'hiro']]);
    expect(named(host, 'Assignees').value).to.equal(at('nobody'));
    expect(said(host)).to.equal(`Diego Fernández and 田中 浩 added. Nobody found for ${at('nobody')}`);
  });

  it('takes no more pasted people than there is room for', async () => {
    const { host, changes } = await people({ options: { max: () => 1 } });
    paste(host, `${at('diego')} ${at('hiro')}`);
    await until(() => changes.length > 0);
    expect(changes).to.deep.equal([['diego']]);
    expect(named(host, 'Assignees').value).to.equal(at('hiro'));
    expect(said(host)).to.include('Only one can be chosen.');
  });

  it('keeps pasted addresses that could not be looked up', async () => {
    const { host, changes } = await people({ users: { find: () => Promise.reject(new CaseError('offline')) } });
    paste(host, `${at('diego')} ${at('hiro')}`);
    await until(() => said(host).startsWith('There is no connection.'));
    expect([named(host, 'Assignees').value, changes]).to.deep.equal([`${at('diego')}, ${at('hiro')}`, []]);
  });

  it('lets an answer that comes too late change nothing', async () => {
    const { asked, search } = desk<User>();
    const find: UserVerbs['find'] = ({ text = '' }, options) =>
      search(text).load(memoryAdapter(), { signal: options!.signal! });
    const { host } = await people({ users: { find } });
    await write(host, 'Assignees', 'a');
    await until(() => asked.length === 1);
    await write(host, 'Assignees', 'di');
    await until(() => asked.length === 2);
    asked[1]!.answer([everybody[0]!]);
    asked[0]!.answer([everybody[1]!]);
    await until(() => offered(host).length === 1);
    expect(offered(host)[0]).to.include('Diego');
  });

  it('shows hostile names as the text they are', async () => {
    const name = `<img src=x onerror=alert(1)> \u202Egnp.exe ${'long'.repeat(80)}`;
    const { host } = await people({ chosen: ['x'], users: { get: async () => [{ id: 'x', name }] } });
    await until(() => chips(host)[0]!.includes('<img'));
    const chip = host.shadowRoot!.querySelector<HTMLElement>('.chip')!;
    const box = host.shadowRoot!.querySelector<HTMLElement>('.combo')!;
    expect(chip.querySelector('img') === null).to.equal(true);
    expect(chip.getBoundingClientRect().width).to.be.at.most(box.getBoundingClientRect().width);
  });

  it('for one shows the person in the input', async () => {
    const { host, changes } = await people({ chosen: ['diego'], options: { multiple: () => false } });
    await until(() => named(host, 'Assignees').value === 'Diego Fernández');
    await click(host, 'Assign yourself');
    expect(changes).to.deep.equal([['amara']]);
    await expect(host).to.be.accessible();
  });
});
