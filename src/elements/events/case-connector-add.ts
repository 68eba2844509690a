/** A person wants to set up an external connector, because there is none. */
export class CaseConnectorAddEvent extends Event {
  static readonly type = 'case-connector-add';

  constructor() {
    super(CaseConnectorAddEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-connector-add': CaseConnectorAddEvent;
  }
}
