import { sameJson, type Json } from '../../domain/json.js';

/**
 * Texts as they were typed, while they mean what a field holds: `3.` is 3, but whoever is about to type 3.5 must not see
 * it become `3`.
 */
export class TypedTexts {
  readonly #typed = new Map<string, { readonly text: string; readonly value: Json }>();

  keep(key: string, text: string, value: Json): void {
    this.#typed.set(key, { text, value });
  }

  forget(key: string): void {
    this.#typed.delete(key);
  }

  /** What was typed; nothing when the field holds something else by now. */
  of(key: string, value: Json): string | undefined {
    const typed = this.#typed.get(key);
    return typed && sameJson(typed.value, value) ? typed.text : undefined;
  }
}
