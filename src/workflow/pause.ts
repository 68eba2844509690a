/** Waits; ends early when the signal is aborted. Never rejects, and never keeps a process alive. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer: unknown = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
    letProcessEnd(timer);

    function done() {
      clearTimeout(timer as Parameters<typeof clearTimeout>[0]);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** In Node a timer is an object that holds its process; in a page it is a number. */
const letProcessEnd = (timer: unknown) => (timer as { unref?: () => void }).unref?.();
