import { CaseError, toCaseError, type ErrorCode } from 'case-elements/domain';
import { HelpDeskError } from './backend.js';
import { toCase } from './mapping.js';

const codes: Readonly<Record<HelpDeskError['status'], ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
  503: 'unavailable',
};

/** What the server refused, by code: elements word it from that, and know from it whether to offer another try. */
export function problemOf(thrown: unknown): CaseError {
  if (!(thrown instanceof HelpDeskError)) return toCaseError(thrown);
  const { status, message, ticket } = thrown;
  return new CaseError(codes[status], { message, cause: thrown, ...(ticket && { current: toCase(ticket) }) });
}
