/**
 * Calls back when a press or the focus lands outside of these elements, until the signal is aborted. Every tree around
 * the first of them is listened to: a focus that moves inside of a shadow tree is not seen outside of it.
 */
export function onceOutside(inside: readonly HTMLElement[], callback: () => void, signal: AbortSignal): void {
  const hiding = new Set<EventTarget>();
  const handle = (event: Event) => {
    const path = event.composedPath();
    const [target] = path;
    // What happens in a closed tree looks from without as if it happened to its host; that tree knows better.
    if (target && hiding.has(target)) return;
    if (!inside.some((element) => path.includes(element))) callback();
  };
  for (
    let root = inside[0]?.getRootNode();
    root;
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined
  ) {
    for (const type of ['pointerdown', 'focusin']) root.addEventListener(type, handle, { capture: true, signal });
    if (root instanceof ShadowRoot && root.mode === 'closed') hiding.add(root.host);
  }
}
