import * as z from 'zod/mini';
import { limits } from './limits.js';
import { PageQuery } from './page-query.schema.js';
import { userActionTypes } from './user-action.js';

export const ActivityQuery = z.extend(PageQuery, {
  types: z.optional(z.array(z.enum(userActionTypes))),
  authors: z.optional(z.array(z.string()).check(z.maxLength(limits.filterValues))),
  about: z.optional(z.string().check(z.minLength(1))),
  text: z.optional(z.string()),
  counts: z.optional(z.boolean()),
  participants: z.optional(z.boolean()),
});
