import type { CaseAdapter } from '../../src/contracts/adapter.js';
import { createCaseAdapter } from '../../src/workflow/create-case-adapter.js';
import { startEffects } from '../../src/workflow/effects/start-effects.js';
import { localSession } from '../../src/workflow/session/local-session.js';
import type { CaseAdapterOptions } from '../../src/workflow/workflow.js';
import { indexedDbFiles } from './files.js';
import { inOneTab } from './in-one-tab.js';
import { indexedDbStorage } from './storage.js';

export interface IndexedDbAdapterOptions extends Omit<CaseAdapterOptions, 'session' | 'storage'> {
  /** Name of the database, shared by all tabs of the origin; one database is one space. Default `case-elements`. */
  readonly name?: string;
  /** Who is signed in; one local person with every right when absent. */
  readonly session?: CaseAdapterOptions['session'];
}

/**
 * The whole workflow over this browser's own database, without a server. One tab at a time brings e-mails and pushes
 * out; when it goes, another goes on.
 */
export function indexedDbAdapter({
  name = 'case-elements',
  session = localSession(),
  ...options
}: IndexedDbAdapterOptions = {}): CaseAdapter {
  const own = indexedDbFiles({ name, clock: options.clock });
  const storage = indexedDbStorage({ name, clock: options.clock });
  const ports = { ...options, session, storage, files: options.files ?? own };
  const adapter = createCaseAdapter(ports);
  const stop = new AbortController();
  const effects = inOneTab(`case-elements/effects/${name}`, stop.signal, () =>
    startEffects(ports, { signal: stop.signal }),
  );
  return {
    ...adapter,
    /** Ends the storage once e-mails and pushes that are under way in this tab are finished. */
    async close() {
      stop.abort();
      await effects;
      own.close();
      await adapter.close();
    },
  };
}
