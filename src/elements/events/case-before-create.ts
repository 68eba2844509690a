import type { NewCase } from '../../domain/cases/new-case.js';

/**
 * A person asked for a case to be created. Cancelable: then the adapter is not called and the form stays as it is. Every
 * try asks anew, a retry after a failure too, since fields of the host's own may have changed: what a listener does must
 * bear repetition.
 */
export class CaseBeforeCreateEvent extends Event {
  static readonly type = 'case-before-create';
  /** What is about to be sent. A listener may put something else in its place, such as values of fields of its own. */
  input: NewCase;

  constructor(input: NewCase) {
    super(CaseBeforeCreateEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.input = input;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-before-create': CaseBeforeCreateEvent;
  }
}
