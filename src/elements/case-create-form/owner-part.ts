import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Owner } from '../../domain/ids.js';
import { ownMember } from '../../domain/json.js';
import { ownerField } from './fields/owner-field.js';
import type { FormModel } from './form-model.js';
import { asideIn, asideOf, withOwner } from './form-aside.js';
import type { Aside } from './form-values.js';

/**
 * Whose case it will be, where a page serves several owners. What only the former one has is kept for when a person
 * goes back to it, and said: template and connector are set aside, and what else is not taken stays out of the case.
 */
export class OwnerPart {
  readonly #model: FormModel;
  /** What was said last of what is not taken, and of whom. */
  #told = { owner: undefined as Owner | undefined, parts: '' };

  constructor(host: ReactiveControllerHost, model: FormModel) {
    this.#model = model;
    host.addController({ hostUpdated: () => this.#tell() });
  }

  render(): TemplateResult | typeof nothing {
    const { owners, owner, busy, words, values } = this.#model;
    if (!owners || owners.length < 2) return nothing;
    const { create } = words.terms;
    const notTaken = this.#notTaken;
    return ownerField({
      owners,
      owner,
      readonly: busy,
      terms: words.terms,
      notes: [
        ...asideIn(values).map(([of, aside]) => create.setAside(this.#partsOf(aside), this.#labelOf(of))),
        ...(notTaken === '' ? [] : [create.notTaken(notTaken, this.#labelOf(owner ?? ''))]),
      ],
      onChange: (chosen) => this.#choose(chosen),
    });
  }

  #choose(owner: Owner): void {
    const { values, words, restore, announce, beneath } = this.#model;
    const { create } = words.terms;
    const former = this.#model.owner;
    const labels = beneath.placed.map(({ definition }) => [definition.key, definition.label] as const);
    const changed = withOwner(values, owner, former, Object.fromEntries(labels));
    restore(changed);
    const left = former !== undefined && asideOf(changed, former);
    const back = asideOf(values, owner);
    const said = [
      ...(left ? [create.setAside(this.#partsOf(left), this.#labelOf(former))] : []),
      ...(back ? [create.broughtBack(this.#partsOf(back))] : []),
    ];
    if (said.length > 0) announce(said.join(' '));
  }

  /** What another owner takes is known a moment after it was chosen. */
  #tell(): void {
    const { owner, words, announce, sources } = this.#model;
    if (!sources.isTakingKnown) return;
    const { create } = words.terms;
    const parts = this.#notTaken;
    const before = this.#told;
    this.#told = { owner, parts };
    const isOther = owner !== before.owner;
    if (parts === before.parts && !(isOther && parts !== '')) return;
    if (parts !== '') announce(create.notTaken(parts, this.#labelOf(owner ?? '')));
    else if (isOther) announce(create.broughtBack(before.parts));
  }

  #labelOf(owner: Owner): string {
    return this.#model.owners?.find((each) => each.owner === owner)?.label ?? owner;
  }

  #partsOf(aside: Aside): string {
    const { create } = this.#model.words.terms;
    return this.#model.words.formats.list([
      ...(aside.templateId === undefined ? [] : [create.template]),
      ...(aside.connector === undefined ? [] : [create.parts.connector]),
    ]);
  }

  get #notTaken(): string {
    const { values, sources, words } = this.#model;
    const { fields, assignees, alerts } = sources.notTaken;
    const { create } = words.terms;
    return words.formats.list([
      ...fields.map((key) => (ownMember(values.labels, key) as string | undefined) ?? key),
      ...assignees.map((id) => sources.nameOf(id)),
      ...(alerts.length > 0 ? [create.alerts(alerts.length, words.formats)] : []),
    ]);
  }
}
