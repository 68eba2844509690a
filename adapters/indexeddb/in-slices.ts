import { refuseAborted } from '../../src/domain/error.js';

// Milliseconds of work between two chances for the page to paint and to listen.
const sliceMs = 8;
// Looking at the clock takes time too.
const itemsAtOnce = 32;

/**
 * Does something with each item, with a rest whenever it has taken long: somebody may be typing. Rejects with `aborted`
 * at the next rest once the caller has given up.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  let begun = performance.now();
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % itemsAtOnce !== 0 || performance.now() - begun < sliceMs) continue;
    await nextTask();
    refuseAborted(signal);
    begun = performance.now();
  }
}

/** Unlike a timer, not slowed down in a background tab: a search may be waiting. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
