import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Case } from '../../domain/cases/case.js';
import type { ConnectorPush } from '../../domain/connector.js';
import { PushWatch } from '../connectors/push-watch.js';

// A double click takes no longer.
const secondPressMs = 800;

/** The case a form made last, as long as nothing else was typed, and what becomes of its push. */
export class CreatedCase {
  readonly push: PushWatch;
  #case: Case | undefined;
  /** In milliseconds since the epoch. */
  #at = 0;

  /** `onOutcome` is told of how a push came out. */
  constructor(
    host: ReactiveControllerHost,
    adapter: () => CaseAdapter | undefined,
    onOutcome: (push: ConnectorPush) => void,
  ) {
    this.push = new PushWatch(host, adapter, onOutcome);
  }

  get case(): Case | undefined {
    return this.#case;
  }

  /** A press that comes now was meant for it. */
  get justNow(): boolean {
    return Date.now() - this.#at <= secondPressMs;
  }

  take(created: Case): void {
    this.#case = created;
    this.#at = Date.now();
    this.push.follow(created);
  }

  forget(): void {
    this.#case = undefined;
    this.push.follow(undefined);
  }
}
