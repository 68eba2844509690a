import { readOnlyPermissions } from '../../domain/permissions.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, newCase, otherPeople, patchOf, setsUp, type AdapterSuite } from './context.js';

/** Whatever a secret says, no answer may say it. */
const secretText = 'hush-5f1c9d';

/** Connectors that people set up. */
export const connectors: AdapterSuite = {
  name: 'connectors that are set up',
  tests: {
    'sets one up, reads it back and lists it for its owner alone': needing(
      [declares('connectors', 'connectors.edit'), setsUp],
      async ({ adapter, owner, otherOwner, setup }) => {
        const made = await adapter.connectors.save({ owner, ...setup });
        equal(
          { owner: made.owner, name: made.name, type: made.type, settings: made.settings },
          { owner, name: setup.name, type: setup.type, settings: setup.settings },
        );
        equal(await adapter.connectors.get(made.id), made);
        const [listed] = (await adapter.connectors.list({ owner })).filter(({ id }) => id === made.id);
        equal([listed?.name, listed?.type, listed?.preset ?? false], [setup.name, setup.type, false]);
        ok(
          !(await adapter.connectors.list({ owner: otherOwner })).some(({ id }) => id === made.id),
          'Another owner does not have it.',
        );
        ok(Array.isArray(await adapter.connectors.fields(made.id)), 'What it wants to know of a case can be asked.');
        equal(await adapter.connectors.get('no-such-connector'), null);
      },
    ),

    'describes the kinds that can be set up': needing(
      [declares('connectors', 'connectors.edit'), setsUp],
      async ({ adapter, owner, setup }) => {
        const types = await adapter.connectors.types({ owner });
        const described = types.find(({ type }) => type === setup.type);
        ok(described, `The type ${setup.type} is described.`);
        const known = new Set(described.settings.map(({ key }) => key));
        for (const key of Object.keys(setup.settings)) ok(known.has(key), `The setting ${key} is described.`);
      },
    ),

    'edits one, and refuses who saw an older one': needing(
      [declares('connectors', 'connectors.edit'), setsUp],
      async ({ adapter, owner, setup }) => {
        const { id, version } = await adapter.connectors.save({ owner, ...setup });
        const renamed = await adapter.connectors.save({ owner, id, version, ...setup, name: 'Renamed' });
        equal([renamed.id, renamed.name], [id, 'Renamed']);
        equal(await adapter.connectors.get(id), renamed);
        const again = await adapter.connectors.save({ owner, id, version: renamed.version, ...setup, name: 'Renamed' });
        equal(again, renamed, 'Saving what is there changes nothing.');
        await rejects(adapter.connectors.save({ owner, id, version, ...setup }), 'conflict');
        await rejects(adapter.connectors.save({ owner, id: 'no-such-connector', version, ...setup }), 'not_found');
      },
    ),

    'refuses what its type does not allow, and stores nothing of it': needing(
      [declares('connectors', 'connectors.edit'), setsUp],
      async ({ adapter, owner, setup }) => {
        const before = await adapter.connectors.list({ owner });
        const refused = {
          'no name': { ...setup, name: ' ' },
          'a name that is too long': { ...setup, name: 'n'.repeat(101) },
          'an unknown type': { ...setup, type: 'no-such-type' },
          'a setting there is not': { ...setup, settings: { ...setup.settings, 'no-such-setting': 1 } },
          'a secret there is not': { ...setup, secrets: { 'no-such-secret': secretText } },
        };
        for (const [what, wrong] of Object.entries(refused))
          await rejects(adapter.connectors.save({ owner, ...wrong }), 'validation', what);
        equal(await adapter.connectors.list({ owner }), before);
      },
    ),

    'never answers a secret': needing(
      [declares('connectors', 'connectors.edit'), setsUp],
      async ({ adapter, owner, setup }) => {
        const described = (await adapter.connectors.types({ owner })).find(({ type }) => type === setup.type);
        const keys = described?.secrets.map(({ key }) => key) ?? [];
        const secrets = { ...setup.secrets, ...Object.fromEntries(keys.map((key) => [key, secretText])) };
        const made = await adapter.connectors.save({ owner, ...setup, secrets });
        equal([...made.secretsSet].sort(), [...keys].sort());
        const { secrets: _left, ...without } = { ...setup, secrets };
        const edited = await adapter.connectors.save({
          owner,
          id: made.id,
          version: made.version,
          ...without,
          name: 'Renamed',
        });
        equal([...edited.secretsSet].sort(), [...keys].sort(), 'What is absent stays.');
        const stale = await adapter.connectors
          .save({ owner, id: made.id, version: made.version, ...without })
          .catch((thrown: unknown) => (thrown as { readonly current?: unknown }).current);
        const answers = [
          made,
          edited,
          stale,
          await adapter.connectors.get(made.id),
          await adapter.connectors.list({ owner }),
        ];
        ok(!JSON.stringify(answers).includes(secretText), 'No answer says it.');
      },
    ),

    'takes one away: its cases stay editable, and new ones do not begin with it': needing(
      [declares('connectors', 'connectors.edit', 'configuration', 'configuration.edit'), setsUp],
      async ({ adapter, owner, setup }) => {
        const { id } = await adapter.connectors.save({ owner, ...setup });
        const { version } = await adapter.configuration.get({ owner });
        await adapter.configuration.save({ owner, version, set: { connectorId: id } });
        const opened = await adapter.cases.create(newCase(owner, { connector: { id, fields: {} } }));
        equal((await adapter.configuration.usage({ owner })).connectors, { [id]: 1 });
        await adapter.connectors.remove(id);
        equal(await adapter.connectors.get(id), null);
        ok(!(await adapter.connectors.list({ owner })).some((each) => each.id === id), 'It is listed no more.');
        await rejects(adapter.connectors.fields(id), 'not_found');
        await rejects(adapter.connectors.remove(id), 'not_found');
        equal((await adapter.configuration.get({ owner })).connectorId, null);
        const [edited] = await adapter.cases.update([patchOf(opened, { title: 'Edited since' })]);
        equal([edited!.title, edited!.connector?.id], ['Edited since', id]);
      },
    ),

    'keeps those of one owner from another': needing(
      [declares('connectors', 'connectors.edit'), setsUp],
      async ({ adapter, owner, otherOwner, setup }) => {
        const { id, version } = await adapter.connectors.save({ owner, ...setup });
        await rejects(adapter.connectors.save({ owner: otherOwner, id, version, ...setup }), 'not_found');
        const { type, settings } = setup;
        await rejects(adapter.connectors.test({ owner: otherOwner, id, type, settings }), 'not_found');
        const foreign = newCase(otherOwner, { connector: { id, fields: {} } });
        await rejects(adapter.cases.create(foreign), 'validation');
        equal((await adapter.connectors.get(id))?.owner, owner);
      },
    ),

    'lets nobody set up, read, try or take away who may not': needing(
      [declares('connectors', 'connectors.edit'), setsUp, otherPeople],
      async ({ adapter, as, owner, otherOwner, setup }) => {
        const { id, version } = await adapter.connectors.save({ owner, ...setup });
        const user = { id: 'user-reader', name: 'Reader' };
        const { type, settings } = setup;
        const reader = await as({ user, permissions: { [owner]: readOnlyPermissions } });
        const elsewhere = await as({
          user,
          permissions: { [otherOwner]: { ...readOnlyPermissions, connectors: true } },
        });
        for (const somebody of [reader, elsewhere]) {
          await rejects(somebody.connectors.types({ owner }), 'forbidden');
          await rejects(somebody.connectors.get(id), 'forbidden');
          await rejects(somebody.connectors.save({ owner, ...setup }), 'forbidden');
          await rejects(somebody.connectors.save({ owner, id, version, ...setup }), 'forbidden');
          await rejects(somebody.connectors.test({ owner, type, settings }), 'forbidden');
          await rejects(somebody.connectors.remove(id), 'forbidden');
        }
        await rejects(elsewhere.connectors.fields(id), 'forbidden');
        ok(
          (await reader.connectors.list({ owner })).some((each) => each.id === id),
          'A reader may choose it.',
        );
      },
    ),
  },
};
