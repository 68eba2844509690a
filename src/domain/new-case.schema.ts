import * as z from 'zod/mini';
import { CaseConnector, CaseSettings, FieldValues, Severity, Text, TextSet } from './case-parts.schema.js';
import type { NewCase as NewCaseType } from './cases/new-case.js';
import { limits } from './limits.js';

const Document = z.record(z.string(), z.json());
const some = <T extends z.ZodMiniType>(item: T, most: number) => z.optional(z.array(item).check(z.maxLength(most)));

/** The shape of what a case is opened with; `checkCase` and `checkFields` say the rest. */
export const NewCase = z.strictObject({
  owner: Text.check(z.minLength(1)),
  title: z.optional(Text),
  description: z.optional(Text),
  severity: z.optional(Severity),
  category: z.optional(z.nullable(Text)),
  tags: z.optional(TextSet),
  assignees: z.optional(TextSet),
  fields: z.optional(FieldValues),
  settings: z.optional(CaseSettings),
  connector: z.optional(z.nullable(CaseConnector)),
  templateId: z.optional(z.string()),
  alerts: some(
    z.strictObject({
      alertId: z.string().check(z.minLength(1)),
      index: z.string(),
      rule: z.optional(z.nullable(z.strictObject({ id: z.string(), name: z.string() }))),
      owner: z.optional(z.string()),
      document: z.optional(Document),
    }),
    limits.alertsPerCase,
  ),
  events: some(
    z.strictObject({ eventId: z.string().check(z.minLength(1)), index: z.string(), document: z.optional(Document) }),
    limits.eventsPerCase,
  ),
  references: some(
    z.strictObject({ type: z.string().check(z.minLength(1)), externalId: z.string(), data: z.json() }),
    limits.referencesPerCase,
  ),
  files: some(
    z.strictObject({ ref: z.string(), name: z.string(), mimeType: z.string(), size: z.number(), sha256: z.string() }),
    limits.filesPerCase,
  ),
  observables: some(
    z.strictObject({ type: z.string(), value: Text, description: z.optional(z.nullable(Text)) }),
    limits.observablesPerCase,
  ),
}) satisfies z.ZodMiniType<NewCaseType>;
