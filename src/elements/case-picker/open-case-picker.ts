import type { CaseRow } from '../../domain/find/case-query.js';
import { withPicker, type AddToCaseOptions } from './placed-picker.js';

export type { AddToCaseOptions };

/**
 * Lets a person choose a case, or create one, for hosts that have a button of their own. What is given is added to it,
 * and told in a toast. Resolves with the case, or with nothing when it was left; the focus is back where it was then.
 * Rejects with `aborted` when the signal says so, and with a `TypeError` where nothing says which cases are meant.
 */
export async function openCasePicker(options: AddToCaseOptions): Promise<CaseRow | undefined> {
  return withPicker(options, (picker) => picker.choose());
}
