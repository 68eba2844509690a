import '../../i18n/english/people.js';
import '../../i18n/english/choices.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Owner, UserId } from '../../domain/ids.js';
import type { User, UserRef } from '../../domain/user.js';
import type { Words } from '../../i18n/words.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { avatar, nameOf, type Pictured } from '../primitives/avatar.js';
import { button } from '../primitives/button.js';
import { Combobox } from '../primitives/combobox/combobox.js';
import type { Choice } from '../primitives/combobox/combobox-options.js';
import type { ControlAttributes } from '../primitives/field.js';
import { findPeople } from './find-people.js';
import { KnownPeople } from './known-people.js';
import { PastedPeople } from './pasted-people.js';
import { peopleStyles } from './people-input.styles.js';

/** The host as it is now; read whenever it is needed. */
export interface PeopleInputOptions {
  readonly id: string;
  /** What they are here, such as "Assignees". */
  readonly label: () => string;
  readonly chosen: () => readonly UserId[];
  /** People a record remembers, so that nobody has to be asked for their names. */
  readonly given?: () => readonly UserRef[];
  readonly multiple: () => boolean;
  /** How many at most, where several can be chosen. */
  readonly max?: () => number | undefined;
  readonly required?: () => boolean;
  readonly readonly: () => boolean;
  /** Whether the host allows pictures of people. */
  readonly images?: () => boolean;
  /** Whether "Assign yourself" stands below. */
  readonly assignSelf?: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  /** Who is signed in. */
  readonly user: () => UserRef | undefined;
  readonly onChange: (ids: readonly UserId[]) => void;
  readonly onLeave?: () => void;
  readonly announce: (text: string) => void;
}

/**
 * Chooses people who may be assigned. Ids nobody knows any more are kept and can be removed; several e-mail addresses
 * can be pasted at once.
 */
export class PeopleInput implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PeopleInputOptions;
  readonly #known: KnownPeople;
  readonly #combobox: Combobox<User>;
  readonly #pasted: PastedPeople;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PeopleInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    const { id, label, multiple, max, required, readonly, words, adapter, announce, onLeave } = options;
    this.#known = new KnownPeople(host, {
      ids: options.chosen,
      given: () => [options.user() ?? [], options.given?.() ?? []].flat(),
      adapter,
    });
    this.#combobox = new Combobox<User>(host, {
      id,
      label,
      multiple,
      ...(max && { max }),
      ...(required && { required }),
      readonly,
      words,
      adapter,
      announce,
      values: options.chosen,
      chosen: (value) => this.#choiceOf(this.#known.who(value)),
      choice: (person) => this.#choiceOf(person),
      search: (text) => {
        const owner = options.owner();
        return owner === undefined ? undefined : findPeople(owner, text, options.user());
      },
      onChange: (ids, person) => {
        if (person) this.#known.remember([person]);
        options.onChange(ids);
      },
      ...(onLeave && { onLeave }),
      onPaste: (text) => multiple() && this.#pasted.take(text),
    });
    this.#pasted = new PastedPeople(host, {
      adapter,
      owner: options.owner,
      room: () => this.#room,
      full: () => words().terms.choices.full(max?.() ?? 0, words().formats),
      words,
      announce,
      onText: (text) => (this.#combobox.text = text),
      onFound: (people) => {
        this.#known.remember(people);
        const chosen = options.chosen();
        options.onChange([...chosen, ...people.map((each) => each.id).filter((each) => !chosen.includes(each))]);
      },
    });
  }

  hostConnected(): void {
    adoptStyles(this.#host, peopleStyles);
  }

  focus(): void {
    this.#combobox.focus();
  }

  render(attributes: ControlAttributes): TemplateResult {
    return html`${this.#combobox.render(attributes)}${this.#renderSelf()}`;
  }

  #renderSelf(): TemplateResult | typeof nothing {
    const { assignSelf, chosen, readonly, user, words } = this.#options;
    const self = user();
    if (!self || !assignSelf?.() || readonly() || chosen().includes(self.id) || this.#room < 1) return nothing;
    return html`<div class="assign-self">
      ${button({ label: words().terms.people.assignSelf, kind: 'quiet', onClick: () => this.#chooseSelf(self) })}
    </div>`;
  }

  get #room(): number {
    const { chosen, max, multiple } = this.#options;
    return multiple() ? (max?.() ?? Number.POSITIVE_INFINITY) - chosen().length : 1;
  }

  // The button goes, and would take the focus along.
  #chooseSelf(self: UserRef): void {
    const { announce, chosen, multiple, onChange, words } = this.#options;
    this.#known.remember([self]);
    onChange(multiple() ? [...chosen(), self.id] : [self.id]);
    announce(words().terms.choices.chosen(nameOf(self, words())));
    this.#combobox.focus();
  }

  #choiceOf(person: Pictured): Choice {
    const words = this.#options.words();
    const { id, email, unknown } = person;
    const label = nameOf(person, words);
    return {
      value: id,
      label,
      detail: email && email !== label ? email : undefined,
      note: id === this.#options.user()?.id ? words.terms.people.you : undefined,
      mark: avatar(person, { images: this.#options.images?.() ?? false }),
      unknown,
    };
  }
}
