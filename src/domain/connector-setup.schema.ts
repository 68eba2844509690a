import * as z from 'zod/mini';
import { Id } from './ids.schema.js';
import { Owner } from './owner-query.schema.js';

const Values = z.record(z.string(), z.json());

/** The shape of a connector that is tried; `checkConnectorSetup` says the rest. */
export const ConnectorToTest = z.strictObject({
  id: z.optional(Id),
  owner: Owner,
  type: z.string(),
  settings: Values,
  secrets: z.optional(Values),
});

/** The shape of a connector that is set up or edited; `checkConnectorSetup` says the rest. */
export const ConnectorToSave = z.extend(ConnectorToTest, { version: z.optional(z.string()), name: z.string() });
