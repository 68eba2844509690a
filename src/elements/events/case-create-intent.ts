/** A person asked, outside a form, to create a case (from an empty list, say). The host shows the form. */
export class CaseCreateIntentEvent extends Event {
  static readonly type = 'case-create';

  constructor() {
    super(CaseCreateIntentEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-create': CaseCreateIntentEvent;
  }
}
