import type { CaseRow } from '../../domain/find/case-query.js';
import { withPicker, type AddToCaseOptions } from './placed-picker.js';

/**
 * Opens the form of a new case with what is given, for hosts that have a button of their own. Resolves with the case, or
 * with nothing when the form was left; what was typed is a draft then. Rejects as `openCasePicker` does.
 */
export async function openCreateCase(options: AddToCaseOptions): Promise<CaseRow | undefined> {
  return withPicker(options, async (picker) => {
    await picker.updateComplete;
    return picker.create();
  });
}
