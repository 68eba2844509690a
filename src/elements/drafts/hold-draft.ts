/** A draft in use here: no other form, in this tab or another, takes it over until it is released. */
export interface Hold {
  /** Whether other tabs respect it. */
  readonly acrossTabs: boolean;
  release(): void;
}

const heldHere = new Set<string>();

/**
 * Takes a draft for one form; nothing when another form has it, also after `waitMs`. The browser gives a lock back
 * when a page ends, however it ends, so a crash leaves no draft behind that nobody may have. Where there are no locks
 * (pages not served securely) only forms of this page know of each other.
 */
export async function holdDraft(id: string, waitMs = 0): Promise<Hold | undefined> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return holdHere(id);
  return new Promise((resolve) => {
    const options: LockOptions = waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true };
    locks
      .request(`case-elements-draft ${id}`, options, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((release) => resolve({ acrossTabs: true, release }));
      })
      .catch(() => resolve(undefined));
  });
}

function holdHere(id: string): Hold | undefined {
  if (heldHere.has(id)) return undefined;
  heldHere.add(id);
  return { acrossTabs: false, release: () => heldHere.delete(id) };
}
