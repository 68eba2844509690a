/** Everything a plain page needs in one file, Lit inside: registers the elements and hands out the adapters. */
import './define.js';

export * from './index.js';
export { de } from './i18n/locales/de.js';
export { indexedDbAdapter } from '../adapters/indexeddb/index.js';
export { memoryAdapter } from '../adapters/memory/index.js';
export { localSession, userList } from './workflow/index.js';
