import type { CaseId } from '../../domain/ids.js';

/** A person deleted cases, and the time to undo it is over: they are gone. Bubbles and is composed. */
export class CaseRemovedEvent extends Event {
  static readonly type = 'case-removed';
  /** Those that went together; of a large selection there are several such events. */
  readonly ids: readonly CaseId[];

  constructor(ids: readonly CaseId[]) {
    super(CaseRemovedEvent.type, { bubbles: true, composed: true });
    this.ids = ids;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-removed': CaseRemovedEvent;
  }
}
