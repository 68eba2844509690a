import * as z from 'zod/mini';
import {
  CaseConnector,
  CaseSettings,
  CaseStatus,
  FieldValues,
  Severity,
  TemplateRef,
  Text,
  TextSet,
} from './case-parts.schema.js';
import type { CasePatch as CasePatchType } from './cases/case-changes.js';
import { limits } from './limits.js';

export const CaseChanges = z.strictObject({
  title: z.optional(Text),
  description: z.optional(Text),
  status: z.optional(CaseStatus),
  severity: z.optional(Severity),
  category: z.optional(z.nullable(Text)),
  tags: z.optional(TextSet),
  assignees: z.optional(TextSet),
  fields: z.optional(FieldValues),
  settings: z.optional(CaseSettings),
  connector: z.optional(z.nullable(CaseConnector)),
  template: z.optional(z.nullable(TemplateRef)),
});

export const CasePatch = z.strictObject({
  id: z.string(),
  version: z.string(),
  base: z.optional(CaseChanges),
  set: CaseChanges,
  closeReason: z.optional(z.string().check(z.minLength(1), z.maxLength(limits.fieldText))),
}) satisfies z.ZodMiniType<CasePatchType>;

/** One call: 1 to 100 patches. */
export const CasePatches = z.array(CasePatch).check(z.minLength(1), z.maxLength(limits.casesPerCall));
