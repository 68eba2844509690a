import type { Case } from '../../domain/cases/case.js';

/** A case was stored. Bubbles and is composed. */
export class CaseCreatedEvent extends Event {
  static readonly type = 'case-created';
  /** The case as it was stored. */
  readonly case: Case;

  constructor(created: Case) {
    super(CaseCreatedEvent.type, { bubbles: true, composed: true });
    this.case = created;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-created': CaseCreatedEvent;
  }
}
