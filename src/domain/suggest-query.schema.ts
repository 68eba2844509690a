import * as z from 'zod/mini';
import { limits } from './limits.js';
import { Owner } from './owner-query.schema.js';

/** Asks for tags, categories or people by the beginning of a word. */
export const SuggestQuery = z.strictObject({
  owner: Owner,
  text: z.optional(z.string()),
  size: z.optional(z.int().check(z.minimum(1), z.maximum(limits.suggestions))),
});
