import type { Owner } from '../../domain/ids.js';

/** A person wants to set up an external connector, because there is none. */
export class CaseConnectorAddEvent extends Event {
  static readonly type = 'case-connector-add';

  /** Whose cases are to be pushed by it, as far as that is chosen. */
  readonly owner: Owner | undefined;

  constructor(owner: Owner | undefined) {
    super(CaseConnectorAddEvent.type, { bubbles: true, composed: true });
    this.owner = owner;
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-connector-add': CaseConnectorAddEvent;
  }
}
