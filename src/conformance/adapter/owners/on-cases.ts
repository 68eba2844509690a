import type { NewAlert, StagedFile } from '../../../domain/attachments.js';
import { allPermissions } from '../../../domain/permissions.js';
import { equal, ok, refuses, rejects } from '../../expectations.js';
import { made, partOf, type Kind } from '../attachments.js';
import { newCase } from '../context.js';
import { abroadAttachment, aFile, attachmentOn, observableAbroad, ownTypeAbroad } from './abroad.js';
import { bothOf, harmless, onlyWith, refused, untouched, type Scene, type Try } from './scene.js';

/** A foreign comment by way of one's own case. */
const foreignComment = async ({ everything, foreign }: Scene) =>
  everything.comments.add(foreign.id, { text: 'Hidden comment.' });

export const commentsApart = {
  async find(scene: Scene) {
    const { stranger, everything, mine, foreign } = scene;
    await refused(scene, 'comments.find');
    for (const text of ['One.', 'Two.', 'Three.']) await everything.comments.add(foreign.id, { text });
    const { next } = await everything.comments.find({ caseId: foreign.id, size: 1 });
    for (const at of next === undefined ? [{ page: 1 }] : [{ page: 1 }, { after: next }])
      await harmless(
        stranger.comments.find({ caseId: mine.id, at }),
        (page) => equal([page.items, page.total], [[], 0], 'Comments of the own case only'),
        'A foreign place',
      );
  },

  add: (scene: Scene) => refused(scene, 'comments.add'),

  async edit(scene: Scene) {
    const { everything, mine, foreign } = scene;
    await refused(scene, 'comments.edit');
    const { id, version } = await foreignComment(scene);
    for (const [who, adapter] of bothOf(scene))
      await rejects(adapter.comments.edit(mine.id, { id, version, text: 'Taken.' }), 'not_found', who);
    await rejects(scene.stranger.comments.edit(foreign.id, { id, version, text: 'Taken.' }), 'forbidden');
    equal((await everything.comments.find({ caseId: foreign.id })).items[0]?.text, 'Hidden comment.');
  },

  async remove(scene: Scene) {
    const { everything, mine, foreign } = scene;
    await refused(scene, 'comments.remove');
    const { id } = await foreignComment(scene);
    for (const [who, adapter] of bothOf(scene)) await rejects(adapter.comments.remove(mine.id, id), 'not_found', who);
    await rejects(scene.stranger.comments.remove(foreign.id, id), 'forbidden');
    equal((await everything.comments.find({ caseId: foreign.id })).total, 1);
  },
};

/** What is put on cases, taken off and found by way of another. */
export const attachmentsApart = (kind: Kind) => ({
  async find(scene: Scene) {
    const { stranger, mine } = scene;
    await abroadAttachment(scene, kind);
    await refused(scene, `${kind}.find`);
    equal((await partOf(stranger, kind).find({ caseId: mine.id })).items, [], 'The own case has none');
  },

  attach: (scene: Scene) => refused(scene, `${kind}.attach`),

  async detach(scene: Scene) {
    const { everything, stranger, mine, foreign } = scene;
    await refused(scene, `${kind}.detach`);
    const theirs = await abroadAttachment(scene, kind);
    const own = await attachmentOn(scene, mine.id, kind);
    for (const [who, adapter] of bothOf(scene)) {
      await rejects(partOf(adapter, kind).detach(mine.id, [theirs.id]), 'not_found', who);
      await rejects(partOf(adapter, kind).detach(mine.id, [own.id, theirs.id]), 'not_found', `${who}, both at once`);
    }
    await rejects(partOf(stranger, kind).detach(foreign.id, [theirs.id]), 'forbidden');
    for (const { id } of [mine, foreign])
      equal((await partOf(everything, kind).find({ caseId: id })).total, 1, 'Nothing was taken off');
  },
});

const alertAbroad: Try = async (scene) => {
  const { everything, stranger, mine, foreign, home, abroad } = scene;
  await refused(scene, 'alerts.attach');
  const [one, other] = [1, 2].map((index) => made.alerts(index) as NewAlert) as [NewAlert, NewAlert];
  for (const [who, adapter] of bothOf(scene)) {
    await refuses(adapter.alerts.attach(mine.id, [{ ...one, owner: abroad }]), {
      path: '0.owner',
      rule: 'not_an_option',
    });
    const mixed = [
      { ...one, owner: home },
      { ...other, owner: abroad },
    ];
    await refuses(adapter.alerts.attach(mine.id, mixed), { path: '1.owner', rule: 'not_an_option' });
    equal((await everything.alerts.find({ caseId: mine.id })).total, 0, `${who} attached nothing`);
  }
  await rejects(stranger.alerts.attach(foreign.id, [{ ...one, owner: home }]), 'forbidden');
  await untouched(scene, foreign);
};

export const alertsApart = {
  ...attachmentsApart('alerts'),
  attach: alertAbroad,

  async casesOf(scene: Scene) {
    const { everything, stranger, mine } = scene;
    const { given } = await abroadAttachment(scene, 'alerts');
    const { alertId } = given as NewAlert;
    equal(await stranger.alerts.casesOf(alertId), [], 'Of the foreign case nothing is said');
    await attachmentOn(scene, mine.id, 'alerts');
    equal(
      (await stranger.alerts.casesOf(alertId)).map(({ id }) => id),
      [mine.id],
    );
    equal((await everything.alerts.casesOf(alertId)).length, 2, 'Who may read both is told of both');
  },
};

export const filesApart = {
  async find(scene: Scene) {
    await abroadAttachment(scene, 'files');
    await refused(scene, 'files.find');
    equal((await scene.stranger.files.find({ caseId: scene.mine.id })).items, []);
  },

  async attach(scene: Scene) {
    const { everything, stranger, mine, foreign } = scene;
    await refused(scene, 'files.attach');
    const { given, id } = await abroadAttachment(scene, 'files');
    for (const [who, adapter] of bothOf(scene)) {
      await refuses(adapter.files.attach(mine.id, [given as StagedFile]), { path: '0.ref', rule: 'unknown_record' });
      equal((await everything.files.find({ caseId: mine.id })).total, 0, `${who} attached nothing`);
    }
    const waiting = await everything.files.stage(aFile('Not attached yet.'));
    await refuses(stranger.files.attach(mine.id, [waiting]), { path: '0.ref', rule: 'unknown_record' });
    const { added } = await everything.files.attach(foreign.id, [waiting]);
    equal(added.length, 1, 'Who staged it can still attach it');
    ok(await everything.files.read(foreign.id, id), 'What was there is there.');
  },

  async detach(scene: Scene) {
    const { everything, stranger, mine, foreign } = scene;
    await refused(scene, 'files.detach');
    const theirs = await abroadAttachment(scene, 'files');
    for (const [who, adapter] of bothOf(scene))
      await rejects(adapter.files.detach(mine.id, [theirs.id]), 'not_found', who);
    const own = await attachmentOn(scene, mine.id, 'files');
    const named = { mutationId: 'owners-detach' };
    await stranger.files.detach(mine.id, [own.id], named);
    await harmless(stranger.files.detach(mine.id, [theirs.id], named), () => undefined, 'The write said again');
    const content = await everything.files.read(foreign.id, theirs.id);
    equal(await content?.text(), `For ${foreign.id}.`, 'The foreign file is there, with its content');
  },

  async stage({ context, abroad, home }: Scene) {
    // A file of no case has no owner: it is staged by who may put something on a case of any.
    const rights = { ...allPermissions, create: false, createComment: false };
    for (const owner of [home, abroad])
      await rejects((await context.as(onlyWith(owner, rights))).files.stage(aFile('Of nobody.')), 'forbidden', owner);
  },

  async read(scene: Scene) {
    const { stranger, mine, foreign } = scene;
    const { id, given } = await abroadAttachment(scene, 'files');
    await rejects(stranger.files.read(foreign.id, id), 'forbidden', 'files.read');
    const { ref } = given as StagedFile;
    for (const [who, adapter] of bothOf(scene))
      for (const wanted of [id, ref])
        equal(await adapter.files.read(mine.id, wanted), null, `${who}, by way of the own case`);
  },
};

export const observablesApart = {
  async add(scene: Scene) {
    const { everything, mine } = scene;
    await refused(scene, 'observables.add');
    const type = await ownTypeAbroad(scene);
    if (type === undefined) return;
    for (const [who, adapter] of bothOf(scene))
      await rejects(adapter.observables.add(mine.id, [{ type, value: 'Seen' }]), 'validation', `${who}, their type`);
    equal((await everything.cases.get(mine.id))?.observables, []);
  },

  async edit(scene: Scene) {
    const { mine } = scene;
    await refused(scene, 'observables.edit');
    const { id } = await observableAbroad(scene);
    const before = await scene.everything.cases.get(scene.foreign.id);
    for (const [who, adapter] of bothOf(scene))
      await rejects(adapter.observables.edit(mine.id, { id, value: '192.0.2.8' }), 'not_found', who);
    await rejects(scene.stranger.observables.edit(scene.foreign.id, { id, value: '192.0.2.8' }), 'forbidden');
    await untouched(scene, before);
  },

  async remove(scene: Scene) {
    const { everything, stranger, mine, foreign } = scene;
    await refused(scene, 'observables.remove');
    const { id } = await observableAbroad(scene);
    const before = await everything.cases.get(foreign.id);
    const { added } = await everything.observables.add(mine.id, [{ type: 'ipv4', value: '192.0.2.9' }]);
    for (const [who, adapter] of bothOf(scene)) {
      await rejects(adapter.observables.remove(mine.id, [id]), 'not_found', who);
      await rejects(adapter.observables.remove(mine.id, [added[0]!.id, id]), 'not_found', `${who}, both at once`);
    }
    await rejects(stranger.observables.remove(foreign.id, [id]), 'forbidden');
    equal((await everything.cases.get(mine.id))?.observables, added, 'Nothing was taken off the own case');
    await untouched(scene, before);
  },

  async extract(scene: Scene) {
    const { stranger, everything, foreign, declares } = scene;
    if (!declares('alerts')) return;
    const { given } = await abroadAttachment(scene, 'alerts');
    const { alertId, index } = given as NewAlert;
    await everything.alerts.attach(foreign.id, [
      { alertId: 'alert-9', index, document: { 'source.ip': '198.51.100.9' } },
    ]);
    const taken = await stranger.observables.extract([alertId, 'alert-9'].map((id) => ({ alertId: id, index })));
    equal(taken, [], 'An id alone says nothing of what stands on a foreign case');
  },
};

export const historyApart = {
  async find(scene: Scene) {
    const { stranger, everything, mine, foreign } = scene;
    await refused(scene, 'activity.find');
    const { id } = await everything.comments.add(foreign.id, { text: 'Hidden comment.' });
    for (const said of [{ about: id }, { text: 'hidden' }])
      equal(
        (await stranger.activity.find({ caseId: mine.id, ...said })).items,
        [],
        `The own history knows nothing of it: ${JSON.stringify(said)}`,
      );
    const told = await stranger.activity.find({ caseId: mine.id, counts: true, participants: true });
    equal(told.counts, { created: 1 });
    ok(
      told.items.every(({ caseId }) => caseId === mine.id),
      'Every entry is of the own case.',
    );
  },
};

/** Two cases that are alike, but for their owner. */
async function alike(scene: Scene): Promise<void> {
  const { everything, mine, foreign, declares } = scene;
  for (const { id } of [mine, foreign]) {
    if (declares('observables')) await everything.observables.add(id, [{ type: 'ipv4', value: '192.0.2.7' }]);
    if (declares('alerts')) await attachmentOn(scene, id, 'alerts');
  }
}

export const similarApart = {
  async find(scene: Scene) {
    const { everything, stranger, abroad, home, mine, foreign, declares } = scene;
    await refused(scene, 'similar.find');
    await alike(scene);
    for (const [who, adapter] of bothOf(scene))
      equal(await adapter.similar.find({ caseId: mine.id }), { items: [], total: 0 }, who);
    if (!declares('observables')) return;
    for (const owner of [abroad, abroad, home]) {
      const { id } = await everything.cases.create(newCase(owner));
      await everything.observables.add(id, [{ type: 'ipv4', value: '192.0.2.7' }]);
    }
    const { next } = await everything.similar.find({ caseId: foreign.id, size: 1 });
    await harmless(
      stranger.similar.find({ caseId: mine.id, ...(next !== undefined && { at: { after: next } }) }),
      ({ items, total }) => {
        ok(
          items.every((item) => item.case.owner === home),
          'A cursor made for a foreign case leads to none.',
        );
        equal(total, 1, 'The total counts no foreign case');
      },
      'A foreign cursor',
    );
  },
};
