import type { CaseColumn, CaseRow } from '../../../../domain/find/case-query.js';
import type { FieldValue } from '../../../../domain/fields/field-value.js';
import type { Terms } from '../../../../i18n/terms.js';
import type { CsvCell } from './csv.js';

/** A column of the table of cases that is exported. Its values are for machines and people: words as on screen, times as ISO. */
export interface ExportColumn {
  readonly key: string;
  readonly heading: (terms: Terms) => string;
  readonly needs?: CaseColumn;
  readonly cell: (row: CaseRow, terms: Terms) => CsvCell;
}

const plainColumns: readonly ExportColumn[] = [
  { key: 'number', heading: ({ common }) => common.number, cell: ({ number }) => number },
  { key: 'name', heading: ({ common }) => common.name, cell: ({ title }) => title },
  { key: 'id', heading: () => 'ID', cell: ({ id }) => id },
  {
    key: 'status',
    heading: ({ common }) => common.status,
    cell: ({ status }, { common }) => common.statuses[status],
  },
  {
    key: 'severity',
    heading: ({ common }) => common.severity,
    cell: ({ severity }, { common }) => common.severities[severity],
  },
  { key: 'category', heading: ({ common }) => common.category, needs: 'category', cell: ({ category }) => category },
  { key: 'tags', heading: ({ common }) => common.tags, needs: 'tags', cell: ({ tags }) => tags?.join(', ') },
  {
    key: 'assignees',
    heading: ({ common }) => common.assignees,
    needs: 'assignees',
    cell: ({ assignees }) => assignees?.join(', '),
  },
  ...(['alerts', 'events', 'references', 'comments'] as const).map((key): ExportColumn => ({
    key,
    heading: ({ list }) => list.columns[key],
    needs: 'totals',
    cell: ({ totals }) => totals?.[key],
  })),
  {
    key: 'external',
    heading: ({ list }) => list.columns.external,
    needs: 'pushes',
    cell: ({ pushes }) =>
      pushes?.flatMap(({ incident }) => (incident ? [incident.url ?? incident.title] : [])).join(', '),
  },
  {
    key: 'reporter',
    heading: ({ list }) => list.columns.reporter,
    needs: 'createdBy',
    cell: ({ createdBy }) => createdBy && (createdBy.name ?? createdBy.email ?? createdBy.id),
  },
  {
    key: 'created',
    heading: ({ list }) => list.columns.created,
    needs: 'createdAt',
    cell: ({ createdAt }) => createdAt,
  },
  { key: 'updated', heading: ({ common }) => common.updated, needs: 'updatedAt', cell: ({ updatedAt }) => updatedAt },
  { key: 'closed', heading: ({ list }) => list.columns.closed, needs: 'closedAt', cell: ({ closedAt }) => closedAt },
];

/** Always there: without them nobody knows which case a line is about, and when it was. */
const always: ReadonlySet<string> = new Set(['number', 'name', 'id', 'created', 'updated', 'closed']);

/** The columns somebody chose, in their order between what is always there; every plain one where nobody chose. */
export function exportColumns(
  chosen: readonly string[] | undefined,
  labelOf: (field: string) => string,
): readonly ExportColumn[] {
  if (!chosen) return plainColumns;
  const isFixed = ({ key }: ExportColumn) => always.has(key);
  const wanted = [...new Set(chosen)].flatMap((key): readonly ExportColumn[] => {
    if (key.startsWith('field:')) return [fieldColumn(key.slice('field:'.length), labelOf)];
    return plainColumns.filter((column) => column.key === key && !isFixed(column));
  });
  const fixed = plainColumns.filter(isFixed);
  return [...fixed.slice(0, 3), ...wanted, ...fixed.slice(3)];
}

const fieldColumn = (key: string, labelOf: (field: string) => string): ExportColumn => ({
  key: `field:${key}`,
  heading: () => labelOf(key),
  needs: `field:${key}`,
  cell: ({ fields = {} }) => (Object.hasOwn(fields, key) ? cellOf(fields[key]) : null),
});

function cellOf(value: FieldValue | null | undefined): CsvCell {
  if (value === null || value === undefined || typeof value === 'number') return value;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Headings, and a line for each case. */
export const caseTable = (
  rows: readonly CaseRow[],
  columns: readonly ExportColumn[],
  terms: Terms,
): readonly (readonly CsvCell[])[] => [
  columns.map(({ heading }) => heading(terms)),
  ...rows.map((row) => columns.map(({ cell }) => cell(row, terms))),
];
