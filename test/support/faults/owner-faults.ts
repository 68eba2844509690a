import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { isCaseError } from '../../../src/domain/error.js';
import type { AdapterFault } from './adapter-faults.js';

const noticedBy = 'owners';
const bothOwners = ['securitySolution', 'observability'] as const;

/** The same adapter, with one verb that is done with the rights of somebody who may do everything. */
export const withEveryRight =
  (part: Exclude<keyof CaseAdapter, 'changes' | 'close'>, verb: string) =>
  (good: CaseAdapter, everything: CaseAdapter): CaseAdapter => {
    const theirs = everything[part] as unknown as Readonly<Record<string, unknown>>;
    return { ...good, [part]: { ...good[part], [verb]: theirs[verb] } };
  };

/** Leaks of an adapter from one owner to another that are no lack of a check, one of each class. */
export const ownerFaults: Readonly<Record<string, AdapterFault>> = {
  'a foreign case found by its id': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      cases: {
        ...good.cases,
        find: (query, options) =>
          query.filter?.ids
            ? everything.cases.find({ ...query, owner: [...bothOwners] }, options)
            : good.cases.find(query, options),
      },
    }),
  },
  'a foreign case found by a text': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      cases: {
        ...good.cases,
        find: (query, options) =>
          query.text
            ? everything.cases.find({ ...query, owner: [...bothOwners] }, options)
            : good.cases.find(query, options),
      },
    }),
  },
  'foreign cases counted': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      cases: {
        ...good.cases,
        async find(query, options) {
          const page = await good.cases.find(query, options);
          const { counts } = await everything.cases.find({ ...query, owner: [...bothOwners] }, options);
          return { ...page, counts };
        },
      },
    }),
  },
  'every owner for an asterisk': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      cases: {
        ...good.cases,
        find: (query, options) =>
          query.owner === '*'
            ? everything.cases.find({ ...query, owner: [...bothOwners] }, options)
            : good.cases.find(query, options),
      },
    }),
  },
  'a mixed batch applied as far as one may': {
    noticedBy,
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        async update(patches, options) {
          if (patches.length < 2) return good.cases.update(patches, options);
          for (const patch of patches) await good.cases.update([patch], { signal: options?.signal });
          return good.cases.update(patches, options);
        },
      },
    }),
  },
  'a mixed removal done as far as one may': {
    noticedBy,
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        async remove(ids, options) {
          if (ids.length > 1) for (const id of ids) await good.cases.remove([id]);
          return good.cases.remove(ids, options);
        },
      },
    }),
  },
  'a template of another owner pinned': {
    noticedBy,
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        update: (patches, options) =>
          good.cases.update(patches, options).catch(async (problem: unknown) => {
            if (!names(problem, 'template.id')) throw problem;
            return [(await good.cases.get(patches[0]!.id))!];
          }),
      },
    }),
  },
  'a field of another owner passed over': {
    noticedBy,
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        create: (input, options) =>
          good.cases.create(input, options).catch((problem: unknown) => {
            if (!isCaseError(problem) || !problem.fields.some(({ rule }) => rule === 'unknown_key')) throw problem;
            return good.cases.create({ ...input, fields: {} }, options);
          }),
      },
    }),
  },
  'an alert of another owner attached': {
    noticedBy,
    plant: (good) => ({
      ...good,
      alerts: {
        ...good.alerts,
        attach: (caseId, alerts, options) =>
          good.alerts.attach(
            caseId,
            alerts.map(({ owner: _owner, ...alert }) => alert),
            options,
          ),
      },
    }),
  },
  'a foreign comment by way of any case': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      comments: {
        ...good.comments,
        async remove(caseId, id, options) {
          const { rows } = await everything.cases.find({ owner: [...bothOwners] });
          for (const row of rows) {
            const { items } = await everything.comments.find({ caseId: row.id });
            if (items.some((each) => each.id === id)) return everything.comments.remove(row.id, id, options);
          }
          return good.comments.remove(caseId, id, options);
        },
      },
    }),
  },
  'a foreign file by way of any case': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      files: {
        ...good.files,
        async read(caseId, id, options) {
          const { rows } = await everything.cases.find({ owner: [...bothOwners] });
          for (const row of rows) {
            const content = await everything.files.read(row.id, id);
            if (content) return content;
          }
          return good.files.read(caseId, id, options);
        },
      },
    }),
  },
  'what another person staged, attached': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      files: {
        ...good.files,
        async attach(caseId, files, options) {
          await good.files.find({ caseId });
          return everything.files.attach(caseId, files, options);
        },
      },
    }),
  },
  'a history that finds foreign words': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      activity: {
        async find(query, options) {
          const own = await good.activity.find(query, options);
          if (query.text === undefined) return own;
          const { rows } = await everything.cases.find({ owner: [...bothOwners] });
          const pages = await Promise.all(rows.map(({ id }) => everything.activity.find({ ...query, caseId: id })));
          return { ...own, items: pages.flatMap(({ items }) => items) };
        },
      },
    }),
  },
  'similar cases of every owner': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      similar: {
        async find(query, options) {
          const found = await good.similar.find(query, options);
          const { rows } = await everything.cases.find({ owner: [...bothOwners], filter: { tags: ['secret-tag'] } });
          const foreign = rows.map((row) => ({ case: row, observables: [], alertIds: [], fields: [] }));
          return { ...found, items: [...found.items, ...foreign] };
        },
      },
    }),
  },
  'one configuration for all': {
    noticedBy,
    plant: (good) => ({
      ...good,
      configuration: {
        ...good.configuration,
        get: async ({ owner }, options) => ({
          ...(await good.configuration
            .get({ owner: bothOwners[0] }, options)
            .catch(() => good.configuration.get({ owner }))),
          owner,
        }),
      },
    }),
  },
  'use counted over every owner': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      configuration: {
        ...good.configuration,
        async usage(query, options) {
          await good.configuration.usage(query, options);
          return everything.configuration.usage({ owner: bothOwners[0] }, options);
        },
      },
    }),
  },
  'a name another owner uses is taken': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      templates: {
        ...good.templates,
        async save(template, options) {
          const theirs = await everything.templates.find({ owner: bothOwners[0] });
          const isTaken = theirs.some(({ name }) => name === template.name);
          return good.templates.save(
            isTaken && template.id === undefined ? { ...template, name: ' ' } : template,
            options,
          );
        },
      },
    }),
  },
  'connectors of every owner listed': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      connectors: {
        ...good.connectors,
        async list(query, options) {
          await good.connectors.list(query, options);
          return everything.connectors.list({ owner: bothOwners[0] }, options);
        },
      },
    }),
  },
  'tags of another owner suggested': {
    noticedBy,
    plant: (good) => suggesting(good, 'tags'),
  },
  'categories of another owner suggested': {
    noticedBy,
    plant: (good) => suggesting(good, 'categories'),
  },
  'changes of every owner told': {
    noticedBy,
    plant: (good, everything) => ({ ...good, changes: everything.changes }),
  },
  'removals of every owner told': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      changes(filter, listener, options) {
        good.changes(filter, listener, options);
        everything.changes({}, (event) => event.type === 'removed' && listener(event), { signal: options.signal });
      },
    }),
  },
  'a reason told by way of another owner': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      refusals: {
        find: ({ subjects, permissions }, options) =>
          subjects.some(({ id }) => id !== undefined)
            ? everything.refusals.find({ subjects, permissions }, options)
            : good.refusals.find({ subjects, permissions }, options),
      },
    }),
  },
  'observables by the id alone': {
    noticedBy,
    plant: (good, everything) => ({
      ...good,
      observables: {
        ...good.observables,
        async extract(alerts, options) {
          const own = await good.observables.extract(alerts, options);
          const { rows } = await everything.cases.find({ owner: [...bothOwners] });
          const kept = await Promise.all(rows.map(({ id }) => everything.alerts.find({ caseId: id })));
          const known = kept
            .flatMap(({ items }) => items)
            .filter((each) => alerts.some(({ alertId }) => alertId === each.alertId));
          const taken = await everything.observables.extract(
            known.map(({ alertId, index, document }) => ({ alertId, index, ...(document && { document }) })),
          );
          return [...own, ...taken];
        },
      },
    }),
  },
};

const names = (problem: unknown, path: string): boolean =>
  isCaseError(problem) && problem.fields.some((field) => field.path.endsWith(path));

const suggesting = (good: CaseAdapter, what: 'tags' | 'categories'): CaseAdapter => ({
  ...good,
  suggest: {
    ...good.suggest,
    [what]: async (...[query, options]: Parameters<CaseAdapter['suggest']['tags']>) => {
      const own = await good.suggest[what](query, options);
      return own.length > 0 ? own : good.suggest[what]({ ...query, owner: bothOwners[0] }, options).catch(() => own);
    },
  },
});
