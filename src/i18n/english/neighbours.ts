import { addEnglish } from '../registry.js';

/** What is said in English of the cases before and after one; comes with the code that says it. */
addEnglish('neighbours', {
  label: 'In the list',
  previous: 'Previous case',
  next: 'Next case',
  place: (place, total, formats) => `${formats.number(place)} of ${formats.number(total)}`,
  none: { previous: 'Previous case: this is the first one', next: 'Next case: this is the last one' },
});
