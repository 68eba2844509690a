/** Folders that are gone when we are, whatever ends us. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set();

/** A new folder of our own in the system's temporary one. */
export function temporaryFolder(name) {
  return removedAtExit(mkdtempSync(join(tmpdir(), `case-${name}-`)));
}

/** @param {string} folder */
export function removedAtExit(folder) {
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

process.once('exit', () => folders.forEach(removeFolder));
