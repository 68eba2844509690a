import { addEnglish } from '../registry.js';

/** What is said in English of adding something to a case; comes with the code that says it. */
addEnglish('addToCase', (n) => ({
  menu: `Add to ${n.case}`,
  existing: `Add to existing ${n.case}`,
  create: `Create new ${n.case}`,
  choose: `Choose ${n.aCase}`,
  foundMore: (shown, formats) =>
    formats.plural(shown, { one: `The first ${n.case} of more`, other: `The first {count} ${n.cases} of more` }),
  nothingSelected: 'Nothing is selected.',
  oneSolution: `${n.ACase} holds alerts of one solution.`,
  onlyOf: (count, solution, formats) => `Only the ${formats.number(count)} of ${solution}:`,
  foreign: 'Alerts of another solution cannot be added here.',
  foreignLeftOut: (count, formats) =>
    formats.plural(count, {
      one: '{count} alert belongs to another solution and is left out.',
      other: '{count} alerts belong to another solution and are left out.',
    }),
  denied: `You may not add anything to these ${n.cases}.`,
  held: 'Already added',
  heldInPart: (held, total, formats) =>
    `${formats.number(held)} of ${formats.plural(total, { one: '{count} alert', other: '{count} alerts' })} already added`,
  closed: `Closed ${n.cases} take no alerts or events`,
  gone: `The ${n.case} is no longer there. Choose another one.`,
  room: (what) => `Room for ${what}`,
  noRoom: 'No room for more of this',
  tooMany: (most, over, formats) =>
    `${n.ACase} holds at most ${most}. ${over === undefined ? '' : formats.plural(over, { one: 'This is {count} too many.', other: 'These are {count} too many.' })}`.trim(),
  item: 'What is added',
  updated: (when) => `Updated ${when}`,
  adding: (name) => `Adding to ${name}…`,
  more: 'Show more',
  named: (number, title) => (number === null ? `“${title}”` : `${n.case} ${String(number)}`),
  added: (what, name) => `${what} added to ${name}`,
  alsoThere: (what) => `${what} already there`,
  nothingNew: (name) => `Nothing new: all of it is in ${name} already`,
  createdWith: (what) => `With ${what}`,
  failed: (name) => `Nothing was added to ${name}.`,
  addedInPart: (what, name, left) => `${what} added to ${name}. Not added: ${left}.`,
}));
