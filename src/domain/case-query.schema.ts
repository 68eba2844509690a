import * as z from 'zod/mini';
import { CaseStatus, Severity, Timestamp } from './case-parts.schema.js';
import {
  caseColumns,
  sortKeys,
  type CaseQuery as CaseQueryType,
  type CaseSelection as CaseSelectionType,
  type CaseColumn,
  type SortKey,
} from './find/case-query.js';
import { limits } from './limits.js';

const list = <T extends z.ZodMiniType>(item: T) => z.optional(z.array(item).check(z.maxLength(limits.filterValues)));
const fieldKey = <T extends string>(names: readonly T[]) =>
  z.string().check(z.refine((value) => (names as readonly string[]).includes(value) || /^field:./u.test(value)));
const Range = z.optional(z.strictObject({ from: z.optional(Timestamp), to: z.optional(Timestamp) }));
const Bound = z.optional(z.union([z.number(), Timestamp]));

/** A record that also keeps a key named `__proto__`: a filter that is passed over finds too much. */
function byKey<T extends z.ZodMiniType>(value: T) {
  const isRecord = (given: unknown) => typeof given === 'object' && given !== null && !Array.isArray(given);
  return z.pipe(
    z.custom<Readonly<Record<string, unknown>>>(isRecord),
    z.transform((given, { issues }) => {
      const read = Object.entries(given).map(([key, each]): [string, z.output<T>] => {
        const result = z.safeParse(value, each, { reportInput: true });
        if (result.success) return [key, result.data];
        for (const issue of result.error.issues)
          issues.push({ ...issue, input: issue.input, path: [key, ...issue.path] } as (typeof issues)[number]);
        return [key, each as z.output<T>];
      });
      return Object.fromEntries(read);
    }),
  );
}

export const PageSize = z.int().check(z.minimum(1), z.maximum(limits.pageSize));
export const At = z.union([
  z.strictObject({ page: z.int().check(z.minimum(1)) }),
  z.strictObject({ after: z.string().check(z.minLength(1)) }),
]);

export const CaseFilter = z.strictObject({
  ids: list(z.string()),
  status: list(CaseStatus),
  severity: list(Severity),
  tags: list(z.string()),
  category: list(z.nullable(z.string())),
  assignees: list(z.nullable(z.string())),
  reporters: list(z.string()),
  createdAt: Range,
  updatedAt: Range,
  closedAt: Range,
  connectors: list(z.nullable(z.string())),
  pushes: list(z.nullable(z.enum(['pending', 'done', 'failed', 'uncertain']))),
  fields: z.optional(
    byKey(
      z.union([
        z.strictObject({
          anyOf: z
            .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
            .check(z.maxLength(limits.filterValues)),
        }),
        z.strictObject({ contains: z.string() }),
        z.strictObject({ from: Bound, to: Bound }),
      ]),
    ),
  ),
});

export const CaseSelection = z.strictObject({
  owner: z.union([z.string(), z.array(z.string())]),
  filter: z.optional(CaseFilter),
  text: z.optional(z.string()),
});

export const CaseQuery = z.extend(CaseSelection, {
  sort: z.optional(z.strictObject({ by: fieldKey(sortKeys), direction: z.enum(['ascending', 'descending']) })),
  size: z.optional(PageSize),
  at: z.optional(At),
  columns: z.optional(z.array(fieldKey(caseColumns))),
});

/** A query as `parse` answers it; template literal keys are beyond what a schema can infer. */
export type CaseQuery = CaseQueryType;
export type CaseSelection = CaseSelectionType;
export type { CaseColumn, SortKey };
