import type { Owner } from '../../domain/ids.js';
import type { ReadOptions } from '../options.js';

export interface SuggestQuery {
  readonly owner: Owner;
  /** Beginning of a word of it; everything when absent. Case and accents do not matter. */
  readonly text?: string;
  /** 1 to 100, 10 when absent. */
  readonly size?: number;
}

/**
 * Group `suggest`: what this owner's cases already use, most used first, then by name. Both reject with `validation` for
 * an unreadable query and `forbidden` without `read`.
 */
export interface SuggestVerbs {
  /** Tags that match. */
  tags(query: SuggestQuery, options?: ReadOptions): Promise<readonly string[]>;
  /** Categories that match. */
  categories(query: SuggestQuery, options?: ReadOptions): Promise<readonly string[]>;
}
