/** What was typed in a form that is gone, or is another one now. */
export interface Left {
  readonly content: unknown;
}

const memories = new WeakMap<object, Map<string, readonly Left[]>>();

/**
 * What was typed where nothing is kept in the browser, for as long as the page lives: whoever goes on to another page of
 * an app, or to another case, finds it again when they come back. It goes with the adapter it was typed for.
 */
export const pageMemory = {
  keep(adapter: object, form: string, left: Left): void {
    const forms = memories.get(adapter) ?? new Map<string, readonly Left[]>();
    memories.set(adapter, forms.set(form, [left, ...(forms.get(form) ?? [])]));
  },

  /** The last one that was left of those that fit; it is the caller's from here on. */
  take(adapter: object, form: string, fits: (content: unknown) => boolean): Left | undefined {
    const found = memories
      .get(adapter)
      ?.get(form)
      ?.find(({ content }) => fits(content));
    if (found) pageMemory.drop(adapter, form, found);
    return found;
  },

  drop(adapter: object, form: string, left: Left): void {
    const forms = memories.get(adapter);
    const others = forms?.get(form)?.filter((each) => each !== left) ?? [];
    if (others.length > 0) forms?.set(form, others);
    else forms?.delete(form);
  },
};
