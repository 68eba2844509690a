import type { NewCase } from '../../domain/cases/new-case.js';

/** A person asked for a case to be created. Cancelable: then the adapter is not called and the form stays as it is. */
export class CaseBeforeCreateEvent extends Event {
  static readonly type = 'case-before-create';
  /** What is about to be sent. */
  readonly input: NewCase;

  constructor(input: NewCase) {
    super(CaseBeforeCreateEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.input = input;
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-before-create': CaseBeforeCreateEvent;
  }
}
