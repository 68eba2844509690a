/** Everything that can go wrong at a door. Closed: a new code is a new contract. */
export const errorCodes = [
  'aborted',
  'offline',
  'timeout',
  'unauthenticated',
  'forbidden',
  'not_found',
  'validation',
  'conflict',
  'rate_limited',
  'too_large',
  'unsupported',
  'unavailable',
  'unknown',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The rule a value broke. Elements word it; nobody else does. */
export type Rule =
  | 'required'
  | 'too_long'
  | 'too_short'
  | 'too_many'
  | 'too_few'
  | 'too_big'
  | 'too_small'
  | 'wrong_type'
  | 'not_an_option'
  | 'not_an_integer'
  | 'pattern'
  | 'duplicate'
  | 'unknown_key'
  | 'unknown_record'
  | 'required_on_close'
  | 'immutable';

/** Reasons elements have words for, in every language. Each says more than its code about what a person can do. */
export const knownReasons = [
  /** This page may not use the storage of the browser: a private window, a sandboxed frame, blocked site data. */
  'no-database',
  /** A newer release wrote the data: the page has to be loaded again. */
  'newer-schema',
  /** What is stored under this name is not ours: the host has to choose another name. */
  'foreign-database',
  /** The data must be upgraded, but another tab holds the older version open. */
  'blocked-upgrade',
  /** The storage did not open in time. */
  'slow-open',
  /** The storage was there and went away. */
  'connection-lost',
  /** The host closed the adapter. */
  'closed',
  /** The browser gives this site no more room. */
  'no-room',
  /** The host gives it to everybody: it can be switched off, and not be deleted. */
  'preset',
] as const;
export type KnownReason = (typeof knownReasons)[number];

export const isKnownReason = (reason: string | undefined): reason is KnownReason =>
  (knownReasons as readonly (string | undefined)[]).includes(reason);

/** One broken rule, and where. */
export interface FieldProblem {
  /** Dotted path into the input, such as `title`, `tags.3` or `fields.impact`. Patches start with their index. */
  readonly path: string;
  readonly rule: Rule;
  /** What the rule allows at most or at least. */
  readonly limit?: number;
  /** What was found, in the unit of `limit`. */
  readonly actual?: number;
  /** What the owner of the field wants said instead of the standard wording (`pattern` only). */
  readonly message?: string;
}

export interface CaseErrorDetails {
  /** For developers and logs. People read what elements make of `code` and `fields`. */
  message?: string;
  /** Every broken rule, for `validation`; of a file, for `too_large`. */
  fields?: readonly FieldProblem[];
  /** The record as it is now, for `conflict`; of several patches, the first that conflicts. */
  current?: unknown;
  /**
   * Why, where the code alone does not say what to do: a `KnownReason`, which elements word. For `forbidden` it may also
   * be a sentence in the host's own words, shown as it is. Anything else is for logs; people read what the code says.
   */
  reason?: KnownReason | (string & {});
  /** Whether the same call may succeed later without any change. Default: by code. */
  retryable?: boolean;
  /** Milliseconds to wait before that. */
  retryAfterMs?: number;
  cause?: unknown;
}

const retryableCodes: ReadonlySet<ErrorCode> = new Set(['offline', 'timeout', 'rate_limited', 'unavailable']);

/**
 * The one error of both doors. Recognise it by `code` (`isCaseError`), never by `instanceof`: two copies of the
 * library may meet on a page.
 */
export class CaseError extends Error {
  override readonly name = 'CaseError';
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly current: unknown;
  readonly reason: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, details: CaseErrorDetails = {}) {
    super(details.message ?? code, { cause: details.cause });
    this.code = code;
    this.fields = details.fields ?? [];
    this.current = details.current;
    this.reason = details.reason;
    this.retryable = details.retryable ?? retryableCodes.has(code);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Whether this is a whole `CaseError`, of whichever copy of the library, page or worker it is. */
export function isCaseError(thrown: unknown): thrown is CaseError {
  const { message, fields, retryable } = membersOf(thrown);
  return hasCode(thrown) && typeof message === 'string' && typeof retryable === 'boolean' && areProblems(fields);
}

/**
 * Anything thrown, as a `CaseError`: an abort keeps its meaning, what has a code of ours is completed from it (an
 * `offline` may be tried again, whoever made it), and what nobody foresaw becomes `unknown`.
 */
export function toCaseError(thrown: unknown): CaseError {
  if (isCaseError(thrown)) return thrown;
  const { name, message, fields, current, reason, retryable, retryAfterMs } = membersOf(thrown);
  const told = { message: typeof message === 'string' ? message : String(thrown), cause: thrown };
  if (hasCode(thrown))
    return new CaseError(thrown.code, {
      ...told,
      ...(typeof message !== 'string' && { message: thrown.code }),
      ...(areProblems(fields) && { fields }),
      ...(current !== undefined && { current }),
      ...(typeof reason === 'string' && { reason }),
      ...(typeof retryable === 'boolean' && { retryable }),
      ...(typeof retryAfterMs === 'number' && { retryAfterMs }),
    });
  return name === 'AbortError' ? aborted(thrown) : new CaseError('unknown', told);
}

/** What an error says, whichever realm its class is of. */
const membersOf = (thrown: unknown): Readonly<Record<string, unknown>> =>
  typeof thrown === 'object' && thrown !== null ? (thrown as Readonly<Record<string, unknown>>) : {};

const hasCode = (thrown: unknown): thrown is { readonly code: ErrorCode } =>
  errorCodes.includes(membersOf(thrown)['code'] as ErrorCode);

const areProblems = (fields: unknown): fields is readonly FieldProblem[] =>
  Array.isArray(fields) &&
  fields.every((field) => typeof membersOf(field)['path'] === 'string' && typeof membersOf(field)['rule'] === 'string');

export const aborted = (cause?: unknown): CaseError =>
  new CaseError('aborted', { message: 'Aborted by the caller.', cause });

export const notFound = (what: string, id: string): CaseError =>
  new CaseError('not_found', { message: `There is no ${what} ${id}.` });

export const invalid = (fields: readonly FieldProblem[]): CaseError =>
  new CaseError('validation', {
    message: `Refused: ${fields.map(({ path, rule }) => `${path} ${rule}`).join(', ')}.`,
    fields,
  });

export const unsupported = (verb: string): CaseError =>
  new CaseError('unsupported', { message: `${verb} is not declared by this adapter.` });

/** Rejects with `aborted` once the caller has given up. Call it before anything is started. */
export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted(signal.reason);
}
