import type { Token, Tokens } from 'marked';
import { parseMarkdown } from './parse-markdown.js';

/** An item of a task list that somebody ticks or clears. */
export interface Tick {
  /** The text it was seen in. */
  readonly seen: string;
  /** Which of its boxes, counted as they are shown. */
  readonly index: number;
  readonly checked: boolean;
}

interface Task {
  /** Its first line, as it was written. */
  readonly line: string;
  readonly checked: boolean;
}

/**
 * A text with one of its boxes as it was ticked, and not a letter else changed. Where the text says something else by
 * now the same item is looked for by its words; nothing where it is not there, or cannot be told from others.
 */
export function tickTask(text: string, { seen, index, checked }: Tick): string | undefined {
  const tasks = tasksOf(text);
  const at = text === seen ? index : sameTask(tasksOf(seen), index, tasks);
  const task = at === undefined ? undefined : tasks[at];
  if (at === undefined || !task) return undefined;
  if (task.checked === checked) return text;
  const wanted = tasks.map((each, place) => (place === at ? { ...each, checked } : each));
  // What looks like a box may be code: only the one that makes this difference when it is read is it.
  for (const box of boxesIn(text).slice(at)) {
    const ticked = `${text.slice(0, box)}${checked ? 'x' : ' '}${text.slice(box + 1)}`;
    if (isSame(tasksOf(ticked), wanted)) return ticked;
  }
  return undefined;
}

/** Where the mark of each box may stand. Every item of a task list has one of these, in its order. */
const boxesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?=[ xX]\])/gu)].map(({ index, 0: { length } }) => index + length);

function sameTask(before: readonly Task[], index: number, now: readonly Task[]): number | undefined {
  const task = before[index];
  if (!task) return undefined;
  const alike = (tasks: readonly Task[]) => tasks.flatMap(({ line }, at) => (line === task.line ? [at] : []));
  const [then, found] = [alike(before), alike(now)];
  if (found.length === then.length) return found[then.indexOf(index)];
  return undefined;
}

/** In the order in which they are shown. */
function tasksOf(text: string): readonly Task[] {
  const tasks: Task[] = [];
  const walk = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      const { type, tokens: within, items } = token as Tokens.Generic & { readonly items?: readonly Tokens.ListItem[] };
      if (type !== 'list') walk(within ?? []);
      for (const item of type === 'list' ? (items ?? []) : []) {
        if (item.task) tasks.push({ line: item.text.split('\n', 1)[0]!.trim(), checked: item.checked ?? false });
        walk(item.tokens);
      }
    }
  };
  try {
    walk(parseMarkdown(text) ?? []);
  } catch {
    return [];
  }
  return tasks;
}

const isSame = (one: readonly Task[], other: readonly Task[]): boolean =>
  one.length === other.length &&
  one.every(({ line, checked }, at) => line === other[at]!.line && checked === other[at]!.checked);
