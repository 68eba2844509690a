import type { Timestamp } from '../../domain/ids.js';
import { rest } from '../pause.js';
import { resourcesOf, type Resources, type WorkflowPorts } from '../workflow.js';
import { runDueEffects, runnable } from './run-due-effects.js';

/** Even where no change is told, what became due elsewhere is found after this long. Milliseconds. */
const longestRest = 300_000;
/** Nothing is asked for more often than this. Milliseconds. */
const shortestRest = 250;
const endOfTime: Timestamp = '9999-12-31T23:59:59.999Z';

/**
 * Does what commits promised (e-mails, pushes, alerts that follow their case): at once when something is promised, again when a try is due. Several
 * may run on one storage, each effect is leased by one. Never rejects; trouble with the storage is waited out.
 *
 * Resolves once the signal is aborted and what was under way is finished, at most a minute later; so it can be run
 * while a Web Lock is held. At once when nothing can be connected, delivered or synced.
 */
export async function startEffects(ports: WorkflowPorts, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  const resources = resourcesOf(ports);
  if (!resources.connectors && !ports.delivery && !ports.alerts) return;
  const bell = createBell(signal);
  ports.storage.changes(
    (event) => {
      if (event.type === 'resync' || (event.type === 'changed' && event.entity === 'effect')) bell.ring();
    },
    { signal },
  );
  for (let failures = 0; !signal.aborted;) {
    bell.reset();
    try {
      await runDueEffects(resources, signal);
      const time = await untilNextDue(resources);
      failures = 0;
      await bell.rest(time);
    } catch {
      // Nobody is there to be told. What is pending stays pending; the storage is given time.
      failures += 1;
      await rest(Math.min(longestRest, 500 * 2 ** failures) * (0.5 + Math.random() / 2), signal);
    }
  }
}

/** Milliseconds until the next effect that can be done here is due or loses its lease. */
async function untilNextDue(resources: Resources): Promise<number> {
  const pending = await runnable(resources, endOfTime, 100);
  const next = pending.map(({ effect }) =>
    Math.max(Date.parse(effect.dueAt), Date.parse(effect.leasedUntil ?? effect.dueAt)),
  );
  return Math.min(longestRest, Math.max(shortestRest, Math.min(...next) - resources.clock()));
}

/** Ends a rest early. A ring while nobody rests ends the next rest. */
function createBell(signal: AbortSignal) {
  let rung = new AbortController();
  return {
    ring: () => rung.abort(),
    reset() {
      rung = new AbortController();
    },
    rest: (milliseconds: number) => rest(milliseconds, AbortSignal.any([signal, rung.signal])),
  };
}
