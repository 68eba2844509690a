import { ContextConsumer, ContextRoot, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import type { Owner } from '../../domain/ids.js';
import type { TermsOverride } from '../../i18n/terms.js';

/** Builds the addresses elements link to. Without one, names are text and fire `case-open`. */
export interface LinkBuilder {
  /** Address of a case. */
  case?(row: Pick<CaseRow, 'id' | 'number' | 'owner'>): string;
}

/** What elements get from the nearest provider. */
export interface CaseContext {
  readonly adapter?: CaseAdapter;
  readonly owner?: Owner;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly links?: LinkBuilder;
  readonly terms?: TermsOverride;
  /** Whether forms keep drafts in this browser. */
  readonly drafts: 'keep' | 'none';
}

/** Found across copies of the library; the number is that of the contract. */
export const caseContext = createContext<CaseContext>(Symbol.for('case-elements/1'));

const rooted = new WeakSet<Document>();

/** The nearest provider's context, also of a provider that is upgraded later than its content. */
export function consumeCaseContext(host: ReactiveElement): ContextConsumer<typeof caseContext, ReactiveElement> {
  // On a server there is no document.
  const ownerDocument = host.ownerDocument as Document | undefined;
  if (ownerDocument && !rooted.has(ownerDocument)) {
    rooted.add(ownerDocument);
    new ContextRoot().attach(ownerDocument.documentElement);
  }
  // Before the consumer: whoever was moved out of a provider must not go on using it.
  host.addController({ hostConnected: () => (consumer.value = undefined) });
  const consumer = new ContextConsumer(host, { context: caseContext, subscribe: true });
  return consumer;
}
