import type { Owner, UserId } from '../../domain/ids.js';
import type { User } from '../../domain/user.js';
import type { Query } from '../controllers/query-cache.js';

// As many as a directory answers at once.
const most = 100;

/** Those of these people who may not be assigned to cases of an owner. Whom nobody knows nobody can refuse. */
export const notAssignable = (owner: Owner, ids: readonly UserId[]): Query<readonly User[]> => ({
  key: `not assignable ${JSON.stringify([owner, ids])}`,
  async load({ users }, options) {
    const assignable = await users.find({ owner, size: most }, options);
    const others = ids.filter((id) => !assignable.some((each) => each.id === id));
    if (others.length === 0) return [];
    const known = (await users.get(others.slice(0, most), options)).filter((each) => each !== null);
    if (assignable.length < most) return known;
    // Of a full page it cannot be told who is missing from it.
    const found = await Promise.all(
      known.map(async ({ id, name }) =>
        (await users.find({ owner, text: name, size: most }, options)).some((each) => each.id === id),
      ),
    );
    return known.filter((_, index) => !found[index]);
  },
  affectedBy: () => false,
});
