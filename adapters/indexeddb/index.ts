export { indexedDbAdapter, type IndexedDbAdapterOptions } from './adapter.js';
export { indexedDbFiles, type IndexedDbFiles, type IndexedDbFilesOptions } from './files.js';
export { indexedDbStorage, type IndexedDbStorageOptions } from './storage.js';
