/** A person left a form without saving, after being asked if something would be lost. Bubbles and is composed. */
export class CaseCancelEvent extends Event {
  static readonly type = 'case-cancel';

  constructor() {
    super(CaseCancelEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-cancel': CaseCancelEvent;
  }
}
