let asked = false;

/**
 * Asks the browser to keep this site's data when room gets short. Once a page and only when there is something to keep:
 * some browsers ask the person. Whatever the answer is, nothing waits for it.
 */
export function askForPersistence(): void {
  if (asked) return;
  asked = true;
  // Typed as always there; it is missing outside secure contexts.
  const storage = (globalThis.navigator as { storage?: Partial<StorageManager> } | undefined)?.storage;
  void ask(storage).catch(() => undefined);
}

async function ask(storage: Partial<StorageManager> | undefined): Promise<void> {
  if (!(await storage?.persisted?.())) await storage?.persist?.();
}
