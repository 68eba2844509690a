import type { Capabilities, CaseAdapter, Group, Session } from 'case-elements/contracts';
import { CaseError, noPermissions, readOnlyPermissions, type Permission, type Permissions } from 'case-elements/domain';
import { aroundVerbs, type VerbName } from './around-verbs.js';

/** What a verb needs, as far as stories go into it. */
const neededFor: Partial<Record<VerbName, Permission>> = {
  'cases.find': 'read',
  'cases.get': 'read',
  'cases.create': 'create',
  'cases.update': 'update',
  'cases.remove': 'delete',
  'cases.push': 'push',
  'comments.add': 'createComment',
};

/** The same adapter for somebody with these rights; what they lack is refused. */
export function withPermissions(adapter: CaseAdapter, permissions: Partial<Permissions>): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, proceed }) => {
    if (verb === 'session.get') {
      const session = (await proceed()) as Session;
      return { ...session, permissions: { ...session.permissions, ...permissions } };
    }
    const needed = neededFor[verb];
    if (needed && permissions[needed] === false)
      throw new CaseError('forbidden', { message: `Needs the right ${needed}.` });
    return proceed();
  });
}

/** For somebody who may look and nothing else. */
export const readOnly = (adapter: CaseAdapter): CaseAdapter => withPermissions(adapter, readOnlyPermissions);

/** For somebody who may do nothing here. */
export const denied = (adapter: CaseAdapter): CaseAdapter => withPermissions(adapter, noPermissions);

/** The same adapter without some groups of what it can do. */
export const withoutGroups = (adapter: CaseAdapter, ...missing: readonly Group[]): CaseAdapter =>
  withCapabilities(adapter, ({ groups }) => ({ groups: groups.filter((group) => !missing.includes(group)) }));

/** The same adapter over a backend whose alerts follow their cases. */
export const withAlertSync = (adapter: CaseAdapter): CaseAdapter =>
  withCapabilities(adapter, () => ({ alertSync: true }));

/** What an existing server often can: pages by number, two sorts, no search, and nobody tells of changes. */
export const modest = (adapter: CaseAdapter): CaseAdapter =>
  withCapabilities(adapter, () => ({ groups: [], search: [], sorts: ['createdAt', 'title'], paging: ['page'] }));

function withCapabilities(
  adapter: CaseAdapter,
  change: (capabilities: Capabilities) => Partial<Capabilities>,
): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, proceed }) => {
    const answer = await proceed();
    if (verb !== 'session.get') return answer;
    const session = answer as Session;
    return { ...session, capabilities: { ...session.capabilities, ...change(session.capabilities) } };
  });
}
