import { permissionNames, readOnlyPermissions } from '../../domain/permissions.js';
import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, edit, holding, newCase, otherPeople, type AdapterSuite } from './context.js';

/** What may not be done is said before it is tried. */
export const refusals: AdapterSuite = {
  name: 'refusals',
  tests: {
    'says nothing of what may be done, for each of what was asked': needing(
      declares('refusals'),
      async ({ adapter, owner, otherOwner }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const subjects = [
          { owner, entity: 'case', id },
          { owner: otherOwner, entity: 'case' },
          { owner, entity: 'case', id: 'no-such-case' },
        ] as const;
        equal(await adapter.refusals.find({ subjects, permissions: permissionNames }), [{}, {}, {}]);
      },
    ),

    'says what a reader may not do, and only of the rights asked about': needing(
      [declares('refusals'), otherPeople],
      async ({ adapter, owner, as }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const user = { id: 'kit-other', name: 'Other' };
        const reader = await as({ user, permissions: { '*': readOnlyPermissions } });
        const subjects = [{ owner, entity: 'case', id }] as const;
        const [said] = await reader.refusals.find({ subjects, permissions: ['read', 'update', 'assign'] });
        equal(Object.keys(said ?? {}).sort(), ['assign', 'update']);
      },
    ),

    'says of each case what its host refuses, and refuses it for the same reason': needing(
      [declares('refusals'), holding],
      async ({ adapter, owner, hold }) => {
        const held = await adapter.cases.create(newCase(owner));
        const free = await adapter.cases.create(newCase(owner));
        await hold(held.id);
        const subjects = [held, free].map(({ id }) => ({ owner, entity: 'case', id }) as const);
        const [ofHeld, ofFree] = await adapter.refusals.find({ subjects, permissions: ['update', 'createComment'] });
        ok(ofHeld?.update?.reason !== undefined, 'It says why.');
        equal([Object.keys(ofHeld), ofFree], [['update'], {}]);
        const problem = await rejects(edit(adapter, held, { title: 'Other' }), 'forbidden');
        equal(problem.reason, ofHeld.update.reason);
        equal((await edit(adapter, free, { title: 'Other' })).title, 'Other');
      },
    ),

    'refuses questions it cannot read': needing(declares('refusals'), async ({ adapter, owner }) => {
      const one = { owner, entity: 'case' } as const;
      const ask = (query: object) => adapter.refusals.find(query as never);
      await refuses(ask({ subjects: [], permissions: ['read'] }));
      await refuses(ask({ subjects: Array.from({ length: 101 }, () => one), permissions: ['read'] }));
      await refuses(ask({ subjects: [one], permissions: [] }));
      await refuses(ask({ subjects: [one], permissions: ['fly'] }));
      await refuses(ask({ subjects: [{ ...one, entity: 'planet' }], permissions: ['read'] }));
    }),
  },
};
