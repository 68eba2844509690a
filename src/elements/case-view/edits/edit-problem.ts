import { html, nothing, type TemplateResult } from 'lit';
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
  /** Puts both texts together in the editor, over the case as it is now, where that makes sense. */
  readonly onBoth?: (current: Case) => void;
  /** Another try begins; what is answered is called when it landed, whichever case is shown by then. */
  readonly onTry?: () => () => void;
  /** Theirs stays. */
  readonly onTheirs?: () => void;
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
  { host, edits, words }: ViewTools,
  { key, label, onTry }: EditProblemOptions,
  error: CaseError,
): TemplateResult {
  const { terms, formats } = words();
  const again = () => void landed(edits.again(key), onTry);
  const dismiss = () => {
    edits.dismiss(key);
    // Back to what was changed; an editor keeps its place.
    host.element.renderRoot.querySelector<HTMLElement>(`button#${CSS.escape(key)}`)?.focus();
  };
  const said =
    error.code === 'validation'
      ? error.fields.map((problem) => terms.problem(problem, label, formats)).join(' ')
      : errorWords(error, terms);
  return callout({
    kind: 'danger',
    text: terms.view.notSaved(label),
    hint: said,
    action: html`${offersRetry(error) ? retryButton(error, { terms, formats }, { busy: edits.pending(key), onClick: again }) : nothing}
    ${button({ label: terms.common.close, kind: 'quiet', onClick: dismiss })}`,
  });
}

async function landed(saving: Promise<Case | undefined>, onTry: EditProblemOptions['onTry']): Promise<void> {
  const onLanded = onTry?.();
  if (await saving) onLanded?.();
}

/** Both versions side by side: nothing of either is lost before somebody chose. */
function conflict(
  tools: ViewTools,
  { key, label, textOf, onBoth, onTry, onTheirs }: EditProblemOptions,
  current: Case,
  set: CaseChanges,
): TemplateResult {
  const { host, edits } = tools;
  const [theirs, mine] = [textOf(current), textOf(set)];
  const save = (wanted: CaseChanges) => void landed(edits.save(key, wanted, { seen: current }), onTry);
  const take = () => {
    edits.dismiss(key);
    host.took(current);
    onTheirs?.();
  };
  return twoVersions(tools, {
    label,
    theirs,
    mine,
    busy: edits.pending(key),
    onMine: () => save(set),
    onTheirs: take,
    onBoth: onBoth && (() => onBoth(current)),
  });
}
