import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import type { FieldProblem } from '../../../domain/error.js';
import { mergeConfiguration } from '../../../domain/merge-configuration.js';
import { errorWords } from '../../../i18n/error-words.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import type { SettingsTools } from '../settings-tools.js';

export interface SettingsProblemOptions {
  /** Key of the edit, see `SettingsEdits`. */
  readonly key: string;
  /** What is edited, as a label. */
  readonly label: string;
  /** What the settings say there, in words. */
  readonly textOf: (settings: Configuration) => string;
  /** What is wrong, in words of its own where the rule alone does not say what to do. */
  readonly sentenceOf?: (problem: FieldProblem) => string | undefined;
  readonly onEnd?: () => void;
}

/** Why a setting was not saved, and the ways on; nothing where nothing is wrong. */
export function settingsProblem(
  { host, edits, words }: SettingsTools,
  { key, label, textOf, sentenceOf, onEnd }: SettingsProblemOptions,
): TemplateResult | typeof nothing {
  const failure = edits.failure(key);
  if (!failure) return nothing;
  const { error, change } = failure;
  const { terms, formats } = words();
  const end = (saved: Configuration | undefined) => {
    if (saved) onEnd?.();
  };
  const current = error.code === 'conflict' ? (error.current as Configuration | undefined) : undefined;
  if (!current) {
    const said =
      error.code === 'validation'
        ? error.fields.map((problem) => sentenceOf?.(problem) ?? terms.problem(problem, label, formats)).join(' ')
        : errorWords(error, terms);
    return callout({
      kind: 'danger',
      text: terms.settings.notSaved(label),
      hint: said,
      action: offersRetry(error)
        ? retryButton(
            error,
            { terms, formats },
            {
              busy: edits.pending(key),
              onClick: () => void edits.again(key).then(end),
            },
          )
        : button({ label: terms.common.close, kind: 'quiet', onClick: () => edits.dismiss(key) }),
    });
  }
  const take = () => {
    edits.dismiss(key);
    host.took(current);
    onEnd?.();
  };
  const { conflict } = terms.settings;
  // Mine over theirs as it is now: of lists only what I changed, so that nothing of what they did elsewhere is lost.
  const mine = { ...change.set, ...mergeConfiguration(current, change).set };
  const keep = () => void edits.save(key, mine, current).then(end);
  return html`<div class="conflict" role="group" aria-label=${conflict.text(label)}>
    ${callout({ kind: 'warning', text: conflict.text(label) })}
    <dl class="versions">
      <div><dt>${conflict.theirs}</dt><dd><bdi>${textOf(current)}</bdi></dd></div>
      <div><dt>${conflict.mine}</dt><dd><bdi>${textOf({ ...current, ...mine })}</bdi></dd></div>
    </dl>
    <div class="edit-actions">
      ${button({ label: conflict.keepMine, busy: edits.pending(key), onClick: keep })}
      ${button({ label: conflict.takeTheirs, onClick: take })}
    </div>
  </div>`;
}
