import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaseAdapter } from '../contracts/adapter.js';
import type { Owner } from '../domain/ids.js';
import type { Formats } from '../i18n/formats.js';
import { Localize } from '../i18n/localize.js';
import type { Terms } from '../i18n/terms.js';
import { version } from '../version.js';
import { AnnounceController } from './controllers/announce-controller.js';
import { QueryController } from './controllers/query-controller.js';
import { sessionOf, type KnownSession } from './controllers/session-query.js';
import { consumeCaseContext, type CaseContext } from './provider/context.js';
import { register } from './register.js';

/** What every feature element is: it finds its backend and owner, knows who is signed in, and speaks a language. */
export abstract class CaseElement extends LitElement {
  /** The tag it is registered under by `define()`. */
  static readonly tag: string;
  static readonly version: string = version;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Registers the element, under its own tag unless told otherwise. Twice does no harm. */
  static define(tag: string = this.tag): void {
    // Abstract here, but never where it is called.
    register(tag, this as unknown as CustomElementConstructor);
  }

  /** The backend; wins over that of the provider. */
  @property({ attribute: false }) adapter?: CaseAdapter;

  /** Owner of the cases; wins over that of the provider. */
  @property() owner?: Owner;

  readonly #context = consumeCaseContext(this);
  readonly #localize = new Localize(this, () => this.context);
  readonly #session = new QueryController<KnownSession>(
    this,
    () => this.activeAdapter,
    () => {
      const owner = this.activeOwner;
      return owner ? sessionOf(owner) : undefined;
    },
  );
  protected readonly announcer = new AnnounceController(this);
  // Older browsers have internals without states.
  readonly #states = (this.attachInternals() as Partial<ElementInternals>).states;

  /** What the nearest provider says. */
  protected get context(): CaseContext {
    return this.#context.value ?? { drafts: 'keep' };
  }

  protected get activeAdapter(): CaseAdapter | undefined {
    return this.adapter ?? this.context.adapter;
  }

  protected get activeOwner(): Owner | undefined {
    return this.owner ?? this.context.owner;
  }

  protected get session(): QueryController<KnownSession> {
    return this.#session;
  }

  protected get terms(): Terms {
    return this.#localize.terms;
  }

  protected get formats(): Formats {
    return this.#localize.formats;
  }

  /** Sets a custom state hosts can style by, such as `:state(busy)`. */
  protected setState(name: string, on: boolean): void {
    if (on) this.#states?.add(name);
    else this.#states?.delete(name);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.setState('connected', this.activeAdapter !== undefined);
  }
}
