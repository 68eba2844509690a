import { addEnglish } from '../registry.js';

/** What is said in English of the cases before and after one; comes with the code that says it. */
addEnglish('neighbours', (n) => ({
  label: 'In the list',
  previous: `Previous ${n.case}`,
  next: `Next ${n.case}`,
  place: (place, total, formats) => `${formats.number(place)} of ${formats.number(total)}`,
  none: { previous: `Previous ${n.case}: this is the first one`, next: `Next ${n.case}: this is the last one` },
}));
