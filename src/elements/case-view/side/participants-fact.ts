import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import type { UserRef } from '../../../domain/user.js';
import { button } from '../../primitives/button.js';
import type { ViewTools } from '../view-tools.js';
import { fact } from './fact.js';
import { personLine } from './person-line.js';

// So many are read at a glance.
const few = 6;

/** Everybody who acted on the case, whoever opened it first. */
export class ParticipantsFact {
  readonly #tools: ViewTools;
  /** The case of which all are shown, however many. */
  #allOf: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  render(shown: Case): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const everybody = this.#everybody(shown);
    // One more takes no more room than saying so.
    const isFolded = this.#allOf !== shown.id && everybody.length > few + 1;
    const rest = everybody.length - few;
    return fact(this.#tools, {
      id: 'participants',
      label: terms.view.participants,
      content: html`<ul class="people" role="list">
          ${(isFolded ? everybody.slice(0, few) : everybody).map((person) => this.#line(person, shown))}
        </ul>
        ${isFolded ? button({ label: terms.view.moreParticipants(rest, formats), kind: 'quiet', onClick: () => this.#showAll(shown) }) : nothing}`,
    });
  }

  #line(person: UserRef, { createdBy }: Case): TemplateResult {
    const { people, words } = this.#tools;
    const isReporter = person.id === createdBy.id;
    return html`<li>
      ${personLine(people.pictured(person), this.#tools, { mail: true })}
      ${isReporter ? html`<span class="quiet">${words().terms.view.reporter}</span>` : nothing}
    </li>`;
  }

  /** As far as the history says, and the case itself. */
  #everybody({ createdBy, updatedBy, closedBy }: Case): readonly UserRef[] {
    const { participants } = this.#tools.people;
    const known = [createdBy, ...participants, updatedBy, ...(closedBy ? [closedBy] : [])];
    const byId = new Map<string, UserRef>();
    for (const person of known)
      if (!this.#tools.people.isSystem(person.id) && !byId.has(person.id)) byId.set(person.id, person);
    return [...byId.values()];
  }

  #showAll({ id }: Case): void {
    const { element } = this.#tools.host;
    const before = element.renderRoot.querySelectorAll('.fact-participants li').length;
    this.#allOf = id;
    element.requestUpdate();
    // The button is gone: whoever pressed it goes on with the first of those it brought.
    void element.updateComplete.then(() => {
      const next = element.renderRoot.querySelectorAll<HTMLElement>('.fact-participants li')[before];
      next?.setAttribute('tabindex', '-1');
      next?.focus();
    });
  }
}
