import { declaredVerbs } from './verbs.js';
import { equal, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, idsOf, newCase, patchOf, type AdapterSuite } from './context.js';

const wrong = (value: unknown) => value as never;

/** Every refusal by its code. */
export const errors: AdapterSuite = {
  name: 'errors by code',
  tests: {
    'refuses with not_found whatever is asked of a case that is not there': async ({
      adapter,
      owner,
      capabilities,
    }) => {
      const target = { case: { id: 'no-such-case', version: '1' }, owner };
      for (const { name, call, ofCase } of declaredVerbs(capabilities.groups))
        if (ofCase) await rejects(call(adapter, target), 'not_found', name);
    },

    'refuses the same of a case that is gone': needing(
      declares('cases.remove'),
      async ({ adapter, owner, capabilities }) => {
        const gone = await adapter.cases.create(newCase(owner));
        await adapter.cases.remove([gone.id]);
        for (const { name, call, ofCase } of declaredVerbs(capabilities.groups))
          if (ofCase) await rejects(call(adapter, { case: gone, owner }), 'not_found', name);
      },
    ),

    'patches no case when one of several is not there': async ({ adapter, owner }) => {
      const there = await adapter.cases.create(newCase(owner));
      const patches = [
        patchOf(there, { title: 'Other' }),
        { id: 'no-such-case', version: '1', set: { title: 'Other' } },
      ];
      await rejects(adapter.cases.update(patches), 'not_found');
      equal(await adapter.cases.get(there.id), there, 'Nothing was written');
    },

    'removes no case when one of several is not there': needing(
      declares('cases.remove'),
      async ({ adapter, owner }) => {
        const there = await adapter.cases.create(newCase(owner));
        await rejects(adapter.cases.remove([there.id, 'no-such-case']), 'not_found');
        equal(await adapter.cases.get(there.id), there, 'Nothing was removed');
      },
    ),

    'names every broken rule of a new case at once': async ({ adapter, owner, capabilities }) => {
      const { title, tag } = capabilities.limits;
      const input = newCase(owner, {
        title: 'x'.repeat(title + 1),
        description: '  ',
        tags: ['fine', 'y'.repeat(tag + 1)],
      });
      await refuses(
        adapter.cases.create(input),
        { path: 'title', rule: 'too_long', limit: title, actual: title + 1 },
        { path: 'description', rule: 'required' },
        { path: 'tags.1', rule: 'too_long', limit: tag, actual: tag + 1 },
      );
      equal(await idsOf(adapter, owner), []);
    },

    'refuses a case without a title or a description': async ({ adapter, owner }) => {
      await refuses(
        adapter.cases.create({ owner }),
        { path: 'title', rule: 'required' },
        { path: 'description', rule: 'required' },
      );
    },

    'refuses a blank title, description, category or comment in an edit': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      for (const field of ['title', 'description', 'category'] as const)
        await refuses(adapter.cases.update([patchOf(opened, { [field]: ' \n ' })]), { path: field, rule: 'required' });
      await refuses(adapter.comments.add(opened.id, { text: ' \n ' }), { path: 'text', rule: 'required' });
      equal(await adapter.cases.get(opened.id), opened, 'Nothing was written');
    },

    'refuses members nobody knows': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const { id, version } = opened;
      await refuses(adapter.cases.create(wrong({ ...newCase(owner), colour: 'red' })), {
        path: 'colour',
        rule: 'unknown_key',
      });
      await refuses(adapter.cases.update([wrong({ id, version, set: { colour: 'red' } })]), {
        path: 'colour',
        rule: 'unknown_key',
      });
      await refuses(adapter.cases.find(wrong({ owner, colour: 'red' })), { path: 'colour', rule: 'unknown_key' });
    },

    'refuses additional fields nobody defined': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const fields = { 'kit-undefined': 'x' };
      const problem = { path: 'fields.kit-undefined', rule: 'unknown_key' } as const;
      await refuses(adapter.cases.create(newCase(owner, { fields })), problem);
      await refuses(adapter.cases.update([patchOf(opened, { fields })]), problem);
      equal(await idsOf(adapter, owner), [opened.id]);
      equal(await adapter.cases.get(opened.id), opened, 'Nothing was written');
    },

    'refuses a connector that is not there, whether or not there can be any': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const connector = { id: 'no-such-connector', fields: {} };
      const problem = { path: 'connector.id', rule: 'unknown_record' } as const;
      await refuses(adapter.cases.create(newCase(owner, { connector })), problem);
      await refuses(adapter.cases.update([patchOf(opened, { connector })]), problem);
      equal(await idsOf(adapter, owner), [opened.id]);
      equal(await adapter.cases.get(opened.id), opened, 'Nothing was written');
    },

    'refuses a reason for closing in an edit that closes nothing': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const patch = { ...patchOf(opened, { title: 'Other' }), closeReason: 'duplicate' };
      await refuses(adapter.cases.update([patch]), { path: 'closeReason', rule: 'not_an_option' });
      equal(await adapter.cases.get(opened.id), opened, 'Nothing was written');
    },

    'tells where a tag that is not allowed was written': async ({ adapter, owner, capabilities }) => {
      const limit = capabilities.limits.tag;
      const tags = ['a', 'a', 'x'.repeat(limit + 1)];
      const problem = { path: 'tags.2', rule: 'too_long', limit, actual: limit + 1 } as const;
      await refuses(adapter.cases.create(newCase(owner, { tags })), problem);
      const opened = await adapter.cases.create(newCase(owner));
      await refuses(adapter.cases.update([patchOf(opened, { tags })]), problem);
    },

    'refuses a name that shows nothing': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      for (const unseen of ['\u200b\u200b', '\u0007', '\u200e \ufeff']) {
        const problems = ['title', 'category', 'tags.0'].map((path) => ({ path, rule: 'required' as const }));
        const said = { title: unseen, category: unseen, tags: [unseen] };
        await refuses(adapter.cases.create(newCase(owner, said)), ...problems);
        await refuses(adapter.cases.update([patchOf(opened, said)]), ...problems);
        await refuses(adapter.comments.add(opened.id, { text: unseen }), { path: 'text', rule: 'required' });
      }
    },

    'refuses values of the wrong kind': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const { id, version } = opened;
      for (const input of [null, 'a case', 7, [], {}, { owner, title: 7, description: {} }])
        await rejects(adapter.cases.create(wrong(input)), 'validation', `create(${JSON.stringify(input)})`);
      for (const set of [{ severity: 'grave' }, { status: 'done' }, { tags: 'vip' }, { title: null }, { fields: [] }])
        await rejects(adapter.cases.update([wrong({ id, version, set })]), 'validation', JSON.stringify(set));
      for (const input of [null, 'text', { text: 7 }, {}])
        await rejects(adapter.comments.add(id, wrong(input)), 'validation', `add(${JSON.stringify(input)})`);
      equal(await adapter.cases.get(id), opened, 'Nothing was written');
    },

    'refuses a query it cannot read': async ({ adapter, owner, capabilities }) => {
      const { pageSize } = capabilities.limits;
      await refuses(adapter.cases.find({ owner, size: pageSize + 1 }), {
        path: 'size',
        limit: pageSize,
        actual: pageSize + 1,
      });
      for (const said of [
        { size: 0 },
        { size: 1.5 },
        { at: { page: 0 } },
        { filter: { status: ['done'] } },
        { filter: { colour: ['red'] } },
        { sort: { by: 'colour', direction: 'ascending' } },
        { sort: { by: 'title', direction: 'upwards' } },
      ])
        await rejects(adapter.cases.find(wrong({ owner, ...said })), 'validation', JSON.stringify(said));
    },

    'refuses a call with no patch in it': async ({ adapter }) => {
      await rejects(adapter.cases.update([]), 'validation');
    },
  },
};
