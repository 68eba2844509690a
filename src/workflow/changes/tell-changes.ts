import type { ChangeEvent, ChangeFilter, ChangeOptions } from '../../contracts/groups/changes.js';
import type { Owner } from '../../domain/ids.js';
import { callerOf, type Caller } from '../session/caller.js';
import type { Workflow } from '../workflow.js';
import { ownMutation } from './scope-mutation.js';

type Told = Exclude<ChangeEvent, { type: 'resync' }>;

/** How long what somebody may read is taken for granted, in milliseconds. */
const rightsFreshFor = 30_000;

export function tellChanges(
  workflow: Workflow,
  filter: ChangeFilter,
  listener: (event: ChangeEvent) => void,
  { signal, onStatus }: ChangeOptions,
): void {
  if (signal.aborted) return;
  const matches = filterOf(filter);
  const readerOf = readers(workflow, signal);
  let missed = false;
  // One after the other: asking for rights takes time, and events keep the order of their commits.
  let told = Promise.resolve();
  workflow.storage.changes((event) => (told = told.then(() => tell(event))), { signal, onStatus });

  async function tell(event: ChangeEvent): Promise<void> {
    if (event.type !== 'resync' && !matches(event)) return;
    const news = await readerOf()
      .then((reader) => newsFor(reader, event))
      .catch((): 'unknown' => 'unknown');
    if (signal.aborted) return;
    if (news === 'unknown') {
      // Whoever cannot be asked for rights is told nothing; once they can, they are told to ask for everything again.
      missed = true;
      onStatus?.('stale');
      return;
    }
    if (missed) {
      missed = false;
      onStatus?.('live');
      hear({ type: 'resync' });
    }
    if (news) hear(news);
  }

  /** A listener that throws hurts itself, not those who are told after it. */
  function hear(event: ChangeEvent): void {
    try {
      listener(event);
    } catch (thrown) {
      queueMicrotask(() => {
        throw thrown;
      });
    }
  }
}

interface Reader {
  readonly caller: Caller;
  readonly mayRead: (owner: Owner) => Promise<boolean>;
}

/** What of an event its reader is told; nothing when they may not know. */
async function newsFor({ caller, mayRead }: Reader, event: ChangeEvent): Promise<ChangeEvent | null> {
  if (event.type === 'resync') return event;
  if (!(await mayRead(event.owner))) return null;
  const { mutationId: name, ...rest } = event;
  const mutationId = ownMutation(caller.user.id, name);
  return mutationId === undefined ? rest : { ...rest, mutationId };
}

/** Who is listening, asked again when the answer is old: rights end while a page stays open. */
function readers(workflow: Workflow, signal: AbortSignal): () => Promise<Reader> {
  let reader: Reader | undefined;
  let until = 0;
  return async () => {
    if (reader && workflow.clock() < until) return reader;
    const caller = await callerOf(workflow, { signal });
    const known = new Map<Owner, Promise<boolean>>();
    until = workflow.clock() + rightsFreshFor;
    return (reader = {
      caller,
      mayRead(owner) {
        const may = known.get(owner) ?? caller.may('read', { owner, entity: 'case' });
        known.set(owner, may);
        return may;
      },
    });
  };
}

function filterOf({ owner, caseId, entities }: ChangeFilter): (event: Told) => boolean {
  const owners = owner === undefined ? null : new Set(typeof owner === 'string' ? [owner] : owner);
  return (event) =>
    (!owners || owners.has(event.owner)) &&
    (caseId === undefined || event.caseId === caseId || (event.entity === 'case' && event.id === caseId)) &&
    (!entities || entities.includes(event.entity));
}
