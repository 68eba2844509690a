import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import type { CasePage, CaseRow } from '../../../domain/find/case-query.js';
import {
  askAfter,
  askBefore,
  extendAfter,
  extendBefore,
  type ListPosition,
} from '../../../domain/find/list-position.js';
import type { CaseId } from '../../../domain/ids.js';
import type { Query } from '../../controllers/query-cache.js';
import { caseQuery } from '../../controllers/case-query.js';
import { QueryController } from '../../controllers/query-controller.js';
import { followLink } from '../../follow-link.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { hasFocus } from '../../primitives/has-focus.js';
import { icon } from '../../primitives/icon.js';
import { isTyping } from '../../primitives/is-typing.js';
import type { ViewTools } from '../view-tools.js';
import { neighboursStyles } from './neighbours.styles.js';

import '../../../i18n/english/neighbours.js';

/** Which way, and the key for it: the same as in the list. */
const ways = { previous: 'k', next: 'j' } as const;
type Way = keyof typeof ways;

/**
 * The way to the case before and after this one, in the list it was opened from. The order stays as it was then, whatever
 * is done to the cases meanwhile; one that was deleted is passed over. Both are asked for ahead, so that they are there at once.
 */
export class NeighboursPart implements ReactiveController {
  readonly #tools: ViewTools;
  readonly #beside: Readonly<Record<Way, QueryController<Case | null>>>;
  readonly #beyond: Readonly<Record<Way, QueryController<CasePage>>>;
  readonly #gone = new Set<CaseId>();
  #given: ListPosition | undefined;
  /** The stretch that was given, and what was asked for since. */
  #stretch: ListPosition | undefined;
  /** One is on the way to another case: `to` has the focus there. */
  #step: { readonly from: CaseId; readonly to: Way | 'name' } | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { element, scene } = tools.host;
    const adapter = () => scene().adapter;
    adoptStyles(element, neighboursStyles);
    element.addController(this);
    // The question the view itself will ask for it.
    const beside = (way: Way) =>
      new QueryController(element, adapter, () => {
        const row = this.#row(way);
        return row && caseQuery(row.id);
      });
    const beyond = (way: Way) => new QueryController(element, adapter, () => this.#pageQuery(way));
    this.#beside = { previous: beside('previous'), next: beside('next') };
    this.#beyond = { previous: beyond('previous'), next: beyond('next') };
    element.addEventListener('keydown', this.#handleKey);
  }

  hostUpdate(): void {
    const { position } = this.#tools.host.scene();
    if (position !== this.#given) {
      this.#given = position;
      this.#stretch = position;
      this.#gone.clear();
    }
    for (const way of ['previous', 'next'] as const) {
      this.#passOver(way);
      this.#extend(way);
    }
  }

  hostUpdated(): void {
    const step = this.#step;
    const { host } = this.#tools;
    const { element } = host;
    const { found } = host.scene();
    if (!step || found?.id === step.from) return;
    const { activeElement } = element.ownerDocument;
    // Somebody went elsewhere meanwhile.
    const isFree = !activeElement || activeElement === element.ownerDocument.body || hasFocus(element);
    if (isFree && (!found || step.to === 'name')) element.focus();
    const link = step.to === 'name' ? undefined : this.#link(step.to);
    // The case may be there before who is signed in for it, and its header after that.
    if (!found || link === null) return;
    this.#step = undefined;
    if (!link) return;
    if (isFree) link.focus();
    host.say(found.title);
  }

  render({ id }: Case): TemplateResult | typeof nothing {
    const stretch = this.#stretch;
    const at = this.#at(id);
    if (!stretch || at < 0) return nothing;
    const { terms, formats } = this.#tools.words();
    const goneBefore = stretch.rows.slice(0, at).filter((row) => this.#gone.has(row.id)).length;
    const place = stretch.before + at + 1 - goneBefore;
    const total = Math.max(place, stretch.total - this.#gone.size);
    return html`<nav class="neighbours" part="neighbours" aria-label=${terms.neighbours.label}>
      ${this.#renderLink('previous')}
      <span class="neighbours-place"><bdi>${terms.neighbours.place(place, total, formats)}</bdi></span>
      ${this.#renderLink('next')}
    </nav>`;
  }

  #renderLink(way: Way): TemplateResult {
    const { host, words } = this.#tools;
    const row = this.#row(way);
    const label = words().terms.neighbours[way];
    const href = row && host.scene().hrefOf(row);
    const follow = (event: MouseEvent) => this.#follow(way, event);
    // One element whether there is a case or not: the keyboard must not fall off at an end.
    return html`<a
      class="icon-button neighbour ${way}"
      part="neighbour"
      data-way=${way}
      href=${href ?? nothing}
      role=${href === undefined ? 'link' : nothing}
      tabindex="0"
      aria-label=${row ? label : words().terms.neighbours.none[way]}
      aria-disabled=${row ? nothing : 'true'}
      aria-keyshortcuts=${ways[way]}
      title=${row ? `${row.title} (${ways[way]})` : nothing}
      @click=${follow}
      @keydown=${this.#handleEnter}
    >${icon('forward')}</a>`;
  }

  #follow(way: Way, event: MouseEvent): void {
    const row = this.#row(way);
    if (!row) return event.preventDefault();
    const { found } = this.#tools.host.scene();
    // A button is pressed again by whoever goes through a list; from anywhere else one goes to the name.
    const isPressed = event.isTrusted || hasFocus(this.#link(way));
    if (found) this.#step = { from: found.id, to: isPressed ? way : 'name' };
    followLink(this.#tools.host.element, row, event, this.#stretch);
  }

  /** Without an address it is no link to the browser. */
  readonly #handleEnter = (event: KeyboardEvent): void => {
    const link = event.currentTarget as HTMLElement;
    if (event.key === 'Enter' && !link.hasAttribute('href')) link.click();
  };

  /** Single keys work only while the focus is in the view, and never while somebody types. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { renderRoot } = this.#tools.host.element;
    if (!(target instanceof Element) || target.getRootNode() !== renderRoot || isTyping(target)) return;
    const way = (['previous', 'next'] as const).find((each) => ways[each] === event.key);
    const link = way && this.#link(way);
    if (!way || !link || !this.#row(way)) return;
    event.preventDefault();
    link.click();
  };

  #link(way: Way): HTMLElement | null {
    return this.#tools.host.element.renderRoot.querySelector<HTMLElement>(`[data-way="${way}"]`);
  }

  #at(id: CaseId | undefined): number {
    return this.#stretch?.rows.findIndex((row) => row.id === id) ?? -1;
  }

  /** The nearest case that way which is still there. */
  #row(way: Way): CaseRow | undefined {
    const stretch = this.#stretch;
    const at = this.#at(this.#tools.host.scene().found?.id);
    if (!stretch || at < 0) return undefined;
    const further = way === 'next' ? stretch.rows.slice(at + 1) : stretch.rows.slice(0, at).reverse();
    return further.find(({ id }) => !this.#gone.has(id));
  }

  #passOver(way: Way): void {
    const { value, current } = this.#beside[way];
    const row = this.#row(way);
    if (row && current && value === null) this.#gone.add(row.id);
  }

  /** Only where the stretch ends here. */
  #pageQuery(way: Way): Query<CasePage> | undefined {
    const { found, session } = this.#tools.host.scene();
    const stretch = this.#stretch;
    if (!stretch || !session || this.#at(found?.id) < 0 || this.#row(way)) return undefined;
    const query = (way === 'next' ? askAfter : askBefore)(stretch, session.capabilities.paging);
    if (!query) return undefined;
    return {
      key: `cases ${JSON.stringify(query)}`,
      load: (adapter, options) => adapter.cases.find(query, options),
      affectedBy: (event) => event.type !== 'resync' && event.entity === 'case',
    };
  }

  #extend(way: Way): void {
    const { value, current } = this.#beyond[way];
    if (!value || !current || !this.#stretch) return;
    this.#stretch = (way === 'next' ? extendAfter : extendBefore)(this.#stretch, value);
  }
}
