import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Configuration } from '../../domain/configuration.js';
import { CaseError } from '../../domain/error.js';
import type { Owner } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import { CaseElement } from '../case-element.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { QueryController } from '../controllers/query-controller.js';
import { configurationOf } from '../fields/configuration-of.js';
import { ServedOwners } from '../owners/served-owners.js';
import { base } from '../primitives/base.styles.js';
import { buttonStyles } from '../primitives/button.styles.js';
import { callout } from '../primitives/callout.js';
import { denied } from '../primitives/denied.js';
import { drawingStyles } from '../primitives/drawing.styles.js';
import { iconStyles } from '../primitives/icon.styles.js';
import { retryButton } from '../primitives/retry.js';
import { rootStyles } from '../primitives/root.styles.js';
import { failed, unconnected } from '../primitives/state.js';
import { stateStyles } from '../primitives/state.styles.js';
import type { SettingsBody } from './settings-body.js';
import type { SettingsHost, SettingsScene } from './settings-host.js';
import { sectionNames, type SectionName } from './settings-section.js';

const unloaded = new CaseError('unavailable', { message: 'The code of the settings could not be loaded.' });

/**
 * How the cases of one owner behave: what closes them, what new ones start with, which additional fields they have, which
 * templates they are opened with, and which types of observables they know.
 * Every change is saved at once, and what two people change at once is put together or shown side by side.
 *
 * @summary How the cases of an owner behave.
 * @fires {CaseConfiguredEvent} case-configured - The settings were changed from here.
 * @csspart solution - The choice between the solutions a page serves.
 * @csspart section - One thing to settle: `closure`, `new-cases`, `fields`, `templates`, `observable-types`.
 * @csspart heading - Its heading.
 * @csspart choice - One of several ways.
 * @csspart switch - Something that is on or off.
 * @csspart field - One input with its label.
 * @csspart label - The label of an input.
 * @csspart input - One input.
 * @csspart problem - What is wrong with an input.
 * @csspart markdown - A text as it is read.
 * @csspart editor - What Markdown is written with.
 * @csspart editor-modes - The choice between writing and preview.
 * @csspart editor-toolbar - Its toolbar.
 * @csspart editor-preview - Its preview.
 * @csspart tags - What is chosen of several people.
 * @csspart tag - One of them.
 * @csspart listbox - A list to choose from.
 * @csspart option - One entry of it.
 * @csspart template - One template of the list.
 * @csspart template-name - Its name, which opens it.
 * @csspart template-editor - What a template is written with, in the place of the list.
 * @csspart template-back - The way back to the list.
 * @csspart template-view - One of the ways to write it: form, YAML.
 * @csspart template-code - The text with its line numbers.
 * @csspart template-problem - What is wrong with the text, and where; leads there.
 * @csspart template-preview - How a new case begins.
 * @csspart menu - What can be done with a template.
 * @csspart menu-item - One of it.
 * @csspart severity - How bad a case begins.
 * @csspart toast-action - What can be done about it.
 * @csspart action-dialog - Says what is lost before it is.
 * @csspart definition - One additional field in the library.
 * @csspart add-field - Leads to the form of a new one.
 * @csspart connector-row - One connector in their list.
 * @csspart add-connector - Leads to the form of a new one.
 * @csspart connector-editor - Where a connector is set up.
 * @csspart connector-mapping - What a connector takes of a case, and where it goes.
 * @csspart preview - How an additional field will look.
 * @csspart toasts - Where it is told what was done.
 * @csspart toast - Tells what was done.
 * @csspart toast-undo - The button that takes it back.
 * @csspart toast-dismiss - The button that takes the toast away.
 * @csspart state - What stands instead of the settings.
 * @csspart callout - What is to be known about them.
 * @cssstate busy - Something is on its way.
 * @cssstate error - The last try to load the settings failed.
 */
export class CaseSettings extends CaseElement {
  static override readonly tag: string = 'case-settings';
  // A click beside a control must not put the cursor into the first one.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [base, rootStyles, iconStyles, buttonStyles, drawingStyles, stateStyles];

  /** Names of the sections that are shown, with spaces between them; all when absent. */
  @property() sections?: string;

  readonly #served = new ServedOwners(this, {
    bound: () => this.owner,
    context: () => this.context,
    adapter: () => this.activeAdapter,
    terms: () => this.terms,
  });
  readonly #host: SettingsHost = {
    element: this,
    scene: () => this.#scene,
    say: (words) => this.announcer.say(words),
    took: (configuration) => {
      const before = this.#configuration;
      if (before) this.#superseded.add(before.version);
      this.#written = configuration;
      this.requestUpdate();
      // Where nobody tells of changes, those from here are asked for.
      if (!this.#found.live) void this.#found.refresh();
    },
  };
  readonly #found = new QueryController<Configuration>(
    this,
    () => this.activeAdapter,
    () => this.#query(),
  );
  readonly #body = new LazyController<SettingsBody>(this, async () => {
    const { SettingsBody } = await import('./settings-body.js');
    return new SettingsBody(this.#host);
  });
  /** The settings as a write from here left them, until the backend answers anew. */
  #written: Configuration | undefined;
  /** What writes from here came over: an answer that was under way by then may still say so. */
  readonly #superseded = new Set<Configuration['version']>();
  #answeredAt: number | undefined;
  #saidError: CaseError | undefined;

  /** Asks the adapter again. */
  async refresh(): Promise<void> {
    await Promise.all([this.session.error ? this.session.refresh() : undefined, this.#found.refresh()]);
  }

  /** Opens the form of a new connector, where the signed-in person may set one up. */
  async addConnector(): Promise<void> {
    const body = await this.#body.load();
    await body?.addConnector();
  }

  protected override get activeOwner(): Owner | undefined {
    return this.#served.owner;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { answeredAt, error } = this.#found;
    const isOther = changed.has('owner') || changed.has('adapter');
    if (isOther) this.#superseded.clear();
    const isOld = this.#found.value !== undefined && this.#superseded.has(this.#found.value.version);
    if (isOther || (answeredAt !== this.#answeredAt && !isOld)) this.#written = undefined;
    this.#answeredAt = answeredAt;
    if (error && error !== this.#saidError) this.announcer.say(errorWords(error, this.terms));
    this.#saidError = error;
    this.setState('busy', this.#found.pending || (this.#body.value?.busy ?? false));
    this.setState('error', error !== undefined);
  }

  override render(): TemplateResult {
    return html`<div class="root settings">
      ${this.#served.render()} ${this.#content()} ${this.announcer.render()} ${this.#body.value?.renderOverlays() ?? nothing}
    </div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { terms, formats } = this;
    if (!this.activeAdapter) return unconnected(terms.states.noAdapter);
    const { error, pending } = this.#found;
    if (this.#body.failed) return failed(unloaded, { terms, formats }, false, () => this.#body.retry());
    const body = this.#body.get();
    const session = this.session.value;
    if (error?.code === 'forbidden' || session?.permissions.read === false) return denied(terms, error);
    const found = this.#configuration;
    const retry = () => void this.refresh();
    if (body && session && found)
      return html`${error ? callout({ kind: 'danger', text: errorWords(error, terms), action: retryButton(error, { terms, formats }, { busy: pending, onClick: retry }) }) : nothing}
      ${body.render(found, this.#wanted)}`;
    const failure = error ?? this.session.error;
    if (failure) return failed(failure, { terms, formats }, pending, retry);
    return html`<p class="visually-hidden" role="status">${terms.common.loading}</p>`;
  }

  get #wanted(): readonly SectionName[] | undefined {
    const named = this.sections?.split(/\s+/u).filter((name) => name !== '');
    return named && sectionNames.filter((name) => named.includes(name));
  }

  get #configuration(): Configuration | undefined {
    return this.#written?.owner === this.activeOwner ? this.#written : this.#found.value;
  }

  #query() {
    const owner = this.activeOwner;
    if (owner === undefined || !this.session.value?.capabilities.groups.includes('configuration')) return undefined;
    return configurationOf(owner);
  }

  get #scene(): SettingsScene {
    return {
      adapter: this.activeAdapter,
      owner: this.activeOwner,
      found: this.#configuration,
      session: this.session.value,
      terms: this.terms,
      formats: this.formats,
      timeZone: this.context.timeZone,
      keepsDrafts: this.context.drafts === 'keep',
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-settings': CaseSettings;
  }
}
