/**
 * Does work that never rejects in one tab at a time, under a Web Lock. Without locks every tab does it: the work must be
 * safe in several, the lock only spares them the effort. Resolves when the work has ended, or was given up before.
 */
export async function inOneTab(lock: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  // Typed as always there; it is missing outside secure contexts.
  const { locks } = (globalThis.navigator as { locks?: LockManager } | undefined) ?? {};
  if (!locks) return work();
  try {
    await locks.request(lock, { signal }, work);
  } catch {
    // Given up while waiting; or this page may have no locks.
    if (!signal.aborted) await work();
  }
}
