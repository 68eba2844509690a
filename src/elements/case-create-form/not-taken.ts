import type { NewAlert } from '../../domain/attachments.js';
import type { FieldKey } from '../../domain/fields/field-value.js';
import type { Owner, UserId } from '../../domain/ids.js';
import type { User } from '../../domain/user.js';
import type { FormValues } from './form-values.js';

/**
 * What the form holds and a case of this owner does not take: it is neither shown nor stored, is said, and is there
 * again for whoever goes back.
 */
export interface NotTaken {
  readonly fields: readonly FieldKey[];
  readonly assignees: readonly UserId[];
  readonly alerts: readonly NewAlert[];
}

export const everythingTaken: NotTaken = { fields: [], assignees: [], alerts: [] };

/** What an owner takes, as far as it is known yet. */
export interface Taking {
  readonly owner: Owner | undefined;
  /** Keys of the fields a case would have. */
  readonly fields: ReadonlySet<FieldKey> | undefined;
  /** Those of the assignees who may not be assigned; `all` where nobody can be. */
  readonly refused: readonly User[] | 'all' | undefined;
}

export function notTakenOf(values: FormValues, { owner, fields, refused }: Taking): NotTaken {
  const { alerts, assignees = [] } = values;
  return {
    alerts: alerts.filter((alert) => alert.owner !== undefined && alert.owner !== owner),
    // Before anybody chose another owner, all of it was said for this one.
    ...(values.owner === undefined
      ? { fields: [], assignees: [] }
      : {
          fields: Object.entries(values.fields).flatMap(([key, value]) =>
            fields && !fields.has(key) && !isBlank(value) ? [key] : [],
          ),
          assignees:
            refused === 'all' ? assignees : assignees.filter((id) => refused?.some((person) => person.id === id)),
        }),
  };
}

/** Those that go with the case. */
export const takenAlerts = ({ alerts }: Pick<FormValues, 'alerts'>, notTaken: NotTaken): FormValues['alerts'] =>
  notTaken.alerts.length === 0 ? alerts : alerts.filter((alert) => !notTaken.alerts.includes(alert));

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
