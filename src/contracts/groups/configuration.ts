import type { Configuration } from '../../domain/configuration.js';
import type { Owner, Version } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** `get` is the group `configuration`, `save` the group `configuration.edit`. */
export interface ConfigurationVerbs {
  /** How an owner's cases behave; the defaults while nobody saved anything. Rejects with `forbidden` without `read`. */
  get(query: { owner: Owner }, options?: ReadOptions): Promise<Configuration>;
  /** Changes members of it. Rejects with `conflict` (another version), `validation`, `forbidden` without `settings`. */
  save(
    change: {
      readonly owner: Owner;
      readonly version: Version | null;
      readonly set: Partial<Omit<Configuration, 'owner' | 'version'>>;
    },
    options?: WriteOptions,
  ): Promise<Configuration>;
}
