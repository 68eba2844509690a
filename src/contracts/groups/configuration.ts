import type { Configuration, ConfigurationChanges } from '../../domain/configuration.js';
import type { Usage } from '../../domain/find/usage.js';
import type { Owner, Version } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** `get` is the group `configuration`; `save` and `usage` are the group `configuration.edit`. */
export interface ConfigurationVerbs {
  /** How an owner's cases behave; the defaults while nobody saved anything. Rejects with `forbidden` without `read`. */
  get(query: { owner: Owner }, options?: ReadOptions): Promise<Configuration>;
  /**
   * Changes the members named in `set` and answers the whole. `version` is that of the configuration the change was made
   * on, `null` while there is none. Rejects with `conflict` when it has another (`current` is the configuration as it
   * is), `validation` for definitions that are wrong or too many (`checkConfiguration`) and for a connector that is not
   * there, and `forbidden` without `settings`. The control of a field that is there already stays (`immutable`). What
   * cases say in a field that goes stays stored, unseen, and is there again when the field is: it is kept in `removedFields`,
   * and its control stays as well. A key that cases or templates use for something else is refused (`duplicate`). A type of
   * observables that goes takes its observables along, of all cases, in the same commit; the history of each case says so.
   */
  save(
    change: {
      readonly owner: Owner;
      readonly version: Version | null;
      readonly set: ConfigurationChanges;
    },
    options?: WriteOptions,
  ): Promise<Configuration>;

  /**
   * How many of the owner's cases use its fields, types of observables, templates and connectors: what is lost with one of
   * them. Rejects with `forbidden` without `read`.
   */
  usage(query: { owner: Owner }, options?: ReadOptions): Promise<Usage>;
}
