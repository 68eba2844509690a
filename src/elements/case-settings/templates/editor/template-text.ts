import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldProblem } from '../../../../domain/error.js';
import { readTemplate, type ReadTemplate, type TextProblem } from '../yaml/read-template.js';
import { writeTemplate } from '../yaml/write-template.js';
import type { TemplateEditing } from './template-editing.js';
import type { TemplateModel } from './template-model.js';
import { TextCompletion } from './text-completion.js';

const id = 'template-yaml';

/** A template as YAML text: numbered lines, and what is wrong beside them. Loaded when somebody wants to see it. */
export class TemplateText {
  readonly #model: TemplateModel;
  readonly #editing: TemplateEditing;
  readonly #completion: TextCompletion;
  #read: { readonly text: string; readonly library: unknown; readonly says: ReadTemplate } | undefined;

  constructor(model: TemplateModel, editing: TemplateEditing) {
    this.#model = model;
    this.#editing = editing;
    this.#completion = new TextCompletion(model, { id, area: () => this.#area });
  }

  /** As it was written, else as the template is written. */
  get #text(): string {
    return this.#editing.current?.text ?? writeTemplate(this.#model.content);
  }

  /** What is wrong with the text, and what else is known to be wrong with what it says. */
  problems(others: readonly FieldProblem[]): readonly TextProblem[] {
    const { content, problems, placeOf } = this.#says(this.#text);
    // What else is known is known of what could be read last.
    if (!content) return problems;
    const isTold = ({ path, rule }: FieldProblem) =>
      problems.some(({ problem }) => !('syntax' in problem) && problem.path === path && problem.rule === rule);
    return [
      ...problems,
      ...others.filter((each) => !isTold(each)).map((problem) => ({ ...placeOf(problem.path), problem })),
    ].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  focus(): void {
    this.#area?.focus();
  }

  /** To the first thing that is wrong. */
  focusProblem(others: readonly FieldProblem[]): void {
    const [first] = this.problems(others);
    if (first) this.#goTo(first);
  }

  render(others: readonly FieldProblem[]): TemplateResult {
    const { terms, formats } = this.#model.tools.words();
    const said = terms.templates.editor;
    const text = this.#text;
    const problems = this.problems(others);
    const faulty = new Set(problems.map(({ line }) => line));
    const count = text.split('\n').length;
    return html`<div class="template-text">
      <div>
        <label class="field-label" part="label" for=${id}><bdi>${said.textLabel}</bdi></label>
        <p class="template-block-hint" id="${id}-hint"><bdi>${said.textHint}</bdi></p>
      </div>
      <div class="template-code" part="template-code">
        <div class="template-line-numbers" aria-hidden="true">
          ${Array.from({ length: count }, (_, index) => html`<span class=${faulty.has(index + 1) ? 'template-line-number faulty' : 'template-line-number'}>${index + 1}</span>`)}
        </div>
        <div class="template-area">
        <textarea id=${id} dir="ltr" spellcheck="false" autocapitalize="off" autocomplete="off" aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${this.#completion.listId} aria-activedescendant=${this.#completion.activeId ?? nothing} aria-describedby="${id}-hint ${id}-problems" aria-invalid=${problems.length > 0 ? 'true' : nothing} ?readonly=${this.#model.busy} .value=${live(text)} @input=${this.#handleInput} @scroll=${this.#handleScroll} @keydown=${this.#completion.handleKey} @blur=${() => this.#completion.close()} @click=${() => this.#completion.close()}></textarea>
        ${this.#completion.render()}
        </div>
      </div>
      <div id="${id}-problems">
        <p class="template-block-hint" role="status"><bdi>${problems.length === 0 ? said.nothingWrong : said.problems(problems.length, formats)}</bdi></p>
        ${
          problems.length === 0
            ? nothing
            : html`<ul class="template-problems" role="list">
                ${problems.map(
                  (each) =>
                    html`<li>
                      <button class="template-problem" part="template-problem" type="button" @click=${() => this.#goTo(each)}>
                        <bdi class="place">${said.at(each.line, each.column, formats)}</bdi>
                        <bdi>${'syntax' in each.problem ? terms.templates.syntax[each.problem.syntax] : this.#model.sentence(each.problem)}</bdi>
                      </button>
                    </li>`,
                )}
              </ul>`
        }
      </div>
    </div>`;
  }

  /** Read once, however often it is shown. */
  #says(text: string): ReadTemplate {
    const { library } = this.#model;
    if (this.#read?.text !== text || this.#read.library !== library.fields)
      this.#read = { text, library: library.fields, says: readTemplate(text, library) };
    return this.#read.says;
  }

  readonly #handleInput = (event: InputEvent): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    const { content } = this.#says(text);
    this.#editing.change(content ? { text, content, unreadable: false } : { text, unreadable: true });
    if (!event.isComposing) this.#completion.look();
  };

  readonly #handleScroll = (event: Event): void => {
    const area = event.target as HTMLElement;
    this.#completion.follow();
    const numbers = area.parentElement?.previousElementSibling;
    if (numbers) numbers.scrollTop = area.scrollTop;
  };

  get #area(): HTMLTextAreaElement | null {
    return this.#model.tools.host.element.renderRoot.querySelector(`#${id}`);
  }

  #goTo({ line, column }: Pick<TextProblem, 'line' | 'column'>): void {
    const area = this.#area;
    if (!area) return;
    const lines = area.value.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const at = before + Math.min(column - 1, (lines[line - 1] ?? '').length);
    area.focus();
    area.setSelectionRange(at, at);
    const height = area.scrollHeight / Math.max(lines.length, 1);
    area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
  }
}
