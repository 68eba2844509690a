import type { Owner, UserId } from '../../domain/ids.js';
import type { User, UserRef } from '../../domain/user.js';
import type { Query } from '../controllers/query-cache.js';

// A list that fits on a screen; who is not on it is found by typing.
const size = 10;

/** People who may be assigned, found by name or e-mail; whoever is asking comes first. */
export const findPeople = (owner: Owner, text: string, asking: UserRef | undefined): Query<readonly User[]> => ({
  key: `people ${JSON.stringify([owner, text, asking?.id])}`,
  series: `people ${JSON.stringify([owner])}`,
  async load(adapter, options) {
    const found = await adapter.users.find({ owner, size, ...(text && { text }) }, options);
    const self = found.find(({ id }) => id === asking?.id) ?? (text === '' && beyond(found, asking));
    return self ? [self, ...found.filter(({ id }) => id !== self.id)] : found;
  },
  affectedBy: () => false,
});

// Of a full page it cannot be told who is missing from it.
const beyond = (found: readonly User[], asking: UserRef | undefined): User | undefined =>
  asking && found.length >= size ? { ...asking, name: asking.name ?? asking.email ?? asking.id } : undefined;

/** What the directory knows of these ids, one by one. */
export const peopleById = (ids: readonly UserId[]): Query<readonly (readonly [UserId, User | null])[]> => ({
  key: `people by id ${JSON.stringify(ids)}`,
  async load(adapter, options) {
    const found = await adapter.users.get(ids, options);
    return ids.map((id, index) => [id, found[index] ?? null] as const);
  },
  affectedBy: () => false,
});
