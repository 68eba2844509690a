import { nothing, type TemplateResult } from 'lit';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import type { Case } from '../../../domain/cases/case.js';
import type { CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import type { ViewTools } from '../view-tools.js';
import { twoVersions } from './two-versions.js';

export interface EditProblemOptions {
  /** Key of the edit, see `CaseEdits`. */
  readonly key: string;
  /** What is edited, as a label. */
  readonly label: string;
  /** What a case says there, in words. */
  readonly textOf: (of: Case | CaseChanges) => string;
  /** Puts both texts together, where that makes sense. */
  readonly both?: (theirs: string, mine: string) => CaseChanges;
  /** Where the problem is over: what was saved, or that theirs stays. */
  readonly onEnd?: () => void;
}

/** Why an edit was not saved, and the ways on; nothing where nothing is wrong. */
export function editProblem(tools: ViewTools, options: EditProblemOptions): TemplateResult | typeof nothing {
  const failure = tools.edits.failure(options.key);
  if (!failure) return nothing;
  const { error, set } = failure;
  const current = error.code === 'conflict' ? (error.current as Case | undefined) : undefined;
  return current ? conflict(tools, options, current, set) : refusal(tools, options, error);
}

function refusal(
  { edits, words }: ViewTools,
  { key, label, onEnd }: EditProblemOptions,
  error: CaseError,
): TemplateResult {
  const { terms, formats } = words();
  const again = () =>
    void edits.again(key).then((updated) => {
      if (updated) onEnd?.();
    });
  const said =
    error.code === 'validation'
      ? error.fields.map((problem) => terms.problem(problem, label, formats)).join(' ')
      : errorWords(error, terms);
  return callout({
    kind: 'danger',
    text: terms.view.notSaved(label),
    hint: said,
    action: offersRetry(error)
      ? retryButton(error, { terms, formats }, { busy: edits.pending(key), onClick: again })
      : button({ label: terms.common.close, kind: 'quiet', onClick: () => edits.dismiss(key) }),
  });
}

/** Both versions side by side: nothing of either is lost before somebody chose. */
function conflict(
  tools: ViewTools,
  { key, label, textOf, both, onEnd }: EditProblemOptions,
  current: Case,
  set: CaseChanges,
): TemplateResult {
  const { host, edits } = tools;
  const [theirs, mine] = [textOf(current), textOf(set)];
  const save = (wanted: CaseChanges) =>
    void edits.save(key, wanted, { seen: current }).then((updated) => {
      if (updated) onEnd?.();
    });
  const take = () => {
    edits.dismiss(key);
    host.took(current);
    onEnd?.();
  };
  return twoVersions(tools, {
    label,
    theirs,
    mine,
    busy: edits.pending(key),
    onMine: () => save(set),
    onTheirs: take,
    onBoth: both && (() => save(both(theirs, mine))),
  });
}
