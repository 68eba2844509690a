/** A small element to hang controllers on, an adapter whose feed the test holds, and questions it answers by hand. */
import { fixture, html } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { ChangeEvent, ChangeStatus } from '../../../src/contracts/groups/changes.js';
import type { Query } from '../../../src/elements/controllers/query-cache.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';

export { until } from '../../support/until.js';

export class TestHost extends LitElement {
  /** How often it was rendered. */
  renders = 0;
  content: () => unknown = () => nothing;

  override render(): unknown {
    this.renders += 1;
    return this.content();
  }
}
customElements.define('test-host', TestHost);

/** Not on the page yet, so that controllers meet it as they would in a constructor. */
export const aHost = (content?: TestHost['content']): TestHost => {
  const host = document.createElement('test-host') as TestHost;
  if (content) host.content = content;
  return host;
};

/** A place on the page that is cleared away after the test. */
export const aPlace = (): Promise<HTMLElement> => fixture<HTMLElement>(html`<div></div>`);

export async function onPage<Host extends LitElement>(host: Host): Promise<Host> {
  (await aPlace()).append(host);
  await host.updateComplete;
  return host;
}

export interface Told {
  readonly adapter: CaseAdapter;
  tell(event: ChangeEvent): void;
  turn(status: ChangeStatus): void;
  /** How many feeds are open now, and how many were ever opened. */
  readonly open: number;
  readonly opened: number;
}

/** An adapter that tells what the test says. */
export function told(first: ChangeStatus = 'live'): Told {
  const feeds = new Set<{ tell: (event: ChangeEvent) => void; turn: (status: ChangeStatus) => void }>();
  let opened = 0;
  return {
    adapter: {
      ...memoryAdapter(),
      changes(_filter, tell, { signal, onStatus }) {
        const feed = { tell, turn: (status: ChangeStatus) => onStatus?.(status) };
        opened += 1;
        feeds.add(feed);
        signal.addEventListener('abort', () => feeds.delete(feed), { once: true });
        feed.turn(first);
      },
    },
    tell: (event) => feeds.forEach(({ tell }) => tell(event)),
    turn: (status) => feeds.forEach(({ turn }) => turn(status)),
    get open() {
      return feeds.size;
    },
    get opened() {
      return opened;
    },
  };
}

export const caseChanged: ChangeEvent = { type: 'changed', entity: 'case', id: 'case-1', owner: 'securitySolution' };
export const templateChanged: ChangeEvent = { ...caseChanged, entity: 'template', id: 'template-1' };

export interface Call {
  readonly adapter: CaseAdapter;
  readonly signal: AbortSignal;
  answer(value: string): void;
  refuse(error: Error): void;
}

export interface Asked {
  readonly query: Query<string>;
  /** Every time an adapter was asked. */
  readonly calls: readonly Call[];
}

/** A question about cases, answered when the test says so. */
export function asked(key: string, series?: string): Asked {
  const calls: Call[] = [];
  return {
    calls,
    query: {
      key,
      series,
      load: (adapter, { signal }) =>
        new Promise<string>((answer, refuse) => {
          calls.push({ adapter, signal, answer, refuse });
          signal.addEventListener('abort', () => refuse(new DOMException('Given up.', 'AbortError')));
        }),
      affectedBy: (event) => event.type !== 'resync' && event.entity === 'case',
    },
  };
}
