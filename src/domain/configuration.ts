import type { FieldDefinition } from './fields/field-definition.js';
import type { Owner, Version } from './ids.js';
import type { ObservableType } from './observable.js';

/** How the cases of one owner behave. There is one per owner. */
export interface Configuration {
  readonly owner: Owner;
  /** `null` while nobody has saved one. */
  readonly version: Version | null;
  /** Whether a successful push closes the case. */
  readonly closure: 'by-user' | 'by-push';
  /** Connector new cases start with. */
  readonly connectorId: string | null;
  /** Settings new cases start with. */
  readonly settings: { readonly syncAlerts: boolean; readonly extractObservables: boolean };
  /** The field library, in order. At most 200. */
  readonly fields: readonly FieldDefinition[];
  readonly observableTypes: readonly ObservableType[];
  /**
   * Fields that went and that cases still say something in, or templates name; the last 200. Their keys stay theirs: they may
   * come back, and no field of another kind gets one. Kept by `configuration.save`, absent where there are none.
   */
  readonly removedFields?: readonly FieldDefinition[];
}

/** What a change of a configuration may name. */
export type ConfigurationChanges = Partial<Omit<Configuration, 'owner' | 'version' | 'removedFields'>>;

/** What an owner has before anybody configured anything. */
export const defaultConfiguration = (owner: Owner): Configuration => ({
  owner,
  version: null,
  closure: 'by-user',
  connectorId: null,
  settings: { syncAlerts: true, extractObservables: true },
  fields: [],
  observableTypes: [],
});
