import type { Case } from '../../domain/cases/case.js';
import { caseColumns, sortKeys, type CaseColumn, type FilterKey } from '../../domain/find/case-query.js';
import { equal, ok, rejects } from '../expectations.js';
import { needing, where } from '../kit.js';
import { openMany } from './conflicts.js';
import {
  filtersBy,
  hasColumn,
  newCase,
  patchOf,
  searchesIn,
  type AdapterContext,
  type AdapterSetup,
  type AdapterSuite,
} from './context.js';

const always = ['id', 'version', 'owner', 'number', 'title', 'status', 'severity'];

/** What comes with the rows of a list. */
export const lists: AdapterSuite = {
  name: 'totals, counts and columns',
  tests: {
    'counts by status whatever status is asked for': needing(filtersBy('status'), async ({ adapter, owner }) => {
      const cases = await openMany(adapter.cases.create, owner, 9);
      await adapter.cases.update([
        ...cases.slice(0, 2).map((seen) => patchOf(seen, { status: 'closed' })),
        ...cases.slice(2, 5).map((seen) => patchOf(seen, { status: 'in-progress' })),
      ]);
      const counts = { open: 4, 'in-progress': 3, closed: 2 };
      for (const [status, total] of Object.entries(counts) as [keyof typeof counts, number][]) {
        const found = await adapter.cases.find({ owner, filter: { status: [status] }, size: 1 });
        equal([found.total, found.counts], [total, counts], status);
      }
    }),

    'counts only what every other filter lets through': needing(
      filtersBy('status', 'severity'),
      async ({ adapter, owner }) => {
        const cases = await openMany(adapter.cases.create, owner, 6);
        await adapter.cases.update(cases.slice(0, 4).map((seen) => patchOf(seen, { severity: 'high' })));
        const found = await adapter.cases.find({ owner, filter: { severity: ['high'], status: ['closed'] } });
        equal([found.total, found.counts], [0, { open: 4, 'in-progress': 0, closed: 0 }]);
      },
    ),

    'counts the cases of all owners asked for': async ({ adapter, owner, otherOwner }) => {
      await openMany(adapter.cases.create, owner, 2);
      await adapter.cases.create(newCase(otherOwner));
      equal((await adapter.cases.find({ owner: [owner, otherOwner] })).total, 3);
      equal((await adapter.cases.find({ owner: [otherOwner] })).total, 1);
      equal((await adapter.cases.find({ owner: [] })).total, 0);
    },

    'marks no total as a lower bound where totals are declared exact': where<AdapterSetup, AdapterContext>(
      ({ capabilities }) => capabilities.totals === 'exact',
      async ({ adapter, owner }) => {
        await openMany(adapter.cases.create, owner, 22);
        const { total, totalIsLowerBound } = await adapter.cases.find({ owner, size: 1 });
        equal([total, totalIsLowerBound], [22, undefined]);
      },
    ),

    'answers twenty rows when nobody says how many': async ({ adapter, owner }) => {
      await openMany(adapter.cases.create, owner, 22);
      const { rows, total } = await adapter.cases.find({ owner });
      equal([rows.length, total], [20, 22]);
    },

    'answers the columns asked for and no others': async ({ adapter, owner, capabilities }) => {
      const opened = await adapter.cases.create(newCase(owner, { tags: ['vip'], category: 'Theft' }));
      const columns = caseColumns.filter((column) => capabilities.columns.includes(column));
      for (const column of columns) {
        const { rows } = await adapter.cases.find({ owner, columns: [column] });
        equal(Object.keys(rows[0]!).sort(), [...always, column].sort(), column);
        if (column === 'matched') equal(rows[0]![column], [], 'Nothing was searched for');
        else if (column !== 'totals') equal(rows[0]![column], opened[column as keyof Case], column);
      }
      const { rows } = await adapter.cases.find({ owner, columns: [] });
      equal(Object.keys(rows[0]!).sort(), [...always].sort());
      const all = await adapter.cases.find({ owner });
      equal(Object.keys(all.rows[0]!).sort(), [...always, ...columns].sort(), 'All columns when none is named');
    },

    'counts in a row what hangs on its case': needing(hasColumn('totals'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      await adapter.comments.add(id, { text: 'Looked.' });
      const { rows } = await adapter.cases.find({ owner });
      const { observables, ...totals } = rows[0]!.totals!;
      equal(totals, (await adapter.cases.get(id))!.totals);
      equal([totals.comments, observables], [1, 0]);
    }),

    'says in a row whether alerts follow its case': needing(hasColumn('settings'), async ({ adapter, owner }) => {
      for (const syncAlerts of [true, false]) {
        const { id } = await adapter.cases.create(
          newCase(owner, { settings: { syncAlerts, extractObservables: !syncAlerts } }),
        );
        const { rows } = await adapter.cases.find({ owner, columns: ['settings'] });
        const stored = (await adapter.cases.get(id))!;
        equal(rows.find((row) => row.id === id)?.settings, stored.settings, `A case with syncAlerts ${syncAlerts}`);
      }
    }),

    'tells which searched fields hold what was asked for': needing(
      [hasColumn('matched'), searchesIn('title', 'description', 'tags')],
      async ({ adapter, owner }) => {
        const said = { title: 'Phishing by mail', description: 'Three people clicked.', tags: ['mail-gateway'] };
        await adapter.cases.create(newCase(owner, said));
        const texts = {
          mail: ['title', 'tags'],
          'mail clicked': ['title', 'description', 'tags'],
          'phish -vpn': ['title'],
          '-vpn': [],
          'tags:mail': ['tags'],
          'mail -title:vpn': ['title', 'tags'],
        };
        for (const [text, matched] of Object.entries(texts)) {
          const { rows } = await adapter.cases.find({ owner, text, columns: ['matched'] });
          equal(rows[0]?.matched, matched, text);
        }
      },
    ),

    'answers additional fields nobody filled in with null': needing(hasColumn('field'), async ({ adapter, owner }) => {
      await adapter.cases.create(newCase(owner));
      for (const key of ['never-defined', 'constructor', '__proto__', 'toString']) {
        const { rows } = await adapter.cases.find({ owner, columns: [`field:${key}`] });
        ok(rows[0]?.fields && Object.hasOwn(rows[0].fields, key), `The row carries ${key}.`);
        equal(rows[0].fields[key], null, key);
      }
    }),

    'refuses filters, sorts and columns it does not declare': async ({ adapter, owner, capabilities }) => {
      const samples = {
        ids: ['x'],
        status: ['open'],
        severity: ['low'],
        tags: ['x'],
        category: ['x'],
        assignees: ['x'],
        reporters: ['x'],
        createdAt: { from: '2026-01-01T00:00:00.000Z' },
        updatedAt: { from: '2026-01-01T00:00:00.000Z' },
        closedAt: { from: '2026-01-01T00:00:00.000Z' },
        connectors: ['x'],
        pushes: ['done'],
        fields: { impact: { anyOf: ['x'] } },
      } as const satisfies Record<FilterKey, unknown>;
      for (const [key, value] of Object.entries(samples))
        if (!capabilities.filters.includes(key as FilterKey))
          await rejects(adapter.cases.find({ owner, filter: { [key]: value } }), 'unsupported', key);
      for (const by of [...sortKeys, 'field:impact'] as const)
        if (!capabilities.sorts.includes(by.startsWith('field:') ? 'field' : by))
          await rejects(adapter.cases.find({ owner, sort: { by, direction: 'ascending' } }), 'unsupported', by);
      for (const column of [...caseColumns, 'field:impact'] as const satisfies readonly CaseColumn[])
        if (!capabilities.columns.includes(column.startsWith('field:') ? 'field' : column))
          await rejects(adapter.cases.find({ owner, columns: [column] }), 'unsupported', column);
      if (!capabilities.paging.includes('page'))
        await rejects(adapter.cases.find({ owner, at: { page: 2 } }), 'unsupported');
    },
  },
};
