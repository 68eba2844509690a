import type { Configuration } from '../configuration.js';
import type { FieldValues } from '../fields/field-value.js';
import { defaultValues, type PlacedField } from '../fields/fields-of-case.js';
import type { Template } from '../template.js';
import type { Case } from './case.js';
import type { NewCase } from './new-case.js';
import { defaultSeverity } from './severity.js';

export type OpeningValues = Pick<
  Case,
  'title' | 'description' | 'severity' | 'category' | 'tags' | 'assignees' | 'fields' | 'settings' | 'connector'
>;

/** What stands beneath what a caller gives. */
export interface Beneath {
  readonly configuration: Configuration;
  readonly template: Template | null;
  /** The fields the case will have. */
  readonly placed: readonly PlacedField[];
  /** Whether the caller may assign; without it a template assigns nobody. */
  readonly mayAssign: boolean;
}

/**
 * What a case is opened with: what the caller gave, else what the template fills in, else what the owner
 * configured, else the defaults of the domain. Additional fields and settings are taken one by one. The workflow opens
 * cases by it, and a form shows by it what they will say.
 */
export function openingValues(
  given: Omit<NewCase, 'owner'>,
  { configuration, template, placed, mayAssign }: Beneath,
): OpeningValues {
  const filled = template?.defaults ?? {};
  return {
    title: given.title ?? filled.title?.trim() ?? '',
    description: given.description ?? filled.description?.trim() ?? '',
    severity: given.severity ?? filled.severity ?? defaultSeverity,
    category: given.category !== undefined ? given.category : (filled.category?.trim() ?? null),
    tags: given.tags ?? distinct(filled.tags),
    assignees: given.assignees ?? (mayAssign ? distinct(filled.assignees) : []),
    fields: { ...defaultValues(placed), ...ofPlaced(filled.fields, placed), ...given.fields },
    settings: { ...configuration.settings, ...filled.settings, ...given.settings },
    connector:
      [given.connector, filled.connector, configuredConnector(configuration)].find((each) => each !== undefined) ??
      null,
  };
}

/** What a template says of a field that went says nothing, as the field is passed over. */
function ofPlaced(values: FieldValues = {}, placed: readonly PlacedField[]): FieldValues {
  const keys = new Set(placed.map(({ definition }) => definition.key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

const distinct = (values: readonly string[] = []): readonly string[] => [
  ...new Set(values.map((value) => value.trim())),
];

const configuredConnector = ({ connectorId }: Configuration) =>
  connectorId === null ? null : { id: connectorId, fields: {} };
