/** Only an address of the web is followed; whatever else a system stored as its address is text. */
export function webAddress(url: string | null): string | undefined {
  try {
    const { protocol, href } = new URL(url ?? '');
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
