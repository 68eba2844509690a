import { CaseError, invalid, isCaseError, toCaseError } from '../../src/domain/error.js';

/** What IndexedDB says, as our error. An abort of ours never gets here: whoever aborts knows. */
export function problemOf(thrown: unknown): CaseError {
  if (isCaseError(thrown)) return thrown;
  const { name, message } = (thrown ?? {}) as { name?: string; message?: string };
  switch (name) {
    case 'QuotaExceededError':
      return new CaseError('too_large', {
        message: 'The browser gives this site no more room (QuotaExceededError); nothing was written.',
        reason: 'no-room',
        retryable: false,
        cause: thrown,
      });
    case 'VersionError':
      return new CaseError('unavailable', {
        message: 'The stored cases were written by a newer release of case-elements. Reload the page to get it.',
        reason: 'newer-schema',
        retryable: false,
        cause: thrown,
      });
    case 'NotFoundError':
      return new CaseError('unavailable', {
        message: 'A database of this name is there, but it is not one of case-elements. Choose another name.',
        reason: 'foreign-database',
        retryable: false,
        cause: thrown,
      });
    case 'SecurityError':
      return noDatabase(thrown);
    case 'DataCloneError':
    case 'DataError':
      return new CaseError('validation', { message: message ?? name, fields: wrongType, cause: thrown });
    case 'AbortError':
    case 'InvalidStateError':
    case 'UnknownError':
    case 'TimeoutError':
      return new CaseError('unavailable', {
        message: `The browser's database failed (${name}): ${message ?? ''}`,
        reason: 'connection-lost',
        cause: thrown,
      });
    default:
      return toCaseError(thrown);
  }
}

// Records and ids are plain JSON; anything else was refused by the database as it stood.
const wrongType = invalid([{ path: '', rule: 'wrong_type' }]).fields;

/** Private windows of some browsers, sandboxed frames and blocked site data have no database. */
export const noDatabase = (cause?: unknown): CaseError =>
  new CaseError('unavailable', {
    message: 'This page may not use IndexedDB (private window, sandboxed frame or blocked site data).',
    reason: 'no-database',
    retryable: false,
    cause,
  });

export const storageClosed = (): CaseError =>
  new CaseError('unavailable', { message: 'The storage was closed.', reason: 'closed', retryable: false });

/** Whether the connection went away under a request, so that another one may work. */
export const isLostConnection = (thrown: unknown): boolean =>
  ['AbortError', 'InvalidStateError', 'UnknownError'].includes((thrown as { name?: string } | null)?.name ?? '') &&
  !isCaseError(thrown);
