import type { CaseId, UserId } from '../../domain/ids.js';
import type { UserRef } from '../../domain/user.js';
import { systemUser } from '../../domain/user.js';
import { KnownPeople } from '../people/known-people.js';
import { nameOf, type Pictured } from '../primitives/avatar.js';
import type { ViewHost } from './view-host.js';

/** Everybody the case and its history name, by id. */
export class People {
  readonly #host: ViewHost;
  readonly #known: KnownPeople;
  /** Ids the history names without a name. */
  #asked: readonly UserId[] = [];
  #participants: { readonly caseId: CaseId; readonly participants: readonly UserRef[] } | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#known = new KnownPeople(host.element, {
      ids: () => {
        const { found, session } = host.scene();
        const canAsk = session?.capabilities.groups.includes('users') ?? false;
        return canAsk ? [...(found?.assignees ?? []), ...this.#asked] : [];
      },
      given: () => {
        const { found, session } = host.scene();
        return [session?.user ?? [], found ? [found.createdBy, found.updatedBy, found.closedBy ?? []] : []].flat(2);
      },
      adapter: () => host.scene().adapter,
    });
  }

  /** Names people as entries of the history have them. */
  remember(people: readonly UserRef[]): void {
    this.#known.remember(people.filter(({ name, email }) => name !== undefined || email !== undefined));
  }

  /** Who acted on a case, as its history says. */
  acted(caseId: CaseId, participants: readonly UserRef[]): void {
    this.#participants = { caseId, participants };
    this.remember(participants);
  }

  /** Everybody who is known to have acted on the case that is shown. */
  get participants(): readonly UserRef[] {
    return this.#participants?.caseId === this.#host.scene().found?.id ? (this.#participants?.participants ?? []) : [];
  }

  /** These are named as well, with the next answer. */
  need(ids: readonly UserId[]): void {
    const missing = ids.filter((id) => !this.#asked.includes(id));
    if (missing.length === 0) return;
    this.#asked = [...this.#asked, ...missing];
    this.#host.element.requestUpdate();
  }

  who(id: UserId): Pictured {
    return this.#known.who(id);
  }

  /** Somebody as the directory knows them, else as a record does. */
  pictured(person: UserRef): Pictured {
    const known = this.who(person.id);
    return known.name || known.email ? known : person;
  }

  /** What somebody is called. */
  name(person: UserRef): string {
    const { terms, formats } = this.#host.scene();
    if (this.isSystem(person.id)) return terms.activity.system;
    return nameOf(this.pictured(person), { terms, formats });
  }

  isSystem(id: UserId): boolean {
    return id === systemUser.id;
  }

  /** Whether this is whoever is signed in. */
  isSelf(id: UserId): boolean {
    return this.#host.scene().session?.user.id === id;
  }
}
