/** Whether the beginning of an element was scrolled out of sight, in the page or in a box around it. */
export function isScrolledPast(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  if (top < 0) return true;
  for (let around = parentOf(element); around; around = parentOf(around)) {
    if (around.scrollTop > 0 && around !== document.scrollingElement && top < around.getBoundingClientRect().top) {
      return true;
    }
  }
  return false;
}

/** The element around, as it is laid out: slots and shadow hosts count. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The box an element is scrolled in: the nearest around it that scrolls, else the page. */
export function scrollBoxOf(element: Element): Element | null {
  for (let around = parentOf(element); around; around = parentOf(around)) {
    const scrolls = around.scrollHeight > around.clientHeight;
    if (scrolls && /auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.scrollingElement;
}
