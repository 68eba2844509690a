import { newAlertOf, raise, type Alert } from '../alerts/alert.js';
import { toldWith, type Seen } from '../alerts/data/ecs.js';
import { users } from '../cases/users.js';
import { dice, type Dice } from '../chance/dice.js';
import { lifeOf } from './life.js';
import { sampleTag, type SampleCase } from './sample-case.js';
import { sampleCount } from './sample-count.js';
import { casesOfStories } from './story-cases.js';
import { observabilityThemes } from './themes/observability.js';
import { operationsThemes } from './themes/operations.js';
import { securityThemes } from './themes/security.js';
import type { Theme } from './themes/theme.js';

const minute = 60_000;
const day = 24 * 60 * minute;

const span = 90 * day;

const bag = [...securityThemes, ...observabilityThemes, ...operationsThemes].flatMap((theme) =>
  Array.from({ length: theme.weight }, () => theme),
);

/**
 * Cases of the last 90 days, oldest first: the same each time, only told from another now. No two have the same title.
 * `stories` are those of the alert table.
 */
export function sampleCases(stories: ReadonlyMap<string, readonly Alert[]>, now: number): readonly SampleCase[] {
  const current = casesOfStories(stories, now);
  const titles = new Set(current.map(({ input }) => input.title));
  const past = Array.from({ length: sampleCount - current.length }, (_, at) => pastCase(at, now, titles));
  return [...past, ...current].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function pastCase(index: number, now: number, titles: Set<string>): SampleCase {
  const rolls = dice(`case ${String(index)}`);
  const theme = rolls.pick(bag);
  const at = now - span + openingTime(rolls);
  const by = rolls.pick(users);
  const { seen, title } = untold(theme, rolls, titles);
  const assignees = rolls.falls(0.6) ? rolls.some(users, rolls.pick([1, 1, 1, 2, 3])).map(({ id }) => id) : [];
  const life = lifeOf(theme, seen, rolls, { at, now, by, assignees });
  const isBegun = life.some(({ does }) => does === 'status');
  return {
    at: new Date(at).toISOString(),
    by,
    life,
    input: {
      owner: theme.owner,
      title,
      description: describe(theme, seen, rolls, isBegun),
      severity: rolls.pick(theme.severities),
      category: theme.category,
      tags: [...rolls.some(theme.tags, rolls.between(1, theme.tags.length)), sampleTag],
      assignees,
      fields: theme.fields(rolls),
      alerts: alertsOf(theme, seen, rolls, { index, at }).map(newAlertOf),
      ...(theme.templateId !== undefined && { templateId: theme.templateId }),
    },
  };
}

/** Milliseconds into the 90 days; up to an hour ago, and less often at night. */
function openingTime(rolls: Dice): number {
  for (;;) {
    const time = Math.floor(rolls.share() * (span - 60 * minute));
    const hour = Math.floor(time / (60 * minute)) % 24;
    if (hour >= 6 || rolls.falls(0.35)) return time;
  }
}

/** What was seen, and a title for it that no other case has. */
function untold(theme: Theme, rolls: Dice, titles: Set<string>): { readonly seen: Seen; readonly title: string } {
  for (let tries = 1; ; tries += 1) {
    const seen = theme.seen(rolls);
    const told = toldWith(rolls.pick(theme.titles), seen);
    const title = tries > 40 ? `${told} (${String(tries - 39)})` : told;
    if (titles.has(title)) continue;
    titles.add(title);
    return { seen, title };
  }
}

function describe(theme: Theme, seen: Seen, rolls: Dice, isBegun: boolean): string {
  const told = toldWith(rolls.pick(theme.told), seen);
  const facts = [
    seen.host && `- Host: \`${seen.host}\``,
    seen.user && `- User: **${seen.user}**`,
    seen.from && `- Source: ${seen.from}`,
    seen.container && `- Container: \`${seen.container}\``,
    seen.vessel && `- Ship: ${seen.vessel}`,
  ].filter(Boolean);
  const steps = theme.steps.map((step, at) => `- [${isBegun && at === 0 ? 'x' : ' '}] ${toldWith(step, seen)}`);
  return [told, facts.join('\n'), ...(rolls.falls(0.75) ? [`**What is to be done**\n\n${steps.join('\n')}`] : [])]
    .filter(Boolean)
    .join('\n\n');
}

/** Alerts that led to it: of half the cases none, of the others a few. */
function alertsOf(
  theme: Theme,
  seen: Seen,
  rolls: Dice,
  { index, at }: { readonly index: number; readonly at: number },
): readonly Alert[] {
  const count = rolls.pick([0, 0, 0, 1, 1, 2, 3]);
  return rolls.some(theme.rules, count).map((rule, nth) =>
    raise(rule, seen, {
      id: `alert-past-${String(index + 1)}-${String(nth + 1)}`,
      at: at - rolls.between(3, 60) * minute,
    }),
  );
}
