import type { CaseRow } from '../../domain/find/case-query.js';
import type { Attachables } from '../attachments/attachables.js';

/** A person chose a case to add something to. Cancelable: then the adapter is not called and the choice stays open. */
export class CaseBeforeAttachEvent extends Event {
  static readonly type = 'case-before-attach';
  readonly row: CaseRow;
  /** What is about to be attached. A listener may put something else in its place, now that the case is known. */
  attachments: Attachables;

  constructor(row: CaseRow, attachments: Attachables) {
    super(CaseBeforeAttachEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.row = row;
    this.attachments = attachments;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-before-attach': CaseBeforeAttachEvent;
  }
}
