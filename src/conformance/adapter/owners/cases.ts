import type { Case } from '../../../domain/cases/case.js';
import type { NewCase } from '../../../domain/cases/new-case.js';
import type { CasePage, CaseQuery, FilterKey } from '../../../domain/find/case-query.js';
import { equal, ok, refuses, rejects } from '../../expectations.js';
import { newCase, patchOf } from '../context.js';
import { abroadAttachment, connectorAbroad, fieldsAbroad, ownTypeAbroad, templateAbroad } from './abroad.js';
import { bothOf, harmless, refused, secrets, untouched, type Scene, type Try } from './scene.js';

const nothing: CasePage = { rows: [], total: 0, counts: { open: 0, 'in-progress': 0, closed: 0 } };

/** Names that are no owner, but might be taken for all of them or for several. */
const oddOwners = ({ home, abroad }: Scene): readonly string[] => [
  '*',
  '%',
  `${home},${abroad}`,
  `${abroad} `,
  ` ${abroad}`,
  '__proto__',
  'constructor',
];

/** Everything that could name the foreign case in a question about the other owner. */
function questions({ foreign, abroad, capabilities }: Scene): readonly Omit<CaseQuery, 'owner'>[] {
  const filters: Readonly<Partial<Record<FilterKey, unknown>>> = {
    ids: [foreign.id],
    tags: secrets.tags,
    category: [secrets.category],
    status: ['open'],
    reporters: [foreign.createdBy.id],
    assignees: [null],
  };
  const texts = [
    ...['hidden', foreign.id, '#1', `owner:${abroad}`, `id:${foreign.id}`, 'tags:secret-tag', 'category:secret'],
    ...['title:hidden', '-title:nothing', `-owner:nobody`, `"${secrets.title}"`, 'created:>2000'],
  ];
  return [
    {},
    ...Object.entries(filters)
      .filter(([key]) => capabilities.filters.includes(key as FilterKey))
      .map(([key, value]) => ({ filter: { [key]: value } })),
    ...(capabilities.search.length > 0 ? texts.map((text) => ({ text })) : []),
  ];
}

/** A page that holds cases of this owner only, and counts no other. */
function holdsOnly({ mine }: Scene, page: CasePage, asked: string): void {
  const strange = page.rows.filter(({ id }) => id !== mine.id);
  equal(strange, [], `${asked}: only cases of the owner that was asked for`);
  ok(page.total <= 1, `${asked}: the total counts no foreign case.`);
  const counted = Object.values(page.counts).reduce((sum, each) => sum + each, 0);
  ok(counted <= 1, `${asked}: the counts count no foreign case.`);
}

const find: Try = async (scene) => {
  const { stranger, everything, home, abroad, mine, capabilities } = scene;
  for (const said of questions(scene)) {
    const asked = JSON.stringify(said);
    equal(await stranger.cases.find({ owner: abroad, ...said }), nothing, asked);
    holdsOnly(scene, await stranger.cases.find({ owner: [abroad, home], ...said }), asked);
    for (const [who, adapter] of bothOf(scene))
      holdsOnly(scene, await adapter.cases.find({ owner: home, ...said }), `${who}, ${asked}`);
  }
  for (const owner of oddOwners(scene))
    await harmless(
      stranger.cases.find({ owner }),
      (page) => equal(page, nothing, `The owner ${JSON.stringify(owner)}`),
      owner,
    );
  if (!capabilities.paging.includes('after')) return;
  await everything.cases.create(newCase(abroad, secrets));
  const { next } = await everything.cases.find({ owner: abroad, size: 1 });
  await harmless(
    stranger.cases.find({ owner: [abroad, home], size: 5, at: { after: next! } }),
    ({ rows }) =>
      ok(
        rows.every(({ id }) => id === mine.id),
        'A cursor made for one owner leads to no case of it.',
      ),
    'A foreign cursor',
  );
};

/** What a case of `home` must not be opened with: all of it is of the other owner. */
async function smuggled(scene: Scene): Promise<Readonly<Record<string, Partial<NewCase>>>> {
  const { capabilities, abroad, declares } = scene;
  const fields = await fieldsAbroad(scene);
  const type = await ownTypeAbroad(scene);
  const attaches = capabilities.createWithAttachments === 'atomic';
  const observable = type === undefined ? undefined : { type, value: 'Seen' };
  const connector = await connectorAbroad(scene);
  const file = attaches && declares('files') ? await abroadAttachment(scene, 'files') : undefined;
  return {
    ...(fields && { 'a field only they have': { fields } }),
    ...(attaches && observable && { 'a type of observables only they have': { observables: [observable] } }),
    ...(attaches &&
      declares('alerts') && {
        'an alert of theirs': { alerts: [{ alertId: 'alert-1', index: 'alerts', owner: abroad }] },
        'an alert of theirs among others': {
          alerts: [
            { alertId: 'alert-1', index: 'alerts' },
            { alertId: 'alert-2', index: 'alerts', owner: abroad },
          ],
        },
      }),
    ...(connector !== undefined && { 'a connector of theirs': { connector: { id: connector, fields: {} } } }),
    ...(file && { 'a file on a case of theirs': { files: [file.given as NonNullable<NewCase['files']>[number]] } }),
  };
}

const create: Try = async (scene) => {
  const { stranger, everything, home, abroad, foreign } = scene;
  await refused(scene, 'cases.create');
  equal((await everything.cases.find({ owner: abroad })).total, 1, 'No case was opened there');
  const templateId = await templateAbroad(scene);
  const given = await smuggled(scene);
  for (const [who, adapter] of bothOf(scene)) {
    if (templateId !== undefined)
      await rejects(adapter.cases.create(newCase(home, { templateId })), 'not_found', `${who}, with their template`);
    for (const [what, said] of Object.entries(given))
      await rejects(adapter.cases.create(newCase(home, said)), 'validation', `${who}, with ${what}`);
  }
  equal((await everything.cases.find({ owner: home })).total, 1, 'No case was opened here');
  const named = { mutationId: 'owners-create' };
  await everything.cases.create(newCase(abroad, secrets), named);
  const own = await stranger.cases.create(newCase(home), named);
  equal([own.owner, own.title], [home, newCase(home).title], 'A name of a write opens nothing of theirs');
  ok(own.id !== foreign.id, 'It is a case of its own.');
};

const update: Try = async (scene) => {
  const { stranger, everything, mine, foreign, abroad, home } = scene;
  await refused(scene, 'cases.update');
  await rejects(stranger.cases.update([patchOf(foreign, { title: foreign.title })]), 'forbidden', 'Changing nothing');
  const patches = [patchOf(mine, { title: 'Other' }), patchOf(foreign, { title: 'Other' })];
  await rejects(stranger.cases.update(patches), 'forbidden', 'Own and foreign at once');
  await rejects(stranger.cases.update([...patches].reverse()), 'forbidden', 'Foreign and own at once');
  for (const [who, adapter] of bothOf(scene)) {
    const moved = { id: mine.id, version: mine.version, set: { owner: abroad } } as never;
    await rejects(adapter.cases.update([moved]), 'validation', `${who}, giving a case away`);
    const taken = { id: foreign.id, version: foreign.version, set: { owner: home } } as never;
    await rejects(adapter.cases.update([taken]), 'validation', `${who}, taking a case`);
  }
  const fields = await fieldsAbroad(scene);
  const connector = await connectorAbroad(scene);
  const template = await templateAbroad(scene);
  const revision = template === undefined ? 1 : ((await everything.templates.get({ id: template }))?.revision ?? 1);
  for (const [who, adapter] of bothOf(scene)) {
    if (fields) await rejects(adapter.cases.update([patchOf(mine, { fields })]), 'validation', `${who}, their field`);
    if (connector !== undefined)
      await refuses(adapter.cases.update([patchOf(mine, { connector: { id: connector, fields: {} } })]), {
        path: 'set.connector.id',
        rule: 'unknown_record',
      });
    if (template !== undefined)
      await refuses(adapter.cases.update([patchOf(mine, { template: { id: template, revision } })]), {
        path: 'set.template.id',
        rule: 'unknown_record',
      });
  }
  equal(await everything.cases.get(mine.id), mine, 'The own case is as it was');
  await untouched(scene, foreign);
};

const remove: Try = async (scene) => {
  const { stranger, everything, mine, foreign, home } = scene;
  await refused(scene, 'cases.remove');
  for (const ids of [
    [mine.id, foreign.id],
    [foreign.id, mine.id],
  ])
    await rejects(stranger.cases.remove(ids), 'forbidden', 'Own and foreign at once');
  equal(await everything.cases.get(mine.id), mine, 'The own case is still there');
  const named = { mutationId: 'owners-remove' };
  const other: Case = await everything.cases.create(newCase(home));
  await stranger.cases.remove([other.id], named);
  await harmless(stranger.cases.remove([foreign.id], named), () => undefined, 'A removal said again of another case');
  await untouched(scene, foreign);
};

/** What becomes of cases. */
export const casesApart = {
  find,
  get: (scene: Scene) => refused(scene, 'cases.get'),
  create,
  update,
  remove,
  push: (scene: Scene) => refused(scene, 'cases.push'),
};
