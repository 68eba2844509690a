import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Capabilities } from '../../../src/contracts/capabilities.js';
import type { Session } from '../../../src/contracts/groups/session.js';
import type { CasePatch } from '../../../src/domain/cases/case-changes.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { NewCase } from '../../../src/domain/cases/new-case.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CasePage } from '../../../src/domain/find/case-query.js';
import type { AdapterFault } from './adapter-faults.js';

/** Faults of an adapter that looks as if it kept what it passes over, or tells a little less or more than the truth. */
export const finerFaults: Readonly<Record<string, AdapterFault>> = {
  'push passed over': {
    noticedBy: 'undeclared verbs',
    plant: (good) => creating(good, (input) => input, { push: undefined }),
  },
  'template passed over': {
    noticedBy: 'templates',
    plant: (good) => creating(good, ({ templateId: _templateId, ...input }) => input),
  },
  'additional fields passed over': {
    noticedBy: 'errors by code',
    plant: (good) => creating(good, ({ fields: _fields, ...input }) => input),
  },
  'additional fields of an edit passed over': {
    noticedBy: 'errors by code',
    plant: (good) => editing(good, ({ set: { fields: _fields, ...set }, ...patch }) => ({ ...patch, set })),
  },
  'connector passed over': {
    noticedBy: 'errors by code',
    plant: (good) => creating(good, ({ connector: _connector, ...input }) => input),
  },
  'reason for closing passed over': {
    noticedBy: 'errors by code',
    plant: (good) => editing(good, ({ closeReason: _closeReason, ...patch }) => patch),
  },
  'problem told of a shorter list': {
    noticedBy: 'errors by code',
    plant: (good) =>
      creating(good, (input) => (Array.isArray(input.tags) ? { ...input, tags: [...new Set(input.tags)] } : input)),
  },
  'name that shows nothing': {
    noticedBy: 'errors by code',
    plant: (good) => creating(good, (input) => ({ ...input, ...(input.title === '\u200b\u200b' && { title: 'x' }) })),
  },
  'creation that moves': {
    noticedBy: 'core verbs',
    plant: (good) => answering(good, { update: (written) => ({ ...written, createdAt: written.updatedAt }) }),
  },
  'written before it was': {
    noticedBy: 'core verbs',
    plant: (good) => answering(good, { create: (opened) => ({ ...opened, updatedAt: '1970-01-01T00:00:00.000Z' }) }),
  },
  'unknown owner refused': {
    noticedBy: 'core verbs',
    plant: (good) => ({
      ...good,
      session: {
        async get(query, options) {
          if (query.owner === 'kit-unheard-of') throw new CaseError('forbidden');
          return good.session.get(query, options);
        },
      },
    }),
  },
  'right not told': {
    noticedBy: 'core verbs',
    plant: (good) =>
      telling(good, ({ permissions, ...session }) => ({ ...session, permissions: { ...permissions, create: false } })),
  },
  'atomic without anything to attach': {
    noticedBy: 'core verbs',
    plant: (good) => declaring(good, { createWithAttachments: 'atomic', groups: [] }),
  },
  'alerts that follow without alerts': {
    noticedBy: 'core verbs',
    plant: (good) => declaring(good, { alertSync: true, groups: [] }),
  },
  'lower bounds where totals are exact': {
    noticedBy: 'totals, counts and columns',
    plant: (good) => finding(good, (page) => ({ ...page, total: Math.min(page.total, 10), totalIsLowerBound: true })),
  },
  'bounded totals without a mark': {
    noticedBy: 'filter, sort and text',
    plant: (good) =>
      declaring(
        finding(good, (page) => ({ ...page, total: Math.min(page.total, 10) })),
        { totals: 'bounded' },
      ),
  },
};

const isRecord = (input: unknown): boolean => typeof input === 'object' && input !== null && !Array.isArray(input);

const creating = (
  good: CaseAdapter,
  change: (input: NewCase) => NewCase,
  over: { push?: undefined } = {},
): CaseAdapter => ({
  ...good,
  cases: {
    ...good.cases,
    create: (input, options) => good.cases.create(isRecord(input) ? change(input) : input, { ...options, ...over }),
  },
});

const editing = (good: CaseAdapter, change: (patch: CasePatch) => CasePatch): CaseAdapter => ({
  ...good,
  cases: { ...good.cases, update: (patches, options) => good.cases.update(patches.map(change), options) },
});

const answering = (
  good: CaseAdapter,
  {
    create = (opened) => opened,
    update = (written) => written,
  }: Partial<Record<'create' | 'update', (one: Case) => Case>>,
): CaseAdapter => ({
  ...good,
  cases: {
    ...good.cases,
    create: async (input, options) => create(await good.cases.create(input, options)),
    update: async (patches, options) => (await good.cases.update(patches, options)).map(update),
  },
});

const finding = (good: CaseAdapter, change: (page: CasePage) => CasePage): CaseAdapter => ({
  ...good,
  cases: { ...good.cases, find: async (query, options) => change(await good.cases.find(query, options)) },
});

const telling = (good: CaseAdapter, change: (session: Session) => Session): CaseAdapter => ({
  ...good,
  session: { get: async (query, options) => change(await good.session.get(query, options)) },
});

const declaring = (good: CaseAdapter, said: Partial<Capabilities>): CaseAdapter =>
  telling(good, (session) => ({ ...session, capabilities: { ...session.capabilities, ...said } }));
