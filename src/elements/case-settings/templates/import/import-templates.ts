import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TemplateContent } from '../../../../domain/check-template.js';
import type { Configuration } from '../../../../domain/configuration.js';
import { toCaseError, type FieldProblem } from '../../../../domain/error.js';
import { newId } from '../../../../domain/ids.js';
import { limits } from '../../../../domain/limits.js';
import { errorWords } from '../../../../i18n/error-words.js';
import { adoptStyles } from '../../../primitives/adopt-styles.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { templateSentence } from '../editor/template-words.js';
import { freeName, sameName } from '../free-name.js';
import type { TemplateTools } from '../template-tools.js';
import type { TextProblem } from '../yaml/read-template.js';
import { importStyles } from './import.styles.js';
import { readFiles } from './read-files.js';

/** One template of the files, and what becomes of it. */
interface Line {
  readonly file: string;
  readonly content: TemplateContent | undefined;
  readonly problems: readonly TextProblem[];
  readonly isTaken: boolean;
  readonly chosen: boolean;
  /** What the file calls it. */
  readonly said: string | undefined;
  /** What it is stored by. */
  readonly name: string;
  /** The same for every try: a retry is the same write. */
  readonly mutationId: string;
  readonly failure?: string;
  readonly isDone?: boolean;
}

/** Shows what files say before any of it is stored, and stores what is confirmed. */
export class ImportTemplates {
  readonly #tools: TemplateTools;
  #lines: readonly Line[] = [];
  #failed: readonly string[] = [];
  #empty: readonly string[] = [];
  #library: Pick<Configuration, 'owner' | 'fields'> | undefined;
  #busy = false;

  constructor(tools: TemplateTools) {
    this.#tools = tools;
    adoptStyles(tools.host.element, importStyles);
  }

  async begin(files: readonly File[], library: Pick<Configuration, 'owner' | 'fields'>): Promise<void> {
    const { found, failed, empty } = await readFiles(files, library);
    const taken = this.#names();
    this.#library = library;
    this.#failed = failed;
    this.#empty = empty;
    this.#lines = [];
    for (const { file, read } of found) {
      const { content, problems } = read;
      const wanted = content?.name ?? '';
      // What stands before it in the files takes a name too.
      const names = [...taken, ...this.#lines.map(({ name }) => name)];
      const isTaken = names.some((each) => sameName(each, wanted));
      const name = wanted.trim() === '' ? '' : freeName(wanted, names);
      const isFine = content !== undefined && problems.length === 0;
      this.#lines = [
        ...this.#lines,
        {
          file,
          content,
          problems,
          isTaken,
          chosen: isFine,
          said: read.name,
          name: isTaken ? name : wanted,
          mutationId: newId(),
        },
      ];
    }
    const { dialog } = this.#tools;
    dialog.show(() => this.#content());
  }

  #names(): readonly string[] {
    return (this.#tools.known.all ?? []).map(({ name }) => name);
  }

  get #chosen(): readonly Line[] {
    return this.#lines.filter(({ chosen, isDone }) => chosen && !isDone);
  }

  #content() {
    const { dialog, known, words } = this.#tools;
    const { terms, formats } = words();
    const said = terms.templates.reading;
    const room = limits.templates - (known.all?.length ?? 0);
    const chosen = this.#chosen;
    const isTooMany = chosen.length > room;
    const isOneEmpty = this.#lines.length + this.#failed.length === 0 && this.#empty.length <= 1;
    const isFit = chosen.length > 0 && !isTooMany && chosen.every((line) => this.#nameProblems(line).length === 0);
    return {
      heading: said.heading,
      body: html`<p class="quiet"><bdi>${said.hint}</bdi></p>
        ${this.#failed.map((name) => callout({ kind: 'danger', text: said.fileFailed(name) }))}
        ${(isOneEmpty ? [] : this.#empty).map((name) => callout({ kind: 'warning', text: said.fileEmpty(name) }))}
        ${isTooMany ? callout({ kind: 'warning', text: said.tooMany(room, formats) }) : nothing}
        ${
          this.#lines.length === 0
            ? isOneEmpty
              ? html`<p><bdi>${said.none}</bdi></p>`
              : nothing
            : html`<ul class="imports" role="list">
                ${this.#lines.map((line, index) => this.#renderLine(line, index))}
              </ul>`
        }`,
      actions: html`${button({ label: terms.common.cancel, autofocus: true, onClick: () => dialog.close() })}
      ${button({
        label: said.confirm(chosen.length, formats),
        kind: 'primary',
        busy: this.#busy,
        busyLabel: said.busy,
        inactive: !isFit,
        onClick: () => void this.#store(),
      })}`,
    };
  }

  #renderLine(line: Line, index: number): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const said = terms.templates.reading;
    const { content, file, problems, chosen, said: called, name, isTaken, failure } = line;
    const label = called?.trim() || said.unnamed;
    const isFine = content !== undefined && problems.length === 0;
    const nameProblems = chosen ? this.#nameProblems(line) : [];
    const isNamed = isFine && (isTaken || nameProblems.length > 0);
    return html`<li class="import">
      <label class="choice">
        <input type="checkbox" ?disabled=${!isFine || this.#busy} .checked=${live(chosen)} aria-label=${said.take(label)} @change=${(event: Event) => this.#change(index, { chosen: (event.target as HTMLInputElement).checked })} />
        <span class="choice-words"><bdi>${label}</bdi><bdi class="field-hint">${said.from(file)}</bdi></span>
      </label>
      ${
        isNamed
          ? html`<div class="import-name">
              <label class="field-label" for="import-name-${index}"><bdi>${said.newName}</bdi></label>
              <input class="input" part="input" id="import-name-${index}" type="text" dir="auto" autocomplete="off" aria-describedby="import-name-${index}-said" aria-invalid=${nameProblems.length > 0 ? 'true' : nothing} .value=${live(name)} @input=${(event: Event) => this.#change(index, { name: (event.target as HTMLInputElement).value })} />
              <p class=${nameProblems.length > 0 ? 'field-problem' : 'field-hint'} id="import-name-${index}-said"><bdi>${nameProblems.length > 0 ? nameProblems.join(' ') : said.nameTaken}</bdi></p>
            </div>`
          : nothing
      }
      ${problems.map((each) => html`<p class="import-problem"><bdi>${terms.templates.editor.at(each.line, each.column, formats)}</bdi>: <bdi>${this.#sentence(each.problem, content)}</bdi></p>`)}
      ${failure === undefined ? nothing : html`<p class="import-problem" role="status"><bdi>${failure}</bdi></p>`}
    </li>`;
  }

  #sentence(problem: TextProblem['problem'], content: TemplateContent | undefined): string {
    if ('syntax' in problem) return this.#tools.words().terms.templates.syntax[problem.syntax];
    const library = this.#library ?? { owner: '', fields: [] };
    const of = content ?? { owner: library.owner, name: '', enabled: true, defaults: {} };
    return templateSentence(problem, of, library, this.#tools.words());
  }

  #nameProblems(line: Line): readonly string[] {
    const { terms, formats } = this.#tools.words();
    const name = line.name.trim();
    const others = this.#chosen.filter((each) => each !== line).map((each) => each.name);
    const say = (problem: FieldProblem) => terms.problem(problem, terms.common.name, formats);
    if (name === '') return [say({ path: 'name', rule: 'required' })];
    if (name.length > limits.templateName)
      return [say({ path: 'name', rule: 'too_long', limit: limits.templateName, actual: name.length })];
    return [...this.#names(), ...others].some((each) => sameName(each, name)) ? [terms.templates.editor.taken] : [];
  }

  #change(index: number, change: Partial<Line>): void {
    this.#lines = this.#lines.map((line, at) => (at === index ? { ...line, ...change } : line));
    this.#tools.host.element.requestUpdate();
  }

  /** One after the other: what is refused says so, and keeps no other. */
  async #store(): Promise<void> {
    const { dialog, host, known, toasts, words } = this.#tools;
    const { adapter } = host.scene();
    if (!adapter || this.#busy) return;
    this.#busy = true;
    let done = 0;
    for (const [index, line] of this.#lines.entries()) {
      const { chosen, isDone, content, name, mutationId } = line;
      if (!chosen || isDone || !content) continue;
      host.element.requestUpdate();
      try {
        known.took(await adapter.templates.save({ ...content, name: name.trim() }, { mutationId }));
        done += 1;
        this.#change(index, { isDone: true });
      } catch (thrown) {
        const error = toCaseError(thrown);
        const failure =
          error.code === 'validation'
            ? error.fields.map((problem) => this.#sentence(problem, content)).join(' ')
            : errorWords(error, words().terms);
        this.#change(index, { failure, ...(error.code === 'validation' && { mutationId: newId() }) });
      }
    }
    this.#busy = false;
    this.#lines = this.#lines.filter(({ isDone }) => !isDone);
    const { terms, formats } = words();
    if (done > 0) toasts.show({ text: terms.templates.reading.done(done, formats) });
    if (this.#lines.every(({ failure }) => failure === undefined)) dialog.close();
    host.element.requestUpdate();
  }
}
