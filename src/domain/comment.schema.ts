import * as z from 'zod/mini';
import { Text } from './case-parts.schema.js';

/** The shape; that it says something and how much is for `checkRequired`. */
export const NewComment = z.strictObject({ text: Text });

export const CommentEdit = z.strictObject({
  id: z.string().check(z.minLength(1)),
  version: z.string().check(z.minLength(1)),
  text: Text,
});
