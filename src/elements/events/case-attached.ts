import type { CaseRow } from '../../domain/find/case-query.js';
import type { OnCase } from '../attachments/attach-steps.js';

/** Something was added to a case, or was found to be there. Bubbles and is composed. */
export class CaseAttachedEvent extends Event {
  static readonly type = 'case-attached';
  /** The case as it was when chosen. */
  readonly row: CaseRow;
  /** What is new on it. */
  readonly added: OnCase;
  /** What was on it before, and was left as it was. */
  readonly alreadyThere: OnCase;

  constructor({ row, added, alreadyThere }: Pick<CaseAttachedEvent, 'row' | 'added' | 'alreadyThere'>) {
    super(CaseAttachedEvent.type, { bubbles: true, composed: true });
    this.row = row;
    this.added = added;
    this.alreadyThere = alreadyThere;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-attached': CaseAttachedEvent;
  }
}
