import { md5, sha1 } from '@noble/hashes/legacy.js';
import type { Digest } from '../../../domain/files/digester.js';

/** SHA-1 and MD5, in this order. */
export const weakDigests = (): readonly Digest[] =>
  [sha1.create(), md5.create()].map((hash) => ({
    add: (bytes) => void hash.update(bytes),
    hex: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }));
