import { caseStatuses } from '../../../domain/cases/status.js';
import { severities } from '../../../domain/cases/severity.js';
import type { CommonField, PropertyField } from '../../../domain/find/parse-search.js';
import type { Terms } from '../../../i18n/terms.js';

export type SearchName = CommonField | PropertyField;

/** What fields of a case are called where they are shown, in the order they are offered. */
export const shownNames = ({ common, filters, list }: Terms): Readonly<Partial<Record<SearchName, string>>> => ({
  status: common.status,
  severity: common.severity,
  assignees: common.assignees,
  reporter: filters.names.reporters,
  tags: common.tags,
  category: common.category,
  title: common.name,
  description: common.description,
  number: common.number,
  created: filters.names.createdAt,
  updated: filters.names.updatedAt,
  closed: filters.names.closedAt,
  connector: filters.names.connectors,
  push: filters.names.pushes,
  observables: list.places.observables,
});

/** Fields that hold one of a few values: as they are stored, and as they are shown. */
export function shownValues(name: unknown, { common, filters }: Terms): readonly (readonly [string, string])[] {
  if (name === 'status') return caseStatuses.map((each) => [each, common.statuses[each]]);
  if (name === 'severity') return severities.map((each) => [each, common.severities[each]]);
  return name === 'push' ? Object.entries(filters.pushes) : [];
}
