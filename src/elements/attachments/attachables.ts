import type { Group } from '../../contracts/capabilities.js';
import type { NewAlert, NewEvent, NewReference } from '../../domain/attachments.js';
import type { Owner } from '../../domain/ids.js';
import type { CaseContext } from '../provider/context.js';

export const attachableKinds = ['alerts', 'events', 'references'] as const;
export type AttachableKind = (typeof attachableKinds)[number];

/** What can be put on a case that is there. */
export interface Attachables {
  readonly alerts?: readonly NewAlert[] | undefined;
  readonly events?: readonly NewEvent[] | undefined;
  readonly references?: readonly NewReference[] | undefined;
}

/** The same, or what became of it on a case: as far as one counts it. */
export interface Countable {
  readonly alerts?: readonly unknown[] | undefined;
  readonly events?: readonly unknown[] | undefined;
  readonly references?: readonly Pick<NewReference, 'type'>[] | undefined;
}

/** How much of each kind there is. */
export type AttachableCounts = Readonly<Record<AttachableKind, number>>;

export const countsOf = ({ alerts, events, references }: Countable): AttachableCounts => ({
  alerts: alerts?.length ?? 0,
  events: events?.length ?? 0,
  references: references?.length ?? 0,
});

export const isNothing = (given: Countable): boolean => attachableKinds.every((kind) => !given[kind]?.length);

/** Alerts and events, which a closed case refuses. */
export const hasEvidence = ({ alerts, events }: Countable): boolean => [alerts, events].some((items) => items?.length);

/** Each thing once, however often a host named it: a case holds it once, and it counts once. */
export const eachOnce = ({ alerts, events, references }: Attachables): Required<Attachables> => ({
  alerts: distinct(alerts, alertKey),
  events: distinct(events, eventKey),
  references: distinct(references, referenceKey),
});

/** Names what is given, so that the same again is known to be the same. */
export const keyOf = (given: Attachables): string => {
  const { alerts, events, references } = eachOnce(given);
  return JSON.stringify([alerts.map(alertKey), events.map(eventKey), references.map(referenceKey)]);
};

/** Only what this backend can attach. */
export const declaredOf = (given: Required<Attachables>, groups: readonly Group[]): Required<Attachables> => ({
  alerts: groups.includes('alerts') ? given.alerts : [],
  events: groups.includes('events') ? given.events : [],
  references: groups.includes('references') ? given.references : [],
});

/** Without the alerts of other owners: they never land on a case of this one. */
export const belongingTo = (given: Required<Attachables>, owner: Owner | undefined): Required<Attachables> => ({
  ...given,
  alerts: given.alerts.filter((alert) => alert.owner === undefined || alert.owner === owner),
});

/** Owners the alerts name, in the order they came. */
export const ownersOfAlerts = ({ alerts }: Attachables): readonly Owner[] => [
  ...new Set(alerts?.flatMap(({ owner }) => owner ?? [])),
];

/** The owner all alerts have that name one. */
function ownerOfAlerts(given: Attachables): Owner | undefined {
  const owners = ownersOfAlerts(given);
  return owners.length === 1 ? owners[0] : undefined;
}

/**
 * The owner an element says itself, or its alerts do where the page serves that one too. Nothing where it is for the
 * provider to say.
 */
export function ownerMeant(
  { owner, alerts }: Attachables & { readonly owner?: Owner },
  context: Pick<CaseContext, 'owner' | 'owners'>,
): Owner | undefined {
  const ofAlerts = ownerOfAlerts({ alerts });
  const isServed = context.owner === undefined || context.owners?.some((each) => each.owner === ofAlerts);
  return owner ?? (isServed ? ofAlerts : undefined);
}

const alertKey = ({ alertId }: NewAlert): string => alertId;
const eventKey = ({ eventId }: NewEvent): string => eventId;
const referenceKey = ({ type, externalId }: NewReference): string => `${type}\n${externalId}`;

// A page may say `null` where it has nothing.
function distinct<T>(items: readonly T[] | null | undefined, nameOf: (item: T) => string): readonly T[] {
  return [...new Map((items ?? []).map((item) => [nameOf(item), item])).values()];
}
