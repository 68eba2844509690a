import * as z from 'zod/mini';
import { Owner } from './owner-query.schema.js';

export const TemplatesQuery = z.strictObject({ owner: Owner, enabledOnly: z.optional(z.boolean()) });

export const TemplateQuery = z.strictObject({
  id: z.string().check(z.minLength(1)),
  revision: z.optional(z.int().check(z.minimum(1))),
});
