export { memoryAdapter } from './adapter.js';
export { memoryStorage } from './storage.js';
