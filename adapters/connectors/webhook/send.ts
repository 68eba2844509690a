import { CaseError, refuseAborted, type ErrorCode } from '../../../src/domain/error.js';

export interface Request {
  readonly url: string;
  readonly method: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

/** How much of an answer an error quotes. */
const quoted = 300;

/** What the system answers, read as JSON; nothing where it answers nothing. Rejects by what its status means. */
export async function send(ask: typeof fetch, { url, method, body, headers, signal }: Request): Promise<unknown> {
  const { status, statusText, text, retryAfter } = await answerTo(ask, { url, method, body, headers, signal });
  if (status < 200 || status > 299) throw refused({ status, statusText, text, retryAfter });
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CaseError('unavailable', {
      message: `It answered ${String(status)} with something that is not JSON: ${text.slice(0, quoted)}`,
      retryable: false,
      cause,
    });
  }
}

/**
 * Whether somebody is there who would listen, asked in a way that makes nothing: what only takes orders may say that it
 * knows no questions (404, 405), and is there all the same.
 */
export async function reach(
  ask: typeof fetch,
  { url, headers, signal }: Pick<Request, 'url' | 'headers' | 'signal'>,
): Promise<void> {
  // With the headers of a push, so that a page that may not send those learns it here.
  const asked = { 'Content-Type': 'application/json', ...headers };
  const answer = await answerTo(ask, { url, method: 'get', body: undefined, headers: asked, signal });
  if ([401, 403, 407].includes(answer.status))
    throw new CaseError('validation', {
      message: `It refuses whoever asks: ${String(answer.status)} ${answer.statusText}.`,
    });
  if (answer.status >= 500 || answer.status === 429) throw refused(answer);
}

async function answerTo(
  ask: typeof fetch,
  { url, method, body, headers, signal }: Omit<Request, 'body'> & { readonly body: string | undefined },
) {
  try {
    const response = await ask(url, {
      method: method.toUpperCase(),
      // Whoever is signed in to the page is nobody there.
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    });
    const { status, statusText } = response;
    return { status, statusText, text: await response.text(), retryAfter: response.headers.get('retry-after') };
  } catch (cause) {
    refuseAborted(signal);
    throw new CaseError('unavailable', { message: silenceAt(new URL(url).origin), cause });
  }
}

function refused({
  status,
  statusText,
  text,
  retryAfter,
}: {
  readonly status: number;
  readonly statusText: string;
  readonly text: string;
  readonly retryAfter: string | null;
}): CaseError {
  const { code, retryable } = meaningOf(status);
  const message = `It answered ${String(status)} ${statusText}: ${text.slice(0, quoted)}`;
  const retryAfterMs = millisecondsOf(retryAfter);
  return new CaseError(code, { message, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) });
}

function meaningOf(status: number): { readonly code: ErrorCode; readonly retryable: boolean } {
  if (status === 401) return { code: 'unauthenticated', retryable: false };
  if (status === 403) return { code: 'forbidden', retryable: false };
  if (status === 404 || status === 410) return { code: 'not_found', retryable: false };
  if (status === 408 || status === 504) return { code: 'timeout', retryable: true };
  if (status === 413) return { code: 'too_large', retryable: false };
  if (status === 429) return { code: 'rate_limited', retryable: true };
  return status >= 500 ? { code: 'unavailable', retryable: true } : { code: 'unavailable', retryable: false };
}

/** A page is not told whether nobody is there, or somebody does not let it in. */
const silenceAt = (origin: string): string =>
  typeof document === 'undefined'
    ? `Nothing answers at ${origin}.`
    : `Nothing answers at ${origin}, or it does not let this page in: it has to allow the origin ${location.origin}, the method and the headers (CORS).`;

/** Seconds or a date. */
function millisecondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const milliseconds = /^\d+$/u.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
