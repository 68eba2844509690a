import type { Configuration } from '../../domain/configuration.js';

/** A person changed the settings of an owner. Bubbles and is composed. */
export class CaseConfiguredEvent extends Event {
  static readonly type = 'case-configured';
  /** The settings as they were stored. */
  readonly configuration: Configuration;

  constructor(configuration: Configuration) {
    super(CaseConfiguredEvent.type, { bubbles: true, composed: true });
    this.configuration = configuration;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'case-configured': CaseConfiguredEvent;
  }
}
