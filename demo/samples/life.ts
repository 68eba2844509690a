import type { User, UserId } from 'case-elements/domain';
import { toldWith, type Seen } from '../alerts/data/ecs.js';
import { users } from '../cases/users.js';
import type { Dice } from '../chance/dice.js';
import type { Deed, Turn } from './sample-case.js';
import type { Theme } from './themes/theme.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Begun {
  readonly at: number;
  readonly now: number;
  readonly by: User;
  readonly assignees: readonly UserId[];
}

/** Where a case may stand by now: the older it is, the likelier it is done with. */
function ends(rolls: Dice, age: number): { readonly began: boolean; readonly closed: boolean } {
  const [closed, began] =
    age > 30 * day ? [0.9, 0.97] : age > 7 * day ? [0.7, 0.92] : age > day ? [0.35, 0.75] : [0.06, 0.4];
  const roll = rolls.share();
  return { closed: roll < closed, began: roll < began };
}

/** What befell a case between its opening and now. */
export function lifeOf(theme: Theme, seen: Seen, rolls: Dice, { at, now, by, assignees }: Begun): readonly Turn[] {
  const { began, closed } = ends(rolls, now - at);
  const worker = users.find(({ id }) => id === assignees[0]) ?? (rolls.falls(0.6) ? by : rolls.pick(users));
  const taken = at + rolls.between(4, 9 * 60) * minute;
  const done = taken + rolls.between(30, 9 * 24 * 60) * minute;
  const end = Math.min(done, now - rolls.between(5, 90) * minute);
  const turns: Turn[] = [];
  const put = (time: number, deed: Deed, who: User = worker) =>
    turns.push({ ...deed, at: new Date(Math.round(time)).toISOString(), by: who });

  // Half of what is closed needs no looking into.
  if (closed && at + 2 * minute < end && (taken >= end || rolls.falls(0.45))) {
    put(Math.min(end, at + rolls.between(2, 400) * minute), { does: 'status', from: 'open', to: 'closed' });
    return turns;
  }
  if (!began || taken >= end) return turns;
  if (assignees.length === 0 && rolls.falls(0.4)) put(taken - minute, { does: 'assign', to: [worker.id] });
  put(taken, { does: 'status', from: 'open', to: 'in-progress' });
  for (const text of rolls.some(theme.comments, rolls.pick([0, 0, 1, 1, 1, 2, 3])))
    put(
      taken + (end - taken) * (0.05 + rolls.share() * 0.9),
      { does: 'comment', text: toldWith(text, seen) },
      rolls.falls(0.7) ? worker : rolls.pick(users),
    );
  if (closed) {
    if (rolls.falls(0.5)) put(end - minute / 2, { does: 'comment', text: toldWith(rolls.pick(theme.endings), seen) });
    put(end, { does: 'status', from: 'in-progress', to: 'closed' });
  }
  return turns.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
