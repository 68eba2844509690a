import { CaseError, invalid, isCaseError, toCaseError } from '../../src/domain/error.js';

/** What PostgreSQL or the way to it says, as our error. */
export function problemOf(thrown: unknown): CaseError {
  if (isCaseError(thrown)) return thrown;
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  const state = typeof code === 'string' ? code : '';
  const said = typeof message === 'string' ? message : state;
  if (noRoom.has(state))
    return new CaseError('too_large', {
      message: `The database has no room for it (${state}); nothing was written.`,
      reason: 'no-room',
      retryable: false,
      cause: thrown,
    });
  // NUL, half a character: what no text column can hold.
  if (unkeepable.has(state))
    return new CaseError('validation', {
      message: said,
      fields: invalid([{ path: '', rule: 'wrong_type' }]).fields,
      cause: thrown,
    });
  if (state === '57014') return new CaseError('timeout', { message: said, cause: thrown });
  if (isAway(state, said))
    return new CaseError('unavailable', {
      message: `The database cannot be reached (${state || said}).`,
      reason: 'connection-lost',
      cause: thrown,
    });
  if (isCollision(thrown))
    return new CaseError('unavailable', { message: `Others were in the way (${state}).`, cause: thrown });
  if (isMisconfigured(state))
    return new CaseError('unavailable', {
      message: `The database refuses (${state}): ${said}`,
      retryable: false,
      cause: thrown,
    });
  return toCaseError(thrown);
}

/** Another transaction was in the way; the same work done again sees what it left. */
export const isCollision = (thrown: unknown): boolean =>
  ['23505', '40001', '40P01'].includes(String((thrown as { code?: unknown } | null)?.code));

export const storageClosed = (): CaseError =>
  new CaseError('unavailable', { message: 'The storage was closed.', reason: 'closed', retryable: false });

// disk_full, out_of_memory, program_limit_exceeded and what begins like it.
const noRoom: ReadonlySet<string> = new Set(['53100', '53200', '54000']);
const unkeepable: ReadonlySet<string> = new Set(['22021', '22P02', '22P05']);

/** Connections refused, cut or used up, a server that starts or stops. Drivers say some of it in words only. */
const isAway = (state: string, said: string): boolean =>
  /^(08...|53300|57P0[1-5]|E[A-Z]+)$/.test(state) ||
  /connection terminated|timeout exceeded|is closed|not queryable/i.test(said);

/** No such database, role, right, or table, or no driver installed. */
const isMisconfigured = (state: string): boolean => /^(28...|3D000|3F000|42...|ERR_MODULE_NOT_FOUND)$/.test(state);
