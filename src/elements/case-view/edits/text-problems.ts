import { checkRequired } from '../../../domain/cases/check-case.js';
import type { Words } from '../../../i18n/words.js';

/** What is wrong with a text that must say something, in words. */
export const textProblems = (
  text: string,
  { path, label, limit }: { readonly path: string; readonly label: string; readonly limit: number },
  { terms, formats }: Words,
): readonly string[] => checkRequired(path, text, limit).map((problem) => terms.problem(problem, label, formats));
