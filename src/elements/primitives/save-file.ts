// The browser reads it once the click is over; some take their time.
const keptMs = 60_000;

/** Hands a file to whoever is at the browser. Needs nothing a strict page forbids: the address is one of our own. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
