import type { TextState } from '../../../src/elements/markdown/text/text-state.js';

/** A text whose selection stands between `‹` and `›`, or whose caret is at `|`. */
export function state(marked: string): TextState {
  const start = marked.search(/[‹|]/u);
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start;
  return { text: marked.replace(/[‹›|]/gu, ''), start, end };
}

export const shown = ({ text, start, end }: TextState): string =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
