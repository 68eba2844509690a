/** Resolves in a task of its own, so that what waits already, such as a key or a paint, has its turn before. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // Not a timer: browsers make those wait longer and longer, and in pages out of sight for a second.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
