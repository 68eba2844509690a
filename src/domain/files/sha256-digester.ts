import { openDigester, type Digester, type DigesterOptions } from './digester.js';
import { sha256 } from './sha256.js';

const options: DigesterOptions = {
  start: (Worker) => new Worker(new URL('./sha256-worker.js', import.meta.url), { type: 'module' }),
  make: () => [sha256()],
};

/** SHA-256 of a file of so many bytes, which are given in parts. */
export const sha256Digester = (size: number): Promise<Digester> => openDigester(size, options);
