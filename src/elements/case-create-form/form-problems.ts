import { html, nothing, type TemplateResult } from 'lit';
import type { Beneath } from '../../domain/cases/opening-values.js';
import type { FieldProblem } from '../../domain/error.js';
import type { Words } from '../../i18n/words.js';
import type { CaseElement } from '../case-element.js';
import { fieldOf, type FormController } from '../controllers/form-controller.js';
import { callout } from '../primitives/callout.js';
import type { FormBody } from './form-body.js';
import { allTagsOf, shownIn, type FormValues } from './form-values.js';
import { sentenceOf } from './problem-words.js';

export interface FormProblemsOptions {
  readonly host: CaseElement;
  readonly form: FormController<FormValues>;
  /** Where one writes; nothing before it is loaded. */
  readonly body: () => FormBody | undefined;
  readonly beneath: () => Beneath;
  readonly words: () => Words;
  readonly announce: (text: string) => void;
}

/** What is wrong with the form: said beside the fields, in a summary, and to the ear; and the way to each of them. */
export class FormProblems {
  readonly #options: FormProblemsOptions;
  /** Where to go once a try has ended. */
  #next: string | undefined;

  constructor(options: FormProblemsOptions) {
    this.#options = options;
  }

  /** What is wrong below a path, as far as it is to be said now. */
  sentences(path: string): readonly string[] {
    return this.#options.form.problems
      .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
      .map((problem) => this.sentence(problem));
  }

  sentence(problem: FieldProblem): string {
    const { form, body, beneath, words } = this.#options;
    const { tags } = shownIn(form.values, beneath());
    return body()?.sentence(problem) ?? sentenceOf(problem, allTagsOf(tags, form.values.tagText), beneath(), words());
  }

  /** Says all of it, and goes to the first once the try has ended. */
  announce(): void {
    const { form, words, announce } = this.#options;
    const { problems } = form;
    const { terms, formats } = words();
    if (problems.length === 0) return;
    const sentences = problems.map((problem) => this.sentence(problem));
    announce([terms.createForm.problems(problems.length, formats), ...sentences].join(' '));
    this.#next = problems[0]?.path;
  }

  /** Goes there once the try has ended: before, a list one cannot choose from takes no focus. */
  goLaterTo(path: string): void {
    this.#next = path;
  }

  /** The try has ended. */
  async go(): Promise<void> {
    const path = this.#next;
    this.#next = undefined;
    if (path === undefined) return;
    await this.#options.host.updateComplete;
    this.focus(path);
  }

  focus(path: string): void {
    const { host, body } = this.#options;
    if (body()?.focus(path)) return;
    (host.shadowRoot?.getElementById(fieldOf(path)) ?? host.shadowRoot?.getElementById('summary'))?.focus();
  }

  /** All of what must be changed, each leading to its field. Stands once saving was tried. */
  render(): TemplateResult | typeof nothing {
    const { form, words } = this.#options;
    const { problems, tried } = form;
    const { terms, formats } = words();
    if (!tried || problems.length === 0) return nothing;
    return callout({
      kind: 'danger',
      id: 'summary',
      text: terms.createForm.problems(problems.length, formats),
      hint: html`<ul class="summary">
        ${problems.map(
          (problem) => html`<li>
            <button class="summary-link" type="button" @click=${() => this.focus(problem.path)}>
              <bdi>${this.sentence(problem)}</bdi>
            </button>
          </li>`,
        )}
      </ul>`,
    });
  }
}
