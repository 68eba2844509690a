import type { CaseAdapter } from '../../src/contracts/adapter.js';
import { createCaseAdapter } from '../../src/workflow/create-case-adapter.js';
import { startEffects } from '../../src/workflow/effects/start-effects.js';
import { localSession } from '../../src/workflow/session/local-session.js';
import type { CaseAdapterOptions } from '../../src/workflow/workflow.js';
import { memoryFiles } from './files.js';
import { memoryStorage } from './storage.js';

/** The whole workflow over memory, for demos, tests and stories. Signed in is one local person with every right, unless `session` says otherwise. */
export function memoryAdapter(options: Partial<CaseAdapterOptions> = {}): CaseAdapter {
  const {
    session = localSession(),
    storage = memoryStorage(),
    files = memoryFiles({ clock: options.clock }),
  } = options;
  const ports = { ...options, session, storage, files };
  const adapter = createCaseAdapter(ports);
  const stop = new AbortController();
  const effects = startEffects(ports, { signal: stop.signal });
  return {
    ...adapter,
    /** Ends the storage once e-mails and pushes that are under way are finished. */
    async close() {
      stop.abort();
      await effects;
      await adapter.close();
    },
  };
}
