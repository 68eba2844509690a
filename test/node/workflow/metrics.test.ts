import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseStatus } from '../../../src/domain/index.js';
import { memoryStorage } from '../../../adapters/memory/index.js';
import { aCase, edit, owner, recordingConnectors, refusesWith, scene, update } from './scene.js';

const minutes = 60_000;

/** A case that takes this many minutes from status to status. */
async function walked(
  { adapter, advance }: ReturnType<typeof scene>,
  steps: readonly (readonly [after: number, status: CaseStatus])[],
  said: Parameters<typeof aCase>[0] = {},
) {
  // Two writes of one instant are a millisecond apart.
  advance(minutes);
  let now = await adapter.cases.create(aCase(said));
  for (const [after, status] of steps) {
    advance(after * minutes);
    now = await update(adapter, edit(now, { status }));
  }
  return now;
}

describe('the mean time to close', () => {
  it('is taken over the closed cases that match, whatever status is asked for', async () => {
    const here = scene();
    await walked(here, [[10, 'closed']], { tags: ['vip'], title: 'Phishing' });
    await walked(
      here,
      [
        [20, 'in-progress'],
        [5, 'closed'],
      ],
      { title: 'Lost laptop' },
    );
    await walked(here, [[100, 'in-progress']], { tags: ['vip'] });
    await walked(
      here,
      [
        [1, 'closed'],
        [2, 'open'],
        [30, 'closed'],
      ],
      { tags: ['vip'] },
    );
    const mean = (asked: object = {}) => here.adapter.metrics.meanTimeToClose({ owner, ...asked });
    equal(await mean(), Math.round(((10 + 25 + 33) / 3) * 60));
    equal(await mean({ filter: { tags: ['vip'] } }), ((10 + 33) / 2) * 60);
    equal(await mean({ filter: { tags: ['vip'], status: ['in-progress'] } }), ((10 + 33) / 2) * 60);
    equal(await mean({ text: 'title:laptop' }), 25 * 60);
    equal(await mean({ text: 'laptop', filter: { tags: ['vip'] } }), null);
    equal(await here.adapter.metrics.meanTimeToClose({ owner: 'other' }), null);
  });

  it('knows no case that is open again', async () => {
    const here = scene();
    await walked(here, [
      [10, 'closed'],
      [1, 'open'],
    ]);
    equal(await here.adapter.metrics.meanTimeToClose({ owner }), null);
  });

  it('counts the cases of owners one may read, and asks nobody about none', async () => {
    const here = scene();
    await walked(here, [[10, 'closed']]);
    const bob = here.as('bob', ['read']);
    equal(await bob.metrics.meanTimeToClose({ owner: [owner, 'other'] }), 600);
    equal(await bob.metrics.meanTimeToClose({ owner: 'other' }), null);
    equal(await here.as('eve', []).metrics.meanTimeToClose({ owner }), null);
  });

  it('rejects with unsupported what the storage does not declare', async () => {
    const inner = memoryStorage();
    const storage = { ...inner, finds: { ...inner.finds, search: [], filters: ['status'] as const } };
    const { adapter } = scene({ storage });
    await refusesWith(adapter.metrics.meanTimeToClose({ owner, text: 'x' }), 'unsupported');
    await refusesWith(adapter.metrics.meanTimeToClose({ owner, filter: { tags: ['x'] } }), 'unsupported');
    equal(await adapter.metrics.meanTimeToClose({ owner, filter: { status: ['open'] } }), null);
  });
});

describe('the numbers of a case', () => {
  it('tell how long it stood where, up to now', async () => {
    const here = scene();
    const { adapter, advance } = here;
    const seen = await walked(here, [
      [10, 'in-progress'],
      [20, 'closed'],
      [300, 'open'],
      [5, 'in-progress'],
    ]);
    advance(7 * minutes + 900);
    const { open, inProgress, reopened, toAcknowledge, toInvestigate, toResolve } = await adapter.metrics.ofCase(
      seen.id,
    );
    deepEqual({ open, inProgress, reopened }, { open: 15 * 60, inProgress: 27 * 60, reopened: 1 });
    deepEqual([toAcknowledge, toInvestigate, toResolve], [600, null, null]);
    const closed = await update(adapter, edit(seen, { status: 'closed' }));
    advance(60 * minutes);
    const later = await adapter.metrics.ofCase(closed.id);
    deepEqual([later.open, later.inProgress, later.reopened], [15 * 60, 27 * 60, 1]);
    equal(later.toResolve, (10 + 20 + 300 + 5 + 7) * 60);
  });

  it('read the whole history, however long', async () => {
    const here = scene();
    let now = await here.adapter.cases.create(aCase());
    for (let round = 0; round < 60; round += 1) {
      for (const status of ['closed', 'open'] as const) {
        here.advance(minutes);
        now = await update(here.adapter, edit(now, { status }));
      }
    }
    const { reopened, open } = await here.adapter.metrics.ofCase(now.id);
    deepEqual([reopened, open], [60, 60 * 60]);
  });

  it('count each host, user and connector once, of alerts and of events', async () => {
    const connectors = ['jira', 'other'].map((id) => ({ id, name: id, type: 'jira' }));
    const { adapter } = scene({ connectors: recordingConnectors({ connectors }).port });
    const opened = await adapter.cases.create(
      aCase({
        connector: { id: 'jira', fields: {} },
        alerts: [
          { alertId: 'a', index: 'i', document: { host: { name: 'web-1' }, user: { name: ['ann', 'Ann ', 'bob'] } } },
          { alertId: 'b', index: 'i', document: { 'host.name': 'WEB-1' } },
          { alertId: 'c', index: 'i' },
        ],
        events: [{ eventId: 'e', index: 'i', document: { host: { name: 'db-1' }, user: { name: 7 } } }],
      }),
    );
    const moved = await update(adapter, edit(opened, { connector: { id: 'other', fields: {} } }));
    await update(adapter, edit(moved, { connector: null }));
    const { alerts, hosts, users, connectors: had } = await adapter.metrics.ofCase(opened.id);
    deepEqual({ alerts, hosts, users, had }, { alerts: 3, hosts: 2, users: 3, had: 2 });
  });

  it('are for those who may read the case, and for nobody who gave up', async () => {
    const { adapter, as } = scene();
    const { id } = await adapter.cases.create(aCase());
    equal((await as('bob', ['read']).metrics.ofCase(id)).reopened, 0);
    await refusesWith(as('eve', []).metrics.ofCase(id), 'forbidden');
    await refusesWith(as('bob', ['read'], async () => ({ allowed: false })).metrics.ofCase(id), 'forbidden');
    await refusesWith(adapter.metrics.ofCase('nobody'), 'not_found');
    await refusesWith(adapter.metrics.ofCase(''), 'validation');
    await refusesWith(adapter.metrics.ofCase(id, { signal: AbortSignal.abort() }), 'aborted');
  });
});
