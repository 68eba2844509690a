import '../../i18n/english/add-to-case.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { NewAlert, NewEvent, NewReference } from '../../domain/attachments.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { Owner } from '../../domain/ids.js';
import { belongingTo, eachOnce, ownerMeant, ownersOfAlerts, type Attachables } from '../attachments/attachables.js';
import { CaseElement } from '../case-element.js';
import { LazyController } from '../controllers/lazy-controller.js';
import type { AddToCaseOptions } from '../case-picker/open-case-picker.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { icon } from '../primitives/icon.js';
import { iconStyles } from '../primitives/icon.styles.js';
import type { MenuEntry, MenuItem } from '../primitives/menu/menu-entry.js';
import type { OwnerChoice } from '../provider/context.js';
import { rootStyles } from '../primitives/root.styles.js';
import { addToCaseMenuStyles } from './add-to-case-menu.styles.js';
import type { MenuPart } from './menu-part.js';
import { offeredActions, type Offer } from './offered-actions.js';
import { providerAround } from './provider-around.js';

/**
 * Adds one or many alerts, events or anything the host registered to a case: one that is there, chosen in a picker, or a
 * new one. It offers only what the backend can do and the person may; where that is nothing, it is not there.
 *
 * With the attribute `bare` it is two items inside of a menu of the host's own: an element with the role `menu` that
 * gives it the focus by `focus()` as one of its items. Arrows go through both and are the host's beyond them. Its dialogs
 * then stand in the nearest provider, as the host's menu may be gone by then, and so do their events.
 *
 * @summary "Add to existing case" and "Create new case".
 * @fires {CaseBeforeAttachEvent} case-before-attach - A case was chosen. Prevent it, and nothing is added.
 * @fires {CaseAttachedEvent} case-attached - Something was added, or was found to be there.
 * @fires {CaseBeforeCreateEvent} case-before-create - A person asked for a new case. Prevent it, and the adapter is not called.
 * @fires {CaseCreatedEvent} case-created - After a new case is stored, with what was to be added.
 * @fires {CaseCancelEvent} case-cancel - A person left the picker or the form.
 * @fires {CaseOpenEvent} case-open - A person follows the link to the case. Cancelable: then it is not followed.
 * @fires {CaseConnectorAddEvent} case-connector-add - "Add a connector" was pressed in the form, where there is none.
 * @slot - What the button shows, instead of "Add to case". With a drawing alone, say what it is in `label`.
 * @csspart button - The button.
 * @csspart menu - What opens below it.
 * @csspart menu-item - One of its items.
 * @cssstate open - The menu is open.
 * @cssstate empty - There is nothing this person could do.
 */
export class AddToCaseMenu extends CaseElement {
  static override readonly tag: string = 'add-to-case-menu';
  // The host's menu says where the focus goes.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [base, rootStyles, iconStyles, buttonStyles, addToCaseMenuStyles];

  /** Alerts to add. */
  @property({ attribute: false }) alerts: readonly NewAlert[] = [];

  /** Events to add. */
  @property({ attribute: false }) events: readonly NewEvent[] = [];

  /** What else of the host's is to be added, by its registered types. */
  @property({ attribute: false }) references: readonly NewReference[] = [];

  /** What a new case starts with besides. */
  @property({ attribute: false }) newCase: Partial<NewCase> = {};

  /** What the button says; its accessible name where a drawing is put into it. */
  @property() label?: string;

  /** Two items for a menu of the host's own, without a button. */
  @property({ type: Boolean, reflect: true }) bare = false;

  readonly #part = new LazyController<MenuPart>(this, async () => {
    const { MenuPart } = await import('./menu-part.js');
    return new MenuPart(this, { label: () => this.#label, entries: () => this.#entries });
  });
  /** The dialogs could not be loaded. */
  #failed = false;
  /** The last key pressed in the host's menu: whoever comes from below comes to the last item. */
  #lastKey = '';
  #listening: AbortController | undefined;

  /** To the button; among bare items to the first, or coming from below to the last. */
  override focus(options?: FocusOptions): void {
    const buttons = this.#buttons;
    if (this.bare && buttons.length === 0 && !this.#part.value) void this.#focusOnceThere(options);
    const fromBelow = this.bare && ['ArrowUp', 'End'].includes(this.#lastKey);
    buttons.at(fromBelow ? -1 : 0)?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.bare) return;
    // Between a menu and its items nothing may stand that means something.
    if (!this.hasAttribute('role')) this.setAttribute('role', 'none');
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.closest('[role="menu"]')?.addEventListener('keydown', this.#noteKey, { capture: true, signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override get activeOwner(): Owner | undefined {
    return ownerMeant(this, this.context) ?? super.activeOwner ?? this.context.owners?.[0]?.owner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.setState('open', this.#part.value?.open ?? false);
    this.setState('empty', this.#entries.length === 0);
  }

  override render(): TemplateResult {
    if (this.bare)
      return html`<div class="root items" role="none" @keydown=${this.#handleKey}>${this.#part.get()?.renderItems(this.#chooseBare) ?? nothing}</div>`;
    const part = this.#part.value;
    return html`<div class="root">
        ${this.#entries.length === 0 ? nothing : this.#button(part?.open ?? false)} ${part?.render() ?? nothing}
        ${this.announcer.render()}
      </div>
      <div class="dialogs"></div>`;
  }

  #button(isOpen: boolean): TemplateResult {
    return html`<button
      class="button secondary menu-button"
      part="button"
      type="button"
      aria-label=${this.label || nothing}
      aria-haspopup="menu"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'menu' : nothing}
      @pointerenter=${this.#prepare}
      @focus=${this.#prepare}
      @click=${this.#handleClick}
      @keydown=${this.#handleButtonKey}
    >
      <span class="label"><slot>${this.#label}</slot>${icon('chevron')}</span>
    </button>`;
  }

  get #label(): string {
    return this.label || this.terms.addToCase.menu;
  }

  /** What can be done with it; of alerts of several owners, with those of each, as a case holds those of one. */
  get #entries(): readonly MenuEntry[] {
    const mixed = this.#mixed;
    if (mixed.length === 0) return this.#itemsOf(this.#given(this.activeOwner), this.activeOwner);
    const { addToCase } = this.terms;
    return mixed
      .map(({ owner, label }, index) => {
        const given = this.#given(owner);
        const only = addToCase.onlyOf(given.alerts.length, label, this.formats);
        return {
          id: `of-${owner}`,
          heading: index === 0 ? `${addToCase.oneSolution} ${only}` : only,
          items: this.#itemsOf(given, owner, `-${owner}`),
        };
      })
      .filter(({ items }) => items.length > 0);
  }

  /** Solutions of the page that have some of the alerts, where several do and nobody said which is meant. */
  get #mixed(): readonly OwnerChoice[] {
    const of = ownersOfAlerts(this);
    const served = (this.owner === undefined ? this.context.owners : undefined) ?? [];
    const mixed = served.filter(({ owner }) => of.includes(owner));
    return mixed.length > 1 ? mixed : [];
  }

  #given(owner: Owner | undefined): Required<Attachables> {
    const all = eachOnce(this);
    return this.#mixed.length === 0 ? all : belongingTo(all, owner);
  }

  #itemsOf(given: Required<Attachables>, owner: Owner | undefined, of = ''): readonly MenuItem[] {
    const { addToCase } = this.terms;
    // Of another owner than the first nobody was asked yet; its dialogs say it to who may not.
    const session = this.session.value?.owner === owner ? this.session.value : undefined;
    const { existing, create } = offeredActions(session, given, owner);
    const detail = this.#failed ? this.terms.errors.unavailable : undefined;
    return [
      ...(existing
        ? [
            {
              id: `existing${of}`,
              label: addToCase.existing,
              detail,
              disabled: this.#reason(existing),
              onChoose: () => this.#pick(given, of && owner),
            },
          ]
        : []),
      ...(create
        ? [
            {
              id: `create${of}`,
              label: addToCase.create,
              detail,
              disabled: this.#reason(create),
              onChoose: () => this.#create(given, of && owner),
            },
          ]
        : []),
    ];
  }

  #reason(offer: Offer): string | undefined {
    const { foreign, nothingSelected } = this.terms.addToCase;
    if (offer === 'offered') return undefined;
    return offer === 'foreign' ? foreign : nothingSelected;
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(this.bare ? '.menu-item' : '.menu-button')];
  }

  /** `of` is the owner a person chose, where there are several. */
  #options(given: Required<Attachables>, of: Owner | undefined): AddToCaseOptions {
    const { newCase, adapter } = this;
    const inOwn = this.renderRoot.querySelector('.dialogs');
    const within = this.bare || !inOwn ? providerAround(this) : inOwn;
    const owner = of || ownerMeant(this, this.context);
    return { ...given, newCase, within, adapter: adapter ?? this.activeAdapter, owner };
  }

  async #focusOnceThere(options: FocusOptions | undefined): Promise<void> {
    if (!(await this.#part.load())) return;
    await this.updateComplete;
    this.focus(options);
  }

  async #open(button: HTMLElement, at: 'first' | 'last'): Promise<void> {
    const part = await this.#part.load();
    if (!part) this.announcer.say(this.terms.errors.unavailable);
    else if (button.isConnected) part.show(button, at);
  }

  readonly #prepare = (): void => {
    this.#part.get();
  };

  readonly #handleClick = (event: MouseEvent): void => {
    const part = this.#part.value;
    if (part?.open) part.hide();
    else void this.#open(event.currentTarget as HTMLElement, 'first');
  };

  readonly #handleButtonKey = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    void this.#open(event.currentTarget as HTMLElement, event.key === 'ArrowDown' ? 'first' : 'last');
  };

  #pick(given: Required<Attachables>, of: Owner | undefined): void {
    const options = this.#options(given, of);
    void this.#load(async () => (await import('../case-picker/open-case-picker.js')).openCasePicker(options));
  }

  #create(given: Required<Attachables>, of: Owner | undefined): void {
    const options = this.#options(given, of);
    void this.#load(async () => (await import('../case-picker/open-create-case.js')).openCreateCase(options));
  }

  /** What cannot be loaded is said, and tried again when it is chosen again. */
  async #load(open: () => Promise<unknown>): Promise<void> {
    this.#failed = false;
    try {
      await open();
    } catch {
      this.#failed = true;
      this.announcer.say(this.terms.errors.unavailable);
    }
  }

  readonly #chooseBare = (item: MenuItem, event: MouseEvent): void => {
    // The host's menu stays open with what cannot be done.
    if (item.disabled === undefined) item.onChoose?.();
    else event.stopPropagation();
  };

  readonly #noteKey = (event: Event): void => {
    this.#lastKey = (event as KeyboardEvent).key;
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = this.#buttons;
    const to = step === 0 ? undefined : buttons[buttons.indexOf(event.target as HTMLElement) + step];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'add-to-case-menu': AddToCaseMenu;
  }
}
