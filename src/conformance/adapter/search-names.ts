import { equal } from '../expectations.js';
import { needing } from '../kit.js';
import type { CaseSort } from '../../domain/find/case-query.js';
import { additionalFields, newCase, patchOf, searchesIn, type AdapterContext, type AdapterSuite } from './context.js';

const needsFields = [additionalFields, searchesIn('title', 'fields')];

const titlesOf = async ({ adapter }: AdapterContext, owner: string | readonly string[], text: string) =>
  (await adapter.cases.find({ owner, text })).rows.map(({ title }) => title).sort();

/** What a search by name finds, and which names it knows: additional fields are those the owners asked for define. */
export const searchNames: AdapterSuite = {
  name: 'names in a search',
  tests: {
    'looks into the field that is named, for words, phrases and what must not be there': needing(
      searchesIn('title', 'description', 'tags'),
      async (context) => {
        const { adapter, owner } = context;
        await adapter.cases.create(
          newCase(owner, { title: 'A', description: 'Mail gateway.', tags: ['lateral move'] }),
        );
        await adapter.cases.create(newCase(owner, { title: 'B mail', description: 'Lateral.', tags: ['mail', 'vip'] }));
        await adapter.cases.create(newCase(owner, { title: 'C vip', description: 'Nothing else.' }));
        const texts = {
          'title:mail': ['B mail'],
          'TITLE:vip': ['C vip'],
          'description:mail': ['A'],
          'tags:lat': ['A'],
          'tag:"lateral move"': ['A'],
          'tags:"lateral mov"': [],
          '-tags:vip': ['A', 'C vip'],
          '-title:vip vip': ['B mail'],
          '-description:"mail gateway" -title:c': ['B mail'],
          'title:"mail b"': [],
          'mail -title:mail': ['A'],
        };
        for (const [text, titles] of Object.entries(texts)) equal(await titlesOf(context, owner, text), titles, text);
      },
    ),

    'knows what a case is by its name': needing(searchesIn('title', 'status', 'severity'), async (context) => {
      const { adapter, owner } = context;
      const quiet = await adapter.cases.create(newCase(owner, { title: 'Quiet', severity: 'low' }));
      await adapter.cases.create(newCase(owner, { title: 'Loud', severity: 'high' }));
      await adapter.cases.update([patchOf(quiet, { status: 'in-progress' })]);
      const texts = {
        'status:open': ['Loud'],
        'status:in-progress': ['Quiet'],
        'Status:"in progress"': ['Quiet'],
        '-status:open': ['Quiet'],
        'severity:high status:open': ['Loud'],
        'severity:high status:closed': [],
      };
      for (const [text, titles] of Object.entries(texts)) equal(await titlesOf(context, owner, text), titles, text);
    }),

    'finds who is asked for, nobody, and the one who asks': needing(
      searchesIn('assignees', 'reporter'),
      async (context) => {
        const { adapter, owner } = context;
        const { user } = await adapter.session.get({ owner });
        await adapter.cases.create(newCase(owner, { title: 'Mine', assignees: [user.id] }));
        await adapter.cases.create(newCase(owner, { title: 'Free' }));
        equal(await titlesOf(context, owner, 'assignee:me'), ['Mine']);
        equal(await titlesOf(context, owner, `assignees:"${user.id}"`), ['Mine']);
        equal(await titlesOf(context, owner, 'assignee:none'), ['Free']);
        equal(await titlesOf(context, owner, '-assignee:me'), ['Free']);
        equal(await titlesOf(context, owner, 'reporter:me'), ['Free', 'Mine']);
      },
    ),

    'puts the case of a number first, whatever the sort': needing(
      searchesIn('number', 'title'),
      async ({ adapter, owner, capabilities: { sorts } }) => {
        const { number } = await adapter.cases.create(newCase(owner, { title: 'Mail' }));
        if (number === null) return;
        for (const title of [`A ${number}`, `Z ${number}`]) await adapter.cases.create(newCase(owner, { title }));
        const orders: readonly CaseSort[] = (['title', 'createdAt'] as const)
          .filter((by) => sorts.includes(by))
          .flatMap((by) => (['ascending', 'descending'] as const).map((direction) => ({ by, direction })));
        for (const text of [`#${number}`, String(number)])
          for (const sort of orders) {
            const { rows } = await adapter.cases.find({ owner, text, sort });
            equal([rows.length, rows[0]?.title], [3, 'Mail'], `${text} by ${sort.by}, ${sort.direction}`);
          }
      },
    ),

    'takes a name for a word until somebody defines it': needing(needsFields, async (context) => {
      const { adapter, owner } = context;
      await adapter.cases.create(newCase(owner, { title: 'Impact: none' }));
      equal(await titlesOf(context, owner, 'impact:none'), ['Impact: none']);
      await context.makeFields!();
      equal(await titlesOf(context, owner, 'impact:none'), []);
      await adapter.cases.create(newCase(owner, { title: 'Other', fields: { impact: 'none yet' } }));
      equal(await titlesOf(context, owner, 'impact:none'), ['Other']);
      equal(await titlesOf(context, owner, '"impact:none"'), ['Impact: none'], 'In quotes it is no name');
    }),

    'knows a field by its key and by its label': needing(needsFields, async (context) => {
      const { adapter, owner } = context;
      await context.makeFields!();
      await adapter.cases.create(newCase(owner, { title: 'Here', fields: { site: 'hq', score: 4 } }));
      await adapter.cases.create(newCase(owner, { title: 'There', fields: { site: 'laboratory', score: 40 } }));
      for (const text of ['site:hq', '"AFFECTED site":head', '-"Affected site":labo', 'score:4', 'score:<10'])
        equal(await titlesOf(context, owner, text), ['Here'], text);
    }),

    'knows the names of the owners asked for, and of no others': needing(needsFields, async (context) => {
      const { adapter, owner, otherOwner } = context;
      await context.makeFields!();
      await adapter.cases.create(newCase(owner, { title: 'Field', fields: { impact: 'none' } }));
      await adapter.cases.create(newCase(otherOwner, { title: 'Words: impact none' }));
      equal(await titlesOf(context, otherOwner, 'impact:none'), ['Words: impact none']);
      equal(await titlesOf(context, [owner, otherOwner], 'impact:none'), ['Field']);
    }),
  },
};
