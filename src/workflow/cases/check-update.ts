import type { CaseChanges, CasePatch } from '../../domain/cases/case-changes.js';
import type { Case } from '../../domain/cases/case.js';
import { checkCase } from '../../domain/cases/check-case.js';
import { missingToClose } from '../../domain/cases/missing-to-close.js';
import { isClosed } from '../../domain/cases/status.js';
import type { FieldProblem } from '../../domain/error.js';
import { checkFields } from '../../domain/fields/check-fields.js';
import { endsSoon } from '../../domain/fields/runs-away.js';
import type { PlacedField } from '../../domain/fields/fields-of-case.js';
import type { FieldValues } from '../../domain/fields/field-value.js';

/** One edit, met by the case as it is. */
export interface MetEdit {
  readonly current: Case;
  readonly edit: CasePatch;
  /** What is left to write, see `mergeChanges`. */
  readonly set: CaseChanges;
  readonly placed: readonly PlacedField[];
  /** What is wrong with the connector it chooses, see `checkConnector`. */
  readonly connectorProblems: readonly FieldProblem[];
  /** What is wrong with the template it pins, see `checkTemplateRef`. */
  readonly templateProblems: readonly FieldProblem[];
}

/** Every rule an edit breaks on this case, see `checkEdits` for those it breaks on any; paths are relative to the patch. */
export function checkUpdate(met: MetEdit): readonly FieldProblem[] {
  // Tags and assignees merge with what others added: together they may be too many where each was not.
  const together = checkCase(met.set);
  return [
    ...[
      ...together,
      ...editedFields(met),
      ...requiredOnClose(met),
      ...met.connectorProblems,
      ...met.templateProblems,
    ].map(inSet),
    ...closeReason(met),
  ];
}

const inSet = (problem: FieldProblem): FieldProblem => ({ ...problem, path: `set.${problem.path}` });

const fieldsAfter = ({ current, set }: MetEdit): FieldValues => ({ ...current.fields, ...set.fields });

/** Only what is edited is looked at. A value whose definition is gone may be changed or emptied, not newly made. */
function editedFields(met: MetEdit): readonly FieldProblem[] {
  const keys = Object.keys(met.set.fields ?? {});
  const orphans = new Set(keys.filter((key) => Object.hasOwn(met.current.fields, key)).map((key) => `fields.${key}`));
  return checkFields(met.placed, fieldsAfter(met), { moment: 'save', keys, tries: endsSoon }).filter(
    ({ path, rule }) => !(rule === 'unknown_key' && orphans.has(path)),
  );
}

function requiredOnClose(met: MetEdit): readonly FieldProblem[] {
  const { current, set, placed } = met;
  if (set.status === undefined || !isClosed(set.status) || isClosed(current.status)) return [];
  return missingToClose(placed, fieldsAfter(met)).map(({ key }) => ({
    path: `fields.${key}`,
    rule: 'required_on_close',
  }));
}

/** A reason goes onto alerts that close with the case. One who saw the case closed already closes nothing. */
function closeReason({ current, edit, set }: MetEdit): readonly FieldProblem[] {
  if (edit.closeReason === undefined) return [];
  const closes =
    edit.set.status !== undefined && isClosed(edit.set.status) && !isClosed(edit.base?.status ?? current.status);
  const syncs = set.settings?.syncAlerts ?? current.settings.syncAlerts;
  return closes && syncs ? [] : [{ path: 'closeReason', rule: 'not_an_option' }];
}
