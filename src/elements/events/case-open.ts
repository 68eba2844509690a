import type { CaseRow } from '../../domain/find/case-query.js';
import type { ListPosition } from '../../domain/find/list-position.js';

/** A case as it is known where it was chosen: what names it always, the rest as far as it stood there. */
export type OpenedCase = Pick<CaseRow, 'id' | 'number' | 'title' | 'status' | 'owner'> & Partial<CaseRow>;

/** A person wants to see a case. Cancelable: then a link is not followed. */
export class CaseOpenEvent extends Event {
  static readonly type = 'case-open';
  readonly row: OpenedCase;
  /** Where in a list it stood, for the `position` of a `<case-view>`; nothing where it was chosen elsewhere. */
  readonly position: ListPosition | undefined;

  constructor(row: OpenedCase, position?: ListPosition) {
    super(CaseOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.row = row;
    this.position = position;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-open': CaseOpenEvent;
  }
}
