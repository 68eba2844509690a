import '../../../i18n/english/filters.js';
import type { ReactiveController } from 'lit';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import { sameJson } from '../../../domain/json.js';
import type { Terms } from '../../../i18n/terms.js';
import { OwnerFields } from '../../fields/owner-fields.js';
import type { ListHost } from '../list-host.js';
import { askedText } from './asked-text.js';
import { searchHints } from './search-hints.js';

/** Puts what is searched for in the words a backend knows, and says why it may find nothing. */
export class SearchWords implements ReactiveController {
  readonly #host: ListHost;
  readonly #fields: OwnerFields;
  /** Nothing while it is not known which there are. Kept, since what is asked for is part of how things stand. */
  #definitions: readonly FieldDefinition[] | undefined;
  #said = '';

  constructor(host: ListHost) {
    this.#host = host;
    this.#fields = new OwnerFields(host.element, {
      adapter: () => host.scene().adapter,
      owner: () => host.scene().owner,
      session: () => host.scene().session,
      isWanted: () => mayNameFields(host.scene().search),
    });
    host.element.addController(this);
  }

  /** As it was typed where fields are not known yet: one of them may be called like that. */
  asked(text: string, terms: Terms): string {
    return this.#definitions ? askedText(text, this.#definitions, terms) : text;
  }

  /** Why so much or so little was found; nothing where there is nothing to be said. */
  get hint(): string {
    const { shown, view, session, terms, formats } = this.#host.scene();
    const definitions = this.#definitions;
    if (!shown || !view || !session || !definitions || !mayNameFields(view.text)) return '';
    const known = { declared: session.capabilities.search, definitions };
    const hints = searchHints(view.askedText, known, { terms, formats });
    const said = hints.filter(({ always }) => always || shown.latest.total === 0);
    return [...new Set(said.map(({ words }) => words))].join(' ');
  }

  hostUpdated(): void {
    const { session } = this.#host.scene();
    const definitions = session?.capabilities.search.includes('fields') ? this.#fields.value : none;
    if (!sameJson(definitions, this.#definitions)) {
      this.#definitions = definitions;
      this.#host.element.requestUpdate();
    }
    const { hint } = this;
    if (hint !== this.#said && hint) this.#host.say(this.#withAnswer(hint));
    this.#said = hint;
  }

  #withAnswer(hint: string): string {
    const { shown, terms, formats } = this.#host.scene();
    return shown ? `${terms.list.found(shown.latest.total, formats)} ${hint}` : hint;
  }
}

const none: readonly FieldDefinition[] = [];

/** A name is told by its colon. */
export const mayNameFields = (text: string): boolean => text.includes(':');
