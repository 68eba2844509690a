import type { Case } from '../../domain/cases/case.js';

/** A person changed cases that were there. Bubbles and is composed. */
export class CaseUpdatedEvent extends Event {
  static readonly type = 'case-updated';
  /** The cases as they were stored together; of a large selection there are several such events. */
  readonly cases: readonly Case[];

  constructor(cases: readonly Case[]) {
    super(CaseUpdatedEvent.type, { bubbles: true, composed: true });
    this.cases = cases;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-updated': CaseUpdatedEvent;
  }
}
