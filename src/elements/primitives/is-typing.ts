/** What takes the keys itself: somebody writes, or something is open that has keys of its own. */
const taken = [
  'input:not([type="checkbox"], [type="radio"], [type="button"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="combobox"]',
  '[role="dialog"]',
  'dialog',
  '[popover]',
].join();

/** Whether keys pressed here mean text, or belong to something that is open. */
export const isTyping = (target: Element): boolean => target.closest(taken) !== null;
