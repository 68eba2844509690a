import type { CasePage } from '../../../domain/find/case-query.js';
import type { CaseId, Cursor } from '../../../domain/ids.js';
import type { ListView } from '../view/list-view.js';
import { PageStarts } from '../view/page-starts.js';
import type { Calm } from './calm.js';
import { sameRows, showAnswer, showLatest, type Question, type Shown } from './shown-rows.js';

/** What a person asked for and is told the answer of. */
export type Wished = 'page' | 'search' | 'filter' | 'refresh';

/** What the list was answered: what of it is on screen, what waits to be, and where further pages begin. */
export class ListAnswers {
  /** Nothing before the first answer. */
  shown: Shown | undefined;
  /** Not told of its answer yet. */
  wished: Wished | undefined;

  #starts = new PageStarts();
  #taken: CasePage | undefined;
  /** Cases were changed from here: whoever did it wants to see it. */
  #changedHere = false;
  readonly #ownCases = new Set<CaseId>();
  readonly #calm: Calm;
  /** The list was empty when one case after another began to come: its page may fill. */
  #filling = false;

  /** While one change comes after another only the first of them moves rows; the others wait. */
  constructor(calm: Calm) {
    this.#calm = calm;
  }

  /** Everything was about another owner or backend. */
  forget(): void {
    this.shown = undefined;
    this.wished = undefined;
    this.#starts = new PageStarts();
    this.#ownCases.clear();
  }

  /** Whoever turns back before the answer came is told of one that was there before. */
  isNews(answer: CasePage, pending: boolean): boolean {
    return answer !== this.#taken || (this.wished !== undefined && !pending);
  }

  /** Takes it down without showing it: it has nothing to show. */
  pass(answer: CasePage): void {
    this.#taken = answer;
  }

  /** Shows an answer, or keeps it waiting while somebody reads. */
  take(answer: CasePage, question: Question, view: ListView, reading: boolean): void {
    this.#taken = answer;
    this.#starts.learn(view, answer.next);
    const isOwn = this.#hasOwn(answer) || this.#changedHere;
    this.#changedHere = false;
    const before = this.shown;
    const isUnasked = !isOwn && this.wished === undefined && before?.question.key === question.key;
    const stays = !isOwn && (reading || (isUnasked && this.#isRestless(before, view)));
    this.shown = showAnswer(before, question, answer, stays);
    if (isUnasked && !sameRows(before.latest.rows, answer.rows)) this.#stir(before);
  }

  /** The next answer tells of what was done here, and is shown whatever somebody reads. */
  expectChange(): void {
    this.#changedHere = true;
  }

  /** What waited is shown now. */
  showWaiting(): void {
    if (this.shown) this.shown = showLatest(this.shown);
  }

  /** Where the page begins, for backends that cannot be asked for a page by its number. */
  startOf(view: ListView): { after: Cursor } | undefined {
    return this.#starts.of(view);
  }

  /** A case was created on this page, and its creator wants to see it at once. Whether it has to be asked for. */
  expectOwn(id: CaseId): boolean {
    if (this.shown?.rows.some((row) => row.id === id)) return false;
    if (this.shown?.latest.rows.some((row) => row.id === id)) {
      this.showWaiting();
      return false;
    }
    this.#ownCases.add(id);
    return true;
  }

  #isRestless({ rows }: Shown, { size }: ListView): boolean {
    return this.#calm.isBroken && !(this.#filling && rows.length < size);
  }

  #stir(before: Shown): void {
    if (!this.#calm.isBroken) this.#filling = before.rows.length === 0;
    this.#calm.break();
  }

  #hasOwn(answer: CasePage): boolean {
    const own = answer.rows.filter(({ id }) => this.#ownCases.delete(id));
    return own.length > 0;
  }
}
