import {
  checkCase,
  checkRequired,
  invalid,
  limits,
  notFound,
  unsupported,
  type CaseChanges,
  type CasePatch,
  type FieldProblem,
  type NewCase,
} from 'case-elements/domain';

/** Rejects, naming every broken rule at once. A person is told beside the field. */
export function refuseBrokenRules(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

/** What this server could not keep is refused, never dropped in silence. Problems are told where the caller wrote them: `given`. */
export function checkNewCase(input: NewCase, given: NewCase): readonly FieldProblem[] {
  for (const group of ['alerts', 'events', 'references', 'files', 'observables'] as const)
    if (input[group]?.length) throw unsupported(`cases.create with ${group}`);
  if (input.templateId !== undefined) throw notFound('template', input.templateId);
  const { title = '', description = '' } = input;
  return [...checkCase({ ...input, title, description }, given), ...checkUnknown(input)];
}

export const checkPatch = ({ set, closeReason }: CasePatch, given?: CasePatch): readonly FieldProblem[] => [
  ...[...checkCase(set, given?.set), ...checkUnknown(set)].map((problem) => ({
    ...problem,
    path: `set.${problem.path}`,
  })),
  ...(closeReason === undefined ? [] : [{ path: 'closeReason', rule: 'not_an_option' } as const]),
];

export const checkComment = (text: string): readonly FieldProblem[] => checkRequired('text', text, limits.comment);

function checkUnknown({
  fields = {},
  connector,
  template,
}: Pick<CaseChanges, 'fields' | 'connector' | 'template'>): readonly FieldProblem[] {
  return [
    ...Object.keys(fields).map((key) => ({ path: `fields.${key}`, rule: 'unknown_key' }) as const),
    ...(template ? [{ path: 'template.id', rule: 'unknown_record' } as const] : []),
    ...(connector ? [{ path: 'connector.id', rule: 'unknown_record' } as const] : []),
  ];
}
