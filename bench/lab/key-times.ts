/**
 * Runs in the browser: how long each key takes from its press to the next paint, in milliseconds. A key is answered once
 * the frame after it is painted: a task posted from within its callback comes right behind.
 */
export function keyTimes(): readonly number[] {
  const toPaint: number[] = [];
  window.addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          toPaint.push(performance.now() - timeStamp);
          port1.close();
        };
        port2.postMessage(undefined);
      }),
    { capture: true },
  );
  return toPaint;
}
