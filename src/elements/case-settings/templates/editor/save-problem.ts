import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { TemplateContent } from '../../../../domain/check-template.js';
import type { CaseError, FieldProblem } from '../../../../domain/error.js';
import type { Template } from '../../../../domain/template.js';
import { errorWords } from '../../../../i18n/error-words.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { offersRetry } from '../../../primitives/retry.js';
import type { TemplateTools } from '../template-tools.js';
import { contentOf, type TemplateEdit } from './template-edit.js';

export interface SaveProblemOptions {
  readonly error: CaseError;
  readonly edit: TemplateEdit;
  readonly busy: boolean;
  readonly sentence: (problem: FieldProblem) => string;
  readonly onRetry: (press: { readonly busy: boolean; readonly onClick: () => void }) => TemplateResult;
  readonly onSave: () => void;
  /** Over theirs. */
  readonly onMine: (current: Template) => void;
  readonly onTheirs: (current: Template) => void;
  /** Beside theirs, or in the place of what is gone. */
  readonly onNew: () => void;
}

/** Why a template was not saved, and the ways on. */
export function saveProblem({ words }: TemplateTools, options: SaveProblemOptions): TemplateResult {
  const { error, edit, busy, sentence, onRetry, onSave, onMine, onTheirs, onNew } = options;
  const { terms, formats } = words();
  const said = terms.templates.editor;
  const asNew = button({ label: said.saveAsNew, busy, onClick: onNew });
  if (error.code === 'not_found' && edit.seen) return callout({ kind: 'warning', text: said.gone, action: asNew });
  const current = error.code === 'conflict' ? (error.current as Template | undefined) : undefined;
  if (!current)
    return callout({
      kind: 'danger',
      text: said.failed,
      hint: error.code === 'validation' ? error.fields.map(sentence).join(' ') : errorWords(error, terms),
      ...(offersRetry(error) && { action: onRetry({ busy, onClick: onSave }) }),
    });
  const { conflict } = terms.settings;
  return html`<div class="conflict template-versions" role="group" aria-label=${said.conflict(current.name)}>
    ${callout({ kind: 'warning', text: said.conflict(current.name) })}
    <dl class="versions">
      <div><dt>${said.theirs(current.revision, formats)}</dt><dd>${asText(current)}</dd></div>
      <div><dt>${said.mine}</dt><dd>${asText(edit.content)}</dd></div>
    </dl>
    <div class="edit-actions">
      ${button({ label: conflict.keepMine, busy, onClick: () => onMine(current) })}
      ${button({ label: conflict.takeTheirs, onClick: () => onTheirs(current) })} ${asNew}
    </div>
  </div>`;
}

/** Written once for each: the text is the same until that is another one. */
const texts = new WeakMap<TemplateContent | Template, Promise<TemplateResult>>();

function asText(of: TemplateContent | Template): TemplateResult {
  const known = texts.get(of) ?? written('id' in of ? contentOf(of) : of);
  texts.set(of, known);
  return html`${until(known, nothing)}`;
}

async function written(content: TemplateContent): Promise<TemplateResult> {
  const { writeTemplate } = await import('../yaml/write-template.js');
  return html`<pre tabindex="0">${writeTemplate(content)}</pre>`;
}
