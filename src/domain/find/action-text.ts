import type { UserAction } from '../user-action.js';
import { foldText } from './fold-text.js';

/** What words a search in a history asks for, folded. An entry must say all of them. */
export const neededIn = (text: string): readonly string[] =>
  text
    .split(/\s+/u)
    .map((word) => foldText(word).trimEnd())
    .filter((needle) => needle !== '');

// Of these only the codes would be found, which nobody is shown.
const saysCodes: ReadonlySet<UserAction['type']> = new Set(['settings', 'sync', 'created']);
const said = ['from', 'to', 'names', 'closeReason', 'connectorName', 'incident', 'recipient'] as const;

/** Everything an entry says, folded. `commentText` gives the text of a comment that is still there. */
export function actionText(action: UserAction, commentText: (id: string) => string | undefined): string {
  const members = (saysCodes.has(action.type) ? {} : action) as Readonly<
    Partial<Record<(typeof said)[number], unknown>>
  >;
  const texts = said.flatMap((member) => textsIn(members[member]));
  const names = action.type === 'fields' ? Object.keys(action.to) : [];
  const comments = action.type === 'comment' ? action.ids.flatMap((id) => commentText(id) ?? []) : [];
  // No phrase spans two of them.
  return [...texts, ...names, ...comments].map(foldText).join('\n');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
