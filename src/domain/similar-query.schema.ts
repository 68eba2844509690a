import * as z from 'zod/mini';
import { At, PageSize } from './case-query.schema.js';
import type { SimilarQuery as SimilarQueryType } from './find/similar-case.js';

export const SimilarQuery = z.strictObject({
  caseId: z.string().check(z.minLength(1)),
  size: z.optional(PageSize),
  at: z.optional(At),
}) satisfies z.ZodMiniType<SimilarQueryType>;
