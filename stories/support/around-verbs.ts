import { groupOfVerb, type CaseAdapter } from 'case-elements/contracts';

type Names = typeof groupOfVerb;
/** A verb by its full name, such as `cases.create`. */
export type VerbName = { [Name in keyof Names]: `${Name}.${keyof Names[Name] & string}` }[keyof Names];

/** One call of one verb, and how to go on with it. */
export interface Call {
  readonly verb: VerbName;
  readonly args: readonly unknown[];
  readonly signal: AbortSignal | undefined;
  proceed(): Promise<unknown>;
}

/** The same adapter, with something done around every verb. What tells of changes stays as it is. */
export function aroundVerbs(adapter: CaseAdapter, around: (call: Call) => Promise<unknown>): CaseAdapter {
  const wrapped: Record<string, unknown> = {
    changes: adapter.changes.bind(adapter),
    close: () => adapter.close(),
  };
  for (const [name, verbs] of Object.entries(groupOfVerb)) {
    const group = adapter[name as keyof Names] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    wrapped[name] = Object.fromEntries(
      Object.keys(verbs).map((verb) => [
        verb,
        (...args: unknown[]) =>
          around({
            verb: `${name}.${verb}` as VerbName,
            args,
            signal: signalOf(args),
            proceed: () => group[verb]!(...args),
          }),
      ]),
    );
  }
  return wrapped as unknown as CaseAdapter;
}

function signalOf(args: readonly unknown[]): AbortSignal | undefined {
  const last = args.at(-1);
  const signal = typeof last === 'object' && last !== null && 'signal' in last ? last.signal : undefined;
  return signal instanceof AbortSignal ? signal : undefined;
}
