import { isCaseError } from '../../domain/error.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { deepFreeze, isPlainJson, scribble } from '../plain-json.js';
import { concurrency, edit, newCase, patchOf, type AdapterSuite } from './context.js';
import { declaredVerbs } from './verbs.js';

/** Answers that are files, not JSON. */
const blobs: ReadonlySet<string> = new Set(['files.read', 'transfer.export']);

/** What crosses the door is plain data that belongs to one side only. */
export const jsonPurity: AdapterSuite = {
  name: 'JSON purity',
  tests: {
    'answers plain JSON, whatever is asked': async ({ adapter, owner, capabilities }) => {
      const opened = await adapter.cases.create(newCase(owner, { tags: ['vip'] }));
      await adapter.comments.add(opened.id, { text: 'Looked.' });
      isPlainJson(await adapter.cases.get(opened.id), 'cases.get');
      isPlainJson(await adapter.comments.find({ caseId: opened.id }), 'comments.find');
      const seen = (await adapter.cases.get(opened.id))!;
      isPlainJson(await edit(adapter, seen, { title: 'Other', status: 'closed' }), 'cases.update');
      for (const { name, call } of declaredVerbs(capabilities.groups)) {
        if (blobs.has(name) || name === 'cases.remove') continue;
        const target = { case: (await adapter.cases.get(opened.id))!, owner };
        const answer = await call(adapter, target).catch((problem: unknown) => {
          ok(isCaseError(problem), `${name} rejects with a CaseError or not at all: ${String(problem)}`);
          isPlainJson(problem.fields, `fields of ${name}’s refusal`);
        });
        if (answer !== undefined) isPlainJson(answer, name);
      }
    },

    'carries plain JSON in a conflict': needing(concurrency('fields', 'version'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner));
      await edit(adapter, seen, { title: 'Theirs' });
      const { current } = await rejects(edit(adapter, seen, { title: 'Mine' }), 'conflict');
      isPlainJson(current, 'current');
    }),

    'writes nothing into what it is given': async ({ adapter, owner, users }) => {
      const input = newCase(owner, {
        title: ' Trim me ',
        tags: ['z', ' b ', 'a', 'a'],
        assignees: [users[1], users[0]],
        settings: {},
      });
      const given = structuredClone(input);
      const opened = await adapter.cases.create(input);
      equal(input, given, 'The new case');
      const patches = [patchOf(opened, { title: ' Other ', tags: ['z', 'a'] })];
      const sent = structuredClone(patches);
      await adapter.cases.update(patches);
      equal(patches, sent, 'The patches');
      const query = {
        owner: [owner],
        filter: { status: ['open', 'closed'] as const, tags: [] },
        columns: ['tags'] as const,
      };
      const asked = structuredClone(query);
      await adapter.cases
        .find(query)
        .catch((problem: unknown) => ok(isCaseError(problem), 'A refusal is a CaseError.'));
      equal(query, asked, 'The query');
      const comment = { text: ' Trim me too ' };
      await adapter.comments.add(opened.id, comment);
      equal(comment, { text: ' Trim me too ' }, 'The comment');
    },

    'takes frozen input': async ({ adapter, owner, users }) => {
      const options = deepFreeze({ mutationId: 'frozen-1' });
      const input = deepFreeze(newCase(owner, { title: ' Trim me ', tags: ['b', 'a', 'a'], assignees: [users[0]] }));
      const opened = deepFreeze(await adapter.cases.create(input, options));
      const now = await adapter.cases.update(
        deepFreeze([patchOf(opened, { tags: ['c', 'b'], status: 'in-progress' })]),
      );
      equal(now[0]?.tags, ['c', 'b']);
      await adapter.comments.add(opened.id, deepFreeze({ text: ' Looked. ' }));
      equal((await adapter.cases.find(deepFreeze({ owner: [owner], size: 5 }))).total, 1);
    },

    'keeps nothing of what it was given': async ({ adapter, owner }) => {
      const input = newCase(owner, { tags: ['vip'], settings: { syncAlerts: true } });
      const { id } = await adapter.cases.create(input);
      const before = await adapter.cases.get(id);
      scribble(input);
      equal(await adapter.cases.get(id), before);
      const set = { tags: ['mail'] };
      const now = await edit(adapter, before!, set);
      const kept = structuredClone(now);
      scribble(set);
      equal(await adapter.cases.get(id), kept);
    },

    'answers nothing it keeps': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner, { tags: ['vip'] }), { mutationId: 'kept' });
      const before = structuredClone(opened);
      await adapter.comments.add(opened.id, { text: 'Looked.' });
      const said = structuredClone(await adapter.comments.find({ caseId: opened.id }));
      const listed = structuredClone(await adapter.cases.find({ owner }));
      const whole = structuredClone(await adapter.cases.get(opened.id));
      scribble(opened);
      scribble(await adapter.cases.get(before.id));
      scribble(await adapter.cases.find({ owner }));
      scribble(await adapter.comments.find({ caseId: before.id }));
      scribble(await adapter.session.get({ owner }));
      equal(await adapter.cases.get(before.id), whole, 'cases.get');
      equal(await adapter.cases.find({ owner }), listed, 'cases.find');
      equal(await adapter.comments.find({ caseId: before.id }), said, 'comments.find');
      equal(
        await adapter.cases.create(newCase(owner, { tags: ['vip'] }), { mutationId: 'kept' }),
        before,
        'The repeated write',
      );
      equal((await adapter.session.get({ owner })).capabilities.contract, 1, 'The session');
    },

    'keeps nothing of what a refusal carries': needing(concurrency('fields', 'version'), async ({ adapter, owner }) => {
      const seen = await adapter.cases.create(newCase(owner, { tags: ['vip'] }));
      const now = await edit(adapter, seen, { title: 'Theirs' });
      scribble((await rejects(edit(adapter, seen, { title: 'Mine' }), 'conflict')).current);
      equal(await adapter.cases.get(seen.id), now);
    }),
  },
};
