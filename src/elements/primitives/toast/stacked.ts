/** Regions that show toasts now, those of every element of the page, in the order they appeared. */
const regions = new Set<HTMLElement>();

/** Puts a region above those that are shown already; several elements may have something to say at once. */
export function stack(region: HTMLElement): void {
  regions.add(region);
  arrange();
}

export function unstack(region: HTMLElement): void {
  if (regions.delete(region)) arrange();
}

function arrange(): void {
  let below = 0;
  for (const region of regions) {
    if (!region.isConnected) regions.delete(region);
    else {
      region.style.setProperty('--_below', `${below}px`);
      below += region.offsetHeight;
    }
  }
}
