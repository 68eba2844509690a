import * as z from 'zod/mini';
import { invalid, type FieldProblem, type Rule } from './error.js';

/** Input as the schema wants it, or a `validation` error naming every wrong member. Unknown keys are refused. */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown, path = ''): z.output<Schema> {
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap((issue) => problemsOf(issue, path)));
}

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
