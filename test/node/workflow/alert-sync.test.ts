import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AlertPort } from '../../../src/contracts/ports/alert.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import {
  CaseError,
  defaultConfiguration,
  type AlertStatus,
  type Case,
  type NewCase,
} from '../../../src/domain/index.js';
import type { CaseAdapterOptions } from '../../../src/workflow/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { aCase, edit, historyOf, owner, recordingConnectors, scene, update } from './scene.js';

/** The host's alerts: each has a status; what is closed stays so for whoever closes it again. */
function hostAlerts() {
  const statuses = new Map<string, AlertStatus>();
  const calls: { ids: string[]; status: AlertStatus; closeReason?: string }[] = [];
  const failures: Error[] = [];
  let beforeWriting: () => Promise<void> = async () => {};
  const port: AlertPort = {
    async setStatus(alerts, status, { closeReason } = {}) {
      calls.push({ ids: alerts.map(({ alertId }) => alertId), status, ...(closeReason && { closeReason }) });
      const failure = failures.shift();
      if (failure) throw failure;
      const once = beforeWriting;
      beforeWriting = async () => {};
      await once();
      const moving = alerts.filter(({ alertId }) => (statuses.get(alertId) ?? 'open') !== status);
      for (const { alertId } of moving) statuses.set(alertId, status);
      return moving.length;
    },
  };
  return {
    port,
    statuses,
    calls,
    failures,
    /** Something that happens while the host writes the next time. */
    meanwhile: (happens: () => Promise<void>) => (beforeWriting = happens),
  };
}

const alert = (alertId: string) => ({ alertId, index: 'alerts-1' });
const withAlerts = (given: Partial<NewCase> = {}) => aCase({ alerts: [alert('a'), alert('b')], ...given });
const linesOfSync = async (adapter: CaseAdapter, { id }: Case) =>
  (await historyOf(adapter, id)).filter(({ type }) => type === 'sync');
const now = async (adapter: CaseAdapter, { id }: Case) => (await adapter.cases.get(id))!;

describe('alerts that follow their case', () => {
  it('is declared where alerts can be written back to, and only there', async () => {
    const declares = async (given: Partial<CaseAdapterOptions>) => {
      const { capabilities } = await scene(given).adapter.session.get({ owner });
      return capabilities.alertSync;
    };
    deepEqual([await declares({ alerts: hostAlerts().port }), await declares({})], [true, false]);
  });

  it('get the status that goes with that of the case, with the reason it was closed for, and the history counts them', async () => {
    const host = hostAlerts();
    const { adapter, runEffects } = scene({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts());
    await runEffects();
    const taken = await update(adapter, edit(await now(adapter, opened), { status: 'in-progress' }));
    await runEffects();
    await update(adapter, edit(await now(adapter, taken), { status: 'closed' }, { closeReason: 'false_positive' }));
    await runEffects();
    await update(adapter, edit(await now(adapter, taken), { status: 'open' }));
    await runEffects();
    deepEqual(
      host.calls.map(({ status, closeReason }) => [status, closeReason]),
      [
        ['open', undefined],
        ['acknowledged', undefined],
        ['closed', 'false_positive'],
        ['open', undefined],
      ],
    );
    const line = { type: 'sync', outcome: 'done', alerts: 2, by: 'ann' };
    deepEqual(await linesOfSync(adapter, opened), [
      { ...line, status: 'acknowledged' },
      { ...line, status: 'closed', closeReason: 'false_positive' },
      { ...line, status: 'open' },
    ]);
  });

  it('are given a reason of the host as it is, of a length that can be kept', async () => {
    const host = hostAlerts();
    const { adapter, runEffects } = scene({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts());
    const close = (closeReason: string) => update(adapter, edit(opened, { status: 'closed' }, { closeReason }));
    await rejects(close('x'.repeat(161)), { code: 'validation' });
    await rejects(close(''), { code: 'validation' });
    await close('<b>red team</b> ');
    await runEffects();
    equal(host.calls.at(-1)?.closeReason, '<b>red team</b> ');
  });

  it('stay as they are where the case does not sync, and follow once it does', async () => {
    const host = hostAlerts();
    const { adapter, runEffects } = scene({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts({ settings: { syncAlerts: false } }));
    const taken = await update(adapter, edit(opened, { status: 'in-progress' }));
    await runEffects();
    deepEqual(host.calls, []);
    await update(adapter, edit(taken, { settings: { syncAlerts: true } }));
    await runEffects();
    deepEqual(host.calls, [{ ids: ['a', 'b'], status: 'acknowledged' }]);
  });

  it('follow also when they are attached later, those alone', async () => {
    const host = hostAlerts();
    const { adapter, runEffects } = scene({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts());
    await update(adapter, edit(opened, { status: 'in-progress' }));
    await runEffects();
    host.calls.length = 0;
    await adapter.alerts.attach(opened.id, [alert('b'), alert('c')]);
    await runEffects();
    deepEqual(host.calls, [{ ids: ['c'], status: 'acknowledged' }]);
  });

  it('are not asked for where a case has none, or nothing that concerns them is edited', async () => {
    const host = hostAlerts();
    const { adapter, runEffects } = scene({ alerts: host.port });
    const bare = await adapter.cases.create(aCase());
    await update(adapter, edit(bare, { status: 'closed' }));
    const opened = await adapter.cases.create(withAlerts());
    await runEffects();
    host.calls.length = 0;
    await update(adapter, edit(await now(adapter, opened), { title: 'Another' }));
    await runEffects();
    deepEqual(host.calls, []);
  });

  it('end where the case does, whatever was carried out late', async () => {
    const host = hostAlerts();
    const { adapter, runEffects } = scene({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts());
    await runEffects();
    const taken = await update(adapter, edit(opened, { status: 'in-progress' }));
    host.meanwhile(async () => {
      await update(adapter, edit(taken, { status: 'closed' }));
      await runEffects();
      deepEqual([...host.statuses.values()], ['closed', 'closed']);
    });
    await runEffects();
    deepEqual([...host.statuses.values()], ['closed', 'closed']);
  });

  it('are tried again while their system is away, and the history says when it was given up', async () => {
    const host = hostAlerts();
    const { adapter, runEffects, advance } = scene({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts());
    await runEffects();
    host.failures.push(new CaseError('unavailable', { message: 'Away.' }));
    const taken = await update(adapter, edit(opened, { status: 'in-progress' }));
    await runEffects();
    deepEqual(await linesOfSync(adapter, opened), []);
    advance(3_600_000);
    await runEffects();
    deepEqual([...host.statuses.values()], ['acknowledged', 'acknowledged']);

    host.failures.push(new CaseError('forbidden', { message: 'Not yours.' }));
    await update(adapter, edit(await now(adapter, taken), { status: 'closed' }, { closeReason: 'other' }));
    await runEffects();
    const problem = { code: 'forbidden', message: 'Not yours.' };
    deepEqual((await linesOfSync(adapter, opened)).at(-1), {
      type: 'sync',
      outcome: 'failed',
      status: 'closed',
      alerts: 2,
      problem,
      by: 'ann',
    });
    equal((await now(adapter, opened)).status, 'closed');
  });

  it('close with a case that its push closes', async () => {
    const host = hostAlerts();
    const { port } = recordingConnectors();
    const presets = { configurations: [{ ...defaultConfiguration(owner), closure: 'by-push' as const }] };
    const { adapter, runEffects } = scene({ alerts: host.port, connectors: port, presets });
    const opened = await adapter.cases.create(withAlerts({ connector: { id: 'jira', fields: {} } }), { push: true });
    await runEffects();
    await runEffects();
    deepEqual([(await now(adapter, opened)).status, [...host.statuses.values()]], ['closed', ['closed', 'closed']]);
  });

  it('follow without anybody asking, over a ready adapter that has nothing else to bring out', async () => {
    const host = hostAlerts();
    const adapter = memoryAdapter({ alerts: host.port });
    const opened = await adapter.cases.create(withAlerts());
    await adapter.cases.update([edit(opened, { status: 'closed' })]);
    while (host.statuses.get('b') !== 'closed') await new Promise(setImmediate);
    await adapter.close();
  });
});
