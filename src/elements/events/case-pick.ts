import type { CaseRow } from '../../domain/find/case-query.js';

/** A person chose a case in a picker that has nothing to add. Bubbles and is composed. */
export class CasePickEvent extends Event {
  static readonly type = 'case-pick';
  readonly row: CaseRow;

  constructor(row: CaseRow) {
    super(CasePickEvent.type, { bubbles: true, composed: true });
    this.row = row;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-pick': CasePickEvent;
  }
}
