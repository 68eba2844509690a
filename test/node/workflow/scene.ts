import { rejects } from 'node:assert/strict';
import type { ConnectorPort, Push } from '../../../src/contracts/ports/connector.js';
import type { DeliveryPort, Message } from '../../../src/contracts/ports/delivery.js';
import type { SessionPort } from '../../../src/contracts/ports/session.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type {
  Case,
  CaseChanges,
  CasePatch,
  Connector,
  ErrorCode,
  FieldProblem,
  NewCase,
} from '../../../src/domain/index.js';
import { allPermissions, isCaseError, noPermissions, type Permission } from '../../../src/domain/index.js';
import { runDueEffects } from '../../../src/workflow/effects/run-due-effects.js';
import { createCaseAdapter, localSession, type CaseAdapterOptions } from '../../../src/workflow/index.js';
import { resourcesOf } from '../../../src/workflow/workflow.js';
import { memoryStorage } from '../../../adapters/memory/index.js';

export const owner = 'security';
export const ann = { id: 'ann', name: 'Ann Example', email: 'ann@example.test' };

/** One storage, an adapter on it for Ann who may do everything, and a clock that only moves when told to. */
export function scene(given: Partial<CaseAdapterOptions> = {}) {
  let time = Date.parse('2026-11-24T08:00:00.000Z');
  const storage: StoragePort = given.storage ?? memoryStorage();
  const ports = { session: localSession({ user: ann }), clock: () => time, ...given, storage };
  return {
    ports,
    storage,
    adapter: createCaseAdapter(ports),
    /** An adapter for somebody else on the same storage. */
    as: (id: string, permissions: readonly Permission[], can?: SessionPort['can']): CaseAdapter =>
      createCaseAdapter({ ...ports, session: { ...sessionOf(id, permissions), ...(can && { can }) } }),
    advance: (milliseconds: number) => (time += milliseconds),
    runEffects: () => runDueEffects(resourcesOf(ports), new AbortController().signal),
  };
}

export const sessionOf = (id: string, permissions: readonly Permission[]): SessionPort =>
  localSession({ user: { id, name: id }, permissions: { [owner]: rights(...permissions) } });

export const rights = (...granted: readonly Permission[]) => ({
  ...noPermissions,
  ...Object.fromEntries(granted.map((name) => [name, allPermissions[name]])),
});

export const aCase = (given: Partial<NewCase> = {}): NewCase => ({
  owner,
  title: 'Phishing',
  description: 'A mail.',
  ...given,
});

/** The edit of somebody who looked at this case. */
export const edit = (seen: Case, set: CaseChanges, rest: Partial<CasePatch> = {}): CasePatch => ({
  id: seen.id,
  version: seen.version,
  base: Object.fromEntries(Object.keys(set).map((key) => [key, seen[key as keyof CaseChanges]])),
  set,
  ...rest,
});

export async function update(adapter: CaseAdapter, ...patches: readonly CasePatch[]): Promise<Case> {
  const [first] = await adapter.cases.update(patches);
  return first!;
}

/** The lines of a case's history, without what differs from run to run. */
export async function historyOf(adapter: CaseAdapter, caseId: string): Promise<readonly Record<string, unknown>[]> {
  const { items } = await adapter.activity.find({ caseId, size: 100 });
  return items.map(({ id: _id, caseId: _case, owner: _owner, at: _at, by, ...detail }) => ({ ...detail, by: by.id }));
}

export const refusesWith = (promise: Promise<unknown>, code: ErrorCode) =>
  rejects(promise, (thrown) => isCaseError(thrown) && thrown.code === code);

/** The promise rejects with `validation`, naming exactly these rules. */
export const breaks = (promise: Promise<unknown>, ...problems: readonly Partial<FieldProblem>[]) =>
  rejects(promise, { code: 'validation', fields: problems });

export async function conflictOf(promise: Promise<unknown>): Promise<unknown> {
  let current: unknown;
  await rejects(promise, (thrown) => {
    current = isCaseError(thrown) ? thrown.current : undefined;
    return isCaseError(thrown) && thrown.code === 'conflict';
  });
  return current;
}

export const jira: Connector = { id: 'jira', name: 'Our Jira', type: 'jira' };

/** A connector that remembers what it was given, and fails as told. */
export function recordingConnectors({ canRepeat = true, connectors = [jira] } = {}) {
  const pushes: (Push & { readonly key: string })[] = [];
  const failures: Error[] = [];
  const port: ConnectorPort = {
    list: async () => connectors,
    fields: async () => [{ key: 'priority', label: 'Priority', control: 'text' }],
    choices: async ({ field, text }) => [{ value: field, label: text ?? '' }],
    canRepeat: () => canRepeat,
    async push(_id, push, { idempotencyKey: key }) {
      pushes.push({ ...push, key });
      const failure = failures.shift();
      if (failure) throw failure;
      return { id: `EXT-${pushes.length}`, title: push.case.title, url: 'https://jira.example.test/1' };
    },
  };
  return { port, pushes, failures };
}

/** A mail box that remembers what it was given, and fails as told. */
export function recordingDelivery({
  canRepeat = false,
  answer = 'sent',
}: { canRepeat?: boolean; answer?: 'sent' | 'skipped' } = {}) {
  const messages: (Message & { readonly key: string })[] = [];
  const failures: Error[] = [];
  const port: DeliveryPort = {
    channel: 'email',
    canRepeat,
    async deliver(message, { idempotencyKey: key }) {
      messages.push({ ...message, key });
      const failure = failures.shift();
      if (failure) throw failure;
      return answer;
    },
  };
  return { port, messages, failures };
}

/** A storage whose commits go wrong as told: not written, or written with the answer lost. */
export function faultyStorage(inner: StoragePort = memoryStorage()) {
  const faults: { readonly when: 'before' | 'after'; readonly error: Error }[] = [];
  const storage: StoragePort = {
    ...inner,
    async commit(write, options) {
      const fault = faults.shift();
      if (fault?.when === 'before') throw fault.error;
      const committed = await inner.commit(write, options);
      if (fault) throw fault.error;
      return committed;
    },
  };
  return { storage, faults };
}
