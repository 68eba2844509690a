import { noPermissions } from '../../../domain/permissions.js';
import type { Template } from '../../../domain/template.js';
import { equal, ok, rejects } from '../../expectations.js';
import { listen } from '../../listen.js';
import { edit, holding, newCase, patchOf, setsUp } from '../context.js';
import { connectorAbroad, fieldsAbroad, templateAbroad } from './abroad.js';
import { bothOf, harmless, refused, secrets, type Attempt, type Scene, type Try } from './scene.js';

/** What the cases of an owner share, and who works with them. */

export const sessionApart = {
  async get({ stranger, abroad }: Scene) {
    for (const owner of [abroad, '*', '__proto__', 'constructor'])
      await harmless(
        stranger.session.get({ owner }),
        ({ permissions }) => equal({ ...permissions }, noPermissions, `Rights over ${owner}`),
        owner,
      );
  },
};

const refusalsOfTheirs: Attempt = {
  needs: [holding],
  async run({ stranger, home, abroad, foreign, context }) {
    await context.hold(foreign.id);
    const asked = [abroad, home].map((owner) => ({ owner, entity: 'case', id: foreign.id }) as const);
    const [theirs, smuggled] = await stranger.refusals.find({ subjects: asked, permissions: ['read', 'update'] });
    equal(theirs, { read: {}, update: {} }, 'It says that it may not be done, and not why');
    equal(smuggled?.update?.reason, undefined, 'Nor by way of the other owner');
  },
};

export const refusalsApart = { find: refusalsOfTheirs };

export const configurationApart = {
  async get(scene: Scene) {
    const { everything, home } = scene;
    await fieldsAbroad(scene);
    await refused(scene, 'configuration.get');
    const { owner, fields } = await everything.configuration.get({ owner: home });
    equal([owner, fields], [home, []], 'The other owner knows none of their fields');
  },

  async save(scene: Scene) {
    const { everything, stranger, home, abroad } = scene;
    await fieldsAbroad(scene);
    await refused(scene, 'configuration.save');
    const theirs = await everything.configuration.get({ owner: abroad });
    const before = await everything.configuration.get({ owner: home });
    if (theirs.version !== null) {
      const stale = { owner: home, version: theirs.version, set: { closure: 'by-push' } } as const;
      const problem = await rejects(stranger.configuration.save(stale), 'conflict', 'With the version of theirs');
      equal(problem.current, before, 'What is shown is the own configuration');
    }
    await stranger.configuration.save({ owner: home, version: before.version, set: { closure: 'by-push' } });
    equal(await everything.configuration.get({ owner: abroad }), theirs, 'Theirs is as it was');
  },

  async usage(scene: Scene) {
    const { everything, stranger, home, abroad, declares } = scene;
    await refused(scene, 'configuration.usage');
    const fields = await fieldsAbroad(scene);
    if (fields) await everything.cases.create(newCase(abroad, { fields }));
    const used = await stranger.configuration.usage({ owner: home });
    if (declares('observables')) {
      const { id } = await everything.cases.create(newCase(abroad));
      await everything.observables.add(id, [{ type: 'ipv4', value: '192.0.2.7' }]);
    }
    equal(await stranger.configuration.usage({ owner: home }), used, 'Cases of others count nothing here');
    equal(used.fields['site'], undefined);
  },
};

/** A template of theirs as it is; nothing where there can be none. */
async function theirTemplate(scene: Scene): Promise<Template | null> {
  const id = await templateAbroad(scene);
  return id === undefined ? null : scene.everything.templates.get({ id });
}

export const templatesApart = {
  async find(scene: Scene) {
    const { stranger, everything, home } = scene;
    await theirTemplate(scene);
    await refused(scene, 'templates.find');
    for (const [who, adapter] of bothOf(scene)) equal(await adapter.templates.find({ owner: home }), [], who);
    equal(await stranger.templates.find({ owner: home, enabledOnly: true }), []);
    equal(await everything.templates.find({ owner: home }), []);
  },

  async get(scene: Scene) {
    const template = await theirTemplate(scene);
    if (!template) return;
    const { id, revision } = template;
    await rejects(scene.stranger.templates.get({ id }), 'forbidden', 'templates.get');
    await rejects(scene.stranger.templates.get({ id, revision }), 'forbidden', 'templates.get of a revision');
  },

  async save(scene: Scene) {
    const { everything, stranger, home } = scene;
    await refused(scene, 'templates.save');
    const template = await theirTemplate(scene);
    if (!template) return;
    const { revision: _revision, ...seen } = template;
    await rejects(stranger.templates.save({ ...seen, name: 'Taken' }), 'forbidden', 'Their template');
    for (const [who, adapter] of bothOf(scene))
      await rejects(adapter.templates.save({ ...seen, owner: home }), 'not_found', `${who}, taking it over`);
    equal(await everything.templates.get({ id: template.id }), template, 'Theirs is as it was');
    const { name, enabled } = template;
    const own = await stranger.templates.save({ owner: home, name, enabled, defaults: {} });
    equal([own.owner, own.name], [home, name], 'A name they use is free here');
    ok(own.id !== template.id, 'It is a template of its own.');
  },

  async remove(scene: Scene) {
    const template = await theirTemplate(scene);
    if (!template) return;
    await rejects(scene.stranger.templates.remove(template.id), 'forbidden', 'templates.remove');
    equal(await scene.everything.templates.get({ id: template.id }), template, 'It is still there');
  },
};

const setsUpConnectors: Attempt['needs'] = [
  ({ options }) => (options.makeConnector ? undefined : 'no `makeConnector` given'),
];

export const connectorsApart = {
  async list(scene: Scene) {
    const { home } = scene;
    await connectorAbroad(scene);
    await refused(scene, 'connectors.list');
    for (const [who, adapter] of bothOf(scene)) equal(await adapter.connectors.list({ owner: home }), [], who);
  },

  fields: {
    needs: setsUpConnectors,
    async run(scene: Scene) {
      const id = (await connectorAbroad(scene))!;
      await scene.everything.connectors.fields(id);
      await rejects(scene.stranger.connectors.fields(id), 'forbidden', 'connectors.fields');
    },
  },

  choices: {
    needs: setsUpConnectors,
    async run(scene: Scene) {
      const asked = { connectorId: (await connectorAbroad(scene))!, field: 'priority', values: {} };
      await scene.everything.connectors.choices(asked);
      await rejects(scene.stranger.connectors.choices(asked), 'forbidden', 'connectors.choices');
    },
  },

  types: (scene: Scene) => refused(scene, 'connectors.types'),
  save: (scene: Scene) => refused(scene, 'connectors.save'),

  get: {
    needs: [setsUp],
    async run(scene: Scene) {
      const { adapter, setup } = scene.context;
      const { id } = await adapter.connectors.save({ owner: scene.abroad, ...setup });
      await rejects(scene.stranger.connectors.get(id), 'forbidden', 'connectors.get');
      await rejects(scene.stranger.connectors.fields(id), 'forbidden', 'connectors.fields');
      await rejects(scene.stranger.connectors.remove(id), 'forbidden', 'connectors.remove');
    },
  },

  remove: {
    needs: setsUpConnectors,
    async run(scene: Scene) {
      const id = (await connectorAbroad(scene))!;
      await rejects(scene.stranger.connectors.remove(id), 'forbidden', 'connectors.remove');
      const known = await scene.everything.connectors.list({ owner: scene.abroad });
      ok(
        known.some((each) => each.id === id),
        'It is still there.',
      );
    },
  },

  test: {
    needs: setsUpConnectors,
    async run(scene: Scene) {
      const id = (await connectorAbroad(scene))!;
      const setup = { id, owner: scene.abroad, type: 'test', settings: {} };
      await rejects(scene.stranger.connectors.test(setup), 'forbidden', 'connectors.test');
    },
  },
};

export const peopleApart = {
  find: (scene: Scene) => refused(scene, 'users.find'),
  get: { ownerless: 'People belong to no owner, and whoever is signed in may read who did something.' },
};

const suggestions =
  (what: 'tags' | 'categories', used: string): Try =>
  async (scene) => {
    const { home, abroad, everything } = scene;
    await refused(scene, `suggest.${what}`);
    ok((await everything.suggest[what]({ owner: abroad })).includes(used), 'They use it.');
    for (const [who, adapter] of bothOf(scene))
      for (const said of [{}, { text: used.slice(0, 3) }, { text: used }, { size: 100 }])
        equal(await adapter.suggest[what]({ owner: home, ...said }), [], `${who}, ${JSON.stringify(said)}`);
  };

export const suggestApart = {
  tags: suggestions('tags', secrets.tags[0]),
  categories: suggestions('categories', secrets.category),
};

export const metricsApart = {
  ofCase: (scene: Scene) => refused(scene, 'metrics.ofCase'),

  async meanTimeToClose({ everything, stranger, home, abroad, foreign, capabilities }: Scene) {
    await edit(everything, foreign, { status: 'closed' });
    for (const owner of [abroad, home, [home, abroad]])
      equal(await stranger.metrics.meanTimeToClose({ owner }), null, JSON.stringify(owner));
    equal(await everything.metrics.meanTimeToClose({ owner: home }), null);
    if (capabilities.filters.includes('ids'))
      equal(await everything.metrics.meanTimeToClose({ owner: home, filter: { ids: [foreign.id] } }), null);
  },
};

/** Whatever happens abroad, nobody hears of it at home. */
export const changesApart: Try = async (scene) => {
  const { everything, stranger, home, abroad, mine, foreign, declares } = scene;
  const filters = [{}, { owner: [home, abroad] }, { owner: abroad }, { owner: '*' }, { caseId: foreign.id }];
  const ears = await Promise.all(
    filters.map((filter) => listen((hear, options) => stranger.changes(filter, hear, options))),
  );
  const witness = await listen((hear, options) => everything.changes({}, hear, options));
  await fieldsAbroad(scene);
  await templateAbroad(scene);
  await edit(everything, foreign, { title: 'Hidden again' });
  const { id } = await everything.comments.add(foreign.id, { text: 'Hidden too.' });
  if (declares('comments.edit')) await everything.comments.remove(foreign.id, id);
  if (declares('cases.remove')) await everything.cases.remove([foreign.id]);
  await everything.cases.update([patchOf(mine, { title: 'Last' })]);
  const isLast = (event: { readonly id: string }) => event.id === mine.id;
  await Promise.all([witness, ...ears.slice(0, 2)].map((ear) => ear.heard(isLast, 'a change of the own case')));
  for (const ear of [...ears, witness]) ear.stop();
  ok(
    witness.told.some((event) => event.owner === abroad),
    'Who may see it was told.',
  );
  for (const [index, ear] of ears.entries())
    equal(
      ear.told.filter((event) => event.owner !== home),
      [],
      JSON.stringify(filters[index]),
    );
};
