import * as z from 'zod/mini';
import { CaseConnector, CaseSettings, FieldValues, Severity, Text, TextSet } from './case-parts.schema.js';
import { FieldDefinition, FieldReference } from './fields/field-definition.schema.js';
import { Owner } from './owner-query.schema.js';
import type { TemplateDefaults as TemplateDefaultsType } from './template.js';

const TemplateDefaults = z.strictObject({
  title: z.optional(Text),
  description: z.optional(Text),
  severity: z.optional(Severity),
  category: z.optional(z.nullable(Text)),
  tags: z.optional(TextSet),
  assignees: z.optional(TextSet),
  fields: z.optional(FieldValues),
  settings: z.optional(CaseSettings),
  connector: z.optional(z.nullable(CaseConnector)),
}) satisfies z.ZodMiniType<TemplateDefaultsType>;

/** The shape of a template that is made or edited; `checkTemplate` says the rest. */
export const TemplateToSave = z.strictObject({
  id: z.optional(z.string().check(z.minLength(1))),
  version: z.optional(z.string()),
  owner: Owner,
  name: Text,
  description: z.optional(Text),
  tags: z.optional(TextSet),
  enabled: z.boolean(),
  defaults: TemplateDefaults,
  fields: z.optional(z.array(z.union([FieldReference, FieldDefinition]))),
});
