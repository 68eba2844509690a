import { expect } from '@open-wc/testing';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { SecretPort } from '../../../src/contracts/ports/secret.js';
import { CaseError } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import { allPermissions, readOnlyPermissions } from '../../../src/domain/permissions.js';
import type { CaseSettings } from '../../../src/elements/case-settings/case-settings.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { noConnectors } from '../../support/no-connectors.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import { control, dialog, focused, has, hears, owner, presses, says, until, words, write } from '../case-view/scene.js';
import { placed, settles, shown, stored } from './scene.js';

const only = { sections: 'connectors' };
const url = 'https://tickets.example.com/api';

/** Keeps secrets as a server would; that it does not seal them is of no matter here. */
const secrets: SecretPort = { seal: async (secret) => secret, open: async (sealed) => sealed };

function given({ needsToken = false, keeps = true }: { needsToken?: boolean; keeps?: boolean } = {}) {
  const tickets = ticketType({ needsToken });
  const adapter = memoryAdapter({ connectorTypes: [tickets.type], ...(keeps && { secrets }) });
  return { adapter, ...tickets };
}

const setUp = (adapter: CaseAdapter, said: object = {}) => adapter.connectors.save({ owner, ...ticketSetup, ...said });
const secretOf = (settings: CaseSettings) => control<HTMLInputElement>(settings, /^Token/);

describe('connectors of a team', () => {
  it('are set up by what their kind says of itself', async () => {
    const { adapter } = given();
    const settings = await shown(adapter, only);
    await says(settings, 'No connectors are set up yet.');
    await presses(settings, 'Add a connector');
    // The only kind there is needs no choice.
    await until(settings, () => focused(settings)?.id === 'connector-name');
    write(settings, 'Name', '  Our tickets ');
    write(settings, 'Address', url);
    write(settings, /^Token/, 'hush');
    expect(secretOf(settings).type).to.equal('password');
    await presses(settings, 'Save');
    await says(settings, 'Connector Our tickets saved');
    const [found] = await adapter.connectors.list({ owner });
    const { version: _version, ...setup } = (await adapter.connectors.get(found!.id))!;
    expect(setup).to.deep.equal({
      id: found!.id,
      owner,
      name: 'Our tickets',
      type: 'tickets',
      settings: { url },
      secretsSet: ['token'],
    });
    await until(settings, () => focused(settings)?.ariaLabel === 'Edit Our tickets');
    expect(words(settings)).to.include('Ticket system · Not used yet');
  });

  it('say what is wrong, and go there', async () => {
    const { adapter } = given({ needsToken: true });
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Name'));
    await presses(settings, 'Save');
    for (const missing of ['Name', 'Address', 'Token']) await says(settings, `${missing} is missing.`);
    expect(focused(settings)?.id).to.equal('connector-name');
    write(settings, 'Name', 'Our tickets');
    write(settings, 'Address', 'ftp://elsewhere');
    await says(settings, 'Address needs a web address, such as https://example.com.');
    await presses(settings, 'Save');
    await until(settings, () => focused(settings) === control(settings, 'Address'));
    expect(await adapter.connectors.list({ owner })).to.deep.equal([]);
  });

  it('are tried before they are saved', async () => {
    const { adapter, tried, failures } = given();
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Name'));
    write(settings, 'Name', 'Our tickets');
    write(settings, 'Address', url);
    write(settings, /^Token/, 'hush');
    failures.push(new CaseError('unavailable', { message: 'Nothing answers at tickets.example.com.' }));
    await presses(settings, 'Test');
    await says(settings, 'The test failed.');
    await says(settings, 'Nothing answers at tickets.example.com.');
    await presses(settings, 'Test');
    await says(settings, 'The system answers.');
    expect(tried).to.deep.equal([1, 2].map(() => ({ settings: { url }, secrets: { token: 'hush' } })));
    write(settings, 'Address', `${url}/2`);
    await until(settings, () => !words(settings).includes('The system answers.'));
    expect(await adapter.connectors.list({ owner })).to.deep.equal([]);
  });

  it('keep a secret, which can be replaced or taken away and is never shown', async () => {
    const { adapter, tried } = given();
    await setUp(adapter, { secrets: { token: 'hush' } });
    const settings = await shown(adapter, only);
    const triedWith = async () => {
      await presses(settings, 'Edit Our tickets');
      await until(settings, () => has(settings, 'Test'));
      await presses(settings, 'Test');
      await says(settings, 'The system answers.');
      await presses(settings, 'Cancel');
      return tried.at(-1)?.secrets;
    };
    expect(await triedWith()).to.deep.equal({ token: 'hush' });
    await presses(settings, 'Edit Our tickets');
    await says(settings, 'Saved');
    expect(settings.shadowRoot!.innerHTML).not.to.include('hush');
    await presses(settings, 'Replace Token');
    await until(settings, () => focused(settings) === secretOf(settings));
    write(settings, /^Token/, 'other');
    await presses(settings, 'Save');
    await says(settings, 'Connector Our tickets saved');
    expect(await triedWith()).to.deep.equal({ token: 'other' });
    await presses(settings, 'Edit Our tickets');
    await presses(settings, 'Replace Token');
    await presses(settings, 'Keep Token as saved');
    await until(settings, () => focused(settings)?.ariaLabel === 'Replace Token');
    await presses(settings, 'Replace Token');
    await presses(settings, 'Save');
    await until(settings, () => has(settings, 'Edit Our tickets'));
    expect(await triedWith()).to.deep.equal({});
  });

  it('ask for their secrets again when the address changes', async () => {
    const { adapter } = given();
    await setUp(adapter, { secrets: { token: 'hush' } });
    const settings = await shown(adapter, only);
    await presses(settings, 'Edit Our tickets');
    await until(settings, () => has(settings, 'Address'));
    write(settings, 'Address', 'https://elsewhere.example.com');
    await says(settings, 'Type the secrets again');
    await presses(settings, 'Save');
    await says(settings, 'Token is missing.');
    write(settings, /^Token/, 'again');
    await presses(settings, 'Save');
    await says(settings, 'Connector Our tickets saved');
  });

  it('show what goes where', async () => {
    const { adapter } = given();
    await setUp(adapter);
    const settings = await shown(adapter, only);
    await says(settings, 'What goes where');
    const details = settings.shadowRoot!.querySelector('details')!;
    details.querySelector('summary')!.click();
    const cells = [...details.querySelectorAll('tbody :is(th, td)')].map((cell) => cell.textContent.trim());
    expect(cells).to.deep.equal(['Name', 'summary', 'Overwrites']);
  });

  it('are what new cases begin with', async () => {
    const { adapter } = given();
    const { id } = await setUp(adapter);
    const settings = await shown(adapter, only);
    const input = control(settings, 'Connector of new cases');
    input.focus();
    input.click();
    await until(settings, () => settings.shadowRoot!.querySelector('[role=option]') !== null);
    settings.shadowRoot!.querySelector<HTMLElement>('[role=option]')!.click();
    await hears(settings, 'Connector of new cases saved');
    expect((await stored(adapter)).connectorId).to.equal(id);
  });

  it('say what becomes of their cases before they go, and can be brought back', async () => {
    const { adapter } = given();
    const { id } = await setUp(adapter);
    await settles(adapter, { connectorId: id });
    const connector = { id, fields: {} };
    const opened = await adapter.cases.create({ owner, title: 'A', description: 'B', connector });
    await adapter.templates.save({ owner, name: 'Theft', enabled: true, defaults: { connector } });
    const settings = await shown(adapter, only);
    await presses(settings, 'Remove Our tickets');
    await until(settings, () => dialog(settings)?.textContent.includes('1 case uses it.') ?? false);
    await until(settings, () => dialog(settings)?.textContent.includes('This template names it: Theft.') ?? false);
    expect(dialog(settings)?.textContent).to.include('New cases begin without a connector from then on.');
    await presses(settings, 'Remove');
    await until(settings, () => !has(settings, 'Edit Our tickets'));
    await presses(settings, 'Undo');
    await until(settings, () => has(settings, 'Edit Our tickets'));
    await presses(settings, 'Remove Our tickets');
    await until(settings, () => dialog(settings)?.textContent.includes('1 case uses it.') ?? false);
    await presses(settings, 'Remove');
    await says(settings, 'Connector Our tickets removed');
    await presses(settings, 'Dismiss');
    await until(settings, () => words(settings).includes('No connectors are set up yet.'));
    expect((await stored(adapter)).connectorId).to.equal(null);
    const [edited] = await adapter.cases.update([{ id: opened.id, version: opened.version, set: { title: 'Edited' } }]);
    expect(edited!.connector?.id).to.equal(id);
  });

  it('lose nothing that is written after a save whose answer was lost', async () => {
    const { adapter } = given();
    let lost = true;
    const save: CaseAdapter['connectors']['save'] = async (...args) => {
      const saved = await adapter.connectors.save(...args);
      if (!lost) return saved;
      lost = false;
      throw new CaseError('timeout');
    };
    const settings = await shown({ ...adapter, connectors: { ...adapter.connectors, save } }, only);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Name'));
    write(settings, 'Name', 'First');
    write(settings, 'Address', url);
    await presses(settings, 'Save');
    await says(settings, 'The connector could not be saved.');
    write(settings, 'Name', 'Second');
    await presses(settings, 'Save');
    await until(settings, () => has(settings, 'Edit Second'));
    expect((await adapter.connectors.list({ owner })).map(({ name }) => name)).to.deep.equal(['Second']);
  });

  it('are not locked by a test that does not end, which ends with the form', async () => {
    const { adapter, type } = given();
    let aborted = false;
    type.test = (_setup, { signal } = {}) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => {
          aborted = true;
          reject(new CaseError('aborted'));
        }),
      );
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Address'));
    write(settings, 'Address', url);
    await presses(settings, 'Test');
    expect(control<HTMLInputElement>(settings, 'Address').readOnly).to.equal(false);
    await presses(settings, 'Discard changes');
    await until(settings, () => dialog(settings)?.open ?? false);
    await presses(settings, 'Discard');
    await until(settings, () => aborted);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Address'));
    expect(words(settings)).not.to.include('The test failed.');
  });

  it('of one solution say nothing in the form of another', async () => {
    const { adapter } = given();
    const made = await setUp(adapter);
    const settings = await shown(adapter, only);
    await presses(settings, 'Edit Our tickets');
    await until(settings, () => has(settings, 'Name'));
    write(settings, 'Name', 'Mine');
    await setUp(adapter, { id: made.id, version: made.version, name: 'Theirs' });
    await presses(settings, 'Save');
    await says(settings, 'Theirs was changed by somebody else meanwhile.');
    settings.owner = 'observability';
    await until(settings, () => words(settings).includes('No connectors are set up yet.'));
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Name'));
    expect(words(settings)).not.to.include('Theirs');
    expect(has(settings, 'Save')).to.equal(true);
  });

  it('are refused by the system beside what it refuses', async () => {
    const { adapter, failures } = given();
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, /^Project/));
    write(settings, 'Address', url);
    const message = 'There is no such project.';
    failures.push(new CaseError('validation', { fields: [{ path: 'settings.project', rule: 'pattern', message }] }));
    await presses(settings, 'Test');
    await says(settings, message);
    await until(settings, () => focused(settings) === control(settings, /^Project/));
    // Of the name nothing is said: it has no part in a test.
    expect(words(settings)).not.to.include('Name is missing.');
  });

  it('of two people who edit one meet the conflict, and either is kept', async () => {
    for (const [press, name] of [
      ['Save yours', 'Mine'],
      ['Keep theirs', 'Theirs'],
    ] as const) {
      const { adapter } = given();
      const made = await setUp(adapter);
      const settings = await shown(adapter, only);
      await presses(settings, 'Edit Our tickets');
      await until(settings, () => has(settings, 'Name'));
      write(settings, 'Name', 'Mine');
      await setUp(adapter, { id: made.id, version: made.version, name: 'Theirs' });
      await presses(settings, 'Save');
      await says(settings, 'Theirs was changed by somebody else meanwhile.');
      await presses(settings, press);
      await until(settings, () => has(settings, `Edit ${name}`));
      expect((await adapter.connectors.get(made.id))?.name).to.equal(name);
    }
  });

  it('that somebody removed meanwhile are saved as a new one', async () => {
    const { adapter } = given();
    const made = await setUp(adapter);
    const settings = await shown(adapter, only);
    await presses(settings, 'Edit Our tickets');
    await until(settings, () => has(settings, 'Name'));
    write(settings, 'Name', 'Mine');
    await adapter.connectors.remove(made.id);
    await presses(settings, 'Save');
    await says(settings, 'Somebody removed this connector meanwhile.');
    await presses(settings, 'Save as a new one');
    await until(settings, () => has(settings, 'Edit Mine'));
  });

  it('that are half set up are there again after a reload, without their secrets', async () => {
    const { adapter } = given();
    const before = await shown(adapter, { ...only, drafts: 'keep' });
    await presses(before, 'Add a connector');
    await until(before, () => has(before, 'Name'));
    write(before, 'Name', 'Half a na');
    write(before, /^Token/, 'hush');
    before.closest('case-provider')!.remove();
    const settings = await shown(adapter, { ...only, drafts: 'keep' });
    await until(
      settings,
      () => has(settings, 'Name') && control<HTMLInputElement>(settings, 'Name').value === 'Half a na',
    );
    expect(secretOf(settings).value).to.equal('');
    await presses(settings, 'Discard changes');
    await until(settings, () => dialog(settings)?.open ?? false);
    await presses(settings, 'Discard');
    await says(settings, 'No connectors are set up yet.');
  });

  it('are asked about before what was typed is thrown away', async () => {
    const { adapter } = given();
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Name'));
    write(settings, 'Name', 'Half');
    await presses(settings, 'All connectors');
    await until(settings, () => dialog(settings)?.open ?? false);
    await presses(settings, 'Keep writing');
    expect(control<HTMLInputElement>(settings, 'Name').value).to.equal('Half');
  });
});

describe('connectors that are kept in this browser', () => {
  it('are of kinds that need no secret, and it is said why', async () => {
    const needing = { ...ticketType({ needsToken: true }).type, type: 'strict', name: 'Strict' };
    const adapter = indexedDbAdapter({ name: `test-${newId()}`, connectorTypes: [needing, ticketType().type] });
    const settings = await shown(adapter, only);
    await says(settings, 'Connectors are kept in this browser, where nothing can be kept secret.');
    await presses(settings, 'Add a connector');
    await until(settings, () => has(settings, 'Address'));
    expect(words(settings)).not.to.include('Strict');
    expect(has(settings, /^Token/)).to.equal(false);
    write(settings, 'Name', 'Our tickets');
    write(settings, 'Address', url);
    await presses(settings, 'Save');
    await until(settings, () => has(settings, 'Edit Our tickets'));
    await adapter.close();
  });
});

describe('who may not set up connectors', () => {
  it('looks at them', async () => {
    const { adapter: whole, type } = given();
    await whole.close();
    const session = (rights: object) =>
      localSession({ user: { id: 'ana', name: 'Ana' }, permissions: { '*': rights as never } });
    const storage = (await import('../../../adapters/memory/index.js')).memoryStorage();
    const options = { storage, connectorTypes: [type], secrets };
    await setUp(memoryAdapter({ ...options, session: session(allPermissions) }));
    const settings = await shown(memoryAdapter({ ...options, session: session(readOnlyPermissions) }), only);
    await says(settings, 'Our tickets');
    for (const name of ['Add a connector', 'Edit Our tickets', 'Remove Our tickets'])
      expect(has(settings, name)).to.equal(false);
  });

  it('nor anybody where the host sets them up itself', async () => {
    const connectors = { ...noConnectors, list: async () => [{ id: 'desk', name: 'Service desk', type: 'desk' }] };
    const settings = await shown(memoryAdapter({ connectors }), only);
    await says(settings, 'Service desk');
    expect(words(settings)).to.include('Comes with this application');
    expect(has(settings, 'Add a connector')).to.equal(false);
  });

  it('sees no section where there can be none', async () => {
    const settings = await placed(memoryAdapter(), only);
    await says(settings, 'There is nothing to set up here.');
  });
});
