export interface FormKeysOptions {
  /** The one input that sends the form by Enter; in the others of a long form it would do so too early. */
  readonly sendsFrom: string;
  readonly leave: () => void;
  readonly save: () => void;
}

/** Escape leaves a form, and Ctrl or Cmd with Enter saves it, unless something inside of it took the key. */
export function formKeys(event: KeyboardEvent, { sendsFrom, leave, save }: FormKeysOptions): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { key, target } = event;
  if (key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    leave();
  } else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
  } else if (key === 'Enter' && target instanceof HTMLInputElement && target.id !== sendsFrom) event.preventDefault();
}
