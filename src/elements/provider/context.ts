import { ContextConsumer, ContextRoot, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import type { Owner } from '../../domain/ids.js';
import type { Nouns } from '../../i18n/nouns.js';
import type { TermsOverride } from '../../i18n/terms.js';
import type { AttachmentTypes } from './attachment-type.js';
import type { OwnCloseReason } from './own-close-reason.js';

/** Builds the addresses elements link to. Without one, names are text and fire `case-open`. */
export interface LinkBuilder {
  /** Address of a case. */
  case?(row: Pick<CaseRow, 'id' | 'number' | 'owner'>): string;
}

/**
 * How elements read and write the query of the address, for hosts with a router of their own. Only those that were told
 * to keep their state in the address use it.
 */
export interface CaseRouter {
  /** The query as it is now, with or without `?`; also right after `write`. */
  read(): string | URLSearchParams;
  /** Puts this query, without `?`, in place of the whole one: as a step one can go back from, unless `replace`. */
  write(query: string, options: { readonly replace: boolean }): void;
  /**
   * Calls back when a person went back, on, or elsewhere on the page of the list; until the answer is called. Not needed
   * for `write`. A list takes what it reads then for its own: an address that is another page's is not to be told. Say
   * how they came: after `link`, an address that says nothing means what is remembered, after `history` what it was.
   * Whoever sets another `owner` along with it does so in the same turn.
   */
  subscribe(listener: (how?: Arrival) => void): () => void;
  /** Where the pages of a `<case-app>` are. Absent: it keeps them behind the `#` of the address itself. */
  readonly pages?: CasePages;
}

/**
 * The pages of a `<case-app>` in a host with a router of its own. They go by a path: nothing for the list, `new` for the
 * form, `case/<id>` and `case/<id>/<entry>` for a case; what stands before it is the host's. How the list is set
 * follows its path as a query, `?status=open`.
 */
export interface CasePages {
  /** The path that is shown now, with its query; nothing while the address is that of another page of the host. */
  read(): string | undefined;
  /** Address of a path, for links. */
  href(path: string): string;
  /** Leads to a path: as a step one can go back from, unless `replace`. It need not be there when this returns. */
  write(path: string, options: { readonly replace: boolean }): void;
  /** Calls back whenever another path may be shown, until the answer is called. Says how one came, where that is known. */
  subscribe(listener: (how?: Arrival) => void): () => void;
}

/** By a step back or on, or by a link to an entry that was not there before. */
export type Arrival = 'history' | 'link';

/** One of several owners a page serves, under the name people know it by. */
export interface OwnerChoice {
  readonly owner: Owner;
  readonly label: string;
}

/** What elements get from the nearest provider. */
export interface CaseContext {
  readonly adapter?: CaseAdapter;
  readonly owner?: Owner;
  /** Where there are several to choose from. */
  readonly owners?: readonly OwnerChoice[];
  /** Told which of them a person chose, by an element that shows several others as one; absent where each chooses for itself. */
  readonly chooseOwner?: (owner: Owner) => void;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly links?: LinkBuilder;
  /** Absent: the address of the page itself. */
  readonly router?: CaseRouter;
  readonly terms?: TermsOverride;
  readonly nouns?: Nouns;
  readonly attachmentTypes?: AttachmentTypes;
  readonly closeReasons?: readonly OwnCloseReason[];
  /** Whether forms keep drafts, and lists remember how they were set, in this browser. */
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
  host.addController({
    hostConnected() {
      if (consumer.value) host.requestUpdate();
      consumer.value = undefined;
    },
  });
  const consumer = new ContextConsumer(host, { context: caseContext, subscribe: true });
  return consumer;
}
