import type { CaseAdapter } from '../../contracts/adapter.js';
import type { FieldValues } from '../../domain/fields/field-value.js';
import { equal, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { additionalFields, declares, newCase, type AdapterContext, type AdapterSuite } from './context.js';

/** Opens a case that has observed these addresses. */
async function observing({ adapter, owner }: AdapterContext, ...last: readonly number[]): Promise<string> {
  const { id } = await adapter.cases.create(newCase(owner));
  const given = last.map((part) => ({ type: 'ipv4', value: `192.0.2.${part}` }));
  if (given.length > 0) await adapter.observables.add(id, given);
  return id;
}

const idsOf = async (adapter: CaseAdapter, caseId: string) =>
  (await adapter.similar.find({ caseId })).items.map((item) => item.case.id);

/** Cases that share something with one. */
export const similar: AdapterSuite = {
  name: 'similar',
  tests: {
    'finds cases that share observables, the rare first, and says which': needing(
      declares('similar', 'observables'),
      async (context) => {
        const { adapter } = context;
        const asked = await observing(context, 1, 2, 3);
        const common = await observing(context, 3);
        await observing(context, 9);
        const rare = await observing(context, 1);
        const both = await observing(context, 3, 2);
        const { items, total } = await adapter.similar.find({ caseId: asked });
        equal(
          [total, items.map((item) => [item.case.id, item.observables.map(({ value }) => value)])],
          [
            3,
            [
              [both, ['192.0.2.2', '192.0.2.3']],
              [rare, ['192.0.2.1']],
              [common, ['192.0.2.3']],
            ],
          ],
        );
        equal(items[0]?.case.title, 'Phishing mail');
        const first = await adapter.similar.find({ caseId: asked, size: 1 });
        const rest = await adapter.similar.find({ caseId: asked, size: 2, at: { after: first.next! } });
        equal([...first.items, ...rest.items], items);
        equal([rest.total, rest.next], [3, undefined]);
        equal((await adapter.similar.find({ caseId: asked, size: 2, at: { page: 2 } })).items, items.slice(2));
      },
    ),

    'finds cases that hold the same alert': needing(declares('similar', 'alerts'), async ({ adapter, owner }) => {
      const open = async (...alertIds: readonly string[]) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const sent = alertIds.map((alertId) => ({ alertId, index: 'alerts' }));
        await adapter.alerts.attach(id, sent);
        return id;
      };
      const asked = await open('alert-1', 'alert-2');
      const other = await open('alert-2', 'alert-3');
      await open('alert-22');
      const { items } = await adapter.similar.find({ caseId: asked });
      equal(
        items.map((item) => [item.case.id, item.alertIds]),
        [[other, ['alert-2']]],
      );
    }),

    'finds cases whose additional fields hold the same, as far as that tells anything': needing(
      [declares('similar'), additionalFields],
      async ({ adapter, owner, makeFields }) => {
        await makeFields?.();
        const open = async (fields: FieldValues) => (await adapter.cases.create(newCase(owner, { fields }))).id;
        const asked = await open({ site: 'hq', urgent: true, impact: '', score: null });
        const other = await open({ site: 'hq' });
        await open({ site: 'laboratory', urgent: true });
        const { items } = await adapter.similar.find({ caseId: asked });
        equal(
          items.map((item) => [item.case.id, item.fields]),
          [[other, ['site']]],
        );
      },
    ),

    'finds none for a case that has nothing, nor those of another owner': needing(
      declares('similar', 'observables'),
      async (context) => {
        const { adapter, otherOwner } = context;
        const asked = await observing(context, 1);
        await observing({ ...context, owner: otherOwner }, 1);
        const bare = await observing(context);
        for (const id of [asked, bare]) equal(await adapter.similar.find({ caseId: id }), { items: [], total: 0 });
      },
    ),

    'follows what is added and taken away': needing(declares('similar', 'observables'), async (context) => {
      const { adapter } = context;
      const asked = await observing(context, 1);
      const other = await observing(context);
      const { added } = await adapter.observables.add(other, [{ type: 'ipv4', value: '192.0.2.1' }]);
      equal(await idsOf(adapter, asked), [other]);
      await adapter.observables.remove(other, [added[0]!.id]);
      equal(await idsOf(adapter, asked), []);
    }),

    'refuses pages of similar cases it cannot read': needing(
      declares('similar'),
      async ({ adapter, owner, capabilities }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const { pageSize } = capabilities.limits;
        for (const said of [{ size: 0 }, { size: pageSize + 1 }, { at: { page: 0 } }, { at: { after: 'nonsense' } }])
          await rejects(adapter.similar.find({ caseId: id, ...said }), 'validation', JSON.stringify(said));
      },
    ),
  },
};
