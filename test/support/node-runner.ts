import { describe, it } from 'node:test';
import type { Runner } from '../../src/conformance/index.js';

/** `node:test`, as the kits take a runner. */
export const nodeRunner: Runner = {
  describe: (name, body) => void describe(name, body),
  it: (name, body) => void it(name, body),
  skip: (name, reason) => void it(name, { skip: reason }),
};
