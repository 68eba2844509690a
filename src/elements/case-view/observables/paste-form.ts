import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Observable } from '../../../domain/observable.js';
import type { DraftController } from '../../controllers/draft-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import { button } from '../../primitives/button.js';
import { field } from '../../primitives/field.js';
import { textDraft, type TextDraft } from '../text-editor.js';
import type { ViewTools } from '../view-tools.js';
import type { AddObservables } from './add-observables.js';
import { directionOf } from './observable-words.js';
import { onlyLines, readPasted, type Pasted } from './pasted.js';
import { typeSelect } from './type-select.js';

/** So many rows are shown; nobody looks over more, and no case holds them. */
const shownRows = 100;

/** Many observables at once, pasted and looked over before they are saved. */
export class PasteForm {
  readonly #tools: ViewTools;
  readonly #adding: AddObservables;
  readonly #draft: DraftController<TextDraft>;
  readonly #chosen = new Map<string, string>();
  #text = '';

  constructor(tools: ViewTools, adding: AddObservables, options: { readonly onRestore: () => void }) {
    this.#tools = tools;
    this.#adding = adding;
    this.#draft = textDraft<TextDraft>(tools, {
      name: () => 'observables',
      content: () => (this.#text.trim() === '' ? undefined : { text: this.#text }),
      restore: ({ text }) => {
        this.#text = text;
        options.onRestore();
      },
      onMoved: () => {
        this.#text = '';
        this.#chosen.clear();
      },
    });
    new LeaveController(tools.host.element, () => this.#text.trim() !== '' && this.#draft.pending);
  }

  focus(): void {
    this.#tools.host.element.renderRoot.querySelector<HTMLElement>('#observables-text')?.focus();
  }

  render(listed: readonly Observable[], onCancel: () => void): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.caseObservables;
    const pasted = this.#read(listed);
    const addable = pasted.filter(({ fate }) => fate === 'add').length;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#add(listed);
    };
    return html`<form class="observable-paste" @submit=${submit}>
      ${field({
        id: 'observables-text',
        label: said.pasteLabel,
        hint: said.pasteHint,
        problems: [],
        control: ({ id, describedBy }) =>
          html`<textarea class="input observable-input" part="input" id=${id} rows="5" dir="ltr" spellcheck="false" autocapitalize="off" .value=${live(this.#text)} aria-describedby=${describedBy} ?readonly=${this.#adding.pending} @input=${(event: InputEvent) => this.#change((event.target as HTMLTextAreaElement).value)}></textarea>`,
      })}
      ${pasted.length > 0 ? this.#renderReview(pasted) : nothing}
      ${this.#adding.renderProblem(said.pasteLabel, () => void this.#add(listed))}
      <div class="edit-actions">
        ${button({
          label: said.addSeveral(addable, formats),
          kind: 'primary',
          type: 'submit',
          busy: this.#adding.pending,
          busyLabel: said.adding,
          inactive: addable === 0,
        })}
        ${button({ label: terms.common.cancel, onClick: onCancel })}
      </div>
    </form>`;
  }

  #renderReview(pasted: readonly Pasted[]): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.caseObservables;
    const many = (wanted: Pasted['fate']) => pasted.filter(({ fate }) => fate === wanted).length;
    return html`<p class="note" role="status"><bdi>${said.summary(many('add'), many('wrong'), many('there'), formats)}</bdi></p>
      <div class="paste-scroll" tabindex="0" role="group" aria-label=${said.review}>
        <table class="paste-table" aria-label=${said.review}>
          <thead>
            <tr>
              <th scope="col">${said.line}</th>
              <th scope="col">${said.value}</th>
              <th scope="col">${said.type}</th>
              <th scope="col">${said.finding}</th>
            </tr>
          </thead>
          <tbody>
            ${pasted.slice(0, shownRows).map((each) => this.#renderRow(each))}
          </tbody>
        </table>
      </div>`;
  }

  #renderRow({ line, type, value, observable, fate, problems }: Pasted): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.caseObservables;
    return html`<tr class="paste-${fate}">
      <td class="paste-line">${formats.number(line)}</td>
      <td class="paste-value">
        <bdi class="observable-value" dir=${directionOf(type)}>${value}</bdi>
        ${observable.description ? html`<bdi class="quiet paste-description">${observable.description}</bdi>` : nothing}
      </td>
      <td class="paste-type">
        ${typeSelect(this.#tools, {
          label: `${said.type}: ${value}`,
          value: type,
          none: said.unguessed,
          disabled: this.#adding.pending,
          onChange: (chosen) => {
            this.#chosen.set(value, chosen);
            this.#adding.forget();
            this.#tools.host.element.requestUpdate();
          },
        })}
      </td>
      <td class="paste-fate"><bdi>${fate === 'add' ? said.addable : problems.join(' ')}</bdi></td>
    </tr>`;
  }

  #read(listed: readonly Observable[]): readonly Pasted[] {
    return readPasted(this.#tools, this.#text, { chosen: this.#chosen, listed });
  }

  #change(text: string): void {
    this.#text = text;
    this.#adding.forget();
    this.#draft.changed();
    this.#tools.host.element.requestUpdate();
  }

  /** What is right is saved in one call; what is wrong stays in the box. */
  async #add(listed: readonly Observable[]): Promise<void> {
    const pasted = this.#read(listed);
    const right = pasted.filter(({ fate }) => fate === 'add');
    if (right.length === 0 || !(await this.#adding.add(right.map(({ observable }) => observable)))) return;
    const wrong = new Set(pasted.filter(({ fate }) => fate === 'wrong').map(({ line }) => line));
    this.#change(onlyLines(this.#text, wrong));
    if (wrong.size === 0) void this.#draft.remove();
    await this.#tools.host.element.updateComplete;
    this.focus();
  }
}
