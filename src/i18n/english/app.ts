import { addEnglish } from '../registry.js';

/** What is said in English around the pages of an app; comes with the code that says it. */
addEnglish('app', (n) => ({
  create: `Create ${n.case}`,
  settings: 'Settings',
  back: `All ${n.cases}`,
  trail: 'Way back',
  unknown: `There is no page at this address. These are the ${n.cases}.`,
  deleted: `${n.Case} deleted`,
}));
