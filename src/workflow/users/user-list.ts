import type { UserPort } from '../../contracts/ports/user.js';
import { refuseAborted } from '../../domain/error.js';
import { foldText } from '../../domain/find/fold-text.js';
import type { User } from '../../domain/user.js';

/** A directory of people known beforehand, the same for every owner. */
export function userList(users: readonly User[]): UserPort {
  const byId = new Map(users.map((user) => [user.id, user]));
  return {
    async find({ text, size }, { signal } = {}) {
      refuseAborted(signal);
      const words = foldText(text).trim();
      return users
        .map((user) => ({ user, rank: rankOf(user, words) }))
        .filter(({ rank }) => rank !== null)
        .sort((a, b) => a.rank! - b.rank! || a.user.name.localeCompare(b.user.name, 'en'))
        .slice(0, size)
        .map(({ user }) => user);
    },
    async get(ids, { signal } = {}) {
      refuseAborted(signal);
      return ids.map((id) => byId.get(id) ?? null);
    },
  };
}

/** How well somebody matches, 0 best; `null` when a word begins neither a word of their name nor of their e-mail. */
function rankOf({ name, email = '' }: User, words: string): number | null {
  const inName = foldText(name);
  const inEmail = foldText(email);
  if (inName === ` ${words} ` || inEmail === ` ${words} `) return 0;
  if (inName.startsWith(` ${words}`)) return 1;
  const each = words.split(' ').map((word) => ` ${word}`);
  if (each.every((word) => inName.includes(word))) return 2;
  return each.every((word) => inName.includes(word) || inEmail.includes(word)) ? 3 : null;
}
