/**
 * Work that is worth doing once for everybody who asks at the same time. It begins after it was asked for: who asks
 * while it runs gets the next run, which all who ask meanwhile share.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = () =>
    (running = work().finally(() => {
      running = undefined;
    }));
  return () => {
    if (next) return next;
    if (!running) return run();
    return (next = running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      }));
  };
}
