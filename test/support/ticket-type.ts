import type { ConnectorTypePort, OpenedSetup } from '../../src/contracts/ports/connector-type.js';
import type { Push } from '../../src/contracts/ports/connector.js';
import type { CaseError } from '../../src/domain/error.js';

/** A kind of ticket system that remembers what it was given, and fails as told. */
export function ticketType({ needsToken = false }: { readonly needsToken?: boolean } = {}) {
  const pushes: { readonly setup: OpenedSetup; readonly push: Push }[] = [];
  const tried: OpenedSetup[] = [];
  const failures: CaseError[] = [];
  const type: { -readonly [Member in keyof ConnectorTypePort]: ConnectorTypePort[Member] } = {
    type: 'tickets',
    name: 'Ticket system',
    settings: [
      { key: 'url', label: 'Address', control: 'text', format: 'url', required: true },
      { key: 'project', label: 'Project', control: 'text' },
    ],
    secrets: [{ key: 'token', label: 'Token', control: 'text', ...(needsToken && { required: true }) }],
    mapping: [{ source: 'title', target: 'summary', action: 'overwrite' }],
    fields: async ({ settings }) => [
      { key: 'priority', label: `Priority in ${JSON.stringify(settings['project'])}`, control: 'text' },
    ],
    canRepeat: true,
    async push(setup, push) {
      pushes.push({ setup, push });
      const failure = failures.shift();
      if (failure) throw failure;
      return { id: `T-${String(pushes.length)}`, title: push.case.title, url: null };
    },
    async test(setup) {
      tried.push(setup);
      const failure = failures.shift();
      if (failure) throw failure;
    },
  };
  return { type, pushes, tried, failures };
}

/** One of them, as somebody sets it up. */
export const ticketSetup = {
  name: 'Our tickets',
  type: 'tickets',
  settings: { url: 'https://tickets.example.com/api', project: 'SEC' },
} as const;
