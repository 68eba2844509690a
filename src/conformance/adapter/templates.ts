import { allPermissions } from '../../domain/permissions.js';
import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { aTemplate, declares, edit, newCase, otherPeople, patchOf, type AdapterSuite } from './context.js';

/** Opening cases from templates. */
export const templates: AdapterSuite = {
  name: 'templates',
  tests: {
    'fills in from the template what was not said, and remembers which it was': needing(aTemplate, async (context) => {
      const { adapter, owner } = context;
      const id = await context.makeTemplate();
      const template = await adapter.templates.get({ id });
      ok(template !== null, 'The template is there.');
      const opened = await adapter.cases.create({ ...newCase(owner), templateId: id, title: 'Said' });
      equal(opened.title, 'Said', 'What was said wins');
      const { severity, category, tags } = template.defaults;
      if (severity !== undefined) equal(opened.severity, severity);
      if (category !== undefined) equal(opened.category, category);
      if (tags !== undefined) equal(opened.tags, tags);
      equal(opened.template, { id, revision: template.revision });
    }),

    'lets everything said win over the template': needing(aTemplate, async (context) => {
      const { adapter, owner } = context;
      const templateId = await context.makeTemplate();
      const said = { severity: 'medium', category: null, tags: [] } as const;
      const { severity, category, tags } = await adapter.cases.create(newCase(owner, { ...said, templateId }));
      equal({ severity, category, tags }, said);
    }),

    'refuses a template that is not there, whether or not there can be any': async ({ adapter, owner }) => {
      await rejects(adapter.cases.create(newCase(owner, { templateId: 'no-such-template' })), 'not_found');
      equal((await adapter.cases.find({ owner })).total, 0);
    },

    'pins a template of an existing case, fills in nothing by itself, and tells it': needing(
      aTemplate,
      async (context) => {
        const { adapter, owner } = context;
        const id = await context.makeTemplate();
        const { revision } = (await adapter.templates.get({ id }))!;
        const opened = await adapter.cases.create(newCase(owner));
        const template = { id, revision };
        const applied = await edit(adapter, opened, { template, title: 'As the template says' });
        equal(
          [applied.template, applied.title, applied.severity, applied.tags],
          [template, 'As the template says', opened.severity, opened.tags],
        );
        equal((await adapter.cases.get(opened.id))?.template, template);
        const { capabilities } = await adapter.session.get({ owner });
        if (!capabilities.groups.includes('activity')) return;
        const { items } = await adapter.activity.find({ caseId: opened.id, types: ['template'] });
        equal(
          items.map((action) => (action.type === 'template' ? [action.from, action.to] : [])),
          [[null, template]],
        );
      },
    ),

    'refuses to pin a revision a template does not have': needing(aTemplate, async (context) => {
      const { adapter, owner } = context;
      const id = await context.makeTemplate();
      const { revision } = (await adapter.templates.get({ id }))!;
      const opened = await adapter.cases.create(newCase(owner));
      await refuses(edit(adapter, opened, { template: { id, revision: revision + 1 } }), {
        path: 'set.template.revision',
        rule: 'unknown_record',
      });
    }),

    'refuses to pin a template that is not there, whether or not there can be any': async ({ adapter, owner }) => {
      const opened = await adapter.cases.create(newCase(owner));
      await refuses(edit(adapter, opened, { template: { id: 'no-such-template', revision: 1 } }), {
        path: 'set.template.id',
        rule: 'unknown_record',
      });
      equal((await adapter.cases.get(opened.id))?.template, null);
    },

    'answers null for a template that is not there': needing(declares('templates'), async ({ adapter }) => {
      equal(await adapter.templates.get({ id: 'no-such-template' }), null);
    }),

    'counts the revisions of a template, and refuses who saw an older one': needing(
      declares('templates', 'templates.edit'),
      async ({ adapter, owner }) => {
        const made = await adapter.templates.save({
          owner,
          name: 'Phishing',
          enabled: true,
          defaults: { severity: 'high' },
        });
        const { revision: _revision, ...rest } = made;
        const saved = await adapter.templates.save({ ...rest, defaults: { severity: 'low' } });
        equal([made.revision, saved.revision, saved.id], [1, 2, made.id]);
        await rejects(adapter.templates.save({ ...rest, name: 'Stale' }), 'conflict');
        equal(await adapter.templates.find({ owner }), [saved]);
        await adapter.templates.remove(made.id);
        equal(await adapter.templates.find({ owner }), []);
        await rejects(adapter.templates.remove(made.id), 'not_found');
      },
    ),

    'reads a case by the revision it was made from, whatever becomes of the template': needing(
      declares('templates', 'templates.edit'),
      async ({ adapter, owner }) => {
        const site = {
          key: 'site',
          label: 'Site',
          scope: 'reusable',
          control: 'dropdown',
          options: [{ value: 'hq' }],
        } as const;
        const made = await adapter.templates.save({
          owner,
          name: 'Theft',
          enabled: true,
          defaults: {},
          fields: [site],
        });
        const opened = await adapter.cases.create(newCase(owner, { templateId: made.id }));
        const { fields: _fields, revision: _revision, ...rest } = made;
        const edited = await adapter.templates.save({ ...rest, description: 'Without a site.' });
        equal([edited.revision, edited.fields], [2, undefined]);
        const [said] = await adapter.cases.update([patchOf(opened, { fields: { site: 'hq' } })]);
        equal([said!.fields, said!.template], [{ site: 'hq' }, { id: made.id, revision: 1 }]);
        await rejects(
          adapter.cases.create(newCase(owner, { templateId: made.id, fields: { site: 'hq' } })),
          'validation',
        );
        await adapter.templates.remove(made.id);
        const kept = await adapter.templates.get({ id: made.id, revision: 1 });
        equal([kept?.name, kept?.fields], ['Theft', [site]]);
        equal(await adapter.templates.get({ id: made.id }), null);
        const [again] = await adapter.cases.update([patchOf(said!, { fields: { site: null } })]);
        equal(again!.fields, { site: null });
      },
    ),

    'gives a name to one template only, whoever else asks for it at the same moment': needing(
      declares('templates', 'templates.edit'),
      async ({ adapter, owner, otherOwner }) => {
        const good = { owner, enabled: true, defaults: {} };
        const others = await Promise.all(
          ['Theft', 'Loss'].map((name) => adapter.templates.save({ ...good, owner: otherOwner, name })),
        );
        for (const name of ['Phishing', 'Theft', 'Loss']) {
          const { revision: _revision, ...renamed } = await adapter.templates.save({
            ...good,
            name: `Not ${name} yet`,
          });
          const saves = [
            adapter.templates.save({ ...good, name }),
            adapter.templates.save({ ...good, name: ` ${name.toUpperCase()}` }),
            adapter.templates.save({ ...renamed, name }),
          ];
          const outcomes = await Promise.allSettled(saves);
          const refused = saves.filter((_, place) => outcomes[place]!.status === 'rejected');
          equal(refused.length, 2, name);
          for (const save of refused) await refuses(save, { path: 'name', rule: 'duplicate' });
        }
        const all = (await adapter.templates.find({ owner })).map((template) => template.name.trim().toLowerCase());
        equal(new Set(all).size, all.length);
        equal((await adapter.templates.find({ owner: otherOwner })).length, others.length);
      },
    ),

    'refuses templates no case could be opened with': needing(
      declares('templates', 'templates.edit'),
      async ({ adapter, owner, otherOwner }) => {
        const good = { owner, name: 'Phishing', enabled: true, defaults: {} };
        await adapter.templates.save(good);
        const refused: Readonly<Record<string, object>> = {
          'a name that is taken': { name: ' phishing ' },
          'no name': { name: ' ' },
          'a name that is too long': { name: 'n'.repeat(51) },
          'a description that is too long': { description: 'd'.repeat(1_001) },
          'eleven tags': { tags: Array.from({ length: 11 }, (_, index) => `tag-${index}`) },
          'a title that is too long': { defaults: { title: 't'.repeat(161) } },
          'a field nobody defined': { defaults: { fields: { nowhere: 'x' } } },
          'a reference to nothing': { fields: [{ use: 'nowhere' }] },
          'a wrong field of its own': { fields: [{ key: 'A', label: 'A', scope: 'reusable', control: 'text' }] },
          'a member that is none': { anything: 1 },
        };
        for (const [what, said] of Object.entries(refused))
          await rejects(adapter.templates.save({ ...good, name: 'Other', ...said }), 'validation', what);
        equal((await adapter.templates.find({ owner })).length, 1);
        equal((await adapter.templates.save({ ...good, owner: otherOwner })).name, 'Phishing');
      },
    ),

    'leaves a template to its owner, and to whoever manages templates': needing(
      [declares('templates', 'templates.edit'), otherPeople],
      async ({ adapter, as, owner, otherOwner }) => {
        const good = { name: 'Phishing', enabled: true, defaults: {} };
        const made = await adapter.templates.save({ ...good, owner });
        const { revision: _revision, ...same } = made;
        await rejects(adapter.templates.save({ ...same, owner: otherOwner }), 'not_found');
        const user = { id: 'user-else', name: 'Else' };
        const without = await as({ user, permissions: { [owner]: { ...allPermissions, manageTemplates: false } } });
        await rejects(without.templates.save({ ...same, name: 'Mine' }), 'forbidden');
        await rejects(without.templates.remove(made.id), 'forbidden');
        equal(await without.templates.find({ owner }), [made]);
        await rejects(without.templates.find({ owner: otherOwner }), 'forbidden');
      },
    ),
  },
};
