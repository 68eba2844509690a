import { addEnglish } from '../registry.js';

/** What is said in English of writing and reading Markdown; comes with the code that says it. */
addEnglish('markdown', {
  formatting: 'Formatting',
  modes: 'Write or preview',
  write: 'Write',
  preview: 'Preview',
  commands: {
    heading: 'Heading',
    bold: 'Bold',
    italic: 'Italic',
    quote: 'Quote',
    code: 'Code',
    link: 'Link',
    unordered: 'Bulleted list',
    ordered: 'Numbered list',
    task: 'Task list',
    table: 'Table',
  },
  attach: 'Attach files',
  keys: { control: 'Ctrl', shift: 'Shift' },
  nothing: 'There is nothing to preview yet.',
  drop: 'Drop files to attach them',
  column: (column) => `Column ${String(column)}`,
  people: 'People',
  peopleFound: (count, formats) =>
    formats.plural(count, { one: '{count} person found', other: '{count} people found' }),
  taskBox: 'Done',
  wideTable: 'Table, can be scrolled',
  wideCode: 'Code, can be scrolled',
});
