import * as z from 'zod/mini';
import { Text } from './case-parts.schema.js';

/** The shape; that it says something and how much is for `checkRequired`. */
export const NewComment = z.strictObject({ text: Text });
