import type { Commit, StoragePort } from '../../contracts/ports/storage.js';
import { CaseError, toCaseError } from '../../domain/error.js';
import { pause } from '../pause.js';
import { patiently } from './patiently.js';

const maxTries = 12;

/**
 * Writes what has happened out there, planned anew whenever somebody came between. `plan` answers nothing when there is
 * nothing to write any more.
 */
export async function untilWritten(
  storage: StoragePort,
  plan: () => Promise<Commit | null>,
  what: string,
): Promise<void> {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    if (await patiently(() => writtenOnce(storage, plan))) return;
    await pause(Math.random() * Math.min(250, 2 ** tries));
  }
  throw new CaseError('unavailable', { message: `${what} could not be recorded.` });
}

async function writtenOnce(storage: StoragePort, plan: () => Promise<Commit | null>): Promise<boolean> {
  const commit = await plan();
  if (!commit) return true;
  try {
    await storage.commit(commit);
    return true;
  } catch (thrown) {
    if (['conflict', 'not_found'].includes(toCaseError(thrown).code)) return false;
    throw thrown;
  }
}
