import { addEnglish } from '../registry.js';

/** What is said in English of tags as they are typed; comes with the code that says it. */
addEnglish('tags', {
  hint: 'Enter or a comma adds a tag.',
  suggested: 'Suggested tags',
  suggestions: (count, formats) => formats.plural(count, { one: '{count} suggestion', other: '{count} suggestions' }),
  add: (tag) => `Add “${tag}”`,
  added: (tags, formats) =>
    tags.length > 3 ? `${formats.number(tags.length)} tags added` : `${formats.list(tags)} added`,
  removed: (tag) => `${tag} removed`,
  known: (tag) => `${tag} is there already`,
});
