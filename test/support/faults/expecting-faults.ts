import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Fault } from './fault.js';

/** Storages that do not look at what a commit only expects. */
export const expectingFaults: Readonly<Record<string, Fault<StoragePort>>> = {
  'expected record ignored': { noticedBy: 'commits', plant: (good) => deafTo(good, 'expect') },
  'expected records ignored': { noticedBy: 'commits', plant: (good) => deafTo(good, 'expectAll') },
};

const deafTo = (good: StoragePort, op: string): StoragePort => ({
  ...good,
  async commit(write, options) {
    const heard = write.changes.filter((change) => change.op !== op);
    const records = [...(await good.commit({ ...write, changes: heard }, options)).records];
    return { records: write.changes.map((change) => (change.op === op ? null : records.shift()!)) };
  },
});
