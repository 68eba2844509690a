import { addEnglish } from '../registry.js';

/** What is said in English of what else is on a case; comes with the code that says it. */
addEnglish('references', (n) => ({
  empty: 'Nothing else is attached.',
  emptyHint: `What is put on this ${n.case} from other parts of the page is listed here.`,
  more: (count, formats) => formats.plural(count, { other: 'Show {count} more' }),
  unknownTypes: (count, formats) =>
    formats.plural(count, {
      one: '{count} attachment this page does not know',
      other: '{count} attachments this page does not know',
    }),
  unknown: (type) => `Its type is ${type}, which this page does not know.`,
  unreadable: (type) => `This page knows the type ${type}, but cannot read what is stored.`,
  actions: (name) => `Actions for ${name}`,
  copyId: 'Copy ID',
  remove: `Remove from the ${n.case}`,
  removed: (name) => `${name} removed from the ${n.case}`,
  restored: (name) => `${name} is back on the ${n.case}`,
  viewFailed: 'The page could not show it.',
  actionFailed: (action) => `“${action}” did not work.`,
}));
