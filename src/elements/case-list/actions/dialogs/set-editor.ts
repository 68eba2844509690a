import '../../../../i18n/english/tags.js';
import '../../../../i18n/english/people.js';
import '../../../../i18n/english/choices.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { checkCase } from '../../../../domain/cases/check-case.js';
import type { CaseError } from '../../../../domain/error.js';
import type { CaseRow } from '../../../../domain/find/case-query.js';
import type { User } from '../../../../domain/user.js';
import { errorWords } from '../../../../i18n/error-words.js';
import type { Words } from '../../../../i18n/words.js';
import type { Query } from '../../../controllers/query-cache.js';
import { QueryController } from '../../../controllers/query-controller.js';
import { RovingFocusController } from '../../../controllers/roving-focus-controller.js';
import { findPeople } from '../../../people/find-people.js';
import { KnownPeople } from '../../../people/known-people.js';
import { avatar, nameOf } from '../../../primitives/avatar.js';
import { button } from '../../../primitives/button.js';
import { callout } from '../../../primitives/callout.js';
import { icon } from '../../../primitives/icon.js';
import { tagsIn } from '../../../primitives/tags-in.js';
import type { ListHost } from '../../list-host.js';
import { PausedText } from '../../../controllers/paused-text.js';
import { changesOf, type CaseEdit } from '../case-edit.js';
import { subjectOf } from '../run/outcome-words.js';
import { tagsLike } from '../../../primitives/suggestions.js';
import type { DialogContent } from '../../../primitives/dialog/action-dialog.js';
import { TriState } from './tri-state.js';

export interface SetEditorOptions {
  readonly words: () => Words;
  readonly onApply: (rows: readonly CaseRow[], edit: CaseEdit) => void;
  readonly onCancel: () => void;
}

/** Changes what cases have several of, for all of them at once: each is on all, on some or on none of them. */
export class SetEditor {
  readonly #host: ListHost;
  readonly #options: SetEditorOptions;
  readonly #people: QueryController<readonly User[]>;
  readonly #tags: QueryController<readonly string[]>;
  readonly #known: KnownPeople;
  readonly #roving: RovingFocusController;
  #field: 'tags' | 'assignees' | undefined;
  #rows: readonly CaseRow[] | undefined;
  #state = new TriState([], 'tags');
  #text = '';
  /** What was asked for last: one pauses before. */
  #asked = '';
  readonly #typing: PausedText;
  #problem = '';

  constructor(host: ListHost, options: SetEditorOptions) {
    this.#host = host;
    this.#options = options;
    const adapter = () => host.scene().adapter;
    this.#typing = new PausedText(host.element, (text) => {
      this.#asked = text.trim();
      host.element.requestUpdate();
    });
    this.#people = new QueryController(host.element, adapter, () => this.#askPeople());
    this.#tags = new QueryController(host.element, adapter, () => this.#askTags());
    this.#known = new KnownPeople(host.element, {
      ids: () => (this.#field === 'assignees' && this.#has('users') ? this.#state.members : []),
      given: () => [host.scene().session?.user ?? [], this.#people.value ?? []].flat(),
      adapter,
    });
    this.#roving = new RovingFocusController(host.element, {
      items: () => [...host.element.renderRoot.querySelectorAll<HTMLElement>('.set-option input')],
      orientation: 'vertical',
    });
  }

  open(field: 'tags' | 'assignees'): void {
    this.#field = field;
    this.#rows = undefined;
    this.#state = new TriState([], field);
    this.#type('');
  }

  close(): void {
    this.#field = undefined;
  }

  /** The cases, as they are now. */
  take(rows: readonly CaseRow[]): void {
    this.#rows = rows;
    if (this.#field) this.#state = new TriState(rows, this.#field);
    this.#host.element.requestUpdate();
    // Until now there was nothing to write into.
    void this.#host.element.updateComplete.then(() => this.#focus());
  }

  content({
    found,
    error,
    onRetry,
  }: {
    readonly found: number;
    readonly error: CaseError | undefined;
    readonly onRetry: () => void;
  }): DialogContent {
    const { terms, formats } = this.#words;
    const { actions, common } = terms;
    const label = this.#label;
    const rows = this.#rows;
    const over = this.#overfull();
    const changes = this.#state.edit.add.length + this.#state.edit.remove.length > 0;
    return {
      heading: rows ? actions.editOf(label, subjectOf(rows, this.#words)) : label,
      body: error
        ? callout({
            kind: 'danger',
            text: errorWords(error, terms),
            action: button({ label: common.retry, onClick: onRetry }),
          })
        : rows
          ? this.#editor()
          : html`<p class="dialog-waiting" role="status">${actions.finding(found, formats)}</p>`,
      actions: html`<p class="set-problem" role="status">${over > 0 ? actions.overfull(over, this.#limit, formats) : nothing}</p>
        ${button({ label: common.cancel, onClick: this.#options.onCancel })}
        ${button({
          label: actions.apply,
          kind: 'primary',
          inactive: !rows || !changes || over === rows.length,
          onClick: () => rows && this.#options.onApply(rows, this.#edit),
        })}`,
    };
  }

  #editor(): TemplateResult {
    const { terms } = this.#words;
    const isTags = this.#field === 'tags';
    const label = isTags ? terms.actions.searchTags : terms.actions.searchPeople;
    const user = this.#host.scene().session?.user;
    const addable = this.#addable;
    const listed = this.#listed;
    return html`<div class="set-search search">
        ${icon('search')}
        <input
          class="input search-text"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-label=${label}
          aria-describedby="set-problem"
          placeholder=${label}
          .value=${live(this.#text)}
          @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#handleKey(event)}
        />
      </div>
      <p class="field-problem" id="set-problem" role="status">${this.#problem}</p>
      ${
        !isTags && user && this.#text === '' && this.#state.shareOf(user.id) !== 'all'
          ? html`<div>${button({ label: terms.people.assignSelf, kind: 'quiet', onClick: () => this.#want(user.id) })}</div>`
          : nothing
      }
      ${addable ? html`<div>${button({ label: html`<bdi>${terms.tags.add(addable)}</bdi>`, kind: 'quiet', onClick: () => this.#add() })}</div>` : nothing}
      <ul class="set-options" role="list" aria-label=${this.#label} @keydown=${this.#roving.handleKey} @focusin=${this.#roving.handleFocus}>
        ${repeat(
          listed,
          (member) => member,
          (member) => this.#option(member),
        )}
      </ul>
      ${listed.length === 0 && !addable && !this.#people.pending && !this.#tags.pending ? html`<p class="set-none">${this.#text === '' ? terms.choices.empty : terms.choices.none}</p>` : nothing}`;
  }

  #option(member: string): TemplateResult {
    const words = this.#words;
    const share = this.#state.shareOf(member);
    const total = this.#rows?.length ?? 0;
    const count = this.#state.countOf(member);
    const person = this.#field === 'assignees' ? this.#known.who(member) : undefined;
    const label = person ? nameOf(person, words) : member;
    const you = member === this.#host.scene().session?.user.id && person ? words.terms.people.you : undefined;
    const note = share === 'some' ? words.terms.actions.onSome(count, total, words.formats) : you;
    return html`<li>
      <label class="set-option">
        <input
          type="checkbox"
          .checked=${live(share === 'all')}
          .indeterminate=${live(share === 'some')}
          @click=${() => this.#turn(member)}
        />
        ${person ? avatar(person) : nothing}
        <bdi class="set-label">${label}</bdi>
        ${note === undefined ? nothing : html`<bdi class="set-note">${note}</bdi>`}
      </label>
    </li>`;
  }

  /** What the cases have, and what else there is. */
  get #listed(): readonly string[] {
    const there = this.#state.members.filter((member) => this.#matches(member));
    const others = this.#field === 'tags' ? (this.#tags.value ?? []) : (this.#people.value ?? []).map(({ id }) => id);
    return [...new Set([...there, ...others.filter((other) => !this.#state.members.includes(other))])];
  }

  #matches(member: string): boolean {
    const text = this.#text.trim().toLocaleLowerCase();
    if (text === '') return true;
    const label = this.#field === 'tags' ? member : nameOf(this.#known.who(member), this.#words);
    return label.toLocaleLowerCase().includes(text);
  }

  /** What was typed, where it is a tag nobody has yet. */
  get #addable(): string | undefined {
    if (this.#field !== 'tags') return undefined;
    const [first, ...more] = tagsIn(this.#text);
    if (first === undefined || more.length > 0) return first;
    return this.#listed.includes(first) ? undefined : first;
  }

  #type(text: string): void {
    this.#text = text;
    this.#problem = '';
    this.#typing.type(text);
    if (text === '') this.#typing.tellNow();
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#roving.focus(0);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#add();
    }
  }

  /** Enter takes what was typed: tags as they stand, of people the one who is left. */
  #add(): void {
    const text = this.#text.trim();
    if (text === '') return;
    if (this.#field === 'tags') this.#addTags(tagsIn(text));
    else {
      const [only, ...others] = this.#listed;
      if (only !== undefined && others.length === 0) this.#want(only);
    }
  }

  #addTags(tags: readonly string[]): void {
    const { terms, formats } = this.#words;
    const problems = checkCase({ tags });
    if (problems.length > 0) {
      this.#problem = problems
        .map((problem) =>
          terms.problem(problem, terms.createForm.tag(tags[Number(problem.path.split('.')[1])] ?? ''), formats),
        )
        .join(' ');
      this.#host.element.requestUpdate();
      return;
    }
    for (const tag of tags) this.#state.want(tag, true);
    this.#host.say(terms.tags.added(tags, formats));
    this.#type('');
  }

  #want(member: string): void {
    this.#state.want(member, true);
    const words = this.#words;
    this.#host.say(words.terms.choices.chosen(nameOf(this.#known.who(member), words)));
    this.#type('');
    this.#focus();
  }

  #focus(): void {
    this.#host.element.renderRoot.querySelector<HTMLElement>('.set-search input')?.focus();
  }

  #turn(member: string): void {
    // Their names are known now and shall stay so.
    this.#known.remember((this.#people.value ?? []).filter(({ id }) => id === member));
    this.#state.turn(member);
    this.#host.element.requestUpdate();
  }

  get #edit(): CaseEdit {
    return { field: this.#field ?? 'tags', ...this.#state.edit };
  }

  /** How many cases would have more than a case may have. */
  #overfull(): number {
    const field = this.#field;
    if (!field) return 0;
    const after = (row: CaseRow) => changesOf(row, this.#edit)[field]?.length ?? 0;
    return (this.#rows ?? []).filter((row) => after(row) > Math.max(this.#limit, row[field]?.length ?? 0)).length;
  }

  get #limit(): number {
    return this.#host.scene().session?.capabilities.limits[this.#field ?? 'tags'] ?? Number.POSITIVE_INFINITY;
  }

  get #label(): string {
    return this.#words.terms.common[this.#field ?? 'tags'];
  }

  get #words(): Words {
    return this.#options.words();
  }

  #has(group: 'users' | 'suggest'): boolean {
    return this.#host.scene().session?.capabilities.groups.includes(group) ?? false;
  }

  #askPeople(): Query<readonly User[]> | undefined {
    const { owner, session } = this.#host.scene();
    if (this.#field !== 'assignees' || owner === undefined || !this.#has('users')) return undefined;
    return findPeople(owner, this.#asked, session?.user);
  }

  #askTags(): Query<readonly string[]> | undefined {
    const { owner } = this.#host.scene();
    const text = this.#asked;
    if (this.#field !== 'tags' || owner === undefined || !this.#has('suggest') || /[,\n]/.test(text)) return undefined;
    return { ...tagsLike(owner, text, 20), series: `tags ${owner}` };
  }
}
