import type { CaseRow } from '../../domain/find/case-query.js';

/** A person wants to see a case. Cancelable: then a link is not followed. */
export class CaseOpenEvent extends Event {
  static readonly type = 'case-open';
  readonly row: CaseRow;

  constructor(row: CaseRow) {
    super(CaseOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.row = row;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-open': CaseOpenEvent;
  }
}
