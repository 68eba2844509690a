import * as z from 'zod/mini';
import { limits } from './limits.js';
import { Owner } from './owner-query.schema.js';
import { permissionNames } from './permissions.js';

const Subject = z.strictObject({
  owner: Owner,
  entity: z.enum(['case', 'comment', 'configuration', 'template', 'connector']),
  id: z.optional(z.string().check(z.minLength(1))),
});

export const RefusalsQuery = z.strictObject({
  subjects: z.array(Subject).check(z.minLength(1), z.maxLength(limits.casesPerCall)),
  permissions: z.array(z.enum(permissionNames)).check(z.minLength(1), z.maxLength(permissionNames.length)),
});
