import { addEnglish } from '../registry.js';

/** What is said in English of choosing from a list; comes with the code that says it. */
addEnglish('choices', {
  results: (count, formats) => formats.plural(count, { one: '{count} choice', other: '{count} choices' }),
  none: 'Nothing matches.',
  empty: 'There is nothing to choose from.',
  add: (text) => `Add “${text}”`,
  chosen: (what) => `${what} chosen`,
  removed: (what) => `${what} removed`,
  clear: (label) => `Clear ${label}`,
  full: (limit, formats) =>
    formats.plural(limit, {
      one: 'Only one can be chosen. Remove it to choose another.',
      other: 'At most {count} can be chosen. Remove one to choose another.',
    }),
  unchosen: (text) => `“${text}” is not chosen. Pick from the list.`,
  unknown: (value) => `${value} (unknown)`,
});
