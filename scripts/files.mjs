/** Files of the repository by folder and ending. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './entries.mjs';

/**
 * Paths relative to the repository, sorted.
 * @param {string} folder
 * @param {string | RegExp} ending
 * @param {string[]} [words] when given, only paths with one of them
 */
export function filesBelow(folder, ending, words) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && (typeof ending === 'string' ? entry.name.endsWith(ending) : ending.test(entry.name)),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .filter((file) => !words?.length || words.some((word) => file.split(sep).join('/').includes(word)))
    .sort();
}
