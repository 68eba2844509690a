import type { Formats } from './formats.js';
import type { Terms } from './terms.js';

/** What somebody who renders speaks with. */
export interface Words {
  readonly terms: Terms;
  readonly formats: Formats;
}
