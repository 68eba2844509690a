import { isCaseError, type CaseError, type ErrorCode, type FieldProblem } from '../domain/error.js';

/** What a kit throws when a promise is broken. Test runners show `actual` and `expected` side by side. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(
    message: string,
    found: { readonly actual?: unknown; readonly expected?: unknown } = {},
    cause?: unknown,
  ) {
    super(message, { cause });
    this.actual = found.actual;
    this.expected = found.expected;
  }
}

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BrokenPromise(message);
}

/** Whether two plain values say the same; members that are `undefined` count as absent. */
export function equal(actual: unknown, expected: unknown, message = 'Not what was promised'): void {
  const path = difference(actual, expected);
  if (path === undefined) return;
  const [found, wanted] = [at(actual, path), at(expected, path)].map(brief);
  const where = path.length > 0 ? ` at ${path.join('.')}` : '';
  throw new BrokenPromise(`${message}${where}: found ${found}, expected ${wanted}.`, { actual, expected });
}

/** Awaits the refusal and answers it. Anything but a `CaseError` of this code breaks the promise. */
export async function rejects(promise: Promise<unknown>, code: ErrorCode, what = 'It'): Promise<CaseError> {
  const outcome = await promise.then(
    (value: unknown) => ({ value }),
    (problem: unknown) => ({ problem }),
  );
  if ('value' in outcome)
    throw new BrokenPromise(`${what} should reject with ${code}, but resolved with ${brief(outcome.value)}.`);
  const { problem } = outcome;
  if (!isCaseError(problem))
    throw new BrokenPromise(
      `${what} should reject with a CaseError (${code}), but rejected with ${String(problem)}.`,
      {},
      problem,
    );
  if (problem.code !== code)
    throw new BrokenPromise(
      `${what} should reject with ${code}, but rejected with ${problem.code} (${problem.message}).`,
      { actual: problem.code, expected: code },
      problem,
    );
  return problem;
}

/**
 * Awaits a `validation` refusal that names these problems, others besides. Of a path only the end has to match:
 * `title` also stands for `0.set.title`.
 */
export async function refuses(
  promise: Promise<unknown>,
  ...expected: readonly Partial<FieldProblem>[]
): Promise<CaseError> {
  const problem = await rejects(promise, 'validation');
  for (const each of expected) {
    const found = problem.fields.some((field) =>
      Object.entries(each).every(([member, value]) => {
        const actual = field[member as keyof FieldProblem];
        return member === 'path' ? actual === value || String(actual).endsWith(`.${value}`) : actual === value;
      }),
    );
    if (!found)
      throw new BrokenPromise('The refusal does not name what is wrong.', { actual: problem.fields, expected: each });
  }
  return problem;
}

type Members = Readonly<Record<string, unknown>>;

/** Path to the first place where two values differ; nothing when they do not. */
function difference(a: unknown, b: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path;
  if (Array.isArray(a) !== Array.isArray(b)) return path;
  if (Array.isArray(a) && a.length !== (b as readonly unknown[]).length) return path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(own(a, key), own(b, key), [...path, key]);
    if (found) return found;
  }
  return undefined;
}

const own = (value: object, key: string): unknown => (Object.hasOwn(value, key) ? (value as Members)[key] : undefined);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? own(inner, key) : undefined),
    value,
  );

function brief(value: unknown): string {
  const text = (JSON.stringify(value) as string | undefined) ?? (value === undefined ? 'nothing' : `a ${typeof value}`);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
