import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { CaseError, isCaseError } from '../../../src/domain/error.js';
import { limits } from '../../../src/domain/limits.js';
import { secretsWithKey } from '../../../src/workflow/index.js';
import type { CaseAdapterOptions } from '../../../src/workflow/workflow.js';
import { ticketSetup, ticketType } from '../../support/ticket-type.js';
import { aCase, breaks, jira, owner, recordingConnectors, scene } from './scene.js';

const hour = 3_600_000;
const token = 'hush-5f1c9d';
const withToken = { owner, ...ticketSetup, secrets: { token } };
const key = () => new Uint8Array(randomBytes(32));

async function setting(given: Partial<CaseAdapterOptions> = {}, { needsToken = false } = {}) {
  const tickets = ticketType({ needsToken });
  const secrets = await secretsWithKey(key());
  return { ...scene({ connectorTypes: [tickets.type], secrets, ...given }), tickets };
}

const codeOf = async (promise: Promise<unknown>): Promise<string | undefined> => {
  try {
    await promise;
    return undefined;
  } catch (thrown) {
    return isCaseError(thrown) ? thrown.code : String(thrown);
  }
};

describe('the secrets of a connector', () => {
  it('are sealed before they are stored', async () => {
    const { adapter, storage } = await setting();
    const { id } = await adapter.connectors.save(withToken);
    const [stored] = await storage.get('connector', [id]);
    assert.ok(stored?.secrets['token']);
    assert.ok(!JSON.stringify(stored).includes(token));
  });

  it('open with the key they were sealed with, in the place they were sealed for, and nowhere else', async () => {
    const bytes = key();
    const port = await secretsWithKey(bytes);
    const place = { connectorId: 'one', key: 'token' };
    const sealed = await port.seal('Grüße 🔑', place);
    assert.equal(await (await secretsWithKey(bytes)).open(sealed, place), 'Grüße 🔑');
    assert.notEqual(await port.seal('Grüße 🔑', place), sealed);
    assert.equal(await codeOf((await secretsWithKey(key())).open(sealed, place)), 'unavailable');
    assert.equal(await codeOf(port.open(sealed, { ...place, connectorId: 'two' })), 'unavailable');
    assert.equal(await codeOf(port.open('v0.a.b', place)), 'unavailable');
    await assert.rejects(secretsWithKey(new Uint8Array(16)), RangeError);
  });

  it('stay where nothing is said of them, are replaced, and go', async () => {
    const { adapter, tickets } = await setting();
    let setup = await adapter.connectors.save(withToken);
    const edit = async (said: object) =>
      (setup = await adapter.connectors.save({ owner, ...ticketSetup, id: setup.id, version: setup.version, ...said }));
    const tried = async () => {
      await adapter.connectors.test({ owner, id: setup.id, type: 'tickets', settings: setup.settings });
      return tickets.tried.at(-1)?.secrets;
    };
    await edit({ name: 'Renamed' });
    assert.deepEqual(await tried(), { token });
    await edit({ secrets: { token: 'another' } });
    assert.deepEqual(await tried(), { token: 'another' });
    await edit({ secrets: { token: null } });
    assert.deepEqual([setup.secretsSet, await tried()], [[], {}]);
  });

  it('are to be typed again when the address changes: nobody sends them elsewhere to read them', async () => {
    const { adapter, tickets } = await setting();
    const { id, version } = await adapter.connectors.save(withToken);
    const elsewhere = { ...ticketSetup.settings, url: 'https://evil.example.com' };
    const problem = { path: 'secrets.token', rule: 'required' } as const;
    const setup = { owner, ...ticketSetup, id, settings: elsewhere };
    await breaks(adapter.connectors.save({ ...setup, version }), problem);
    await breaks(adapter.connectors.test({ owner, id, type: 'tickets', settings: elsewhere }), problem);
    assert.equal(tickets.tried.length, 0);
    await adapter.connectors.save({ ...setup, version, secrets: { token } });
  });

  it('are to be there where the type needs them', async () => {
    const { adapter } = await setting({}, { needsToken: true });
    await breaks(adapter.connectors.save({ owner, ...ticketSetup }), { path: 'secrets.token', rule: 'required' });
    const made = await adapter.connectors.save(withToken);
    assert.deepEqual(made.secretsSet, ['token']);
  });
});

describe('where nothing keeps secrets', () => {
  it('only kinds are offered that work without, and without those they could have', async () => {
    const needing = { ...ticketType({ needsToken: true }).type, type: 'strict', name: 'Strict' };
    const adapter = memoryAdapter({ connectorTypes: [needing, ticketType().type] });
    const types = await adapter.connectors.types({ owner });
    assert.deepEqual(
      types.map(({ type, secrets }) => [type, secrets]),
      [['tickets', []]],
    );
    await breaks(adapter.connectors.save(withToken), { path: 'secrets.token', rule: 'unknown_key' });
    await breaks(adapter.connectors.save({ owner, ...ticketSetup, type: 'strict' }), {
      path: 'type',
      rule: 'not_an_option',
    });
    assert.equal((await adapter.connectors.save({ owner, ...ticketSetup })).name, ticketSetup.name);
  });

  it('setting up is not declared where there is no kind at all', async () => {
    const { capabilities } = await memoryAdapter().session.get({ owner });
    assert.ok(!capabilities.groups.includes('connectors.edit'));
    assert.ok(!capabilities.groups.includes('connectors'));
  });
});

describe('a connector that was set up', () => {
  it('takes cases out, with its secrets', async () => {
    const { adapter, runEffects, tickets } = await setting();
    const { id } = await adapter.connectors.save(withToken);
    const opened = await adapter.cases.create(aCase({ connector: { id, fields: {} } }), { push: true });
    await runEffects();
    const { pushes } = (await adapter.cases.get(opened.id))!;
    assert.deepEqual(
      [pushes[0]?.status, pushes[0]?.connectorName, pushes[0]?.incident?.id],
      ['done', ticketSetup.name, 'T-1'],
    );
    assert.deepEqual(tickets.pushes[0]?.setup, { settings: ticketSetup.settings, secrets: { token } });
  });

  it('says what it wants to know of a case by its settings', async () => {
    const { adapter } = await setting();
    const { id } = await adapter.connectors.save(withToken);
    assert.deepEqual(
      (await adapter.connectors.fields(id)).map(({ label }) => label),
      ['Priority in "SEC"'],
    );
    assert.deepEqual(await adapter.connectors.choices({ connectorId: id, field: 'priority', values: {} }), []);
  });

  it('stands beside those of the host, which nobody edits or removes here', async () => {
    const { port } = recordingConnectors();
    const { adapter } = await setting({ connectors: port });
    const { id } = await adapter.connectors.save(withToken);
    const listed = await adapter.connectors.list({ owner });
    assert.deepEqual(
      listed.map((each) => [each.id, each.preset ?? false]),
      [
        [jira.id, true],
        [id, false],
      ],
    );
    assert.equal(await adapter.connectors.get(jira.id), null);
    const removal = adapter.connectors.remove(jira.id);
    await assert.rejects(
      removal,
      (thrown) => isCaseError(thrown) && thrown.code === 'forbidden' && thrown.reason === 'preset',
    );
    assert.deepEqual((await adapter.connectors.fields(jira.id))[0]?.key, 'priority');
  });

  it('keeps its type', async () => {
    const { adapter } = await setting();
    const { id, version } = await adapter.connectors.save(withToken);
    await breaks(adapter.connectors.save({ owner, ...ticketSetup, id, version, type: 'other' }), {
      path: 'type',
      rule: 'immutable',
    });
  });

  it('is given up with a reason when it is taken away while a push waits', async () => {
    const { adapter, advance, runEffects, tickets } = await setting();
    const { id } = await adapter.connectors.save(withToken);
    tickets.failures.push(new CaseError('unavailable', { message: 'Not now.' }));
    const opened = await adapter.cases.create(aCase({ connector: { id, fields: {} } }), { push: true });
    await runEffects();
    await adapter.connectors.remove(id);
    advance(hour);
    await runEffects();
    const [push] = (await adapter.cases.get(opened.id))!.pushes;
    assert.deepEqual([push?.status, push?.problem?.code], ['failed', 'not_found']);
  });

  it('is one of a hundred at most', async () => {
    const { adapter } = await setting();
    for (let count = 1; count < limits.connectors; count += 1)
      await adapter.connectors.save({ ...withToken, name: `Number ${String(count)}` });
    // Also where several are saved at the same moment.
    const late = [1, 2, 3].map((count) => adapter.connectors.save({ ...withToken, name: `Late ${String(count)}` }));
    const landed = (await Promise.allSettled(late)).filter(({ status }) => status === 'fulfilled');
    assert.equal(landed.length, 1);
    await breaks(adapter.connectors.save(withToken), { path: 'name', rule: 'too_many', limit: 100, actual: 101 });
  });

  it('is tried before it is saved, and says what the system says', async () => {
    const { adapter, tickets } = await setting();
    const { owner: _owner, name: _name, ...tried } = withToken;
    await adapter.connectors.test({ owner, ...tried });
    assert.deepEqual(tickets.tried, [{ settings: ticketSetup.settings, secrets: { token } }]);
    tickets.failures.push(new CaseError('unavailable', { message: 'Nobody answers.' }));
    assert.equal(await codeOf(adapter.connectors.test({ owner, ...tried })), 'unavailable');
    await breaks(adapter.connectors.test({ owner, type: 'tickets', settings: { url: 'javascript:alert(1)' } }), {
      path: 'settings.url',
      rule: 'pattern',
    });
    assert.deepEqual(await adapter.connectors.list({ owner }), []);
  });
});

describe('a push that is cut off in the middle', () => {
  it('goes on where it was: with the incident there is, and the comments that are not out there', async () => {
    const { port, pushes, failures } = recordingConnectors();
    const incident = { id: 'EXT-1', title: 'Out there', url: null };
    const push: typeof port.push = async (id, given, options) => {
      const [first] = given.comments;
      if (!given.incident) await options.onProgress?.({ incident, comments: first ? [first.id] : [] });
      return port.push(id, given, options);
    };
    const { adapter, advance, runEffects } = await setting({ connectors: { ...port, push } });
    const opened = await adapter.cases.create(aCase({ connector: { id: jira.id, fields: {} } }));
    for (const text of ['First', 'Second']) await adapter.comments.add(opened.id, { text });
    failures.push(new CaseError('unavailable', { message: 'Cut off.' }));
    await adapter.cases.push(opened.id);
    await runEffects();
    advance(hour);
    await runEffects();
    assert.equal((await adapter.cases.get(opened.id))!.pushes[0]?.status, 'done');
    assert.deepEqual(
      pushes.map((each) => [each.incident?.id, each.comments.map(({ text }) => text)]),
      [
        [undefined, ['First', 'Second']],
        ['EXT-1', ['Second']],
      ],
    );
  });
});
