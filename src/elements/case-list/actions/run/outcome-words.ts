import type { CaseError } from '../../../../domain/error.js';
import type { CaseRow } from '../../../../domain/find/case-query.js';
import { errorWords } from '../../../../i18n/error-words.js';
import type { Words } from '../../../../i18n/words.js';
import { endsWith, type Outcome } from './action-runs.js';
import type { Ended } from './run-bulk.js';

/** What a field of this owner is called; nothing where nobody knows. */
export type FieldLabel = (owner: string, key: string) => string | undefined;

/** One case by its number or name, several by how many they are. */
export const subjectOf = (rows: readonly CaseRow[], words: Words): string => {
  const [row] = rows;
  return row && rows.length === 1 ? words.terms.actions.subject(row.number, row.title) : countOf(rows.length, words);
};

export const countOf = (count: number, { terms, formats }: Words): string => terms.list.total(count, formats);

/** "96 cases closed", and then what did not work, each by how many. */
export function outcomeParts({ job, ends, unfound }: Outcome, words: Words): readonly string[] {
  const { terms, formats } = words;
  const done = endsWith(ends, 'done');
  const [unchanged, failed, untried] = (['unchanged', 'failed', 'untried'] as const).map(
    (kind) => endsWith(ends, kind).length,
  ) as [number, number, number];
  const did =
    done.length > 0
      ? job.did(
          subjectOf(
            done.map(({ target }) => target),
            words,
          ),
        )
      : '';
  return [
    did,
    unchanged > 0 ? terms.actions.unchanged(unchanged, formats) : '',
    failed > 0 ? terms.actions.failed(failed, formats) : '',
    // Of half of what was meant nobody knows how much is missing.
    untried > 0 && !unfound ? terms.actions.untried(untried, formats) : '',
  ].filter(Boolean);
}

/** Why it failed, in words: every broken rule by the name of its field. */
export function reasonOf(error: CaseError, owner: string, { terms, formats }: Words, labelOf: FieldLabel): string {
  if (error.code !== 'validation' || error.fields.length === 0) return errorWords(error, terms);
  const sentences = error.fields.map((problem) => {
    const path = problem.path.replace(/^(\d+\.)?(set\.)?/, '');
    const [field = path, key] = path.split('.');
    const named: Readonly<Record<string, string>> = {
      tags: terms.common.tags,
      assignees: terms.common.assignees,
      status: terms.common.status,
      severity: terms.common.severity,
      closeReason: terms.closing.reason,
    };
    const label = field === 'fields' && key !== undefined ? (labelOf(owner, key) ?? key) : (named[field] ?? path);
    return terms.problem(problem, label, formats);
  });
  return [...new Set(sentences)].join(' ');
}

/** Everything that did not work, one case a line, to be read or pasted somewhere. */
export function reportLines(outcome: Outcome, words: Words, labelOf: FieldLabel): readonly string[] {
  const { ends, stopped } = outcome;
  const nameOf = ({ number, title }: CaseRow) => (number === null ? title : `#${String(number)} ${title}`);
  const lineOf = (end: Ended<CaseRow>) => {
    const why =
      end.outcome === 'failed' ? reasonOf(end.error, end.target.owner, words, labelOf) : words.terms.actions.notTried;
    return `${nameOf(end.target)}: ${why}`;
  };
  return [
    outcomeParts(outcome, words).join(' · '),
    ...(stopped ? [errorWords(stopped, words.terms)] : []),
    ...[...endsWith(ends, 'failed'), ...endsWith(ends, 'untried')].map(lineOf),
  ];
}
