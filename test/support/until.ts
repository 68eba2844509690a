// As long as a busy machine may take; nobody waits for it who need not.
const patienceMs = 12_000;

/** Waits until it holds, frame by frame. */
export async function until(holds: () => boolean, what: string | (() => string) = holds.toString()): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end && !holds();) await new Promise(requestAnimationFrame);
  if (!holds()) throw new Error(`It never held: ${typeof what === 'string' ? what : what()}`);
}
