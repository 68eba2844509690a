import type { Capabilities } from '../../contracts/capabilities.js';
import type { Case } from '../../domain/cases/case.js';
import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing, where } from '../kit.js';
import { concurrency, edit, newCase, patchOf, type AdapterSetup, type AdapterSuite } from './context.js';

const declaredAs =
  (kind: Capabilities['concurrency']) =>
  ({ capabilities }: AdapterSetup): boolean =>
    capabilities.concurrency === kind;

/** Two people, one case. */
export const conflicts: AdapterSuite = {
  name: 'versions and conflicts',
  tests: {
    'merges edits of different fields': needing(concurrency('fields'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      await edit(adapter, seen, { title: 'Theirs' });
      const now = await edit(adapter, seen, { severity: 'high' });
      equal([now.title, now.severity], ['Theirs', 'high']);
    }),

    'merges edits of different settings': needing(concurrency('fields'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      const { syncAlerts, extractObservables } = seen.settings;
      await edit(adapter, seen, { settings: { syncAlerts: !syncAlerts } });
      const now = await edit(adapter, seen, { settings: { extractObservables: !extractObservables } });
      equal(now.settings, { syncAlerts: !syncAlerts, extractObservables: !extractObservables });
    }),

    'refuses an edit of a field somebody else changed to something else, and says what it is now': needing(
      concurrency('fields', 'version'),
      async ({ adapter, owner }) => {
        const seen = await adapter.cases.create(newCase(owner));
        const now = await edit(adapter, seen, { title: 'Theirs' });
        const problem = await rejects(edit(adapter, seen, { title: 'Mine' }), 'conflict');
        equal(problem.current, now, 'The conflict carries the case as it is');
        equal(await adapter.cases.get(seen.id), now, 'Nothing was written');
      },
    ),

    'refuses to close a case somebody else changed the status of': needing(
      concurrency('fields', 'version'),
      async ({ adapter, owner }) => {
        const seen = await adapter.cases.create(newCase(owner));
        await edit(adapter, seen, { status: 'in-progress' });
        await rejects(edit(adapter, seen, { status: 'closed' }), 'conflict');
      },
    ),

    'takes two people wanting the same for no conflict': needing(concurrency('fields'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      const now = await edit(adapter, seen, { status: 'closed' });
      equal(await edit(adapter, seen, { status: 'closed' }), now);
    }),

    'refuses a stale edit that does not say what it saw': needing(
      concurrency('fields', 'version'),
      async ({ adapter, owner }) => {
        const { id, version } = await adapter.cases.create(newCase(owner));
        const [now] = await adapter.cases.update([{ id, version, set: { title: 'Theirs' } }]);
        const problem = await rejects(adapter.cases.update([{ id, version, set: { severity: 'high' } }]), 'conflict');
        equal((problem.current as Case).version, now!.version);
      },
    ),

    'refuses any stale edit': where(declaredAs('version'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      const now = await edit(adapter, seen, { title: 'Theirs' });
      const problem = await rejects(edit(adapter, seen, { severity: 'high' }), 'conflict');
      equal((problem.current as Case).version, now.version);
    }),

    'lets the last one win': where(declaredAs('none'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      await edit(adapter, seen, { title: 'Theirs' });
      equal((await edit(adapter, seen, { title: 'Mine' })).title, 'Mine');
    }),

    'answers an edit that changes nothing with the same record and version': async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner, { tags: ['vip'] }));
      const { title, tags, status, settings } = seen;
      equal(await edit(adapter, seen, { title, tags, status, settings }), seen);
      equal(await edit(adapter, seen, {}), seen);
      equal(await adapter.cases.get(seen.id), seen);
    },

    'gives every edit a version of its own': async ({ adapter, owner }) => {
      let now = await adapter.cases.create(newCase(owner));
      const versions = new Set([now.version]);
      for (const title of ['A', 'B', 'A', 'B']) {
        now = await edit(adapter, now, { title });
        versions.add(now.version);
      }
      equal(versions.size, 5);
    },

    'applies a hundred patches in one call': async ({ adapter, owner, capabilities }) => {
      const cases = await openMany(adapter.cases.create, owner, capabilities.limits.casesPerCall);
      const answered = await adapter.cases.update(cases.map((seen) => patchOf(seen, { severity: 'critical' })));
      equal(
        answered.map(({ id }) => id),
        cases.map(({ id }) => id),
      );
      ok(
        answered.every(({ severity }) => severity === 'critical'),
        'Every case was patched.',
      );
      const { total } = await adapter.cases.find({ owner, size: 1 });
      equal(total, cases.length);
    },

    'applies none of a hundred patches when one is bad': needing(
      concurrency('fields', 'version'),
      async ({ adapter, owner, capabilities }) => {
        const cases = await openMany(adapter.cases.create, owner, capabilities.limits.casesPerCall);
        const moved = cases.at(-2)!;
        const now = await edit(adapter, moved, { title: 'Theirs' });
        const patches = cases.map((seen) => patchOf(seen, { title: 'Mine' }));
        equal((await rejects(adapter.cases.update(patches), 'conflict')).current, now);
        const fresh = cases.map((seen) => (seen.id === moved.id ? now : seen));
        const bad = fresh.map((seen, index) => patchOf(seen, { title: index === 7 ? '' : 'Mine' }));
        await refuses(adapter.cases.update(bad), { path: '7.set.title', rule: 'required' });
        for (const seen of fresh) equal(await adapter.cases.get(seen.id), seen);
      },
    ),

    'keeps several patches together when somebody edits one of the cases at the same moment': needing(
      concurrency('fields', 'version'),
      async ({ adapter, owner }) => {
        for (let turns = 0; turns < 16; turns += 1) {
          const [first, second] = await openMany(adapter.cases.create, owner, 2);
          const patches = [first!, second!].map((seen) => patchOf(seen, { title: 'Both' }));
          const theirs = edit(adapter, second!, { title: 'Theirs' });
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          const [both, one] = await Promise.allSettled([adapter.cases.update(patches), theirs]);
          ok(both.status !== one.status, 'One of the two wins, the other conflicts.');
          const titles = (await Promise.all([first!, second!].map(({ id }) => adapter.cases.get(id)))).map(
            (now) => now?.title,
          );
          equal(
            titles,
            both.status === 'fulfilled' ? ['Both', 'Both'] : [first!.title, 'Theirs'],
            `After ${turns} turns`,
          );
        }
      },
    ),

    'refuses more patches than a call may have': async ({ adapter, capabilities }) => {
      const limit = capabilities.limits.casesPerCall;
      const patches = Array.from({ length: limit + 1 }, () => ({ id: 'any', version: '1', set: { title: 'x' } }));
      await refuses(adapter.cases.update(patches), { rule: 'too_many', limit, actual: limit + 1 });
    },

    'loses none of many edits made at once': needing(concurrency('fields'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      const sets = [
        { title: 'T' },
        { description: 'D' },
        { severity: 'high' },
        { category: 'C' },
        { status: 'closed' },
      ] as const;
      await Promise.all(sets.map((set) => edit(adapter, seen, set)));
      const now = await adapter.cases.get(seen.id);
      equal(
        [now?.title, now?.description, now?.severity, now?.category, now?.status],
        ['T', 'D', 'high', 'C', 'closed'],
      );
    }),
  },
};

/** Opens cases ten at a time. */
export async function openMany(
  create: (input: ReturnType<typeof newCase>) => Promise<Case>,
  owner: string,
  count: number,
): Promise<readonly Case[]> {
  const opened: Case[] = [];
  while (opened.length < count) {
    const size = Math.min(10, count - opened.length);
    const inputs = Array.from({ length: size }, (_, index) =>
      newCase(owner, { title: `Case ${opened.length + index}` }),
    );
    opened.push(...(await Promise.all(inputs.map((input) => create(input)))));
  }
  return opened;
}
