import * as z from 'zod/mini';
import { Id } from './ids.schema.js';

/** Asks for the choices of one of a connector's fields. */
export const ChoicesQuery = z.strictObject({
  connectorId: Id,
  field: z.string().check(z.minLength(1)),
  values: z.record(z.string(), z.json()),
  text: z.optional(z.string()),
});
