import { addEnglish } from '../registry.js';

/** What is said in English of the observables of one case; comes with the code that says it. */
addEnglish('caseObservables', (n) => ({
  empty: 'No observables yet.',
  emptyHint: `Addresses, domains, hashes and whatever else is worth looking for in other ${n.cases}.`,
  type: 'Type',
  value: 'Value',
  description: 'Description',
  guess: 'Guess from the value',
  guessed: (type) => `Taken for: ${type}`,
  unguessed: 'Choose a type',
  keptAs: (value) => `Kept as ${value}`,
  problems: {
    type: 'It cannot be told what this is. Choose its type.',
    value: 'This is no value of that type.',
    duplicate: `This is on the ${n.case} already.`,
    room: `There is no room left for this on the ${n.case}.`,
  },
  add: 'Add observable',
  adding: 'Adding …',
  paste: 'Paste several',
  pasteLabel: 'Observables, one a line',
  pasteHint: 'A description may stand behind a tab. hxxp:// and 1[.]2[.]3[.]4 are understood.',
  review: 'What was read',
  line: 'Line',
  finding: 'What becomes of it',
  addable: 'Will be added',
  summary: (addable, wrong, there, formats) =>
    [
      formats.plural(addable, { one: '{count} can be added', other: '{count} can be added' }),
      ...(wrong > 0 ? [formats.plural(wrong, { one: '{count} needs a change', other: '{count} need a change' })] : []),
      ...(there > 0
        ? [formats.plural(there, { one: '{count} is there already', other: '{count} are there already' })]
        : []),
    ].join(', '),
  addSeveral: (count, formats) =>
    formats.plural(count, { one: 'Add {count} observable', other: 'Add {count} observables' }),
  added: (count, formats) =>
    formats.plural(count, { one: '{count} observable added', other: '{count} observables added' }),
  room: (left, limit, formats) =>
    `${formats.plural(left, { one: 'Room for {count} more', other: 'Room for {count} more' })} of ${formats.number(limit)}.`,
  full: (limit, formats) => `${n.ACase} holds ${formats.number(limit)} observables at most. Remove one to add another.`,
  defanged: 'Show defanged',
  select: (value) => `Select ${value}`,
  selectAll: 'Select all',
  selected: (count, formats) => formats.plural(count, { one: '{count} selected', other: '{count} selected' }),
  clear: 'Clear selection',
  copy: 'Copy',
  copyOne: (value) => `Copy ${value}`,
  copied: (count, formats) => formats.plural(count, { one: 'Value copied', other: '{count} values copied' }),
  edit: (value) => `Edit ${value}`,
  remove: 'Remove',
  removed: (count, formats) =>
    formats.plural(count, { one: '{count} observable removed', other: '{count} observables removed' }),
  restored: 'The observables are back',
  extracted: 'Extracted from an alert or event',
  given: 'Added',
  goneMeanwhile: 'Somebody removed what you were editing. What you wrote is here, to be added again.',
}));
