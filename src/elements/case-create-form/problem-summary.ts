import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { callout } from '../primitives/callout.js';
import { fieldOf } from '../controllers/form-controller.js';

export interface Wording {
  readonly terms: Terms;
  readonly formats: Formats;
}

/** What is wrong, as a sentence. A tag is named, since many stand in one field. */
export function sentenceOf(problem: FieldProblem, tags: readonly string[], { terms, formats }: Wording): string {
  return terms.problem(problem, labelOf(problem.path, tags, terms), formats);
}

function labelOf(path: string, tags: readonly string[], { common, createForm }: Terms): string {
  const [field = path, index] = path.split('.');
  if (field === 'title') return common.name;
  if (field === 'description') return common.description;
  if (field === 'severity') return common.severity;
  if (field !== 'tags') return path;
  return index === undefined ? createForm.tagList : createForm.tag(tags[Number(index)] ?? '');
}

/** All of what must be changed, each leading to its field. Stands once saving was tried. */
export function problemSummary(
  problems: readonly FieldProblem[],
  tags: readonly string[],
  wording: Wording,
  onChoose: (field: string) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return callout({
    kind: 'danger',
    id: 'summary',
    text: wording.terms.createForm.problems(problems.length, wording.formats),
    hint: html`<ul class="summary">
      ${problems.map(
        (problem) => html`<li>
          <button class="summary-link" type="button" @click=${() => onChoose(fieldOf(problem.path))}>
            ${sentenceOf(problem, tags, wording)}
          </button>
        </li>`,
      )}
    </ul>`,
  });
}
