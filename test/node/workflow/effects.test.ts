import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError, defaultConfiguration, type Case, type ConnectorPush } from '../../../src/domain/index.js';
import { startEffects } from '../../../src/workflow/index.js';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import {
  aCase,
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

const hour = 3_600_000;
const connector = { id: 'jira', fields: {} };
const pushed = (adapter: CaseAdapter) => adapter.cases.create(aCase({ connector }), { push: true });
const pushOf = async (adapter: CaseAdapter, { id }: Case): Promise<ConnectorPush> =>
  (await adapter.cases.get(id))!.pushes[0]!;
const offline = () => new CaseError('offline', { message: 'No way out.' });
const all = { now: '9999-12-31T23:59:59.999Z', size: 100 };

describe('a push', () => {
  it('brings the case out, remembers what came of it and tells the history', async () => {
    const { port, pushes } = recordingConnectors();
    const { adapter, runEffects, storage } = scene({ connectors: port });
    const opened = await pushed(adapter);
    const comment = await adapter.comments.add(opened.id, { text: 'Looked.' });
    await runEffects();
    const [push] = pushes;
    deepEqual([push?.case.id, push?.comments.map(({ id }) => id), push?.incident], [opened.id, [comment.id], null]);
    const now = (await adapter.cases.get(opened.id))!;
    const incident = { id: 'EXT-1', title: 'Phishing', url: 'https://jira.example.test/1' };
    const { pushedAt, pushedBy, ...entry } = now.pushes[0]!;
    deepEqual(entry, { connectorId: 'jira', connectorName: 'Our Jira', status: 'done', incident, problem: null });
    deepEqual([pushedBy?.id, pushedAt === now.updatedAt, now.status], ['ann', true, 'open']);
    const line = { type: 'push', connectorId: 'jira', connectorName: 'Our Jira', outcome: 'done', incident, by: 'ann' };
    deepEqual((await historyOf(adapter, opened.id)).at(-1), line);
    equal(now.totals.actions, 3);
    const [said] = (await adapter.comments.find({ caseId: opened.id })).items;
    deepEqual(said?.pushedAt, { jira: pushedAt });
    deepEqual(await storage.dueEffects(all), []);
  });

  it('updates what an earlier one made, with the comments it has not had', async () => {
    const { port, pushes } = recordingConnectors();
    const { adapter, runEffects } = scene({ connectors: port });
    const opened = await pushed(adapter);
    await adapter.comments.add(opened.id, { text: 'First.' });
    await runEffects();
    await adapter.comments.add(opened.id, { text: 'Second.' });
    const again = await adapter.cases.push(opened.id);
    deepEqual([again.pushes[0]?.status, again.pushes[0]?.incident?.id], ['pending', 'EXT-1']);
    await runEffects();
    deepEqual([pushes[1]?.incident?.id, pushes[1]?.comments.map(({ text }) => text)], ['EXT-1', ['Second.']]);
  });

  it('is joined while it is pending, also by who asks at the same time', async () => {
    const { port, pushes } = recordingConnectors();
    const { adapter, runEffects } = scene({ connectors: port });
    const opened = await adapter.cases.create(aCase({ connector }));
    const answers = await Promise.all([
      adapter.cases.push(opened.id),
      adapter.cases.push(opened.id),
      adapter.cases.push(opened.id),
    ]);
    deepEqual(
      answers.map(({ pushes: [push] }) => push?.status),
      ['pending', 'pending', 'pending'],
    );
    await runEffects();
    equal(pushes.length, 1);
  });

  it('needs a case with a connector that is there', async () => {
    const { adapter, ports } = scene({ connectors: recordingConnectors().port });
    const [bare, opened] = [await adapter.cases.create(aCase()), await adapter.cases.create(aCase({ connector }))];
    await refusesWith(adapter.cases.push(bare.id), 'validation');
    await refusesWith(adapter.cases.push('gone'), 'not_found');
    const later = scene({ ...ports, connectors: recordingConnectors({ connectors: [] }).port }).adapter;
    await refusesWith(later.cases.push(opened.id), 'validation');
  });

  it('closes the case where the owner wants it, unless something required on close is missing', async () => {
    const field = { key: 'cause', label: 'Cause', scope: 'global', control: 'text', requiredOnClose: true } as const;
    const configuration = { ...defaultConfiguration(owner), closure: 'by-push', fields: [field] } as const;
    const { adapter, runEffects } = scene({
      connectors: recordingConnectors().port,
      presets: { configurations: [configuration] },
    });
    const missing = await pushed(adapter);
    const ready = await adapter.cases.create(aCase({ connector, fields: { cause: 'mail' } }), { push: true });
    await runEffects();
    equal((await adapter.cases.get(missing.id))?.status, 'open');
    const closed = (await adapter.cases.get(ready.id))!;
    deepEqual([closed.status, closed.closedBy?.id, closed.closedAt], ['closed', 'ann', closed.updatedAt]);
    deepEqual(
      (await historyOf(adapter, ready.id)).map(({ type }) => type),
      ['created', 'push', 'status'],
    );
  });

  it('is tried again later when that may help, under the same key', async () => {
    const { port, pushes, failures } = recordingConnectors();
    const { adapter, runEffects, advance } = scene({ connectors: port });
    const opened = await pushed(adapter);
    failures.push(offline());
    await runEffects();
    equal((await pushOf(adapter, opened)).status, 'pending');
    await runEffects();
    equal(pushes.length, 1, 'not before its time');
    advance(hour);
    await runEffects();
    deepEqual(
      [(await pushOf(adapter, opened)).status, pushes.length, pushes[0]?.key === pushes[1]?.key],
      ['done', 2, true],
    );
  });

  it('says why it waits, and need not when somebody asks again', async () => {
    const { port, pushes, failures } = recordingConnectors();
    const { adapter, runEffects } = scene({ connectors: port });
    const opened = await pushed(adapter);
    failures.push(offline());
    await runEffects();
    const waiting = await pushOf(adapter, opened);
    deepEqual([waiting.status, waiting.problem], ['pending', { code: 'offline', message: 'No way out.' }]);
    equal((await historyOf(adapter, opened.id)).length, 1);
    const asked = await adapter.cases.push(opened.id, { mutationId: 'again' });
    deepEqual([asked.id, asked.pushes[0]?.status], [opened.id, 'pending']);
    equal((await adapter.cases.push(opened.id, { mutationId: 'again' })).id, opened.id);
    await runEffects();
    const done = await pushOf(adapter, opened);
    deepEqual([done.status, done.problem, pushes.length, pushes[0]?.key === pushes[1]?.key], ['done', null, 2, true]);
  });

  it('waits as long as the target asks', async () => {
    const { port, pushes, failures } = recordingConnectors();
    const { adapter, runEffects, advance } = scene({ connectors: port });
    await pushed(adapter);
    failures.push(new CaseError('rate_limited', { retryAfterMs: 2 * hour }));
    await runEffects();
    advance(2 * hour - 1);
    await runEffects();
    equal(pushes.length, 1);
    advance(1);
    await runEffects();
    equal(pushes.length, 2);
  });

  it('fails with its reason after eight tries, and keeps what an earlier one made', async () => {
    const { port, pushes, failures } = recordingConnectors();
    const { adapter, runEffects, advance } = scene({ connectors: port });
    const opened = await pushed(adapter);
    await runEffects();
    await adapter.cases.push(opened.id);
    failures.push(...Array.from({ length: 9 }, offline));
    for (let tries = 0; tries < 10; tries += 1) {
      await runEffects();
      advance(hour);
    }
    equal(pushes.length, 1 + 8);
    const { status, problem, incident } = await pushOf(adapter, opened);
    deepEqual([status, problem, incident?.id], ['failed', { code: 'offline', message: 'No way out.' }, 'EXT-1']);
    const { outcome, problem: told } = (await historyOf(adapter, opened.id)).at(-1)!;
    deepEqual([outcome, told], ['failed', problem]);
    equal((await adapter.cases.push(opened.id)).pushes[0]?.status, 'pending');
  });

  it('fails at once when no other try would help, or the case has another connector by then', async () => {
    const { port, pushes, failures } = recordingConnectors();
    const { adapter, runEffects } = scene({ connectors: port });
    const refused = await pushed(adapter);
    failures.push(new CaseError('validation', { message: 'No such issue type.' }));
    await runEffects();
    deepEqual((await pushOf(adapter, refused)).problem, { code: 'validation', message: 'No such issue type.' });
    const moved = await pushed(adapter);
    await update(adapter, edit(moved, { connector: null }));
    await runEffects();
    deepEqual([(await pushOf(adapter, moved)).status, pushes.length], ['failed', 1]);
  });

  it('goes to no connector of another owner, though nobody could say so when the case was opened', async () => {
    const { port, pushes } = recordingConnectors();
    let isAway = true;
    const list = async () => {
      if (isAway) throw offline();
      return [];
    };
    const { adapter, runEffects } = scene({ connectors: { ...port, list } });
    const opened = await pushed(adapter);
    isAway = false;
    await runEffects();
    deepEqual([pushes, (await pushOf(adapter, opened)).problem?.code], [[], 'not_found']);
  });

  it('lands beside edits and comments made while it was under way', async () => {
    const { port } = recordingConnectors();
    let meanwhile: () => Promise<unknown> = async () => undefined;
    const busy: ConnectorPort = { ...port, push: async (...given) => (await meanwhile(), port.push(...given)) };
    const { adapter, runEffects } = scene({ connectors: busy });
    const opened = await pushed(adapter);
    meanwhile = () =>
      Promise.all([
        update(adapter, edit(opened, { title: 'New' })),
        adapter.comments.add(opened.id, { text: 'Late.' }),
      ]);
    await runEffects();
    const now = (await adapter.cases.get(opened.id))!;
    deepEqual([now.title, now.pushes[0]?.status, now.totals.actions], ['New', 'done', 4]);
    deepEqual((await adapter.comments.find({ caseId: opened.id })).items[0]?.pushedAt, {});
    ok(now.pushes[0]!.pushedAt! < now.updatedAt, 'what came meanwhile is newer than the push');
  });

  it('settles quietly when its case was removed meanwhile', async () => {
    const { port } = recordingConnectors();
    let meanwhile: () => Promise<unknown> = async () => undefined;
    const busy: ConnectorPort = { ...port, push: async (...given) => (await meanwhile(), port.push(...given)) };
    const { adapter, runEffects, storage } = scene({ connectors: busy });
    const opened = await pushed(adapter);
    meanwhile = () => adapter.cases.remove([opened.id]);
    await runEffects();
    deepEqual([await adapter.cases.get(opened.id), await storage.dueEffects(all)], [null, []]);
  });
});

describe('a message to an assignee', () => {
  const assigned = (adapter: CaseAdapter) => adapter.cases.create(aCase({ assignees: ['bob'] }));

  it('is sent on behalf of who assigned, and told in the history as the work of the system', async () => {
    const { port, messages } = recordingDelivery();
    const { adapter, runEffects } = scene({ delivery: port });
    const opened = await assigned(adapter);
    await runEffects();
    deepEqual([messages[0]?.event, messages[0]?.recipient.id, messages[0]?.actor.id], ['assigned', 'bob', 'ann']);
    const line = { type: 'delivery', channel: 'email', recipient: 'bob', outcome: 'done', by: 'system' };
    deepEqual((await historyOf(adapter, opened.id)).at(-1), line);
    equal((await adapter.cases.get(opened.id))?.updatedAt, opened.updatedAt);
  });

  it('is skipped for who cannot be reached, is not known, or is not assigned any more', async () => {
    const outcomes = async (
      given: Parameters<typeof scene>[0],
      change?: (adapter: CaseAdapter, opened: Case) => Promise<unknown>,
    ) => {
      const { adapter, runEffects } = scene(given);
      const opened = await assigned(adapter);
      await change?.(adapter, opened);
      await runEffects();
      return (await historyOf(adapter, opened.id)).at(-1)?.['outcome'];
    };
    equal(await outcomes({ delivery: recordingDelivery({ answer: 'skipped' }).port }), 'skipped');
    const { port, messages } = recordingDelivery();
    const nobody = { find: async () => [], get: async () => [null] };
    equal(await outcomes({ delivery: port, users: nobody }), 'skipped');
    equal(
      await outcomes({ delivery: port }, (adapter, opened) => update(adapter, edit(opened, { assignees: [] }))),
      'skipped',
    );
    deepEqual(messages, []);
  });

  it('that timed out where it cannot be repeated is uncertain, and not sent again', async () => {
    const { port, messages, failures } = recordingDelivery({ canRepeat: false });
    const { adapter, runEffects, advance } = scene({ delivery: port });
    const opened = await assigned(adapter);
    failures.push(new CaseError('timeout'));
    await runEffects();
    advance(hour);
    await runEffects();
    deepEqual([messages.length, (await historyOf(adapter, opened.id)).at(-1)?.['outcome']], [1, 'uncertain']);
  });
});

describe('work that was cut off', () => {
  /** A runner that was killed between the lease and the outcome. */
  async function cutOff(canRepeat: boolean) {
    const { port, pushes } = recordingConnectors({ canRepeat });
    const all_ = scene({ connectors: port });
    const opened = await pushed(all_.adapter);
    const [effect] = await all_.storage.dueEffects(all);
    const leasedUntil = new Date(all_.ports.clock() + 120_000).toISOString();
    const lease = {
      op: 'settle',
      id: effect!.id,
      version: effect!.version,
      set: { attempts: 1, leasedUntil },
    } as const;
    await all_.storage.commit({ mutationId: 'killed', changes: [lease] });
    return { ...all_, opened, pushes };
  }

  it('is left alone while its lease lasts', async () => {
    const { runEffects, advance, pushes } = await cutOff(true);
    advance(119_999);
    await runEffects();
    equal(pushes.length, 0);
  });

  it('is done again where nothing is doubled by that', async () => {
    const { adapter, runEffects, advance, pushes, opened } = await cutOff(true);
    advance(120_000);
    await runEffects();
    deepEqual([pushes.length, (await pushOf(adapter, opened)).status], [1, 'done']);
  });

  it('is uncertain where it may have been done, told, and not done again by itself', async () => {
    const { adapter, runEffects, advance, pushes, opened, storage } = await cutOff(false);
    advance(120_000);
    await runEffects();
    deepEqual([pushes.length, (await pushOf(adapter, opened)).status], [0, 'uncertain']);
    equal((await historyOf(adapter, opened.id)).at(-1)?.['outcome'], 'uncertain');
    deepEqual(await storage.dueEffects(all), []);
    await adapter.cases.push(opened.id);
    await runEffects();
    deepEqual([pushes.length, (await pushOf(adapter, opened)).status], [1, 'done']);
  });
});

describe('those who run effects', () => {
  it('never run one twice, however many they are', async () => {
    const { port, pushes } = recordingConnectors();
    const { adapter, runEffects } = scene({ connectors: port });
    for (let index = 0; index < 25; index += 1) await pushed(adapter);
    await Promise.all([runEffects(), runEffects(), runEffects()]);
    deepEqual([pushes.length, new Set(pushes.map(({ key }) => key)).size], [25, 25]);
  });

  it('leave alone what they have no port for, and do what stands behind it', async () => {
    const connectors = recordingConnectors();
    const delivery = recordingDelivery();
    const { adapter, ports } = scene({ connectors: connectors.port, delivery: delivery.port });
    for (let index = 0; index < 60; index += 1) await pushed(adapter);
    await adapter.cases.create(aCase({ assignees: ['bob'] }));
    await scene({ ...ports, connectors: undefined }).runEffects();
    deepEqual([connectors.pushes.length, delivery.messages.length], [0, 1]);
  });

  it('record an outcome once when the answer of the storage got lost', async () => {
    const { storage, faults } = faultyStorage();
    const { port, pushes } = recordingConnectors({ canRepeat: false });
    const { adapter, runEffects } = scene({ storage, connectors: port });
    const opened = await pushed(adapter);
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      // The lease, then the outcome: each lands, and nobody hears of it.
      faults.push({ when: 'after', error: offline() });
      const done = runEffects();
      await ticking(done, () => faults.length === 0 && faults.push({ when: 'after', error: offline() }));
    } finally {
      mock.timers.reset();
    }
    deepEqual([pushes.length, (await pushOf(adapter, opened)).status], [1, 'done']);
    deepEqual(
      (await historyOf(adapter, opened.id)).map(({ type }) => type),
      ['created', 'push'],
    );
  });
});

/** Lets mocked time pass until a promise is settled. `after` runs once, at the first tick. */
async function ticking(work: Promise<unknown>, after: () => unknown = () => undefined): Promise<void> {
  const state = { isDone: false };
  void work.finally(() => (state.isDone = true)).catch(() => undefined);
  for (let ticks = 0; !state.isDone; ticks += 1) {
    await new Promise(setImmediate);
    if (ticks === 0) after();
    mock.timers.tick(1_000);
  }
  await work;
}

describe('startEffects', () => {
  /** Resolves once what is asked for is so. */
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    while (!(await isSo())) await new Promise(setImmediate);
  };

  it('does what is promised as soon as it is', async () => {
    const { port, pushes } = recordingConnectors();
    const adapter = memoryAdapter({ connectors: port });
    const opened = await pushed(adapter);
    await until(async () => (await pushOf(adapter, opened)).status === 'done');
    equal(pushes.length, 1);
    await adapter.close();
    await refusesWith(adapter.cases.get(opened.id), 'unavailable');
  });

  it('does what is due later when it is due', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    try {
      const { port, pushes, failures } = recordingConnectors();
      failures.push(offline());
      const adapter = memoryAdapter({ connectors: port });
      const opened = await pushed(adapter);
      await until(() => pushes.length === 1);
      for (let seconds = 0; pushes.length < 2; seconds += 1) {
        ok(seconds < 20, 'The second try is long overdue.');
        for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate);
        mock.timers.tick(1_000);
      }
      await until(async () => (await pushOf(adapter, opened)).status === 'done');
      await adapter.close();
    } finally {
      mock.timers.reset();
    }
  });

  it('rests between what is due: it asks its storage a few times an hour, not all the time', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    try {
      const inner = memoryStorage();
      let asked = 0;
      const storage = {
        ...inner,
        dueEffects: (...given: Parameters<typeof inner.dueEffects>) => (asked++, inner.dueEffects(...given)),
      };
      const stop = new AbortController();
      const ended = startEffects({ storage, connectors: recordingConnectors().port }, { signal: stop.signal });
      for (let seconds = 0; seconds < 3_600; seconds += 1) {
        await new Promise(setImmediate);
        mock.timers.tick(1_000);
      }
      ok(asked <= 30, `asked ${asked} times`);
      stop.abort();
      await ended;
    } finally {
      mock.timers.reset();
    }
  });

  it('outlives a storage in trouble, and ends with its signal', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    try {
      const inner = memoryStorage();
      let trouble = 3;
      const storage = {
        ...inner,
        dueEffects: async (...given: Parameters<typeof inner.dueEffects>) => {
          if (trouble-- > 0) throw new CaseError('unavailable');
          return inner.dueEffects(...given);
        },
      };
      const { port, pushes } = recordingConnectors();
      const adapter = memoryAdapter({ storage, connectors: port });
      await pushed(adapter);
      for (let seconds = 0; pushes.length < 1; seconds += 1) {
        ok(seconds < 60);
        await new Promise(setImmediate);
        mock.timers.tick(1_000);
      }
      await adapter.close();
    } finally {
      mock.timers.reset();
    }
  });

  it('has nothing to do, and ends at once, without anybody to send to', async () => {
    await startEffects({ storage: memoryStorage() }, { signal: new AbortController().signal });
  });
});
