import * as z from 'zod/mini';
import { limits } from './limits.js';

export const Id = z.string().check(z.minLength(1));

/** 1 to 100 cases of one call. */
export const CaseIds = z.array(Id).check(z.minLength(1), z.maxLength(limits.casesPerCall));

/** At most 100 people of one call. */
export const UserIds = z.array(z.string()).check(z.maxLength(limits.suggestions));
