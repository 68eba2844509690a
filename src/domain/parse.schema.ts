import * as z from 'zod/mini';
import { invalid, type FieldProblem, type Rule } from './error.js';
import { storable } from './shown-text.js';

/**
 * Input as the schema wants it, or a `validation` error naming every wrong member. Unknown keys are refused. Of texts
 * NUL and halves of surrogate pairs are replaced, wherever they stand, see `storable`.
 */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, given: unknown, path = ''): z.output<Schema> {
  const input = isReadable(given) ? given : readable(given);
  const result = z.safeParse(schema, input, { reportInput: true });
  const problems = result.success
    ? lostKeys(input, result.data, path)
    : result.error.issues.flatMap((issue) => problemsOf(issue, path));
  if (!result.success || problems.length > 0) throw invalid(problems);
  return result.data;
}

/** Members named `__proto__` that are not in what was read. Schemas of free keys drop them without a word. */
function lostKeys(input: unknown, read: unknown, root: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<unknown>();
  const open: [given: unknown, read: unknown, path: string][] = [[input, read, root]];
  for (const [given, kept, path] of open) {
    if (!isObject(given) || seen.has(given)) continue;
    seen.add(given);
    for (const key of Object.keys(given)) {
      const place = path === '' ? key : `${path}.${key}`;
      const isKept = isObject(kept) && Object.hasOwn(kept, key);
      if (key === '__proto__' && !isKept) problems.push({ path: place, rule: 'unknown_key' });
      else open.push([given[key], isKept ? kept[key] : undefined, place]);
    }
  }
  return problems;
}

/** Whether a schema reads this as it is: only members of its own are met, and all texts can be stored. */
function isReadable(input: unknown): boolean {
  if (inherits({})) return false;
  const seen = new Set<unknown>();
  const open = [input];
  for (const value of open) {
    if (typeof value === 'string' && storable(value) !== value) return false;
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    open.push(...Object.keys(value), ...Object.values<unknown>(value));
  }
  return true;
}

/** Whether a script of the page has hung something on what every object inherits: schemas take it for a key of the input. */
function inherits(empty: object): boolean {
  for (const _key in empty) return true;
  return false;
}

/** The same, of objects that inherit nothing and texts that can be stored. */
function readable(input: unknown, made = new Map<unknown, unknown>()): unknown {
  if (typeof input === 'string') return storable(input);
  if (!isObject(input)) return input;
  const known = made.get(input);
  if (known !== undefined) return known;
  const copy: object = Array.isArray(input) ? [] : (Object.create(null) as object);
  made.set(input, copy);
  for (const [key, value] of Object.entries(input))
    Object.defineProperty(copy, storable(key), {
      value: readable(value, made),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, root: string): FieldProblem[] {
  const path = [root, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [path, key].filter((part) => part !== '').join('.'),
      rule: 'unknown_key',
    }));
  if (issue.code === 'too_big' || issue.code === 'too_small') return [sizeProblem(issue, path)];
  if (issue.code === 'invalid_value') return [{ path, rule: 'not_an_option' }];
  return [{ path, rule: issue.input === undefined ? 'required' : 'wrong_type' }];
}

function sizeProblem(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, path: string): FieldProblem {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const rules: Record<string, [big: Rule, small: Rule]> = {
    string: ['too_long', 'too_short'],
    array: ['too_many', 'too_few'],
  };
  const [big, small] = rules[issue.origin] ?? ['too_big', 'too_small'];
  const { input } = issue;
  const actual =
    typeof input === 'string' || Array.isArray(input) ? input.length : typeof input === 'number' ? input : undefined;
  return { path, rule: issue.code === 'too_big' ? big : small, limit, ...(actual !== undefined && { actual }) };
}
