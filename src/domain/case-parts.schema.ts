import * as z from 'zod/mini';
import { caseStatuses } from './cases/status.js';
import { severities } from './cases/severity.js';
import { limits } from './limits.js';

export const Text = z.string().check(z.trim());
export const CaseStatus = z.enum(caseStatuses);
export const Severity = z.enum(severities);
export const Timestamp = z.iso.datetime({ offset: true });
/** Trimmed, each once. How long and how many is for `checkCase` to say. */
export const TextSet = z.pipe(
  z.array(Text),
  z.transform((values) => [...new Set(values)]),
);
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export const FieldValues = z.record(z.string().check(z.maxLength(limits.fieldKey)), FieldValue);
export const CaseSettings = z.strictObject({
  syncAlerts: z.optional(z.boolean()),
  extractObservables: z.optional(z.boolean()),
});
export const CaseConnector = z.strictObject({
  id: z.string().check(z.minLength(1)),
  fields: z.record(z.string(), z.json()),
});
export const TemplateRef = z.strictObject({
  id: z.string().check(z.minLength(1)),
  revision: z.int().check(z.positive()),
});
