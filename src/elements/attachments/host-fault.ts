const told = new Set<string>();

/**
 * What the host registered threw: its developers read it in the console, once for each of its functions, and the element
 * goes on without.
 */
export function hostFault(type: string, member: string, thrown: unknown): void {
  const key = `${type} ${member}`;
  if (told.has(key)) return;
  told.add(key);
  // eslint-disable-next-line no-console -- the page's developers must learn of it, and the people at it cannot help it
  console.error(`case-elements: ${member} of the attachment type ${type} failed.`, thrown);
}

/** What the host answers, or nothing where it fails. */
export function fromHost<T>(type: string, member: string, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (thrown) {
    hostFault(type, member, thrown);
    return undefined;
  }
}
