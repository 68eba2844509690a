import { notFound } from '../../../../domain/error.js';
import type { Case } from '../../../../domain/cases/case.js';
import type { CaseColumn, CaseRow } from '../../../../domain/find/case-query.js';
import type { CaseId } from '../../../../domain/ids.js';
import type { JobContext } from '../run/edit-job.js';
import type { Job } from '../run/job.js';
import { readRows, rowsOf, sizeOf, type Scope } from '../run/scope.js';
import { caseTable, exportColumns } from './case-table.js';
import { csv } from './csv.js';
import { saveFile } from '../../../primitives/save-file.js';

export type ExportFormat = 'json' | 'csv';

export interface ExportJobOptions extends Omit<JobContext, 'onUpdated' | 'rights'> {
  /** Keys of the columns of the list; nothing where nobody chose them. */
  readonly columns: readonly string[] | undefined;
  /** What an additional field is called. */
  readonly labelOf: (key: string) => string;
}

// Enough to fill a slow line, few enough to leave room for others.
const atOnce = 6;

/** Writes cases into a file: whole records as JSON, or a table of what the list shows. */
export function exportJob(scope: Scope, format: ExportFormat, options: ExportJobOptions): Job {
  const read = format === 'json' ? wholeCases(options) : tableRows(scope, options);
  return {
    did: (subject) => options.terms().actions.did.exported(subject),
    expected: sizeOf(scope),
    targets: (signal) => ('rows' in scope ? scope.rows : rowsOf(scope, read.columns, options, signal)),
    again: (rows) => rows,
    size: read.size,
    write: read.write,
    onEnd(ends, stopped) {
      // What was cancelled is not wanted, and what can still be gone on with comes whole.
      const done = [...ends.values()].filter(({ outcome }) => outcome === 'done').map(({ target }) => target);
      if (!stopped && done.length > 0) saveFile(read.file(done), nameOf(format, options.terms().common.cases));
    },
  };
}

interface Reading extends Pick<Job, 'size' | 'write'> {
  readonly columns: readonly CaseColumn[];
  readonly file: (done: readonly CaseRow[]) => Blob;
}

function wholeCases({ adapter }: ExportJobOptions): Reading {
  const cases = new Map<CaseId, Case>();
  return {
    columns: [],
    size: atOnce,
    async write(rows, { signal }) {
      const found = await Promise.all(rows.map(({ id }) => adapter.cases.get(id, { signal })));
      for (const [index, { id }] of rows.entries()) {
        const each = found[index];
        if (!each) throw notFound('case', id);
        cases.set(id, each);
      }
      return rows.map(() => true);
    },
    file: (done) => {
      const records = done.flatMap(({ id }) => cases.get(id) ?? []);
      return new Blob([`${JSON.stringify(records, null, 2)}\n`], { type: 'application/json' });
    },
  };
}

function tableRows(scope: Scope, options: ExportJobOptions): Reading {
  const { capabilities, terms, labelOf } = options;
  const known: readonly string[] = capabilities.columns;
  const table = exportColumns(options.columns, labelOf).filter(
    ({ needs }) => needs === undefined || known.includes(needs.startsWith('field:') ? 'field' : needs),
  );
  const columns = [...new Set(table.flatMap(({ needs }) => needs ?? []))];
  const rows = new Map<CaseId, CaseRow>();
  return {
    columns,
    size: capabilities.limits.pageSize,
    async write(targets, { signal }) {
      if (!('rows' in scope)) {
        // What matched was found with everything that is needed.
        for (const row of targets) rows.set(row.id, row);
      } else
        for await (const row of readRows(targets, columns, options, signal)) {
          // As it was seen: it is not there any more.
          if (targets.includes(row)) throw notFound('case', row.id);
          rows.set(row.id, row);
        }
      return targets.map(() => true);
    },
    file: (done) => {
      const lines = caseTable(
        done.flatMap(({ id }) => rows.get(id) ?? []),
        table,
        terms(),
      );
      return new Blob([csv(lines)], { type: 'text/csv;charset=utf-8' });
    },
  };
}

/** Called as cases are here, without what file systems refuse, and sorted by day. */
const nameOf = (format: ExportFormat, cases: string): string =>
  `${cases.toLocaleLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}-${new Date().toISOString().slice(0, 10)}.${format}`;
