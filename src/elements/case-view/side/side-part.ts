import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { relativeTime } from '../../primitives/relative-time.js';
import type { ViewTools } from '../view-tools.js';
import { AssigneesFact } from './assignees-fact.js';
import { CategoryFact } from './category-fact.js';
import { ConnectorFact } from './connector-fact.js';
import { fact } from './fact.js';
import { FieldsFact } from './fields-fact.js';
import { OpenFact } from './open-fact.js';
import { ParticipantsFact } from './participants-fact.js';
import { CaseConnectors } from './case-connectors.js';
import { TemplateFact } from './template-fact.js';
import { TagsFact } from './tags-fact.js';

/** What is known of the case, beside what happened to it. */
export class SidePart {
  readonly #tools: ViewTools;
  readonly #assignees: AssigneesFact;
  readonly #participants: ParticipantsFact;
  readonly #tags: TagsFact;
  readonly #category: CategoryFact;
  readonly #template: TemplateFact;
  readonly #fields: FieldsFact;
  readonly #connector: ConnectorFact;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const open = new OpenFact(tools);
    this.#assignees = new AssigneesFact(tools, open);
    this.#participants = new ParticipantsFact(tools);
    this.#tags = new TagsFact(tools, open);
    this.#category = new CategoryFact(tools, open);
    const connectors = new CaseConnectors(tools);
    this.#template = new TemplateFact(tools, open, connectors);
    this.#fields = new FieldsFact(tools, open);
    this.#connector = new ConnectorFact(tools, open, connectors);
  }

  /** To an additional field that must be filled in. */
  showField(key: string): void {
    this.#fields.show(key);
  }

  render(shown: Case): TemplateResult {
    return html`${this.#assignees.render(shown)} ${this.#participants.render(shown)} ${this.#tags.render(shown)} ${this.#category.render(shown)}
    ${this.#template.render(shown)} ${this.#fields.render(shown)} ${this.#connector.render(shown)} ${this.#dates(shown)}`;
  }

  #dates({ updatedAt, closedAt, closedBy }: Case): TemplateResult {
    const { host, people, words } = this.#tools;
    const { terms, formats } = words();
    const { now } = host.scene();
    return html`${fact(this.#tools, {
      id: 'updated',
      label: terms.common.updated,
      content: relativeTime(updatedAt, formats, now),
    })}
    ${
      closedAt
        ? fact(this.#tools, {
            id: 'closed',
            label: terms.list.columns.closed,
            content: html`${relativeTime(closedAt, formats, now)}${closedBy ? html` · <bdi>${people.name(closedBy)}</bdi>` : nothing}`,
          })
        : nothing
    }`;
  }
}
