import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryFiles, memoryStorage } from '../../../adapters/memory/index.js';
import { CaseError, limits, type NewAlert } from '../../../src/domain/index.js';
import {
  aCase,
  breaks,
  edit,
  faultyStorage,
  historyOf,
  owner,
  recordingConnectors,
  recordingDelivery,
  refusesWith,
  scene,
  update,
} from './scene.js';

const day = 24 * 60 * 60 * 1_000;
const alert = (alertId: string, document?: NewAlert['document'], of?: string): NewAlert => ({
  alertId,
  index: 'alerts',
  ...(document && { document }),
  ...(of !== undefined && { owner: of }),
});
const hosts = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `host-${from + index}.example`);
const note = (text: string) => Object.assign(new Blob([text], { type: 'text/plain' }), { name: 'note.txt' });

/** Files on the scene's clock, with what the port was asked. */
function withFiles(given: Parameters<typeof scene>[0] = {}) {
  let now = () => 0;
  const files = memoryFiles({ clock: () => now() });
  const set = scene({ files, ...given });
  now = set.ports.clock;
  return { ...set, files };
}

describe('a case opened with attachments', () => {
  it('is one commit with its files, links, history, e-mails and push, or nothing at all', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter, files } = withFiles({
      storage,
      delivery: recordingDelivery().port,
      connectors: recordingConnectors().port,
    });
    const staged = await adapter.files.stage(note('Said.'));
    const input = aCase({
      assignees: ['bob'],
      connector: { id: 'jira', fields: {} },
      alerts: [alert('a', { 'host.name': 'web-1' })],
      files: [staged],
    });
    faults.push({ when: 'before', error: new CaseError('too_large') });
    await refusesWith(adapter.cases.create(input, { push: true }), 'too_large');
    equal((await adapter.cases.find({ owner })).total, 0);
    deepEqual(await storage.casesOfAlert('a'), []);
    deepEqual(await storage.get('file', [staged.ref]), [null]);
    const opened = await adapter.cases.create(input, { push: true });
    deepEqual(
      [opened.number, opened.totals.alerts, opened.totals.files, opened.observables.length, opened.pushes[0]?.status],
      [1, 1, 1, 1, 'pending'],
    );
    equal((await storage.dueEffects({ now: '9999-12-31T23:59:59.999Z', size: 10 })).length, 2);
    equal(await (await files.read(staged.ref))?.text(), 'Said.');
  });

  it('stays when its push fails, shows why, and can be pushed again', async () => {
    const { port, failures, pushes } = recordingConnectors();
    const { adapter, runEffects } = withFiles({ connectors: port });
    failures.push(new CaseError('validation', { message: 'Jira wants a priority.' }));
    const { id } = await adapter.cases.create(aCase({ connector: { id: 'jira', fields: {} }, alerts: [alert('a')] }), {
      push: true,
    });
    await runEffects();
    const failed = (await adapter.cases.get(id))!;
    deepEqual(
      [failed.pushes[0]?.status, failed.pushes[0]?.problem],
      ['failed', { code: 'validation', message: 'Jira wants a priority.' }],
    );
    equal(failed.totals.alerts, 1);
    equal((await adapter.cases.push(id)).pushes[0]?.status, 'pending');
    await runEffects();
    deepEqual([(await adapter.cases.get(id))!.pushes[0]?.status, pushes.length], ['done', 2]);
  });

  it('does not wait for connectors that cannot be asked', async () => {
    const { port } = recordingConnectors();
    const list = () => Promise.reject(new CaseError('unavailable'));
    const { adapter, runEffects } = withFiles({ connectors: { ...port, list } });
    const { id, pushes } = await adapter.cases.create(aCase({ connector: { id: 'jira', fields: {} } }), { push: true });
    deepEqual([pushes[0]?.connectorName, pushes[0]?.status], ['jira', 'pending']);
    await runEffects();
    equal((await adapter.cases.get(id))!.pushes[0]?.status, 'done');
  });

  it('names every attachment that must not be there, beside everything else that is wrong', async () => {
    const { adapter } = withFiles();
    const staged = { ref: 'gone', name: 'x', mimeType: 'text/plain', size: 1, sha256: '0' };
    await breaks(
      adapter.cases.create(
        aCase({
          title: ' ',
          alerts: [alert('a', undefined, owner), alert('b', undefined, 'other')],
          events: [{ eventId: 'e', index: 'i', document: { message: 'x'.repeat(limits.attachmentData) } }],
          files: [staged],
          observables: [{ type: 'ipv4', value: 'x' }],
        }),
      ),
      { path: 'title', rule: 'required' },
      { path: 'alerts.1.owner', rule: 'not_an_option' },
      { path: 'events.0.document', rule: 'too_big', limit: 200_000, actual: limits.attachmentData + 14 },
      { path: 'files.0.ref', rule: 'unknown_record' },
      { path: 'observables.0.value', rule: 'pattern' },
    );
  });

  it('refuses more observables than it holds, and drops what is taken beyond, counted', async () => {
    const { adapter } = scene();
    const observables = hosts(0, 48).map((value) => ({ type: 'domain', value }));
    const more = hosts(48, 3).map((value) => ({ type: 'domain', value }));
    await breaks(adapter.cases.create(aCase({ observables: [...observables, ...more] })), {
      path: 'observables',
      rule: 'too_many',
      limit: 50,
      actual: 51,
    });
    const alerts = [alert('a', { 'dns.question.name': [...hosts(40, 8), ...hosts(48, 7)] })];
    const opened = await adapter.cases.create(aCase({ observables, alerts }));
    equal(opened.observables.length, 50);
    deepEqual(
      opened.observables.slice(47).map(({ value, extracted }) => [value, extracted]),
      [
        ['host-47.example', undefined],
        ['host-48.example', true],
        ['host-49.example', true],
      ],
    );
    const last = (await historyOf(adapter, opened.id)).at(-1)!;
    deepEqual([last['type'], last['dropped'], (last['ids'] as string[]).length], ['observables', 5, 2]);
    const { items } = await adapter.alerts.find({ caseId: opened.id });
    deepEqual(last['sources'], [{ type: 'alerts', id: items[0]?.id, observables: last['ids'] }]);
  });
});

describe('attaching', () => {
  it('never conflicts with edits, comments and other attachments', async () => {
    const { adapter } = scene();
    const seen = await adapter.cases.create(aCase());
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) => adapter.alerts.attach(seen.id, [alert(`a-${index}`)])),
      ...Array.from({ length: 5 }, (_, index) =>
        adapter.events.attach(seen.id, [
          { eventId: `e-${index}`, index: 'i', document: { 'user.name': `u-${index}` } },
        ]),
      ),
      adapter.comments.add(seen.id, { text: 'Looked.' }),
      update(adapter, edit(seen, { title: 'New' })),
    ]);
    const now = (await adapter.cases.get(seen.id))!;
    deepEqual([now.title, now.totals.alerts, now.totals.events, now.observables.length], ['New', 20, 5, 5]);
    equal(now.totals.actions, (await adapter.activity.find({ caseId: seen.id })).total);
  });

  it('holds a thousand alerts', async () => {
    const { adapter } = scene();
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => alert(`a-${from + index}`));
    const { id } = await adapter.cases.create(aCase({ alerts: many(0, 990) }));
    await breaks(adapter.alerts.attach(id, many(980, 30)), {
      path: 'alerts',
      rule: 'too_many',
      limit: 1_000,
      actual: 1_010,
    });
    const { added, alreadyThere } = await adapter.alerts.attach(id, many(980, 20));
    deepEqual([added.length, alreadyThere.length], [10, 10]);
    await breaks(adapter.cases.create(aCase({ alerts: many(0, 1_001) })), {
      path: 'alerts',
      rule: 'too_many',
      limit: 1_000,
      actual: 1_001,
    });
  });

  it('takes ids that look like parts of others, or of the language, for what they are', async () => {
    const { adapter } = scene();
    const ids = ['a', 'a","b', '["a"]', '__proto__', 'constructor', '\uFFFD', 'ü 😀', 'x'.repeat(512)];
    const { id } = await adapter.cases.create(aCase({ alerts: ids.map((each) => alert(each)) }));
    const { items } = await adapter.alerts.find({ caseId: id });
    deepEqual(items.map(({ alertId }) => alertId).sort(), [...ids].sort());
    for (const each of ids) equal((await adapter.alerts.casesOf(each)).length, 1, each);
    await refusesWith(adapter.alerts.attach(id, [alert('x'.repeat(513))]), 'validation');
    await refusesWith(adapter.alerts.attach(id, [alert('')]), 'validation');
  });

  it('under a repeated name shows nothing of another case to who may not attach there', async () => {
    const { adapter, as } = scene();
    const foreign = await adapter.cases.create(aCase({ owner: 'other', alerts: [alert('secret', { a: 1 })] }));
    const mine = await adapter.cases.create(aCase());
    const bob = as('bob', ['read', 'createComment']);
    await bob.alerts.attach(mine.id, [alert('own')], { mutationId: 'twice' });
    await refusesWith(bob.alerts.attach(foreign.id, [alert('secret')], { mutationId: 'twice' }), 'forbidden');
  });

  it('is asked of the host with its reason', async () => {
    const { adapter, as } = scene();
    const { id } = await adapter.cases.create(aCase());
    const bob = as('bob', ['createComment'], async () => ({ allowed: false, reason: 'Frozen.' }));
    await refusesWith(bob.references.attach(id, [{ type: 't', externalId: '1', data: null }]), 'forbidden');
  });
});

describe('files', () => {
  it('are swept a day after they were staged, unless something links them', async () => {
    const { adapter, files, advance } = withFiles();
    const [lone, linked] = [await adapter.files.stage(note('Lone.')), await adapter.files.stage(note('Linked.'))];
    advance(day - 1);
    const { id } = await adapter.cases.create(aCase({ files: [linked] }));
    for (let days = 0; days < 3; days += 1) {
      advance(day + 1);
      await adapter.files.find({ caseId: id });
    }
    equal(await files.read(lone.ref), null);
    equal(await (await adapter.files.read(id, linked.ref))?.text(), 'Linked.');
    await breaks(adapter.files.attach(id, [lone]), { path: '0.ref', rule: 'unknown_record' });
  });

  it('claimed for a commit that never came are swept a day later', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter, files, advance } = withFiles({ storage });
    const staged = await adapter.files.stage(note('Said.'));
    const { id } = await adapter.cases.create(aCase());
    advance(day - 1);
    faults.push({ when: 'before', error: new CaseError('unavailable') });
    await refusesWith(adapter.files.attach(id, [staged]), 'unavailable');
    advance(day - 1);
    equal(await (await files.read(staged.ref))?.text(), 'Said.');
    advance(day);
    await adapter.files.find({ caseId: id });
    equal(await files.read(staged.ref), null);
  });

  it('stay when the commit that unlinks them fails, and go after one that did not', async () => {
    const { storage, faults } = faultyStorage();
    const { adapter, files, advance } = withFiles({ storage });
    const staged = [await adapter.files.stage(note('One.')), await adapter.files.stage(note('Two.'))] as const;
    const { id } = await adapter.cases.create(aCase({ files: staged }));
    faults.push({ when: 'before', error: new CaseError('unavailable') });
    await refusesWith(adapter.cases.remove([id]), 'unavailable');
    advance(day + 1);
    await adapter.files.find({ caseId: id });
    equal(await (await adapter.files.read(id, staged[0].ref))?.text(), 'One.');
    await adapter.files.detach(id, [staged[0].ref]);
    equal(await files.read(staged[0].ref), null);
    await adapter.cases.remove([id]);
    equal(await files.read(staged[1].ref), null);
  });

  it('that are detached stay detached when their bytes cannot be removed', async () => {
    const files = memoryFiles();
    const { adapter } = scene({
      storage: memoryStorage(),
      files: { ...files, remove: () => Promise.reject(new CaseError('unavailable')) },
    });
    const staged = await adapter.files.stage(note('Said.'));
    const { id } = await adapter.cases.create(aCase({ files: [staged] }));
    await adapter.files.detach(id, [staged.ref]);
    equal((await adapter.cases.get(id))?.totals.files, 0);
    equal(await adapter.files.read(id, staged.ref), null);
  });

  it('are given a name when they have none, and a plain one when theirs is not', async () => {
    const { adapter } = withFiles();
    equal((await adapter.files.stage(new Blob([Uint8Array.of(0xff, 0xd8, 0xff)], { type: 'image/png' }))).name, 'file');
    equal((await adapter.files.stage(Object.assign(new Blob([]), { name: 'C:\\x\\a\u202E.txt' }))).name, 'a.txt');
    await breaks(adapter.files.stage(Object.assign(new Blob([]), { name: ' / ' })), { path: 'name', rule: 'required' });
    await refusesWith(adapter.files.stage('text' as never), 'validation');
    await refusesWith(adapter.files.stage(null as never), 'validation');
  });
});
