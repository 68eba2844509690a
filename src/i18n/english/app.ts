import { addEnglish } from '../registry.js';

/** What is said in English around the pages of an app; comes with the code that says it. */
addEnglish('app', {
  create: 'Create case',
  settings: 'Settings',
  back: 'All cases',
  trail: 'Way back',
  unknown: 'There is no page at this address. These are the cases.',
  deleted: 'Case deleted',
});
