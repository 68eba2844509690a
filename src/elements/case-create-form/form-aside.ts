import type { Owner } from '../../domain/ids.js';
import { ownMember } from '../../domain/json.js';
import type { Aside, FormValues } from './form-values.js';

/**
 * The form for another owner: what all owners have in common stays, what only the former one has is set aside, and what
 * was set aside of this one comes back.
 */
export function withOwner(
  values: FormValues,
  owner: Owner,
  former: Owner | undefined,
  labels: NonNullable<FormValues['labels']>,
): FormValues {
  const { templateId, connector, aside: _aside, labels: _labels, ...common } = values;
  const left: Aside = { ...(templateId !== undefined && { templateId }), ...(connector && { connector }) };
  const known = Object.entries({ ...values.labels, ...labels }).filter(([key]) => Object.hasOwn(values.fields, key));
  const others = asideIn(values).filter(([of]) => of !== owner && of !== former);
  const entries = former !== undefined && Object.keys(left).length > 0 ? [...others, [former, left] as const] : others;
  return {
    ...common,
    ...asideOf(values, owner),
    owner,
    ...(known.length > 0 && { labels: Object.fromEntries(known) }),
    ...(entries.length > 0 && { aside: Object.fromEntries(entries) }),
  };
}

/** What was set aside of an owner. */
export const asideOf = ({ aside }: FormValues, owner: Owner): Aside | undefined =>
  ownMember(aside, owner) as Aside | undefined;

export const asideIn = ({ aside = {} }: FormValues): readonly (readonly [Owner, Aside])[] => Object.entries(aside);
