import { groups as knownGroups, type Group } from '../../contracts/capabilities.js';
import { noTotals } from '../../domain/cases/case.js';
import { limits } from '../../domain/limits.js';
import { permissionNames, type Permission } from '../../domain/permissions.js';
import { equal, ok } from '../expectations.js';
import { needing } from '../kit.js';
import { declares, edit, idsOf, newCase, patchOf, type AdapterSuite } from './context.js';

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

/** What every right is for. */
const rightsOf = [
  ['read', 'core'],
  ['create', 'core'],
  ['update', 'core'],
  ['reopen', 'core'],
  ['assign', 'core'],
  ['createComment', 'core'],
  ['delete', 'cases.remove'],
  ['push', 'cases.push'],
  ['settings', 'configuration.edit'],
  ['connectors', 'connectors.edit'],
  ['manageTemplates', 'templates.edit'],
] as const satisfies readonly (readonly [Permission, Group | 'core'])[];

const attachable = ['alerts', 'events', 'references', 'files', 'observables'] as const;

/** The required core, on its good days. */
export const core: AdapterSuite = {
  name: 'core verbs',
  tests: {
    'tells who is signed in, what they may do and what can be done here': async ({ adapter, owner }) => {
      const session = await adapter.session.get({ owner });
      equal(session.owner, owner);
      ok(session.user.id && session.user.name, 'The user has an id and a name.');
      equal(Object.keys(session.permissions).sort(), [...permissionNames].sort(), 'Permissions name every right');
      equal(session.capabilities.contract, 1);
      equal(Object.keys(session.capabilities.limits).sort(), Object.keys(limits).sort(), 'Limits name every limit');
    },

    'tells an owner nobody has heard of like any other': async ({ adapter }) => {
      const { owner, permissions, capabilities } = await adapter.session.get({ owner: 'kit-unheard-of' });
      equal(owner, 'kit-unheard-of');
      equal(Object.keys(permissions).sort(), [...permissionNames].sort(), 'Permissions name every right');
      equal(capabilities.contract, 1);
    },

    'says that who may do everything may do what is declared': async (context) => {
      const { adapter, owner, otherOwner, capabilities } = context;
      const may = ([, group]: (typeof rightsOf)[number]) => group === 'core' || capabilities.groups.includes(group);
      for (const each of [owner, otherOwner]) {
        const { permissions } = await adapter.session.get({ owner: each });
        for (const [right] of rightsOf.filter(may)) equal(permissions[right], true, `${right} for ${each}`);
      }
    },

    'promises no more of attachments than its groups can keep': async ({ capabilities }) => {
      const { groups, alertSync, createWithAttachments } = capabilities;
      const attaches = attachable.some((group) => groups.includes(group));
      ok(!alertSync || groups.includes('alerts'), 'Alerts that cannot be attached follow no case.');
      ok(attaches || createWithAttachments === 'steps', 'Where nothing can be attached nothing lands with its case.');
    },

    'declares groups once each, and only known ones': async ({ capabilities }) => {
      const { groups } = capabilities;
      equal(
        groups.filter((group) => !knownGroups.includes(group)),
        [],
      );
      equal(new Set(groups).size, groups.length);
    },

    'opens a case and answers it whole': async ({ adapter, owner, users }) => {
      const { user } = await adapter.session.get({ owner });
      const opened = await adapter.cases.create(
        newCase(owner, {
          severity: 'high',
          category: 'Intrusion',
          tags: ['vip', 'mail'],
          assignees: [users[0], users[1]],
          settings: { syncAlerts: false },
        }),
      );
      const { title, description, severity, category, tags, assignees, status } = opened;
      equal(
        { title, description, severity, category, tags, assignees, status },
        {
          title: 'Phishing mail',
          description: 'Somebody opened the attachment.',
          severity: 'high',
          category: 'Intrusion',
          tags: ['vip', 'mail'],
          assignees: [users[0], users[1]],
          status: 'open',
        },
      );
      equal(opened.settings.syncAlerts, false);
      equal(opened.createdBy.id, user.id, 'The reporter is who is signed in');
      equal(opened.updatedBy.id, user.id, 'So is who wrote it last');
      ok(timestamp.test(opened.updatedAt) && opened.updatedAt >= opened.createdAt, 'It was not written before it was.');
      ok(timestamp.test(opened.createdAt), 'Times are ISO-8601 in UTC with milliseconds.');
      equal(await adapter.cases.get(opened.id), opened, 'The case reads as it was answered');
    },

    'gives a case what nobody said the defaults for': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const { severity, category, tags, assignees, connector, pushes, template, observables, status } = opened;
      const unsaid = { severity, category, tags, assignees, connector, pushes, template, observables, status };
      equal(unsaid, {
        severity: 'low',
        category: null,
        tags: [],
        assignees: [],
        connector: null,
        pushes: [],
        template: null,
        observables: [],
        status: 'open',
      });
      const { actions: _actions, ...totals } = opened.totals;
      const { actions: _none, ...none } = noTotals;
      equal(totals, none);
      equal([opened.inProgressAt, opened.closedAt, opened.closedBy], [null, null, null]);
    },

    'trims texts and keeps every tag and assignee once': async ({ adapter, owner, users }) => {
      const [ann] = users;
      const opened = await adapter.cases.create(
        newCase(owner, {
          title: '  A title\n',
          description: '\tA text  ',
          category: ' Intrusion ',
          tags: ['vip', ' vip ', 'mail'],
          assignees: [ann, ann],
        }),
      );
      const { title, description, category, tags, assignees } = opened;
      equal(
        { title, description, category, tags, assignees },
        {
          title: 'A title',
          description: 'A text',
          category: 'Intrusion',
          tags: ['vip', 'mail'],
          assignees: [ann],
        },
      );
    },

    'answers null for a case that is not there': async ({ adapter }) => {
      equal(await adapter.cases.get('no-such-case'), null);
    },

    'finds nothing in an empty space': async ({ adapter, owner }) => {
      const { rows, total, counts, next } = await adapter.cases.find({ owner });
      equal(
        { rows, total, counts, next },
        { rows: [], total: 0, counts: { open: 0, 'in-progress': 0, closed: 0 }, next: undefined },
      );
    },

    'finds a case at once after it was opened': async ({ adapter, owner, otherOwner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      equal(await idsOf(adapter, owner), [id]);
      equal(await idsOf(adapter, otherOwner), [], 'It is nobody else’s');
    },

    'changes every field a patch may set': async ({ adapter, owner, users }) => {
      const opened = await adapter.cases.create(newCase(owner));
      const set = {
        title: 'Other',
        description: 'Else.',
        status: 'in-progress',
        severity: 'critical',
        category: 'Theft',
        tags: ['new'],
        assignees: [users[2]],
        settings: { extractObservables: !opened.settings.extractObservables },
      } as const;
      const now = await edit(adapter, opened, set);
      const { settings, ...rest } = set;
      for (const [field, value] of Object.entries(rest)) equal(now[field as keyof typeof rest], value, field);
      equal(now.settings, { ...opened.settings, ...settings });
      ok(now.version !== opened.version, 'An edit gives a new version.');
      equal(await adapter.cases.get(opened.id), now);
    },

    'answers patched cases in the order of the patches': async ({ adapter, owner }) => {
      const first = await adapter.cases.create(newCase(owner));
      const second = await adapter.cases.create(newCase(owner));
      const answered = await adapter.cases.update([patchOf(second, { title: 'B' }), patchOf(first, { title: 'A' })]);
      equal(
        answered.map(({ id, title }) => [id, title]),
        [
          [second.id, 'B'],
          [first.id, 'A'],
        ],
      );
    },

    'remembers when a case went in progress, was closed and reopened': async ({ adapter, owner }) => {
      const { user } = await adapter.session.get({ owner });
      const opened = await adapter.cases.create(newCase(owner));
      const begun = await edit(adapter, opened, { status: 'in-progress' });
      ok(begun.inProgressAt !== null && timestamp.test(begun.inProgressAt), 'It went in progress.');
      const closed = await edit(adapter, begun, { status: 'closed' });
      ok(closed.closedAt !== null && timestamp.test(closed.closedAt), 'It was closed.');
      equal(closed.closedBy?.id, user.id);
      const reopened = await edit(adapter, closed, { status: 'open' });
      equal([reopened.closedAt, reopened.closedBy], [null, null], 'It is closed no more');
      equal(reopened.inProgressAt, begun.inProgressAt, 'The first time counts');
    },

    'moves the time of the last change and remembers whose it was': async ({ adapter, owner }) => {
      const { user } = await adapter.session.get({ owner });
      const opened = await adapter.cases.create(newCase(owner));
      // Long enough for every clock to show another instant.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const now = await edit(adapter, opened, { title: 'Other' });
      ok(now.updatedAt > opened.updatedAt, 'Time goes on.');
      equal(now.updatedBy.id, user.id);
      equal([now.createdAt, now.createdBy], [opened.createdAt, opened.createdBy]);
    },

    'takes cases away with what hangs on them': needing(declares('cases.remove'), async ({ adapter, owner }) => {
      const gone = await adapter.cases.create(newCase(owner));
      const kept = await adapter.cases.create(newCase(owner));
      await adapter.comments.add(gone.id, { text: 'Looked.' });
      await adapter.cases.remove([gone.id]);
      equal(await adapter.cases.get(gone.id), null);
      equal(await idsOf(adapter, owner), [kept.id]);
    }),
  },
};
