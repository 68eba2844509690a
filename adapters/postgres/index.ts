export type { Pglite } from './pglite.js';
export { postgresStorage, type PostgresStorageOptions } from './storage.js';
