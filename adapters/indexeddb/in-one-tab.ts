/**
 * Does the work in one tab at a time, under a Web Lock. Without locks every tab does it: then the work itself must be
 * safe to do in several, and the lock only spares them the effort. Resolves when the work ends or is given up.
 */
export async function inOneTab(lock: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  // Typed as always there; it is missing outside secure contexts.
  const { locks } = (globalThis.navigator as { locks?: LockManager } | undefined) ?? {};
  let begun = false;
  const begin = () => {
    begun = true;
    return work();
  };
  if (!locks) return begin();
  try {
    await locks.request(lock, { signal }, begin);
  } catch (thrown) {
    if (begun) throw thrown;
    // Given up while waiting; or this page may have no locks.
    if (!signal.aborted) await begin();
  }
}
