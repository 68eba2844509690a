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
  | 'required_on_close';

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
  /** Every broken rule, for `validation`. */
  fields?: readonly FieldProblem[];
  /** The record as it is now, for `conflict`; of several patches, the first that conflicts. */
  current?: unknown;
  /** Why it is not allowed, in the host's words, for `forbidden`. */
  reason?: string;
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

export const isCaseError = (thrown: unknown): thrown is CaseError =>
  thrown instanceof Error && errorCodes.includes((thrown as { code?: ErrorCode }).code as ErrorCode);

/** Anything thrown, as a `CaseError`: an abort keeps its meaning, what nobody foresaw becomes `unknown`. */
export function toCaseError(thrown: unknown): CaseError {
  if (isCaseError(thrown)) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') return aborted(thrown);
  return new CaseError('unknown', {
    message: thrown instanceof Error ? thrown.message : String(thrown),
    cause: thrown,
  });
}

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
