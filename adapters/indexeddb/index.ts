export { indexedDbAdapter, type IndexedDbAdapterOptions } from './adapter.js';
export { indexedDbStorage, type IndexedDbStorageOptions } from './storage.js';
