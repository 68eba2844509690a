import { unsupported } from '../domain/error.js';
import { groupOfVerb, type CaseAdapter } from './adapter.js';

type Verbs<Name extends keyof CaseAdapter> = CaseAdapter[Name];

/** The verbs an author wrote: the core, and of every group all verbs or none. */
export type CaseAdapterParts = {
  readonly session: Verbs<'session'>;
  readonly cases: Pick<Verbs<'cases'>, 'find' | 'get' | 'create' | 'update'> & Partial<Verbs<'cases'>>;
  readonly comments: Pick<Verbs<'comments'>, 'find' | 'add'> & Partial<Verbs<'comments'>>;
  readonly changes?: Verbs<'changes'>;
  readonly close: CaseAdapter['close'];
} & {
  readonly [Name in Exclude<keyof CaseAdapter, 'session' | 'cases' | 'comments' | 'changes' | 'close'>]?: Partial<
    Verbs<Name>
  >;
};

/**
 * Completes an adapter: every verb that is not there rejects with `unsupported`. Declare in
 * `session.get(…).capabilities.groups` what is.
 */
export function defineCaseAdapter(parts: CaseAdapterParts): CaseAdapter {
  // Walked by the names of the verb table, which the types of both sides are made of.
  const complete: Record<string, unknown> = { close: parts.close, changes: parts.changes ?? notTold };
  for (const [name, verbs] of Object.entries(groupOfVerb)) {
    const written = (parts as unknown as Record<string, Record<string, unknown> | undefined>)[name] ?? {};
    complete[name] = Object.fromEntries(
      Object.keys(verbs).map((verb) => [verb, written[verb] ?? (() => Promise.reject(unsupported(`${name}.${verb}`)))]),
    );
  }
  // Every verb of the table is there now.
  return complete as unknown as CaseAdapter;
}

/** Who cannot tell of changes says that what is shown may be old. */
const notTold: CaseAdapter['changes'] = (_filter, _listener, { onStatus }) => onStatus?.('stale');
