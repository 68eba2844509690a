import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Group } from '../../contracts/capabilities.js';
import type { Case } from '../../domain/cases/case.js';
import type { ListPosition } from '../../domain/find/list-position.js';
import type { Owner } from '../../domain/ids.js';
import { CaseElement } from '../case-element.js';
import type { CaseCreateForm } from '../case-create-form/case-create-form.js';
import type { CaseList } from '../case-list/case-list.js';
import type { CaseSettings } from '../case-settings/case-settings.js';
import type { CaseView } from '../case-view/case-view.js';
import { LazyController } from '../controllers/lazy-controller.js';
import type { CaseConnectorAddEvent } from '../events/case-connector-add.js';
import type { CaseCreatedEvent } from '../events/case-created.js';
import type { CaseOpenEvent } from '../events/case-open.js';
import type { CaseRemovedEvent } from '../events/case-removed.js';
import { ServedOwners } from '../owners/served-owners.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { callout } from '../primitives/callout.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { icon } from '../primitives/icon.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { isTyping } from '../primitives/is-typing.js';
import { rootStyles } from '../primitives/root.styles.js';
import { isScrolledPast } from '../primitives/scrolled.js';
import { failed } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import type { Toasts } from '../primitives/toast/toasts.js';
import { caseContext, type CasePages } from '../provider/context.js';
import { AppRoute } from './app-route.js';
import { caseAppStyles } from './case-app.styles.js';
import { hashPages } from './hash-pages.js';
import { InnerElement, unloaded } from './inner-element.js';
import type { Place } from './place.js';
import { WayBack } from './way-back.js';

import '../../i18n/english/app.js';

/**
 * The list, the form, the view and the settings of cases as the pages of one app. Every page has an address, so that it can be shared,
 * reloaded and gone back over: behind the `#` of the page, or where the router of the host says (`pages`). The code of
 * a page is loaded when it is first shown. What the elements on them fire bubbles through the app.
 *
 * The parts of these elements are parts of the app under their names with `list-`, `form-`, `view-` or
 * `settings-` before them.
 *
 * @summary All of it: the list of cases, one case, and the form that opens one.
 * @fires {CaseOpenEvent} case-open - A case was chosen. Prevent it, and the app stays where it is.
 * @slot page-actions - Actions beside "Create case", above the list.
 * @slot toolbar-end - Actions at the end of the toolbar of the list.
 * @slot empty - Stands instead of our words where there are no cases yet.
 * @slot actions - Actions at the end of the header of a case.
 * @slot header - Above the fields of the form.
 * @slot fields - Fields of the host's own in the form. Put their values into `input` of `case-before-create`.
 * @slot footer - Extra actions beside "Create case" in the form.
 * @csspart app-heading - The heading of the list, of the form and of the settings.
 * @csspart app-create - Leads to the form.
 * @csspart app-settings - Leads to the settings.
 * @csspart app-back - Leads back to the list.
 * @csspart callout - What is to be known about an address.
 * @csspart state - What stands instead of a page.
 * @csspart toasts - Where it is told what was done.
 * @csspart toast - Tells what was done.
 * @csspart toast-dismiss - The button that takes it away.
 */
export class CaseApp extends CaseElement {
  static override readonly tag: string = 'case-app';
  // A click on a text must not put the cursor into the search.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [
    base,
    rootStyles,
    iconStyles,
    buttonStyles,
    drawingStyles,
    stateStyles,
    calloutStyles,
    caseAppStyles,
  ];

  /** What its addresses begin with, `#/<base>`, where something else on the page has addresses behind `#` as well. */
  @property() base = '';

  /** Where its pages are, for hosts with a router of their own. Wins over that of the provider's `router`. */
  @property({ attribute: false }) pages?: CasePages;

  /** Name under which the list remembers in this browser how it was set, by owner. Absent: not at all. */
  @property() remember?: string;

  /** Puts what is shown before the title of the document. */
  @property({ type: Boolean, attribute: 'document-title' }) documentTitle = false;

  readonly #served = new ServedOwners(this, {
    bound: () => this.owner,
    context: () => this.context,
    adapter: () => this.activeAdapter,
    terms: () => this.terms,
  });
  readonly #inside = new ContextProvider(this, { context: caseContext, initialValue: { drafts: 'keep' } });
  readonly #links = { case: ({ id }: Pick<Case, 'id'>) => this.#route.href({ page: 'case', id }) };
  readonly #route = new AppRoute(this, {
    pages: () => this.pages ?? this.context.router?.pages ?? this.#hashPages,
    onArrive: (before, byPerson) => this.#handleArrival(before, byPerson),
  });
  readonly #wayBack = new WayBack(this);
  readonly #list = new InnerElement<CaseList>(
    this,
    'list',
    ['toolbar-end', 'empty'],
    async () => (await import('../case-list/case-list.js')).CaseList,
    (list) => {
      list.urlState = '';
      list.addEventListener('case-list-load', () => this.#wayBack.settle(list, this.#isFree));
      list.addEventListener('case-create', () => this.#route.go({ page: 'new' }));
    },
  );
  readonly #form = new InnerElement<CaseCreateForm>(
    this,
    'form',
    ['header', 'fields', 'footer'],
    async () => (await import('../case-create-form/case-create-form.js')).CaseCreateForm,
    (form) => {
      form.addEventListener('case-created', this.#handleCreated);
      form.addEventListener('case-cancel', () => this.#route.go(this.#route.list));
      form.addEventListener('case-connector-add', this.#handleConnectorAdd);
    },
  );
  readonly #view = new InnerElement<CaseView>(
    this,
    'view',
    ['actions'],
    async () => (await import('../case-view/case-view.js')).CaseView,
    (view) => {
      view.addEventListener('case-load', (event) => {
        this.#shown = event.case;
        this.requestUpdate();
      });
      view.addEventListener('case-removed', this.#handleRemoved);
    },
  );
  readonly #settings = new InnerElement<CaseSettings>(
    this,
    'settings',
    [],
    async () => (await import('../case-settings/case-settings.js')).CaseSettings,
    (settings) => {
      if (!this.#connectorAdd) return;
      // The form may be for another owner than the app begins with.
      settings.owner = this.#connectorAdd.owner;
      this.#connectorAdd = undefined;
      void settings.addConnector();
    },
  );
  readonly #toasts = new LazyController<Toasts>(this, async () => {
    const { appToasts } = await import('./app-toasts.js');
    return appToasts(this, () => this.terms);
  });
  #hash: { readonly base: string; readonly pages: CasePages } | undefined;
  /** What the settings are gone to for, until they are there. */
  #connectorAdd: CaseConnectorAddEvent | undefined;
  /** The stretch of the list the last case was opened from. */
  #position: ListPosition | undefined;
  /** The case that is shown, for the title. */
  #shown: Case | undefined;
  /** Somebody came to the page that is about to be shown, and is to be there with the keyboard too. */
  #arrived = false;
  /** The title of the document without what we put before it. */
  #hostTitle: string | undefined;
  #ownTitle: string | undefined;

  /** To the heading of the page that is shown. */
  override focus(options?: FocusOptions): void {
    const view = this.#route.place.page === 'case' ? this.#view.value : undefined;
    const [heading, page] = ['.app-heading', '.page'].map((each) => this.renderRoot.querySelector<HTMLElement>(each));
    (view ?? heading ?? page)?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#entitle(undefined);
  }

  protected override get activeOwner(): Owner | undefined {
    return this.#served.owner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { context } = this;
    this.#inside.setValue({
      ...context,
      adapter: this.activeAdapter,
      owner: this.activeOwner,
      owners: this.owner === undefined ? context.owners : undefined,
      chooseOwner: this.owner === undefined ? this.#served.choose : undefined,
      links: { ...context.links, ...this.#links },
      router: this.#route.listRouter,
    });
  }

  protected override updated(): void {
    this.#entitle(this.documentTitle && this.isConnected ? this.#title : undefined);
    if (this.#arrived) void this.#focusPage();
  }

  override render(): TemplateResult {
    return html`<div class="root" @click=${this.#handleClick} @case-open=${this.#handleOpen}>
        ${this.#renderPage()} ${this.announcer.render()}
      </div>
      <div class="root">${this.#toasts.value?.render() ?? nothing}</div>`;
  }

  #renderPage(): TemplateResult {
    const { place } = this.#route;
    switch (place.page) {
      case 'list':
        return this.#renderList(place.unknown ?? false);
      case 'new':
        return this.#renderHeaded(this.terms.createForm.heading, this.#form);
      case 'settings':
        return this.#renderHeaded(this.terms.app.settings, this.#settings);
      case 'case': {
        const view = this.#view.get();
        if (view) {
          const { id, entry } = place;
          const isInList = this.#position?.rows.some((row) => row.id === id);
          Object.assign(view, { caseId: id, entry, position: isInList ? this.#position : undefined });
        }
        return html`<div class="page" tabindex="-1">${this.#renderBack()} ${this.#renderInner(this.#view)}</div>`;
      }
    }
  }

  #renderHeaded<Made extends HTMLElement>(heading: string, inner: InnerElement<Made>): TemplateResult {
    return html`<div class="page" tabindex="-1">
      ${this.#renderBack()}
      <h2 class="app-heading" part="app-heading" tabindex="-1">${heading}</h2>
      ${this.#renderInner(inner)}
    </div>`;
  }

  #renderList(unknown: boolean): TemplateResult {
    const { terms } = this;
    const list = this.#list.get();
    if (list && this.remember !== undefined) list.remember = this.remember;
    return html`<div class="page" tabindex="-1">
      <div class="app-head">
        <h2 class="app-heading" part="app-heading" tabindex="-1">${terms.common.cases}</h2>
        <div class="app-actions">
          <slot name="page-actions"></slot>
          ${
            this.#maySettle
              ? html`<a class="button secondary app-settings" part="app-settings" href=${this.#route.href({ page: 'settings' })}>${terms.app.settings}</a>`
              : nothing
          }
          ${
            this.session.value?.permissions.create
              ? html`<a class="button primary app-create" part="app-create" href=${this.#route.href({ page: 'new' })}>
                  <span class="app-create-label">${icon('plus')}${terms.app.create}</span>
                </a>`
              : nothing
          }
        </div>
      </div>
      ${unknown ? html`<div role="status">${callout({ kind: 'info', text: terms.app.unknown })}</div>` : nothing}
      ${this.#renderInner(this.#list)}
    </div>`;
  }

  #renderBack(): TemplateResult {
    const { app } = this.terms;
    return html`<nav aria-label=${app.trail}>
      <a class="app-back" part="app-back" href=${this.#route.href(this.#route.list)}>${icon('forward')}${app.back}</a>
    </nav>`;
  }

  #renderInner<Made extends HTMLElement>(inner: InnerElement<Made>): TemplateResult {
    const { terms, formats } = this;
    if (inner.failed) return failed(unloaded, { terms, formats }, false, () => inner.retry());
    return html`${inner.get() ?? nothing}`;
  }

  /** Who may only look finds the settings by their address. */
  get #maySettle(): boolean {
    const { permissions, capabilities } = this.session.value ?? {};
    const has = (group: Group) => capabilities?.groups.includes(group) ?? false;
    return Boolean(
      (permissions?.settings && has('configuration.edit')) ||
      (permissions?.manageTemplates && has('templates.edit')) ||
      (permissions?.connectors && has('connectors.edit')),
    );
  }

  get #hashPages(): CasePages {
    if (this.#hash?.base !== this.base) this.#hash = { base: this.base, pages: hashPages(this.base) };
    return this.#hash.pages;
  }

  #handleArrival(before: Place, byPerson: boolean): void {
    const { place } = this.#route;
    if (before.page === 'list') this.#wayBack.leave();
    // A page one comes to begins anew: with the cases as they are now, and what its address says.
    if (before.page !== place.page) {
      const left = { list: this.#list, new: this.#form, case: this.#view, settings: this.#settings }[before.page];
      left.drop();
    }
    if (place.page === 'case') this.#wayBack.look(place.id);
    else this.#shown = undefined;
    if (place.page === 'list') this.#wayBack.comeBack();
    else this.#wayBack.forget();
    this.#arrived = byPerson;
  }

  /** Nobody put the focus elsewhere since the page is there. */
  get #isFree(): boolean {
    const { activeElement } = this.ownerDocument;
    if (activeElement === this) return this.shadowRoot?.activeElement?.matches('.app-heading, .page') ?? true;
    return !activeElement || activeElement === this.ownerDocument.body;
  }

  async #focusPage(): Promise<void> {
    const { activeElement } = this.ownerDocument;
    // Whoever writes elsewhere on the page goes on writing.
    if (activeElement && activeElement !== this && isTyping(activeElement)) {
      this.#arrived = false;
      return;
    }
    const { page } = this.#route.place;
    const view = page === 'case' ? this.#view.value : undefined;
    this.#arrived = page === 'case' && !view;
    await view?.updateComplete;
    if (page !== 'list' && isScrolledPast(this)) this.scrollIntoView({ block: 'start' });
    this.focus({ preventScroll: true });
  }

  get #title(): string | undefined {
    const { place } = this.#route;
    if (place.page === 'list') return this.terms.common.cases;
    if (place.page === 'new') return this.terms.createForm.heading;
    if (place.page === 'settings') return this.terms.app.settings;
    const shown = this.#shown?.id === place.id ? this.#shown : undefined;
    if (!shown) return undefined;
    return shown.number === null ? shown.title : `#${String(shown.number)} ${shown.title}`;
  }

  /** Puts a name before the title of the page, or takes it away. */
  #entitle(name: string | undefined): void {
    const { ownerDocument } = this;
    // What the host said since is its title now.
    if (this.#ownTitle === undefined || ownerDocument.title !== this.#ownTitle) this.#hostTitle = ownerDocument.title;
    if (name === undefined) {
      if (this.#ownTitle !== undefined && ownerDocument.title === this.#ownTitle)
        ownerDocument.title = this.#hostTitle ?? '';
      this.#ownTitle = undefined;
      return;
    }
    const title = [name, this.#hostTitle].filter(Boolean).join(' · ');
    if (ownerDocument.title !== title) ownerDocument.title = title;
    this.#ownTitle = ownerDocument.title;
  }

  async #tell(text: string): Promise<void> {
    const toasts = await this.#toasts.load();
    // Rendered before it says anything: a live region is heard only if it stood there before.
    await this.updateComplete;
    toasts?.show({ text });
  }

  /** What is written in the form is a draft, and there again on the way back. */
  readonly #handleConnectorAdd = (event: CaseConnectorAddEvent): void => {
    this.#connectorAdd = event;
    this.#route.go({ page: 'settings' });
  };

  readonly #handleOpen = ({ position }: CaseOpenEvent): void => {
    this.#position = position ?? this.#position;
  };

  readonly #handleCreated = ({ case: { id, number } }: CaseCreatedEvent): void => {
    // Whoever goes back wants the list, not an empty form.
    this.#route.go({ page: 'case', id }, { replace: true });
    void this.#tell(this.terms.createForm.created(number));
  };

  readonly #handleRemoved = ({ ids }: CaseRemovedEvent): void => {
    const { place } = this.#route;
    if (place.page !== 'case' || !ids.includes(place.id)) return;
    this.#route.go(this.#route.list, { replace: true });
    void this.#tell(this.terms.app.deleted);
  };

  /** Links behind `#` the browser follows by itself; to where a router leads, the app asks it to. */
  readonly #handleClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!this.pages && !this.context.router?.pages) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    const path = this.#route.pathOf(link?.getAttribute('href') ?? null);
    if (path === undefined) return;
    event.preventDefault();
    this.#route.goTo(path);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-app': CaseApp;
  }
}
