import { addEnglish } from '../registry.js';

/** What is said in English of people and of who is assigned; comes with the code that says it. */
addEnglish('people', {
  assignSelf: 'Assign yourself',
  you: 'you',
  unknown: (id) => `${id} (unknown)`,
  lookingUp: (count, formats) =>
    formats.plural(count, { one: 'Looking up {count} address…', other: 'Looking up {count} addresses…' }),
  added: (names, formats) => `${formats.list(names)} added`,
  notFound: (addresses, formats) => `Nobody found for ${formats.list(addresses)}`,
  more: (count, formats) => `+${formats.number(count)}`,
});
