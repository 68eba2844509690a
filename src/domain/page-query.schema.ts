import * as z from 'zod/mini';
import { At, PageSize } from './case-query.schema.js';
import type { PageQuery as PageQueryType } from './find/page.js';

export const PageQuery = z.strictObject({
  caseId: z.string().check(z.minLength(1)),
  order: z.optional(z.enum(['oldest', 'newest'])),
  size: z.optional(PageSize),
  at: z.optional(At),
}) satisfies z.ZodMiniType<PageQueryType>;
