import type { Configuration, ConfigurationChanges } from './configuration.js';
import { ownMember, sameJson } from './json.js';

/** What is left to do once a change of settings meets them as they are now. */
export interface MergedConfiguration {
  /** The members to write; empty when the settings already say all of it. */
  readonly set: ConfigurationChanges;
  /** Members, or what of a list, such as `fields.impact`, that somebody else changed to something else. */
  readonly conflicts: readonly string[];
}

/**
 * Three-way merge of one change of settings. A member merges when it still says what the person saw, or already says what
 * they want; fields and types of observables each by their key, so that two who define different ones both get their way.
 * Their order is that of whoever changed it, here before there.
 */
export function mergeConfiguration(
  now: Configuration,
  { seen, set }: { readonly seen: Configuration; readonly set: ConfigurationChanges },
): MergedConfiguration {
  const merged: Record<string, unknown> = {};
  const conflicts: string[] = [];
  for (const [member, wanted] of Object.entries(set)) {
    // Members are walked by name; which of them has which type is of no matter here.
    const before = ownMember(seen as never, member);
    const current = ownMember(now as never, member);
    if (member === 'fields' || member === 'observableTypes') {
      const list = mergeLists(before as readonly Keyed[], current as readonly Keyed[], wanted as readonly Keyed[]);
      conflicts.push(...list.conflicts.map((key) => `${member}.${key}`));
      if (!sameJson(list.items, current)) merged[member] = list.items;
    } else if (member === 'settings') {
      const switches = mergeSwitches(seen.settings, now.settings, set.settings!);
      if (!sameJson(switches, now.settings)) merged[member] = switches;
    } else if (!sameJson(wanted, current)) {
      if (sameJson(before, current)) merged[member] = wanted;
      else conflicts.push(member);
    }
  }
  return { set: merged, conflicts };
}

/** What was switched is as it was switched; a switch has no third way, so there is nothing to conflict about. */
const mergeSwitches = <Switches extends Configuration['settings']>(
  seen: Switches,
  now: Switches,
  wanted: Switches,
): Switches =>
  Object.fromEntries(
    Object.entries(now).map(([name, on]) => {
      const mine = ownMember(wanted, name);
      return [name, mine === ownMember(seen, name) ? on : mine];
    }),
    // The same names as before, each with a switch.
  ) as unknown as Switches;

interface Keyed {
  readonly key: string;
}

function mergeLists(seen: readonly Keyed[], now: readonly Keyed[], wanted: readonly Keyed[]) {
  const [before, current, mine] = [seen, now, wanted].map((list) => new Map(list.map((item) => [item.key, item])));
  const conflicts: string[] = [];
  const kept = new Map<string, Keyed>();
  for (const key of new Set([...before!.keys(), ...current!.keys(), ...mine!.keys()])) {
    const [was, theirs, ours] = [before!.get(key), current!.get(key), mine!.get(key)];
    const isOurs = !sameJson(was ?? null, ours ?? null);
    const isTheirs = !sameJson(was ?? null, theirs ?? null);
    if (isOurs && isTheirs && !sameJson(ours ?? null, theirs ?? null)) conflicts.push(key);
    const item = isOurs ? ours : theirs;
    if (item) kept.set(key, item);
  }
  const isTheirOrder = !isReordered(seen, wanted) && !sameJson(keysOf(seen), keysOf(now));
  const [leading, following] = isTheirOrder ? [now, wanted] : [wanted, now];
  const order = new Set([...leading, ...following].map(({ key }) => key));
  return { items: [...order].flatMap((key) => kept.get(key) ?? []), conflicts };
}

const keysOf = (list: readonly Keyed[]): readonly string[] => list.map(({ key }) => key);

/** Whether what is in both stands in another order. */
function isReordered(seen: readonly Keyed[], wanted: readonly Keyed[]): boolean {
  const shared = (list: readonly Keyed[], other: readonly Keyed[]) =>
    keysOf(list).filter((key) => keysOf(other).includes(key));
  return !sameJson(shared(seen, wanted), shared(wanted, seen));
}
