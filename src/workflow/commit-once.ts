import type { WriteOptions } from '../contracts/options.js';
import type { Committed } from '../contracts/ports/storage.js';
import { CaseError, refuseAborted, toCaseError } from '../domain/error.js';
import type { Change } from '../domain/records/change.js';
import { scopeMutation } from './changes/scope-mutation.js';
import { pause } from './pause.js';
import type { Caller } from './session/caller.js';
import type { Workflow } from './workflow.js';

export interface Write<Answer> {
  /** Name of the verb, such as `cases.create`. */
  readonly verb: string;
  /** Reads what is there, checks it and says what to change; asked again when somebody came between. */
  readonly plan: () => Promise<readonly Change[]>;
  /** What the verb answers, from what the commit made of its records; from none when nothing was to change. */
  readonly answer: (records: Committed['records']) => Answer | Promise<Answer>;
}

const maxTries = 12;

/**
 * The one way a verb writes. A repeated mutation answers what it answered first; a write somebody else came between
 * is planned anew, so that a storage's `conflict` never reaches the caller.
 */
export async function commitOnce<Answer>(
  { storage, newId }: Workflow,
  caller: Caller,
  { signal, mutationId }: WriteOptions,
  { verb, plan, answer }: Write<Answer>,
): Promise<Answer> {
  const name = mutationId === undefined ? newId() : scopeMutation(caller.user.id, verb, mutationId);
  const first = mutationId === undefined ? null : await storage.committed(name, { signal });
  if (first) return answer(first.records);
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const changes = await plan();
    if (changes.length === 0) return answer([]);
    const committed = await storage.commit({ mutationId: name, changes }, { signal }).catch(passOver);
    if (committed) return answer(committed.records);
    await pause(Math.random() * Math.min(250, 2 ** tries), signal);
    refuseAborted(signal);
  }
  throw new CaseError('unavailable', { message: `${verb}: too many others write the same records at once.` });
}

/** Nothing for a conflict; all else is for the caller. */
function passOver(thrown: unknown): null {
  if (toCaseError(thrown).code === 'conflict') return null;
  throw thrown;
}
