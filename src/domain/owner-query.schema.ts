import * as z from 'zod/mini';

export const Owner = z.string().check(z.minLength(1));

/** What asks about an owner and nothing else. */
export const OwnerQuery = z.strictObject({ owner: Owner });
