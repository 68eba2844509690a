/** Puts text into the clipboard. Answers whether that worked: a browser may refuse, and in insecure pages has only the old way. */
export async function copyText(text: string, place: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, place);
  }
}

function copyFromField(text: string, place: ParentNode & Node): boolean {
  const root = place.getRootNode() as Document | ShadowRoot;
  const before = root.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  place.append(field);
  field.select();
  let copied = false;
  try {
    // The only way in a page that is not secure, or that a frame keeps from the clipboard.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    copied = document.execCommand('copy');
  } catch {
    // What cannot be copied is told.
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
