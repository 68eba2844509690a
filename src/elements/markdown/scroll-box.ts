let sizes: ResizeObserver | undefined;

/** A box for what may be wider than its place: scrolled in itself, and reached by the keyboard while there is something to scroll. */
export function scrollBox(content: HTMLElement, label: string, dir = ''): HTMLElement {
  const box = document.createElement('div');
  box.className = 'markdown-scroll';
  if (dir) box.dir = dir;
  box.append(content);
  labels.set(box, label);
  sizes ??= new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) adapt(target);
  });
  sizes.observe(box);
  return box;
}

const labels = new WeakMap<HTMLElement, string>();

function adapt(box: HTMLElement): void {
  const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
  for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': labels.get(box) ?? '' })) {
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}
