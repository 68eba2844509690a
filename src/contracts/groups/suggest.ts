import type { Owner } from '../../domain/ids.js';
import type { ReadOptions } from '../options.js';

export interface SuggestQuery {
  readonly owner: Owner;
  /** Beginning of a word of it; everything when absent. Case and accents do not matter. */
  readonly text?: string;
  /** 1 to 100, 10 when absent. */
  readonly size?: number;
}

/** Group `suggest`: what this owner's cases already use, most used first. Rejects with `forbidden` without `read`. */
export interface SuggestVerbs {
  tags(query: SuggestQuery, options?: ReadOptions): Promise<readonly string[]>;
  categories(query: SuggestQuery, options?: ReadOptions): Promise<readonly string[]>;
}
