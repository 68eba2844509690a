import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case } from '../../../domain/cases/case.js';
import type { UserId } from '../../../domain/ids.js';
import type { UserAction } from '../../../domain/user-action.js';
import { errorWords } from '../../../i18n/error-words.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { PausedText } from '../../controllers/paused-text.js';
import { QueryController } from '../../controllers/query-controller.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { icon } from '../../primitives/icon.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import type { CommentsPart } from '../comments/comments-part.js';
import type { EntryReferences } from '../references/entry-references.js';
import type { ViewTab } from '../tabs/view-tab.js';
import type { ViewTools } from '../view-tools.js';
import { entryLine } from './entry-line.js';
import { idsNamedIn } from './entry-words.js';
import { feedOf, type Feed, type FeedView } from './feed.js';

/** How many entries each end shows at first, and how many a press brings. */
const endSize = 10;
const stepSize = 50;

type Order = 'oldest' | 'newest';

/** Everything that happened to the case, and the place to say something. */
export class ActivityPart implements ViewTab {
  readonly name = 'activity';
  readonly #tools: ViewTools;
  readonly #comments: CommentsPart;
  readonly #feed: QueryController<Feed>;
  readonly #references: LazyController<EntryReferences>;
  #show: FeedView['show'] = 'all';
  #author: UserId | undefined;
  #order: Order = 'oldest';
  #text = '';
  readonly #typing: PausedText;
  #first = endSize;
  #of: string | undefined;
  /** The entry somebody was sent to, once it was brought into sight. */
  #shownEntry: string | undefined;

  constructor(tools: ViewTools, comments: CommentsPart) {
    this.#tools = tools;
    this.#comments = comments;
    const { host } = tools;
    this.#references = new LazyController(
      host.element,
      async () => new (await import('../references/entry-references.js')).EntryReferences(tools),
    );
    this.#typing = new PausedText(host.element, (text) => this.#set({ text }));
    host.element.addController({
      hostUpdate: () => this.#follow(),
      hostUpdated: () => this.#bringIntoSight(),
    });
    this.#feed = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => {
        const { found, session } = host.scene();
        if (!found || !session?.capabilities.groups.includes('activity')) return undefined;
        return feedOf(found.id, this.#view);
      },
    );
  }

  isOffered(): boolean {
    return true;
  }

  /** Its entries are counted where one narrows them. */
  count(): undefined {
    return undefined;
  }

  async refresh(): Promise<void> {
    await this.#feed.refresh();
  }

  render(shown: Case): TemplateResult {
    return html`${this.#renderControls(shown)}
      ${this.#order === 'newest' ? this.#comments.renderNew() : nothing}
      ${this.#renderFeed()}
      ${this.#order === 'oldest' ? this.#comments.renderNew() : nothing}`;
  }

  #renderControls(shown: Case): TemplateResult {
    const { activity } = this.#tools.words().terms;
    const people = this.#authors(shown);
    const { counts } = this.#feed.value ?? {};
    const { formats } = this.#tools.words();
    return html`<div class="activity-controls">
      <label class="activity-search">
        <span class="visually-hidden">${activity.search}</span>
        ${icon('search')}
        <input class="input" part="input" type="search" dir="auto" autocomplete="off" placeholder=${activity.search} .value=${this.#typing.typed ?? this.#text} @input=${this.#handleSearch} @keydown=${this.#handleSearchKey} />
      </label>
      ${select({
        label: activity.filter,
        value: this.#show,
        options: (['all', 'comments', 'history'] as const).map((each) => [
          each,
          counts ? `${activity.filters[each]} (${formats.number(counts[each])})` : activity.filters[each],
        ]),
        onChange: (value) => this.#set({ show: value as FeedView['show'] }),
      })}
      ${
        people.length > 1
          ? select({
              label: activity.author,
              value: this.#author ?? '',
              options: [['', activity.everybody], ...people],
              onChange: (value) => this.#set({ author: value === '' ? undefined : value }),
            })
          : nothing
      }
      ${select({
        label: activity.order,
        value: this.#order,
        options: (['oldest', 'newest'] as const).map((each) => [each, activity.orders[each]]),
        onChange: (value) => {
          this.#order = value as Order;
          this.#tools.host.element.requestUpdate();
        },
      })}
    </div>`;
  }

  #renderFeed(): TemplateResult {
    const { words } = this.#tools;
    const { terms, formats } = words();
    const { value: feed, error, pending } = this.#feed;
    const refresh = () => void this.#feed.refresh();
    const trouble = error
      ? callout({
          kind: 'danger',
          text: terms.activity.failed,
          hint: errorWords(error, terms),
          ...(offersRetry(error) && {
            action: retryButton(error, { terms, formats }, { busy: pending, onClick: refresh }),
          }),
        })
      : nothing;
    if (!feed)
      return html`${trouble}${error ? nothing : html`<p class="quiet activity-wait" role="status">${terms.common.loading}</p>`}`;
    const ends = [feed.first, feed.last].map((entries) => entries.filter((entry) => this.#isShown(entry, feed)));
    const [first = [], last = []] =
      this.#order === 'oldest' ? ends : ends.map((entries) => [...entries].reverse()).reverse();
    const isEmpty = first.length + last.length === 0;
    return html`${trouble}
      ${isEmpty && !pending ? html`<p class="quiet">${terms.activity.none}</p>` : nothing}
      <ol class="entries" role="list" aria-busy=${pending ? 'true' : 'false'}>
        ${this.#renderEntries(first, feed)}
        ${
          feed.between > 0
            ? html`<li class="entries-more">
                ${button({ label: terms.activity.more(feed.between, formats), busy: pending, onClick: () => this.#more(feed) })}
              </li>`
            : nothing
        }
        ${this.#renderEntries(last, feed)}
      </ol>`;
  }

  #renderEntries(entries: readonly UserAction[], feed: Feed) {
    const { entry: wanted } = this.#tools.host.scene();
    return repeat(
      entries,
      ({ id }) => id,
      (entry) => {
        const comment =
          entry.type === 'comment' && entry.verb === 'add' ? feed.comments.get(entry.ids[0] ?? '') : undefined;
        const isMarked = wanted !== undefined && (wanted === entry.id || wanted === comment?.id);
        return html`<li class=${comment ? 'entry-comment' : 'entry'} part=${comment ? nothing : 'entry'}>
          ${comment ? this.#comments.render(comment, isMarked) : entryLine(entry, this.#tools, isMarked, this.#attached(entry))}
        </li>`;
      },
    );
  }

  /** What of the host's an entry put on the case; the code that shows it is loaded with the first such entry. */
  #attached(entry: UserAction): TemplateResult | undefined {
    if (entry.type !== 'references' || entry.verb !== 'add') return undefined;
    const { session } = this.#tools.host.scene();
    if (!session?.capabilities.groups.includes('references')) return undefined;
    return this.#references.get()?.render(entry);
  }

  /** A comment that is being deleted is out of sight. */
  #isShown(entry: UserAction, feed: Feed): boolean {
    return !(
      entry.type === 'comment' &&
      entry.verb === 'add' &&
      entry.ids.some((id) => this.#comments.isGone(id) && feed.comments.has(id))
    );
  }

  #more(feed: Feed): void {
    this.#first = feed.first.length + Math.min(stepSize, feed.between);
    this.#tools.host.element.requestUpdate();
  }

  readonly #handleSearch = (event: Event): void => this.#typing.type((event.target as HTMLInputElement).value);

  readonly #handleSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#typing.tellNow();
  };

  #set(view: { readonly show?: FeedView['show']; readonly author?: UserId | undefined; readonly text?: string }): void {
    if (view.show) this.#show = view.show;
    if (view.text !== undefined) this.#text = view.text.trim();
    if ('author' in view) this.#author = view.author;
    this.#first = endSize;
    this.#tools.host.element.requestUpdate();
  }

  get #view(): FeedView {
    const { entry } = this.#tools.host.scene();
    return { show: this.#show, author: this.#author, text: this.#text, first: this.#first, last: endSize, entry };
  }

  /** Those who acted, as far as the backend or what is shown says, and whoever opened the case. */
  #authors({ createdBy }: Case): readonly (readonly [UserId, string])[] {
    const { value: feed } = this.#feed;
    const by = [
      createdBy,
      ...(feed?.participants ?? []),
      ...(feed ? [...feed.first, ...feed.last].map(({ by: each }) => each) : []),
    ];
    const names = new Map(by.map((person) => [person.id, this.#tools.people.name(person)]));
    if (this.#author !== undefined && !names.has(this.#author))
      names.set(this.#author, this.#tools.people.name({ id: this.#author }));
    return [...names];
  }

  #follow(): void {
    const { found } = this.#tools.host.scene();
    if (found?.id !== this.#of) {
      this.#of = found?.id;
      this.#show = 'all';
      this.#author = undefined;
      this.#text = '';
      this.#typing.forget();
      this.#first = endSize;
      this.#shownEntry = undefined;
    }
    const { value: feed } = this.#feed;
    if (!feed) return;
    const entries = [...feed.first, ...feed.last];
    this.#tools.people.remember(entries.map(({ by }) => by));
    if (feed.participants && found) this.#tools.people.acted(found.id, feed.participants);
    this.#tools.people.need(entries.flatMap(idsNamedIn));
  }

  #bringIntoSight(): void {
    const { entry, found } = this.#tools.host.scene();
    if (entry === undefined || !found || entry === this.#shownEntry || !this.#feed.current) return;
    const place = this.#tools.host.element.renderRoot.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`);
    if (!place) return;
    this.#shownEntry = entry;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  }
}

interface SelectOptions {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

const select = ({ label, value, options, onChange }: SelectOptions): TemplateResult =>
  html`<label class="activity-control">
    <span class="visually-hidden">${label}</span>
    <span class="select"><select class="input" .value=${value} @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      ${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
    </select>${icon('chevron')}</span>
  </label>`;
