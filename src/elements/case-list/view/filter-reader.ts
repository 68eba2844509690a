import type { ReactiveControllerHost } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { ListFilter } from '../../../domain/find/list-filter.js';
import type { ReadFilter, ZonedTime } from './read-filter.js';
import type { FilterAbility } from './sound-filter.js';

interface Known {
  readonly ability: FilterAbility;
  /** Minutes since the epoch. */
  readonly minute: number;
  readonly timeZone: string | undefined;
  readonly read: ReadFilter;
}

const nothingSet: ReadFilter = { filter: {}, asked: {} };

/** Reads what a list is narrowed by. Its code is loaded once there is something to be read. */
export class FilterReader {
  readonly #lazy: LazyController<typeof import('./read-filter.js')>;
  /** What was read before: a list asks many times while nothing changes. */
  readonly #known = new WeakMap<object, Known>();

  constructor(host: ReactiveControllerHost) {
    this.#lazy = new LazyController(host, () => import('./read-filter.js'));
  }

  /** It could not be loaded. */
  get failed(): boolean {
    return this.#lazy.failed;
  }

  retry(): void {
    if (this.failed) this.#lazy.retry();
  }

  /** Nothing while its code is on its way. */
  read(filter: unknown, ability: FilterAbility, time: ZonedTime): ReadFilter | undefined {
    if (!saysSomething(filter)) return nothingSet;
    const { timeZone } = time;
    // Days begin with a minute, wherever one is.
    const minute = Math.floor(time.now / 60_000);
    const known = this.#known.get(filter);
    if (known?.ability === ability && known.minute === minute && known.timeZone === timeZone) return known.read;
    const read = this.#lazy.get()?.readFilter(filter, ability, time);
    if (read) this.#known.set(filter, { ability, minute, timeZone, read });
    return read;
  }

  /** Whether a filter can be read at once. */
  knows(filter: unknown): boolean {
    return !saysSomething(filter) || this.#lazy.value !== undefined;
  }

  /** Resolves once any filter can be read, or it turned out that none can. */
  async load(): Promise<void> {
    await this.#lazy.load();
  }

  /** What of a filter still means something elsewhere; what the host set where nobody can tell. */
  carried(filter: unknown, usual: unknown, isSameBackend: boolean): ListFilter {
    const code = this.#lazy.value;
    return code ? code.carriedFilter(filter, usual, isSameBackend) : (usual as ListFilter);
  }
}

/** What is no plain object may say something too, or throw when it is asked what. */
const saysSomething = (filter: unknown): filter is object =>
  typeof filter === 'object' &&
  filter !== null &&
  (Object.getPrototypeOf(filter) !== Object.prototype || Object.keys(filter).length > 0);
