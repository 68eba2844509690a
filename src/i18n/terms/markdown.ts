import type { Formats } from '../formats.js';

/** English for it is loaded when it is needed. */
export interface MarkdownTerms {
  /** Names the toolbar. */
  readonly formatting: string;
  /** Names the choice between writing and preview. */
  readonly modes: string;
  readonly write: string;
  readonly preview: string;
  readonly commands: Readonly<
    Record<
      'heading' | 'bold' | 'italic' | 'quote' | 'code' | 'link' | 'unordered' | 'ordered' | 'task' | 'table',
      string
    >
  >;
  readonly attach: string;
  /** Keys by what is printed on them. */
  readonly keys: { readonly control: string; readonly shift: string };
  /** Instead of the preview of an empty text. */
  readonly nothing: string;
  /** Over the text while files are held above it. */
  readonly drop: string;
  /** Heading of a column of a new table. */
  readonly column: (column: number) => string;
  /** Names the list of people who can be mentioned. */
  readonly people: string;
  readonly peopleFound: (count: number, formats: Formats) => string;
  /** Names the box of an item that is to be ticked off. */
  readonly taskBox: string;
  /** Names a table or code that is wider than its place and can be scrolled. */
  readonly wideTable: string;
  readonly wideCode: string;
}
