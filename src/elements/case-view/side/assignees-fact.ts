import '../../../i18n/english/people.js';
import { html, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import { PeopleInput } from '../../people/people-input.js';
import { button } from '../../primitives/button.js';
import { controlOnly } from './control-only.js';
import { editProblem } from '../edits/edit-problem.js';
import type { ViewTools } from '../view-tools.js';
import { fact } from './fact.js';
import type { OpenFact } from './open-fact.js';
import { personLine } from './person-line.js';

/** Who works on the case. */
export class AssigneesFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #input: PeopleInput;

  constructor(tools: ViewTools, open: OpenFact) {
    this.#tools = tools;
    this.#open = open;
    const { host, edits, words } = tools;
    this.#input = new PeopleInput(host.element, {
      id: 'assignees',
      label: () => words().terms.common.assignees,
      chosen: () => this.#shown?.assignees ?? [],
      multiple: () => true,
      max: () => limits.assignees,
      assignSelf: () => true,
      readonly: () => false,
      words,
      adapter: () => host.scene().adapter,
      owner: () => host.scene().found?.owner,
      user: () => host.scene().session?.user,
      announce: host.say,
      onChange: (assignees) => void edits.save('assignees', { assignees }),
    });
  }

  render({ assignees }: Case): TemplateResult {
    const { host, edits, people, words } = this.#tools;
    const { terms } = words();
    const self = host.scene().session?.user;
    const label = terms.common.assignees;
    const begin = this.#open.begin('assignees', { assignees: [] }, () => this.#input.focus());
    const canTake = begin && self && !assignees.includes(self.id) && assignees.length === 0;
    return fact(this.#tools, {
      id: 'assignees',
      sets: { assignees: [] },
      label,
      busy: edits.pending('assignees'),
      content: html`${
        assignees.length === 0
          ? html`<p class="quiet">${terms.view.nobody}</p>`
          : html`<ul class="people" role="list">${assignees.map((id) => html`<li>${personLine(people.who(id), this.#tools)}</li>`)}</ul>`
      }
      ${canTake ? button({ label: terms.people.assignSelf, kind: 'quiet', onClick: () => void edits.save('assignees', { assignees: [self.id] }) }) : ''}`,
      editor: this.#open.is('assignees')
        ? controlOnly('assignees', label, (attributes) => this.#input.render(attributes))
        : undefined,
      onEdit: begin,
      onDone: this.#open.close,
      problem: editProblem(this.#tools, {
        key: 'assignees',
        label,
        textOf: (of) => words().formats.list((of.assignees ?? []).map((id) => people.name({ id }))),
      }),
    });
  }

  get #shown(): Case | undefined {
    const { found } = this.#tools.host.scene();
    return found && this.#tools.edits.shown(found);
  }
}
