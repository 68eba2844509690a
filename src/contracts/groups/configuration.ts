import type { Configuration } from '../../domain/configuration.js';
import type { Owner, Version } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** `get` is the group `configuration`, `save` the group `configuration.edit`. */
export interface ConfigurationVerbs {
  /** How an owner's cases behave; the defaults while nobody saved anything. Rejects with `forbidden` without `read`. */
  get(query: { owner: Owner }, options?: ReadOptions): Promise<Configuration>;
  /**
   * Changes the members named in `set` and answers the whole. `version` is that of the configuration the change was made
   * on, `null` while there is none. Rejects with `conflict` when it has another (`current` is the configuration as it
   * is), `validation` for definitions that are wrong or too many, and `forbidden` without `settings`.
   */
  save(
    change: {
      readonly owner: Owner;
      readonly version: Version | null;
      readonly set: Partial<Omit<Configuration, 'owner' | 'version'>>;
    },
    options?: WriteOptions,
  ): Promise<Configuration>;
}
