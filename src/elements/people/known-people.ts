import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { UserId } from '../../domain/ids.js';
import type { UserRef } from '../../domain/user.js';
import { QueryController } from '../controllers/query-controller.js';
import type { Pictured } from '../primitives/avatar.js';
import { peopleById } from './find-people.js';

// As many as a directory can be asked for at once.
const most = 100;

export interface KnownPeopleOptions {
  readonly ids: () => readonly UserId[];
  /** People who are known without asking. */
  readonly given: () => readonly UserRef[];
  readonly adapter: () => CaseAdapter | undefined;
}

/** Who is behind the ids a field holds: asked once, and kept, so that nobody loses the name they were chosen by. */
export class KnownPeople implements ReactiveController {
  readonly #options: KnownPeopleOptions;
  readonly #found: QueryController<readonly (readonly [UserId, UserRef | null])[]>;
  #known = new Map<UserId, UserRef | null>();
  #of: CaseAdapter | undefined;

  constructor(host: ReactiveControllerHost, options: KnownPeopleOptions) {
    this.#options = options;
    // Before the question: what is known now need not be asked.
    host.addController(this);
    this.#found = new QueryController(host, options.adapter, () => {
      const ids = this.#missing();
      return ids.length > 0 ? peopleById(ids) : undefined;
    });
  }

  hostUpdate(): void {
    const adapter = this.#options.adapter();
    if (adapter !== this.#of) this.#known = new Map();
    this.#of = adapter;
    if (this.#found.current) for (const [id, person] of this.#found.value ?? []) this.#known.set(id, person);
  }

  remember(people: readonly UserRef[]): void {
    for (const person of people) this.#known.set(person.id, person);
  }

  /** The person, as far as they are known; `unknown` only once the directory said so. */
  who(id: UserId): Pictured {
    const known = this.#options.given().find((each) => each.id === id) ?? this.#known.get(id);
    return known ?? { id, unknown: known === null };
  }

  #missing(): readonly UserId[] {
    const given = new Set(this.#options.given().map(({ id }) => id));
    const missing = this.#options.ids().filter((id) => !given.has(id) && !this.#known.has(id));
    return [...new Set(missing)].slice(0, most);
  }
}
