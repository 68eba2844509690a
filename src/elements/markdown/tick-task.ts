import type { Token, Tokens } from 'marked';
import { parseMarkdown, parseMarkedBoxes } from './parse-markdown.js';

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
  const box = boxesOf(text)[at];
  if (box === undefined) return undefined;
  const ticked = `${text.slice(0, box)}${checked ? 'x' : ' '}${text.slice(box + 1)}`;
  // What is read then differs in this one box, or nothing is changed.
  const wanted = tasks.map((each, place) => (place === at ? { ...each, checked } : each));
  return isSame(tasksOf(ticked), wanted) ? ticked : undefined;
}

/** Letters nobody reads: as many as a description can hold boxes. */
const firstMark = 0xe000;
const lastMark = 0xf8ff;
const marks = /[\uE000-\uF8FF]/gu;

/**
 * Where the mark of each task stands, in the order of the tasks. What looks like a box may be code, and quotes and lists
 * take away from the lines they hold: so each box is given a mark of its own, and the text is read once to see which of
 * them are tasks.
 */
function boxesOf(text: string): readonly (number | undefined)[] {
  const boxes = boxesIn(text).slice(0, lastMark - firstMark + 1);
  const own = text.replace(marks, '\uFFFD');
  let marked = '';
  let end = 0;
  for (const [index, box] of boxes.entries()) {
    marked += own.slice(end, box) + String.fromCharCode(firstMark + index);
    end = box + 1;
  }
  try {
    return itemsIn(parseMarkedBoxes(marked + own.slice(end), marks.source.slice(1, -1))).map(
      ({ raw }) => boxes[(raw.match(marks)?.[0] ?? '').charCodeAt(0) - firstMark],
    );
  } catch {
    return [];
  }
}

/** Where the mark of each box may stand. Every item of a task list has one of these, in its order. */
const boxesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?=[ xX]\][ \t]+\S)/gu)].map(
    ({ index, 0: { length } }) => index + length,
  );

function sameTask(before: readonly Task[], index: number, now: readonly Task[]): number | undefined {
  const task = before[index];
  if (!task) return undefined;
  const alike = (tasks: readonly Task[]) => tasks.flatMap(({ line }, at) => (line === task.line ? [at] : []));
  const [then, found] = [alike(before), alike(now)];
  if (found.length === then.length) return found[then.indexOf(index)];
  return undefined;
}

function tasksOf(text: string): readonly Task[] {
  try {
    return itemsIn(parseMarkdown(text) ?? []).map(({ text: words, checked = false }) => ({
      line: words.split('\n', 1)[0]!.trim(),
      checked,
    }));
  } catch {
    return [];
  }
}

/** Items with a box, in the order in which they are shown. */
function itemsIn(tokens: readonly Token[]): readonly Tokens.ListItem[] {
  return tokens.flatMap((token) => {
    const { type, tokens: within = [], items = [] } = token as Tokens.Generic & { readonly items?: Tokens.ListItem[] };
    if (type !== 'list') return itemsIn(within);
    return items.flatMap((item) => [...(item.task ? [item] : []), ...itemsIn(item.tokens)]);
  });
}

const isSame = (one: readonly Task[], other: readonly Task[]): boolean =>
  one.length === other.length &&
  one.every(({ line, checked }, at) => line === other[at]!.line && checked === other[at]!.checked);
