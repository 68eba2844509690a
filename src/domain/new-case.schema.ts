import * as z from 'zod/mini';
import { NewAlert, NewEvent, NewObservable, NewReference, StagedFile } from './attachments.schema.js';
import { CaseConnector, CaseSettings, FieldValues, Severity, Text, TextSet } from './case-parts.schema.js';
import type { NewCase as NewCaseType } from './cases/new-case.js';
import { limits } from './limits.js';

const some = <T extends z.ZodMiniType>(item: T, most: number) => z.optional(z.array(item).check(z.maxLength(most)));

/** The shape of what a case is opened with; `checkCase`, `checkFields` and `checkObservable` say the rest. */
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
  alerts: some(NewAlert, limits.alertsPerCase),
  events: some(NewEvent, limits.eventsPerCase),
  references: some(NewReference, limits.referencesPerCase),
  files: some(StagedFile, limits.filesPerCase),
  observables: some(NewObservable, limits.observablesPerCase),
  withoutObservables: some(z.omit(NewObservable, { description: true }), limits.observablesPerCase),
}) satisfies z.ZodMiniType<NewCaseType>;
