export { memoryAdapter } from './adapter.js';
export { memoryFiles } from './files.js';
export { memoryStorage } from './storage.js';
