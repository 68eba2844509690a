import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { NewAlert } from '../../../src/domain/attachments.js';
import { isCaseError } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import type { Change } from '../../../src/domain/records/change.js';
import type { UserAction } from '../../../src/domain/user-action.js';
import type { AdapterFault } from './adapter-faults.js';
import type { Fault } from './fault.js';

/** What goes wrong with attachments where nobody looks, in an adapter. */
export const attachmentFaults: Readonly<Record<string, AdapterFault>> = {
  'attachment lost': {
    noticedBy: 'opening with attachments',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        create: (input, options) => good.cases.create({ ...input, references: undefined }, options),
      },
    }),
  },
  'left out and taken all the same': {
    noticedBy: 'opening with attachments',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        create: (input, options) => good.cases.create({ ...input, withoutObservables: undefined }, options),
      },
    }),
  },
  'file lost': {
    noticedBy: 'files',
    plant: (good) => ({
      ...good,
      files: { ...good.files, read: async (...args) => ((await good.files.read(...args)) ? new Blob([]) : null) },
    }),
  },
  'file kept': {
    noticedBy: 'files',
    plant: (good) => {
      const contents = new Map<string, Blob | null>();
      return {
        ...good,
        files: {
          ...good.files,
          async read(caseId, id, options) {
            const read = await good.files.read(caseId, id, options);
            if (read) contents.set(id, read);
            return read ?? contents.get(id) ?? null;
          },
        },
      };
    },
  },
  'wrong totals': {
    noticedBy: 'attachments',
    plant: (good) => ({
      ...good,
      cases: {
        ...good.cases,
        async get(id, options) {
          const found = await good.cases.get(id, options);
          return found && { ...found, totals: { ...found.totals, alerts: Math.min(1, found.totals.alerts) } };
        },
      },
    }),
  },
  'duplicate doubled': {
    noticedBy: 'attachments',
    plant: (good) => ({
      ...good,
      references: {
        ...good.references,
        attach: (caseId, items, options) =>
          good.references.attach(
            caseId,
            items.map((item) => ({ ...item, externalId: `${item.externalId}/${newId()}` })),
            options,
          ),
      },
    }),
  },
  'foreign alert accepted': {
    noticedBy: 'attachments',
    plant: (good) => ({
      ...good,
      alerts: {
        ...good.alerts,
        attach: (caseId, items, options) => good.alerts.attach(caseId, items.map(ownerless), options),
      },
    }),
  },
  'closed case open to alerts': {
    noticedBy: 'attachments',
    plant: (good) => ({
      ...good,
      alerts: {
        ...good.alerts,
        attach: (caseId, items, options) =>
          good.alerts.attach(caseId, items, options).catch((problem: unknown) => {
            if (isCaseError(problem) && problem.fields.some(({ path }) => path === 'status'))
              return { added: [], alreadyThere: [] };
            throw problem;
          }),
      },
    }),
  },
  'observable lost': {
    noticedBy: 'observables',
    plant: (good) => ({
      ...good,
      alerts: {
        ...good.alerts,
        attach: (caseId, items, options) =>
          good.alerts.attach(
            caseId,
            items.map(({ document: _document, ...item }) => item),
            options,
          ),
      },
    }),
  },
  'observables untold by name': {
    noticedBy: 'observables',
    plant: (good) => telling(good, (action) => ({ ...action, names: undefined })),
  },
  'types of references untold': {
    noticedBy: 'attachments',
    plant: (good) => telling(good, (action) => ({ ...action, types: undefined })),
  },
  'sources of observables untold': {
    noticedBy: 'observables',
    plant: (good) => telling(good, (action) => ({ ...action, sources: undefined })),
  },
};

const telling = (good: CaseAdapter, change: (action: UserAction) => UserAction): CaseAdapter => ({
  ...good,
  activity: {
    async find(query, options) {
      const page = await good.activity.find(query, options);
      return { ...page, items: page.items.map(change) };
    },
  },
});

function ownerless({ owner: _owner, ...alert }: NewAlert): NewAlert {
  return alert;
}

/** What goes wrong with them in a storage. */
export const storedAttachmentFaults: Readonly<Record<string, Fault<StoragePort>>> = {
  'attachment lost': {
    noticedBy: 'records',
    plant: (good) => ({
      ...good,
      async commit(write, options) {
        const kept = write.changes.filter((change) => !(change.op === 'insert' && change.entity === 'reference'));
        const { records } = await good.commit({ ...write, changes: kept }, options);
        return { records };
      },
    }),
  },
  'wrong totals': {
    noticedBy: 'records',
    plant: (good) => ({
      ...good,
      commit: (write, options) => good.commit({ ...write, changes: write.changes.map(uncounted) }, options),
    }),
  },
  'bound passed': {
    noticedBy: 'records',
    plant: (good) => ({
      ...good,
      commit: (write, options) => good.commit({ ...write, changes: write.changes.map(unbounded) }, options),
    }),
  },
  'cases of an alert found by its beginning': {
    noticedBy: 'records',
    plant: (good) => ({
      ...good,
      async casesOfAlert(alertId, options) {
        const longer = await good.casesOfAlert(`${alertId}0`, options);
        return [...(await good.casesOfAlert(alertId, options)), ...longer];
      },
    }),
  },
};

const uncounted = (change: Change): Change => ('add' in change ? { ...change, add: undefined } : change);
const unbounded = (change: Change): Change => ('atMost' in change ? { ...change, atMost: undefined } : change);
