import type { Case } from '../../domain/cases/case.js';

/** A case is shown, or another version of it. Does not bubble. */
export class CaseLoadEvent extends Event {
  static readonly type = 'case-load';
  readonly case: Case;

  constructor(shown: Case) {
    super(CaseLoadEvent.type);
    this.case = shown;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-load': CaseLoadEvent;
  }
}
