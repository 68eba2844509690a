/** What only somebody who writes needs: loaded when an editor is first pointed at or gets the focus. */
import type { Terms } from '../../i18n/terms.js';
import type { CommandName } from './commands.js';
import { insertTable } from './text/insert-table.js';
import { toggleLink } from './text/links.js';
import type { TextAction } from './text/text-state.js';
import { toggleCode } from './text/toggle-code.js';
import { bold, italic, toggleInline } from './text/toggle-inline.js';
import { toggleLines } from './text/toggle-lines.js';

export { MentionList } from './mention-list.js';
export { PlaceInText } from './place-in-text.js';
export { continueList } from './text/continue-list.js';
export { pasteLink } from './text/links.js';
export { replaceRange } from './text/text-state.js';
export { stateOf, writeText } from './write-text.js';

/** What each command does to a text. */
export const actions: Readonly<Record<CommandName, (terms: Terms) => TextAction>> = {
  heading: () => toggleLines('heading'),
  bold: () => toggleInline(bold),
  italic: () => toggleInline(italic),
  quote: () => toggleLines('quote'),
  code: () => toggleCode,
  link: () => toggleLink,
  unordered: () => toggleLines('unordered'),
  ordered: () => toggleLines('ordered'),
  task: () => toggleLines('task'),
  table: ({ markdown }) => insertTable(markdown.column),
};
