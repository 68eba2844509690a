import { severities } from '../../../domain/cases/severity.js';
import { caseStatuses } from '../../../domain/cases/status.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { CopyKind } from '../../../i18n/terms.js';
import type { Words } from '../../../i18n/words.js';
import type { MenuEntry, MenuItem } from '../../primitives/menu/menu-entry.js';
import { severityMark } from '../../primitives/severity.js';
import { statusMark } from '../../primitives/status.js';
import { changesOf, type CaseEdit, type EditedField } from './case-edit.js';
import type { ExportFormat } from './export/export-job.js';
import type { Intent, Rights } from './rights.js';

/** What can be chosen, and what happens then. */
export interface ActionMenuOptions {
  /** The cases it is about; of everything that matches, those one sees. */
  readonly rows: readonly CaseRow[];
  /** Whether there are more than these rows. */
  readonly beyond: boolean;
  readonly rights: Rights;
  readonly words: Words;
  /** Something else is under way: only what changes nothing can be done. */
  readonly waiting: boolean;
  readonly canCopy: (kind: CopyKind) => boolean;
  readonly onOpen?: () => void;
  readonly onEdit: (edit: CaseEdit) => void;
  readonly onEditSet: (field: 'tags' | 'assignees') => void;
  readonly onCopy: (kind: CopyKind) => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onDelete: () => void;
}

/** Everything that can be done with some cases. What nobody here may do is not there; what cannot be done says why. */
export function actionMenu(options: ActionMenuOptions): readonly MenuEntry[] {
  const { words, onOpen } = options;
  const { actions } = words.terms;
  const groups: readonly (readonly MenuItem[])[] = [
    onOpen ? [{ id: 'open', label: actions.open, onChoose: onOpen }] : [],
    editItems(options),
    [...copyItems(options), { id: 'export', label: actions.export, submenu: exportItems(options) }],
    deleteItems(options),
  ];
  return groups.filter((items) => items.length > 0).map((items, index) => ({ id: `group-${index}`, items }));
}

function editItems(options: ActionMenuOptions): readonly MenuItem[] {
  const { common } = options.words.terms;
  const status = statusItems(options);
  const severity = severityItems(options);
  return [
    ...(status.length > 0 ? [{ id: 'status', label: common.status, submenu: status }] : []),
    ...(severity.length > 0 ? [{ id: 'severity', label: common.severity, submenu: severity }] : []),
    ...setItem('tags', options),
    ...setItem('assignees', options),
  ];
}

/** Each status, checked where all the cases have it. */
export const statusItems = (options: ActionMenuOptions): readonly MenuItem[] =>
  choices(
    options,
    caseStatuses.map((to) => ({ field: 'status', to })),
    (to) => options.words.terms.common.statuses[to],
    statusMark,
  );

export const severityItems = (options: ActionMenuOptions): readonly MenuItem[] =>
  choices(
    options,
    severities.map((to) => ({ field: 'severity', to })),
    (to) => options.words.terms.common.severities[to],
    severityMark,
  );

type Choosing = Extract<CaseEdit, { to: unknown }>;

function choices<Edit extends Choosing>(
  options: ActionMenuOptions,
  edits: readonly Edit[],
  labelOf: (to: Edit['to']) => string,
  markOf: (to: Edit['to']) => MenuItem['mark'],
): readonly MenuItem[] {
  const { rows, beyond, onEdit } = options;
  if (edits.every((edit) => isOutOfReach(options, intentOf(edit)))) return [];
  return edits.map((edit) => ({
    id: `${edit.field}-${edit.to}`,
    label: labelOf(edit.to),
    mark: markOf(edit.to),
    choice: 'radio',
    checked: !beyond && rows.length > 0 && rows.every((row) => row[edit.field] === edit.to),
    disabled: reason(options, (row) => ({ set: changesOf(row, edit) })),
    onChoose: () => onEdit(edit),
  }));
}

/** Opens a dialog for what cases have several of; nothing where nobody here may change it. */
export function setItem(field: 'tags' | 'assignees', options: ActionMenuOptions): readonly MenuItem[] {
  const intent = intentOf({ field, add: [], remove: [] });
  if (isOutOfReach(options, intent)) return [];
  return [
    {
      id: field,
      label: `${options.words.terms.common[field]}…`,
      disabled: reason(options, () => intent),
      onChoose: () => options.onEditSet(field),
    },
  ];
}

export function copyItems({ words, canCopy, onCopy }: ActionMenuOptions): readonly MenuItem[] {
  const kinds: readonly CopyKind[] = ['link', 'id', 'number'];
  return kinds.filter(canCopy).map((kind) => ({
    id: `copy-${kind}`,
    label: words.terms.actions.copy[kind],
    onChoose: () => onCopy(kind),
  }));
}

export const exportItems = ({ words, waiting, onExport }: ActionMenuOptions): readonly MenuItem[] =>
  (['json', 'csv'] as const).map((format) => ({
    id: `export-${format}`,
    label: words.terms.actions.formats[format],
    disabled: waiting ? words.terms.actions.waiting : undefined,
    onChoose: () => onExport(format),
  }));

export function deleteItems(options: ActionMenuOptions): readonly MenuItem[] {
  if (isOutOfReach(options, 'delete')) return [];
  return [
    {
      id: 'delete',
      label: `${options.words.terms.actions.delete}…`,
      danger: true,
      disabled: reason(options, () => 'delete'),
      onChoose: options.onDelete,
    },
  ];
}

/** Of no case in particular, as far as rights go into it. */
const intentOf = (edit: CaseEdit): Intent => ({
  set: { [edit.field satisfies EditedField]: 'to' in edit ? edit.to : [] },
});

const isOutOfReach = ({ rows, rights }: ActionMenuOptions, intent: Intent): boolean =>
  rights.isOutOfReach([...new Set(rows.map(({ owner }) => owner))], intent);

/** Why it can be done to none of the cases. Where it can be done to some, the others are told of afterwards. */
function reason({ rows, rights, words, waiting }: ActionMenuOptions, intentFor: (row: CaseRow) => Intent) {
  const { actions } = words.terms;
  if (waiting) return actions.waiting;
  const missing = rows.map((row) => rights.missing(row, intentFor(row)));
  const [first] = missing;
  if (first !== undefined && missing.every((right) => right !== undefined)) return actions.denied[first];
  const refused = rows.map((row) => rights.refused(row, intentFor(row)));
  const [one] = refused;
  if (!one || !rows.every((_, index) => missing[index] !== undefined || refused[index])) return undefined;
  // Of several cases each may have a reason of its own: those are told one by one.
  const isSame = refused.every((each) => each?.reason === one.reason);
  return [actions.denied[one.right], isSame ? one.reason : undefined].filter(Boolean).join(' ');
}
