import type { CasePage } from '../../domain/find/case-query.js';

/** A list has its answer. A state of the list, so it does not bubble. */
export class CaseListLoadEvent extends Event {
  static readonly type = 'case-list-load';
  /** All cases that match. */
  readonly total: number;
  /** The page as it was answered. */
  readonly page: CasePage;

  constructor(page: CasePage) {
    super(CaseListLoadEvent.type);
    this.page = page;
    this.total = page.total;
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-list-load': CaseListLoadEvent;
  }
}
