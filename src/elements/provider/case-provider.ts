import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Owner } from '../../domain/ids.js';
import type { Nouns } from '../../i18n/nouns.js';
import type { TermsOverride } from '../../i18n/terms.js';
import { version } from '../../version.js';
import { register } from '../register.js';
import type { AttachmentTypes } from './attachment-type.js';
import type { OwnCloseReason } from './own-close-reason.js';
import {
  caseContext,
  consumeCaseContext,
  type CaseContext,
  type CaseRouter,
  type LinkBuilder,
  type OwnerChoice,
} from './context.js';

/**
 * Gives the elements inside it their backend, owner and manners. It has no looks of its own. What one provider inside
 * another does not say, it takes from the outer one.
 *
 * @summary Connects the elements inside it with a backend.
 * @slot - The elements, and anything of the host's around them.
 */
export class CaseProvider extends LitElement {
  static readonly tag: string = 'case-provider';
  static readonly version: string = version;
  static override styles = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
  `;

  /** Registers the element, as `case-provider` unless told otherwise. Twice does no harm. */
  static define(tag: string = this.tag): void {
    register(tag, this);
  }

  /** The backend. An element's own `adapter` wins over it. */
  @property({ attribute: false }) adapter?: CaseAdapter;

  /** Owner of the cases: the solution or team. A filter, never a right. */
  @property() owner?: Owner;

  /**
   * Owners a page serves, where several are. A form lets one choose between those one may create cases for; list, settings
   * and app between those whose cases one may read.
   */
  @property({ attribute: false }) owners?: readonly OwnerChoice[];

  /** BCP 47 tag of the language. Absent: the nearest `lang` attribute, else that of the browser. */
  @property() locale?: string;

  /** IANA name of the time zone times are shown in. Absent: that of the browser. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** `light` or `dark`. Absent: the `color-scheme` of the page. */
  @property({ reflect: true }) theme?: 'light' | 'dark';

  /** `none` keeps forms from storing drafts, and lists from remembering, in this browser; `keep` when absent. */
  @property() drafts?: 'keep' | 'none';

  /** Builds the addresses elements link to. */
  @property({ attribute: false }) links?: LinkBuilder;

  /** The router of the host, for lists with `url-state`. Absent: they use the address of the page themselves. */
  @property({ attribute: false }) router?: CaseRouter;

  /**
   * What a case is called here, by language: every sentence follows. A language it does not name keeps its own word, and
   * `terms` go over it.
   */
  @property({ attribute: false }) nouns?: Nouns;

  /** Wording of the host's own; what it does not name stays as it is. */
  @property({ attribute: false }) terms?: TermsOverride;

  /** What the host can attach besides alerts, events and files, by type. Those of an outer provider are known as well. */
  @property({ attribute: false }) attachmentTypes?: AttachmentTypes;

  /** Reasons why alerts are closed with their case, behind those every element offers. */
  @property({ attribute: false }) closeReasons?: readonly OwnCloseReason[];

  readonly #outer = consumeCaseContext(this);
  readonly #context = new ContextProvider(this, { context: caseContext, initialValue: { drafts: 'keep' } });

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#context.setValue(this.#value());
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #value(): CaseContext {
    const outer = this.#outer.value;
    return {
      adapter: this.adapter ?? outer?.adapter,
      owner: this.owner ?? outer?.owner,
      owners: this.owners ?? outer?.owners,
      // Whoever names owners of their own does not choose among those around.
      chooseOwner: this.owner === undefined && this.owners === undefined ? outer?.chooseOwner : undefined,
      locale: this.locale ?? outer?.locale,
      timeZone: this.timeZone ?? outer?.timeZone,
      links: this.links ?? outer?.links,
      router: this.router ?? outer?.router,
      terms: this.terms ?? outer?.terms,
      nouns: this.nouns ?? outer?.nouns,
      attachmentTypes: { ...outer?.attachmentTypes, ...this.attachmentTypes },
      closeReasons: this.closeReasons ?? outer?.closeReasons,
      drafts: (this.drafts ?? outer?.drafts) === 'none' ? 'none' : 'keep',
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-provider': CaseProvider;
  }
}
