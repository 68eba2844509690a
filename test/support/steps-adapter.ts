import type { CaseAdapter } from '../../src/contracts/adapter.js';
import { withoutAttachments } from './modest-adapter.js';

/** A server that can do everything, but creates a case bare and attaches one group after another, as a Kibana does. */
export function stepsAdapter(good: CaseAdapter): CaseAdapter {
  return {
    ...good,
    session: {
      async get(query, options) {
        const known = await good.session.get(query, options);
        return { ...known, capabilities: { ...known.capabilities, createWithAttachments: 'steps' } };
      },
    },
    cases: { ...good.cases, create: withoutAttachments(good.cases.create) },
  };
}
