import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Refusal } from '../../contracts/groups/refusals.js';
import type { Session } from '../../contracts/groups/session.js';
import type { ReadOptions } from '../../contracts/options.js';
import type { Owner } from '../../domain/ids.js';
import type { Query } from './query-cache.js';

/** Who is signed in, and what they may do; `create` is not granted where the host refuses it, with its reason. */
export interface KnownSession extends Session {
  readonly createRefused?: Refusal;
}

export const sessionOf = (owner: Owner): Query<KnownSession> => ({
  key: `session ${owner}`,
  load: (adapter, options) => loadSession(adapter, owner, options),
  affectedBy: () => false,
});

async function loadSession(adapter: CaseAdapter, owner: Owner, options: ReadOptions): Promise<KnownSession> {
  const session = await adapter.session.get({ owner }, options);
  if (!session.permissions.create || !session.capabilities.groups.includes('refusals')) return session;
  const asked = { subjects: [{ owner, entity: 'case' }], permissions: ['create'] } as const;
  // Where it cannot be asked now, whoever tries is told.
  const [refused] = await adapter.refusals.find(asked, options).catch(() => []);
  const create = refused?.create;
  return create
    ? { ...session, permissions: { ...session.permissions, create: false }, createRefused: create }
    : session;
}
