import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import type { FieldValues } from '../../domain/fields/field-value.js';
import type { Random } from '../random.js';

/** What the cases of a corpus are made of. Accents, scripts and capitals meet; no word is a number. */
const words = [
  'phishing',
  'Malware',
  'café',
  'naïve',
  'ransomware',
  'login',
  'Über',
  'mail-gateway',
  'vpn',
  '日本語',
  'Ωmega',
  'attack',
];
export const categories = ['Intrusion', 'Theft', 'intranet', 'Résumé'] as const;
export const tags = ['vip', 'VIP', 'mail', 'gdpr', 'müll', 'two words', 'emea', 'legal'] as const;

/** One to `most` of the words. */
export const drawPhrase = (random: Random, most: number): string =>
  Array.from({ length: 1 + random.int(most) }, () => random.pick(words)).join(' ');

/** Endings that make titles alike but for capitals, accents and numbers. */
export const endings = ['A', 'b', 'É', '2', '10'] as const;

export const observables = [
  { type: 'ipv4', value: '10.0.0.7' },
  { type: 'ipv4', value: '10.0.0.71' },
  { type: 'domain', value: 'login.example.org' },
] as const;

/** The additional fields of a corpus: text, number, toggle, date, and options whose labels are not what is stored. */
export const conformanceFields: readonly FieldDefinition[] = [
  { key: 'impact', label: 'Impact', scope: 'global', control: 'text' },
  { key: 'score', label: 'Score', scope: 'global', control: 'number' },
  { key: 'urgent', label: 'Urgent', scope: 'global', control: 'toggle' },
  { key: 'seen', label: 'Seen', scope: 'global', control: 'date-time' },
  {
    key: 'site',
    label: 'Affected site',
    scope: 'global',
    control: 'dropdown',
    options: [{ value: 'hq', label: 'Head office' }, { value: 'laboratory' }],
  },
];

export const drawFields = (random: Random): FieldValues => ({
  impact: random.pick([null, 'none', 'One office', 'all offices']),
  score: random.pick([null, 0, 2.5, 10, -3]),
  urgent: random.pick([null, true, false]),
  seen: random.pick([null, '2026-01-05T10:00:00.000Z', '2026-06-30T22:15:00.000Z']),
  site: random.pick([null, 'hq', 'laboratory']),
});
