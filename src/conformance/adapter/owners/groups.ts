import type { CaseAction } from '../../../contracts/groups/rules.js';
import { equal, ok, rejects } from '../../expectations.js';
import { edit } from '../context.js';
import { refused, type Scene } from './scene.js';

/** Of what an adapter may have beside cases. */

const ownInbox = 'It is the inbox of who is signed in, and names no owner.';

export const notificationsApart = {
  async find({ everything, stranger, context, foreign, abroad }: Scene) {
    const { user } = await stranger.session.get({ owner: abroad });
    await edit(everything, foreign, { assignees: [user.id, context.users[0]] });
    const { items } = await stranger.notifications.find({});
    equal(
      items.filter(({ owner }) => owner === abroad),
      [],
      'Nothing is told of cases one may not read',
    );
  },
  markRead: { ownerless: ownInbox },
  preferences: { ownerless: ownInbox },
  savePreferences: { ownerless: ownInbox },
};

export const deliveriesApart = {
  find: (scene: Scene) => refused(scene, 'deliveries.find'),

  async retry({ everything, stranger, abroad, foreign, context }: Scene) {
    await edit(everything, foreign, { assignees: [context.users[0]] });
    const { items } = await everything.deliveries.find({ owner: abroad });
    for (const { id } of items) await rejects(stranger.deliveries.retry(id), 'forbidden', 'deliveries.retry');
  },
};

export const followApart = {
  get: (scene: Scene) => refused(scene, 'follow.get'),
  set: (scene: Scene) => refused(scene, 'follow.set'),
};

const action = (owner: string): Omit<CaseAction, 'id' | 'version'> => ({
  owner,
  name: 'Theirs',
  groupBy: [],
  timeWindow: { count: 7, unit: 'd' },
  reopenClosed: false,
  templateId: null,
  push: false,
  maximumCases: 5,
});

export const rulesApart = {
  find: (scene: Scene) => refused(scene, 'rules.find'),

  async save(scene: Scene) {
    const { everything, stranger, home, abroad } = scene;
    await refused(scene, 'rules.save');
    const theirs = await everything.rules.save(action(abroad));
    await rejects(stranger.rules.save({ ...theirs, owner: home }), 'not_found', 'Taking an action over');
    equal(await everything.rules.find({ owner: abroad }), [theirs]);
  },

  async remove({ everything, stranger, abroad }: Scene) {
    const { id } = await everything.rules.save(action(abroad));
    await rejects(stranger.rules.remove(id), 'forbidden', 'rules.remove');
    equal((await everything.rules.find({ owner: abroad })).length, 1);
  },

  async openCasesForAlerts(scene: Scene) {
    const { everything, stranger, home, abroad } = scene;
    await refused(scene, 'rules.openCasesForAlerts');
    const own = await stranger.rules.save(action(home));
    const alerts = [{ alertId: 'alert-1', index: 'alerts', owner: abroad }];
    await rejects(stranger.rules.openCasesForAlerts({ action: own, alerts }), 'validation', 'An alert of theirs');
    equal((await everything.cases.find({ owner: home })).total, 1, 'No case was opened');
  },
};

const view = (owner: string) => ({ owner, name: 'Theirs', shared: true, query: {} });

export const viewsApart = {
  find: (scene: Scene) => refused(scene, 'views.find'),

  async save(scene: Scene) {
    const { everything, stranger, home, abroad } = scene;
    await refused(scene, 'views.save');
    const theirs = await everything.views.save(view(abroad));
    await rejects(stranger.views.save({ ...theirs, name: 'Taken' }), 'forbidden', 'Their view');
    await rejects(stranger.views.save({ ...theirs, owner: home }), 'forbidden', 'Taking a view over');
    equal(await everything.views.find({ owner: abroad }), [theirs]);
  },

  async remove({ everything, stranger, abroad }: Scene) {
    const { id } = await everything.views.save(view(abroad));
    await rejects(stranger.views.remove(id), 'forbidden', 'views.remove');
    equal((await everything.views.find({ owner: abroad })).length, 1);
  },
};

export const transferApart = {
  async export(scene: Scene) {
    const { stranger, mine, foreign } = scene;
    await refused(scene, 'transfer.export');
    await rejects(stranger.transfer.export([mine.id, foreign.id]), 'forbidden', 'Own and foreign at once');
  },

  async import(scene: Scene) {
    const { everything, stranger, home, abroad, foreign } = scene;
    await refused(scene, 'transfer.import');
    const file = await everything.transfer.export([foreign.id]);
    await stranger.transfer.import(file, { owner: home });
    const { total } = await everything.cases.find({ owner: abroad });
    equal(total, 1, 'What a file says of its owner brings no case there');
    ok((await stranger.cases.find({ owner: home })).total > 0, 'It is a case of the target.');
  },
};
