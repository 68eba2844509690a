/**
 * Does what fills or clears the database while no other tab does so; answers nothing, and does nothing, while one does.
 * Where there are no locks every tab does as it likes.
 */
export async function oneAtATime<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  // Typed as always there; it is missing outside secure contexts.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  return locks.request('quayside.data', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
