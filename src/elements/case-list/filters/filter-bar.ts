import '../../../i18n/english/people.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { Configuration } from '../../../domain/configuration.js';
import type { Connector } from '../../../domain/connector.js';
import { sameJson } from '../../../domain/json.js';
import { OverlayController } from '../../controllers/overlay-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { connectorsOf } from '../../connectors/connector-queries.js';
import { configurationOf } from '../../fields/configuration-of.js';
import { OwnerFields } from '../../fields/owner-fields.js';
import { zoneOf } from '../../fields/wall-time.js';
import { KnownPeople } from '../../people/known-people.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import type { ListHost, ListScene } from '../list-host.js';
import { hasFilters } from '../view/list-view.js';
import {
  filtersIn,
  filterValue,
  withFilter,
  type FilterId,
  type FilterValue,
} from '../../../domain/find/list-filter.js';
import { atomsOf, isOfPeople, type ChoiceSources } from './filter-choices.js';
import { FilterEditor } from './filter-editor.js';
import { filterKinds, unknownKind, type FilterKind } from './filter-kinds.js';
import { FilterMenu } from './filter-menu.js';
import { wordsOf } from './filter-words.js';
import { filterStyles } from './filters.styles.js';

/** The filters that are set, one pill each, what sets them, and the choice of a further one. */
export class FilterBar implements ReactiveController {
  readonly #list: ListHost;
  readonly #overlay: OverlayController;
  readonly #configuration: QueryController<Configuration>;
  readonly #connectors: QueryController<readonly Connector[]>;
  readonly #people: KnownPeople;
  /** Those of templates too, asked for where a filter is of a field the configuration does not know. */
  readonly #everyField: OwnerFields;
  readonly #menu: FilterMenu;
  readonly #editor: FilterEditor;
  /** What the popover is about. */
  #open: 'menu' | FilterId | undefined;
  #said = '';

  constructor(list: ListHost) {
    this.#list = list;
    const { element } = list;
    const adapter = () => list.scene().adapter;
    adoptStyles(element, filterStyles);
    element.addController(this);
    this.#configuration = new QueryController(element, adapter, () =>
      this.#can('configuration') && this.#owner ? configurationOf(this.#owner) : undefined,
    );
    this.#everyField = new OwnerFields(element, {
      adapter,
      owner: () => this.#owner,
      session: () => list.scene().session,
      isWanted: () => this.#configuration.value !== undefined && this.#isAboutOthers(this.#configuration.value.fields),
    });
    this.#connectors = new QueryController(element, adapter, () =>
      this.#can('connectors') && this.#owner && this.#isAbout('connectors') ? connectorsOf(this.#owner) : undefined,
    );
    this.#people = new KnownPeople(element, {
      ids: () => (this.#can('users') ? this.#peopleIn(list.scene()) : []),
      given: () => [list.scene().session?.user ?? []].flat(),
      adapter,
    });
    this.#overlay = new OverlayController(element, {
      anchor: () => (this.#open === 'menu' ? this.#add : this.#pill(this.#open)),
      overlay: () => this.#byId('filter-editor'),
      onDismiss: () => this.#closed(),
    });
    this.#menu = new FilterMenu(list, (id) => this.#edit(id));
    this.#editor = new FilterEditor(list, {
      sources: () => this.#sources,
      people: this.#people,
      set: (id, value) => this.#set(id, value),
      close: () => this.#close(),
    });
  }

  hostUpdated(): void {
    const { hint } = this;
    if (hint !== this.#said && hint) this.#list.say(hint);
    this.#said = hint;
  }

  hostDisconnected(): void {
    this.#closed();
  }

  /** Why filters find nothing, where that can be told. */
  get hint(): string {
    const { terms } = this.#list.scene();
    return this.#unknown.map((id) => terms.filters.search.unknownField(this.#kindOf(id).label)).join(' ');
  }

  get isMenuOpen(): boolean {
    return this.#open === 'menu';
  }

  toggleMenu(): void {
    if (this.isMenuOpen) this.#close();
    else {
      this.#menu.begin();
      this.#show('menu');
    }
  }

  /** A pill each, and the way back to what the host set. */
  render(): TemplateResult | typeof nothing {
    const ids = this.#pillIds;
    const clear = this.#renderClear();
    if (ids.length === 0 && clear === nothing) return nothing;
    return html`<div class="filters" part="filters" role="group" aria-label=${this.#list.scene().terms.list.filters}>
      ${
        ids.length === 0
          ? nothing
          : html`<ul class="pills" role="list">
              ${repeat(
                ids,
                (id) => id,
                (id) => this.#renderPill(this.#kindOf(id)),
              )}
            </ul>`
      }
      ${clear}
    </div>`;
  }

  #renderClear(): TemplateResult | typeof nothing {
    const { terms, usualFilter, view } = this.#list.scene();
    if (!view || sameJson(view.filter, usualFilter)) return nothing;
    return button({
      // Where none is left to clear it leads back to those the host set.
      label: hasFilters(view) ? terms.list.clearFilters : terms.filters.reset,
      kind: 'quiet',
      part: 'filter-clear',
      onClick: () => this.#clear(),
    });
  }

  renderEditor(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (open === undefined) return nothing;
    const { terms } = this.#list.scene();
    const kind = open === 'menu' ? undefined : this.#kindOf(open);
    const content = kind
      ? this.#editor.render(kind, this.#valueOf(kind.id))
      : this.#menu.render(this.#kinds, this.#pillIds, this.#configuration);
    return html`<div
      class="popup filter-editor"
      part="filter-editor"
      id="filter-editor"
      popover="manual"
      role="dialog"
      aria-label=${kind?.label ?? terms.list.addFilter}
      @keydown=${this.#handleKey}
    >
      ${content}
    </div>`;
  }

  #renderPill(kind: FilterKind): TemplateResult {
    const { terms, formats } = this.#list.scene();
    const { id, label, editor } = kind;
    const value = this.#valueOf(id);
    const words = value === undefined ? undefined : wordsOf(kind, value, this.#sources);
    const { shown = '…', rest = [] } = words ?? {};
    const name = terms.filters.named(label);
    const isUnknown = this.#unknown.includes(id);
    const whole = isUnknown ? terms.filters.search.unknownField(label) : `${name} ${[shown, ...rest].join(', ')}`;
    const text = html`${isUnknown ? icon('alert') : nothing}<span class="pill-label"><bdi>${name}</bdi></span> <bdi class="pill-value">${shown}</bdi>${
      rest.length === 0
        ? nothing
        : html`<span class="visually-hidden">, ${rest.join(', ')}</span
            ><bdi class="pill-rest" aria-hidden="true">${terms.people.more(rest.length, formats)}</bdi>`
    }`;
    return html`<li class="pill" part="filter" @keydown=${(event: KeyboardEvent) => this.#handlePillKey(event, id)}>
      ${
        editor === undefined
          ? html`<span class="pill-open" title=${whole}>${text}</span>`
          : html`<button
              class="pill-open"
              type="button"
              id="filter-pill-${id}"
              title=${whole}
              aria-haspopup="dialog"
              aria-expanded=${this.#open === id ? 'true' : 'false'}
              @click=${() => (this.#open === id ? this.#close() : this.#edit(id))}
            >
              ${text}
            </button>`
      }
      <button class="pill-remove" type="button" aria-label=${terms.filters.remove(label)} @click=${() => this.#remove(id)}>
        ${icon('close')}
      </button>
    </li>`;
  }

  get #owner(): string | undefined {
    return this.#list.scene().owner;
  }

  get #kinds(): readonly FilterKind[] {
    const { session, terms } = this.#list.scene();
    const fields = this.#everyField.value ?? this.#configuration.value?.fields ?? [];
    return filterKinds(session?.capabilities.filters ?? [], fields, terms);
  }

  /** Filters of fields nobody defines; none while it is not known. */
  get #unknown(): readonly FilterId[] {
    const fields = this.#everyField.value;
    return fields ? this.#pillIds.filter((id) => isAbout(id) && !defines(fields, id)) : [];
  }

  #isAboutOthers(fields: readonly FieldDefinition[]): boolean {
    return this.#pillIds.some((id) => isAbout(id) && !defines(fields, id));
  }

  #kindOf(id: FilterId): FilterKind {
    return this.#kinds.find((kind) => kind.id === id) ?? unknownKind(id, this.#valueOf(id));
  }

  #valueOf(id: FilterId): FilterValue | undefined {
    const { view } = this.#list.scene();
    return view && filterValue(view.filter, id);
  }

  /** Those that are set, and the one that is about to be. */
  get #pillIds(): readonly FilterId[] {
    const ids = filtersIn(this.#list.scene().view?.filter ?? {});
    const open = this.#open;
    return open === undefined || open === 'menu' || ids.includes(open) ? ids : [...ids, open];
  }

  get #sources(): ChoiceSources & { readonly zone: string } {
    const { session, shown, terms, formats, timeZone } = this.#list.scene();
    return {
      owner: this.#owner ?? '',
      words: { terms, formats },
      counts: shown?.latest.counts,
      connectors: this.#connectors.value ?? [],
      user: session?.user ?? { id: '' },
      who: (id) => this.#people.who(id),
      can: (group) => this.#can(group),
      zone: zoneOf(timeZone),
    };
  }

  #can(group: 'suggest' | 'users' | 'connectors' | 'configuration'): boolean {
    return this.#list.scene().session?.capabilities.groups.includes(group) ?? false;
  }

  #isAbout(id: FilterId): boolean {
    return this.#pillIds.includes(id);
  }

  #peopleIn({ view }: ListScene): readonly string[] {
    if (!view) return [];
    return filtersIn(view.filter).flatMap((id) =>
      isOfPeople(this.#kindOf(id))
        ? atomsOf(filterValue(view.filter, id)).filter((atom) => typeof atom === 'string')
        : [],
    );
  }

  #set(id: FilterId, value: FilterValue | undefined): void {
    const { view } = this.#list.scene();
    if (view) this.#list.ask({ filter: withFilter(view.filter, id, value) });
    this.#list.element.requestUpdate();
  }

  #edit(id: FilterId): void {
    this.#editor.begin(this.#kindOf(id), this.#valueOf(id));
    this.#show(id);
  }

  #show(what: 'menu' | FilterId): void {
    this.#overlay.hide();
    this.#open = what;
    this.#overlay.show();
    const { element } = this.#list;
    void element.updateComplete.then(() =>
      this.#byId('filter-editor')
        ?.querySelector<HTMLElement>('input, [tabindex="0"], button')
        ?.focus({ preventScroll: true }),
    );
  }

  /** By whoever is in it: they go on at the pill, or where there is none at the button. */
  #close(): void {
    const open = this.#open;
    this.#editor.end();
    const stays = open !== undefined && open !== 'menu' && this.#valueOf(open) !== undefined;
    (stays ? this.#pill(open) : this.#add)?.focus();
    this.#overlay.hide();
    this.#closed();
  }

  #closed(): void {
    this.#editor.end();
    this.#open = undefined;
    this.#list.element.requestUpdate();
  }

  #remove(id: FilterId): void {
    const removers = [...(this.#list.element.shadowRoot?.querySelectorAll<HTMLElement>('.pill-remove') ?? [])];
    const index = this.#pillIds.indexOf(id);
    // Before it goes: the keyboard must not fall out of the list with it.
    (removers[index + 1] ?? removers[index - 1] ?? this.#add)?.focus();
    if (this.#open === id) {
      this.#overlay.hide();
      this.#closed();
    }
    this.#set(id, undefined);
  }

  #clear(): void {
    this.#add?.focus();
    this.#list.ask({ filter: this.#list.scene().usualFilter });
  }

  #byId(id: string): HTMLElement | null {
    return this.#list.element.shadowRoot?.getElementById(id) ?? null;
  }

  #pill(id: FilterId | undefined): HTMLElement | null {
    return id === undefined ? null : this.#byId(`filter-pill-${id}`);
  }

  get #add(): HTMLElement | null {
    return this.#byId('filter-add');
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // What is around the list must not close with it.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  #handlePillKey(event: KeyboardEvent, id: FilterId): void {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    this.#remove(id);
  }
}

const prefix = 'field:';
const isAbout = (id: FilterId): boolean => id.startsWith(prefix);
const defines = (fields: readonly FieldDefinition[], id: FilterId): boolean =>
  fields.some(({ key }) => `${prefix}${key}` === id);
