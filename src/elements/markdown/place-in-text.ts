/** A place in a text that goes on being written: what is inserted later comes where it was meant to. */
export class PlaceInText {
  #before: string;
  /** What was selected; the first thing that comes replaces it. */
  #selected: string;
  #after: string;

  constructor(text: string, start: number, end: number) {
    this.#before = text.slice(0, start);
    this.#selected = text.slice(start, end);
    this.#after = text.slice(end);
  }

  /** The range to be replaced in the text as it is now. */
  in(text: string): { readonly start: number; readonly end: number } {
    const { length } = this.#selected;
    if (text.startsWith(this.#before + this.#selected))
      return { start: this.#before.length, end: this.#before.length + length };
    const end = text.length - this.#after.length;
    if (text.endsWith(this.#selected + this.#after)) return { start: end - length, end };
    // Written anew on both sides: at the end it disturbs nothing.
    return { start: text.length, end: text.length };
  }

  /** What comes next is meant behind what came. */
  moveTo(text: string, position: number): void {
    this.#before = text.slice(0, position);
    this.#selected = '';
    this.#after = text.slice(position);
  }
}
