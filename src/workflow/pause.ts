/** Waits; ends early when the signal is aborted. Never rejects. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  wait(milliseconds, signal, () => undefined);

/** Waits like `pause`, for something that may come: in Node, who waits for nothing else does not keep the process alive. */
export const rest = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  // In Node a timer is an object that holds its process, in a page it is a number.
  wait(milliseconds, signal, (timer) => (timer as { unref?: () => void }).unref?.());

function wait(milliseconds: number, signal: AbortSignal | undefined, hold: (timer: unknown) => void): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
    hold(timer);

    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}
