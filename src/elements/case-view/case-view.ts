import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Refusals } from '../../contracts/groups/refusals.js';
import type { Case } from '../../domain/cases/case.js';
import { CaseError } from '../../domain/error.js';
import type { ListPosition } from '../../domain/find/list-position.js';
import type { Owner } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import { CaseElement } from '../case-element.js';
import { ClockController } from '../controllers/clock-controller.js';
import { LazyController } from '../controllers/lazy-controller.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { refusalsOf, refusedByHost, withRefusals } from '../controllers/refusals-query.js';
import { CaseLoadEvent } from '../events/case-load.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { denied } from '../primitives/denied.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { rootStyles } from '../primitives/root.styles.js';
import { failed, unconnected } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import { caseViewStyles } from './case-view.styles.js';
import { missing } from './states/missing.js';
import { outline } from './states/outline.js';
import type { ViewBody } from './view-body.js';
import type { ViewHost, ViewScene } from './view-host.js';

const rightsOverCase = ['update', 'delete', 'push', 'createComment', 'reopen', 'assign'] as const;
const unloaded = new CaseError('unavailable', { message: 'The code of the view could not be loaded.' });

/**
 * One case: its name, status and severity, what it is about, everything that happened to it, and what is known of it. All
 * of it is edited in place, and kept up to date while others work on the same case.
 *
 * @summary One case, and what is done with it.
 * @fires {CaseLoadEvent} case-load - The case is shown, or another version of it. Does not bubble.
 * @fires {CaseUpdatedEvent} case-updated - The case was changed from here.
 * @fires {CaseRemovedEvent} case-removed - The case was deleted from here, once the time to undo was over.
 * @fires {CaseOpenEvent} case-open - A person follows a link to another case: a similar one, the one before or after, or one of an alert. Cancelable: then it is not followed.
 * @slot actions - Actions of the host's at the end of the header.
 * @csspart header - Name, status, severity and what can be done with the case.
 * @csspart neighbours - The way to the case before and after it, in the list it was opened from.
 * @csspart neighbour - One of the two.
 * @csspart heading - The name of the case.
 * @csspart input - One input.
 * @csspart status - The status; also `status-open`, `status-in-progress`, `status-closed`.
 * @csspart severity - The severity; also `severity-low` to `severity-critical`.
 * @csspart metrics - The numbers of the case.
 * @csspart metric - One of these.
 * @csspart section - One part of the view: the description, or what a tab shows.
 * @csspart tabs - The parts of a case side by side.
 * @csspart tab - One of these.
 * @csspart comment - One comment.
 * @csspart entry - One line of the history.
 * @csspart editor - What Markdown is written with.
 * @csspart editor-modes - The choice between writing and preview.
 * @csspart editor-toolbar - Its toolbar.
 * @csspart editor-preview - Its preview.
 * @csspart markdown - A text as it is read.
 * @csspart observable - One observable.
 * @csspart reference - One attachment of a type of the host's.
 * @csspart similar - One case that shares something with this one.
 * @csspart side - What is known of the case, beside the activity.
 * @csspart fact - One of these.
 * @csspart field - One input with its label.
 * @csspart label - The label of an input.
 * @csspart problem - What is wrong with an input.
 * @csspart tags - The tags, or the input for them.
 * @csspart tag - One tag.
 * @csspart listbox - A list of suggestions.
 * @csspart option - One of them.
 * @csspart menu - A menu.
 * @csspart menu-item - One item of a menu.
 * @csspart add-files - The button that adds files.
 * @csspart upload - A file on its way to the case.
 * @csspart files - Files that go with what is written.
 * @csspart file - A file of the case, or one of these.
 * @csspart action-dialog - Asks before the case is closed or deleted, or shows a file.
 * @csspart toast - Tells what happened, and goes away by itself.
 * @csspart state - What stands instead of the case.
 * @csspart callout - What is to be known about it.
 * @cssstate busy - Something is on its way.
 * @cssstate error - The last try to load the case failed.
 */
export class CaseView extends CaseElement {
  static override readonly tag: string = 'case-view';
  // A click on a comment must not put the cursor into the first input.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [base, rootStyles, iconStyles, buttonStyles, drawingStyles, stateStyles, caseViewStyles];

  /** Id of the case. */
  @property({ attribute: 'case-id' }) caseId?: string;

  /** Id of a comment, or of another entry of the activity, that is to be shown and marked. */
  @property() entry?: string;

  /**
   * Where in a list the case stood, as `case-open` says it: then the header leads to the case before and after it. It holds
   * for every case in it, so it may stay while one goes from case to case; of any other nothing is shown.
   */
  @property({ attribute: false }) position: ListPosition | undefined;

  readonly #host: ViewHost = {
    element: this,
    scene: () => this.#scene,
    say: (words) => this.announcer.say(words),
    took: (updated) => {
      this.#written = updated;
      this.requestUpdate();
      this.#askUntold();
    },
    changed: () => this.#askUntold(),
    refresh: () => void this.refresh(),
  };
  readonly #clock = new ClockController(this);
  readonly #found = new QueryController<Case | null>(
    this,
    () => this.activeAdapter,
    () => this.#query(),
  );
  readonly #refusals = new QueryController<readonly Refusals[]>(
    this,
    () => this.activeAdapter,
    () => {
      const found = this.#case;
      const asks = found && this.session.value?.capabilities.groups.includes('refusals');
      return asks ? refusalsOf([{ id: found.id, owner: found.owner }], rightsOverCase) : undefined;
    },
  );
  // Everything one works with is loaded beside the question for the case.
  readonly #body = new LazyController<ViewBody>(this, async () => {
    const { ViewBody } = await import('./view-body.js');
    return new ViewBody(this.#host);
  });
  /** The case as a write from here left it, until that is what the backend answers. */
  #written: Case | undefined;
  /** Of a case that was deleted while it was looked at. */
  #last: Case | undefined;
  #loaded: Case | undefined;
  #saidError: CaseError | undefined;
  /** The focus is to go to the name once it is there. */
  #awaitsName = false;

  /** To the name of the case; while it is on its way, the focus waits for it here. */
  override focus(options?: FocusOptions): void {
    const { renderRoot } = this;
    const name = renderRoot.querySelector<HTMLElement>('.view .title, .view #title');
    this.#awaitsName = !name;
    (name ?? renderRoot.querySelector<HTMLElement>('.root'))?.focus(options);
  }

  /** Asks the adapter again. */
  async refresh(): Promise<void> {
    await Promise.all([
      this.session.error ? this.session.refresh() : undefined,
      this.#found.refresh(),
      this.#body.value?.refresh(),
    ]);
  }

  /** The case is its owner's, whatever the page is about beside it. */
  protected override get activeOwner(): Owner | undefined {
    return this.#case?.owner ?? super.activeOwner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('caseId') || changed.has('adapter')) {
      this.#written = undefined;
      this.#last = undefined;
    }
    const found = this.#case;
    if (found) this.#last = found;
    const { error } = this.#found;
    if (error && error !== this.#saidError) this.announcer.say(errorWords(error, this.terms));
    this.#saidError = error;
    this.setState('busy', this.#found.pending || (this.#body.value?.busy ?? false));
    this.setState('error', error !== undefined);
  }

  protected override updated(): void {
    if (this.#awaitsName && this.shadowRoot?.activeElement?.matches('.root')) this.focus();
    const found = this.#case;
    if (!found || !this.#body.value || found === this.#loaded) return;
    const isAnother = found.id !== this.#loaded?.id || found.version !== this.#loaded.version;
    this.#loaded = found;
    if (isAnother) this.dispatchEvent(new CaseLoadEvent(found));
  }

  override render(): TemplateResult {
    const found = this.#case;
    return html`<article class="root" tabindex="-1" aria-label=${found?.title ?? nothing}>
      ${this.#content(found)} ${this.announcer.render()} ${this.#body.value?.renderOverlays() ?? nothing}
    </article>`;
  }

  #content(found: Case | undefined): TemplateResult | typeof nothing {
    const { terms, formats } = this;
    if (!this.activeAdapter) return unconnected(terms.states.noAdapter);
    const { error, pending, value } = this.#found;
    if (this.#body.failed) return failed(unloaded, { terms, formats }, false, () => this.#body.retry());
    const body = this.#body.get();
    if (!body || this.caseId === undefined) return outline(terms);
    if (error?.code === 'forbidden' || this.session.value?.permissions.read === false) return denied(terms, error);
    if (found && this.session.value && this.#knowsRefusals)
      return body.render({ error, busy: pending, answeredAt: this.#found.answeredAt });
    if (value === null) return missing(terms, this.#last !== undefined);
    const failure = error ?? this.session.error;
    if (failure) return failed(failure, { terms, formats }, pending, () => void this.refresh());
    return outline(terms);
  }

  /** The newer of what the backend answers and what a write from here left. */
  get #case(): Case | undefined {
    const stored = this.#found.value;
    if (stored === null) return undefined;
    const written = this.#written?.id === this.caseId ? this.#written : undefined;
    if (!stored || !written) return stored ?? written;
    return Date.parse(written.updatedAt) > Date.parse(stored.updatedAt) ? written : stored;
  }

  /** Nothing is offered before it is known whether it may be done. Where that cannot be known, whoever tries is told. */
  get #knowsRefusals(): boolean {
    const { value, error } = this.#refusals;
    return !this.session.value?.capabilities.groups.includes('refusals') || Boolean(value ?? error);
  }

  #query(): Query<Case | null> | undefined {
    const { caseId } = this;
    if (caseId === undefined || caseId === '') return undefined;
    return {
      key: `case ${caseId}`,
      load: (adapter, options) => adapter.cases.get(caseId, options),
      affectedBy: (event) => event.type !== 'resync' && event.entity === 'case' && event.id === caseId,
    };
  }

  /** Where nobody tells of changes, those from here are asked for. */
  #askUntold(): void {
    if (!this.#found.live) void this.refresh();
  }

  get #scene(): ViewScene {
    const found = this.#case;
    const session = this.session.value;
    const refusals = session ? refusedByHost(this.#refusals.value?.[0] ?? {}, session) : {};
    return {
      adapter: this.activeAdapter,
      found,
      session: session && withRefusals(session, refusals),
      refusals,
      terms: this.terms,
      formats: this.formats,
      now: this.#clock.now,
      timeZone: this.context.timeZone,
      keepsDrafts: this.context.drafts === 'keep',
      href: (found && this.context.links?.case?.(found)) || undefined,
      hrefOf: (other) => this.context.links?.case?.(other) || undefined,
      attachmentTypes: this.context.attachmentTypes,
      closeReasons: this.context.closeReasons ?? [],
      entry: this.entry,
      position: this.position,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-view': CaseView;
  }
}
