import { linesIn, settle, type TextAction, type TextState } from './text-state.js';

export type LineStyle = 'heading' | 'quote' | 'unordered' | 'ordered' | 'task';

const markers: Readonly<Record<LineStyle, RegExp>> = {
  heading: /^#{1,6}[ \t]/,
  quote: /^> ?/,
  unordered: /^[-*+][ \t](?!\[[ xX]\][ \t])/,
  ordered: /^\d{1,9}[.)][ \t]/,
  task: /^[-*+][ \t]\[[ xX]\][ \t]/,
};
const lists = ['unordered', 'ordered', 'task'] as const;

/** Makes the selected lines headings, a quote or items of a list; or, where all of them are, plain lines again. */
export const toggleLines =
  (style: LineStyle): TextAction =>
  (given) => {
    const state = settle(given);
    const lines = linesIn(state).map(({ start, end }) => state.text.slice(start, end));
    // A quote goes through the gaps between its paragraphs; nothing else marks what is empty, unless all of it is.
    const all = style === 'quote' || lines.every(isBlank);
    const taken = lines.map((line) => all || !isBlank(line));
    const on = lines.every((line, index) => !taken[index] || marked(line, style));
    let count = 0;
    return rewrite(
      state,
      lines.map((line, index) => {
        if (!taken[index]) return { line, kept: line.length };
        count += 1;
        const bare = without(line, on ? [style] : removedBy(style));
        return {
          line: on ? bare : withMarker(bare, style, count),
          kept: style === 'quote' ? bare.length : split(bare)[1].length,
        };
      }),
    );
  };

/** A line is an item of one list only; a heading or a quote it may be besides. */
const removedBy = (style: LineStyle): readonly LineStyle[] => (lists.some((list) => list === style) ? lists : []);

function withMarker(line: string, style: LineStyle, count: number): string {
  if (style === 'quote') return `> ${line}`;
  const [indent, content] = split(line);
  const marker = { heading: '## ', unordered: '- ', ordered: `${String(count)}. `, task: '- [ ] ' }[style];
  return indent + marker + content;
}

function without(line: string, styles: readonly LineStyle[]): string {
  const [indent, content] = split(line);
  const style = styles.find((each) => markers[each].test(content));
  return style ? indent + content.replace(markers[style], '') : line;
}

const marked = (line: string, style: LineStyle): boolean => markers[style].test(split(line)[1]);
const isBlank = (line: string): boolean => line.trim() === '';

/** A line that is nothing but space may be an empty item once it has a marker. */
function split(line: string): readonly [indent: string, content: string] {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return [indent, line.slice(indent.length)];
}

interface NewLine {
  readonly line: string;
  /** How much of its end was there before. */
  readonly kept: number;
}

/** Puts lines in the place of those selected. The selection keeps its distance from the ends of its lines. */
function rewrite(state: TextState, newLines: readonly NewLine[]): TextState {
  const { text } = state;
  let { start, end } = state;
  let out = '';
  let copied = 0;
  for (const [index, old] of linesIn(state).entries()) {
    const { line, kept } = newLines[index] ?? { line: '', kept: 0 };
    out += text.slice(copied, old.start) + line;
    copied = old.end;
    const moved = (position: number) => out.length - Math.min(old.end - position, kept);
    if (index === 0) start = moved(Math.min(state.start, old.end));
    // A selection that ends behind the break of its last line still does.
    end = state.end <= old.end ? moved(state.end) : out.length + (state.end - old.end);
  }
  return { text: out + text.slice(copied), start, end };
}
