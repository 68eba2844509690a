import { addEnglish } from '../registry.js';

/** What is said in English of choosing cases; comes with the code that says it. */
addEnglish('selection', (n) => ({
  count: (count, formats) => `${formats.number(count)} selected`,
  allMatching: (count, formats) => `All ${formats.number(count)} that match are selected`,
  everything: (count, formats) => `Select all ${formats.number(count)} that match`,
  elsewhere: (count, formats) => `${formats.number(count)} on other pages`,
  clear: 'Clear selection',
  cleared: 'Selection cleared',
  clearedByView: `Selection cleared, because the list shows other ${n.cases} now`,
  vanished: (count, formats) =>
    formats.plural(count, {
      one: `{count} selected ${n.case} was deleted by somebody else`,
      other: `{count} selected ${n.cases} were deleted by somebody else`,
    }),
  keys: {
    toggle: `Select ${n.aCase}, or let go of it`,
    extend: 'Extend the selection',
    page: 'Select the page',
    clear: 'Clear selection',
    names: { space: 'Space', shift: 'Shift', control: 'Ctrl', escape: 'Esc' },
  },
}));
