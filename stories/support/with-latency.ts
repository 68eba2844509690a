import type { CaseAdapter } from 'case-elements/contracts';
import { aborted } from 'case-elements/domain';
import { aroundVerbs, type VerbName } from './around-verbs.js';

/** The same adapter behind a slow line. `Infinity` never answers; an abort ends the waiting. */
export function withLatency(adapter: CaseAdapter, milliseconds: number, ...verbs: readonly VerbName[]): CaseAdapter {
  return aroundVerbs(adapter, async ({ verb, signal, proceed }) => {
    if (verbs.length === 0 || verbs.includes(verb)) await pause(milliseconds, signal);
    return proceed();
  });
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(milliseconds) ? setTimeout(resolve, milliseconds) : undefined;
    const give = () => {
      clearTimeout(timer);
      reject(aborted(signal?.reason));
    };
    if (signal?.aborted) give();
    else signal?.addEventListener('abort', give, { once: true });
  });
}
