import { draftDatabase } from './draft.js';

/** Whether drafts were ever kept in this browser, asked without loading the code that reads them. */
export async function storedBefore(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === draftDatabase);
  } catch {
    // A browser that does not tell: look.
    return true;
  }
}
