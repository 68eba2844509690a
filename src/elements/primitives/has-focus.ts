/** Whether the focus of its root is on it or in it; unlike `:focus-within` also in a window that is not the active one. */
export function hasFocus(element: Element | null | undefined): boolean {
  const root = element?.getRootNode();
  if (!element || !(root instanceof Document || root instanceof ShadowRoot)) return false;
  return root.activeElement !== null && element.contains(root.activeElement);
}
