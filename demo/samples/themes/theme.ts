import type { FieldValues, Severity } from 'case-elements/domain';
import type { Seen } from '../../alerts/data/ecs.js';
import type { HostName } from '../../alerts/data/hosts.js';
import type { RuleKey } from '../../alerts/data/rules.js';
import type { KnownOwner } from '../../cases/owners.js';
import type { Dice } from '../../chance/dice.js';

/** A kind of case that comes again and again. In its texts `{host}` and the like stand for what was seen. */
export interface Theme {
  readonly owner: KnownOwner;
  /** How often it comes, beside the others. */
  readonly weight: number;
  readonly category: string;
  readonly tags: readonly string[];
  /** One of these; what is named twice is twice as likely. */
  readonly severities: readonly Severity[];
  readonly titles: readonly string[];
  /** What happened, in one or two sentences. */
  readonly told: readonly string[];
  /** What was to be done. */
  readonly steps: readonly string[];
  readonly comments: readonly string[];
  /** What is written last, before it is closed. */
  readonly endings: readonly string[];
  /** Rules whose alerts hang on it. */
  readonly rules: readonly RuleKey[];
  readonly seen: (rolls: Dice) => Seen;
  /** Values of additional fields, of the template too if there is one. */
  readonly fields: (rolls: Dice) => FieldValues;
  readonly templateId?: string;
}

export const staff = [
  'r.oduya',
  's.marchetti',
  't.nakamura',
  'b.haugen',
  'e.brandt',
  'g.peeters',
  'm.chen',
  'n.vermeer',
  'o.adeyemi',
  'c.vandijk',
  'a.rossi',
  'z.novak',
] as const;

export const desks: readonly HostName[] = [
  'gate-desk-04',
  'gate-desk-09',
  'fin-laptop-08',
  'fin-laptop-15',
  'hr-laptop-27',
  'ops-laptop-44',
];

const nets = ['198.51.100.', '203.0.113.', '192.0.2.'];

/** An address outside, of those kept for documentation. */
export const outsideAddress = (rolls: Dice): string => `${rolls.pick(nets)}${String(rolls.between(2, 250))}`;

const sites = ['berth', 'cargo', 'tide', 'parcel', 'port', 'harbour', 'invoice', 'customs', 'manifest', 'freight'];
const kinds = ['desk', 'dues', 'portal', 'login', 'share', 'sync', 'update', 'notice'];

/** A domain nobody can own. */
export const outsideDomain = (rolls: Dice): string => `${rolls.pick(sites)}-${rolls.pick(kinds)}.example`;

const lines = ['MSKU', 'TGHU', 'CAIU', 'HLXU', 'TCLU', 'OOLU'];
export const someContainer = (rolls: Dice): string =>
  `${rolls.pick(lines)} ${String(rolls.between(100_000, 999_999))}-${String(rolls.between(0, 9))}`;

const ships = ['Sørlandet', 'Aurora Bay', 'Tern Point', 'Elbe Trader', 'Kaiyō', 'São Vicente', 'Mersey Gate', 'Łeba'];
export const someVessel = (rolls: Dice): string => `MV ${rolls.pick(ships)}`;

export const terminals = ['north', 'south', 'rail', 'office'] as const;
