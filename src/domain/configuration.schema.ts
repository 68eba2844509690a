import * as z from 'zod/mini';
import { Text } from './case-parts.schema.js';
import { FieldDefinition } from './fields/field-definition.schema.js';
import { Owner } from './owner-query.schema.js';

const ObservableType = z.strictObject({ key: Text, label: Text });

/** The shape of a change of a configuration; `checkConfiguration` says the rest. */
export const ConfigurationChange = z.strictObject({
  owner: Owner,
  version: z.nullable(z.string()),
  set: z.strictObject({
    closure: z.optional(z.enum(['by-user', 'by-push'])),
    connectorId: z.optional(z.nullable(z.string().check(z.minLength(1)))),
    settings: z.optional(z.strictObject({ syncAlerts: z.boolean(), extractObservables: z.boolean() })),
    fields: z.optional(z.array(FieldDefinition)),
    observableTypes: z.optional(z.array(ObservableType)),
  }),
});
