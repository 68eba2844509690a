import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSlices } from '../../../adapters/indexeddb/in-slices.js';

/** Keeps the machine busy for so many milliseconds. */
function works(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

describe('work in slices', () => {
  it('does everything in its order, and lets other tasks in between', async () => {
    const items = Array.from({ length: 320 }, (_, index) => index);
    const done: number[] = [];
    let seenAt = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seenAt = done.length;
      port1.close();
    };
    port2.postMessage(null);
    await inSlices(items, (item) => {
      works(0.3);
      done.push(item);
    });
    deepEqual(done, items);
    equal(seenAt > 0 && seenAt < items.length, true, `let in after ${seenAt}`);
  });

  it('is given up at the next rest', async () => {
    const giving = new AbortController();
    let done = 0;
    const work = inSlices(
      Array.from({ length: 3_200 }),
      () => {
        works(0.3);
        done += 1;
        if (done === 1) giving.abort();
      },
      giving.signal,
    );
    await rejects(work, { code: 'aborted' });
    equal(done < 320, true, `given up after ${done}`);
  });
});
