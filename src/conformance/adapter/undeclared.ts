import { groups, type Group } from '../../contracts/capabilities.js';
import { equal, rejects } from '../expectations.js';
import { where } from '../kit.js';
import { newCase, type AdapterContext, type AdapterSetup, type AdapterSuite, type AdapterTest } from './context.js';
import { verbs } from './verbs.js';

/** `changes` has no verb to reject; the suite on changes has its promise. */
const withVerbs = groups.filter((group) => verbs.some((verb) => verb.group === group));

/** What is not declared refuses: it never does nothing in silence. */
export const undeclared: AdapterSuite = {
  name: 'undeclared verbs',
  tests: {
    ...Object.fromEntries(
      withVerbs.map((group) => [`rejects with unsupported what ${group} would do`, undeclaredTest(group)]),
    ),

    'refuses to push a new case where cases are not pushed': where<AdapterSetup, AdapterContext>(
      ({ capabilities }) => !capabilities.groups.includes('cases.push'),
      async ({ adapter, owner }) => {
        await rejects(adapter.cases.create(newCase(owner), { push: true }), 'unsupported');
        equal((await adapter.cases.find({ owner })).total, 0);
      },
    ),

    'refuses attachments in a new case whose group is not declared': where<AdapterSetup, AdapterContext>(
      ({ capabilities }) => !attachable.every(({ group }) => capabilities.groups.includes(group)),
      async ({ adapter, owner, capabilities }) => {
        for (const { group, said } of attachable)
          if (!capabilities.groups.includes(group))
            await rejects(adapter.cases.create({ ...newCase(owner), ...said }), 'unsupported', group);
        equal((await adapter.cases.find({ owner })).total, 0);
      },
    ),
  },
};

const attachable: readonly { readonly group: Group; readonly said: object }[] = [
  { group: 'alerts', said: { alerts: [{ alertId: 'alert-1', index: 'alerts' }] } },
  { group: 'events', said: { events: [{ eventId: 'event-1', index: 'events' }] } },
  { group: 'references', said: { references: [{ type: 'test.dashboard', externalId: '1', data: null }] } },
  {
    group: 'files',
    said: { files: [{ ref: 'x', name: 'x', mimeType: 'text/plain', size: 1, sha256: '0'.repeat(64) }] },
  },
  { group: 'observables', said: { observables: [{ type: 'ipv4', value: '10.1.2.3' }] } },
];

function undeclaredTest(group: Group): AdapterTest {
  const isUndeclared = ({ capabilities }: AdapterSetup) => !capabilities.groups.includes(group);
  return where(isUndeclared, async ({ adapter, owner }: AdapterContext) => {
    const target = { case: await adapter.cases.create(newCase(owner)), owner };
    for (const verb of verbs)
      if (verb.group === group) await rejects(verb.call(adapter, target), 'unsupported', verb.name);
    equal(await adapter.cases.get(target.case.id), target.case, 'Nothing was written');
  });
}
