import type { FieldValue } from '../../domain/fields/field-value.js';
import type { Words } from '../../i18n/words.js';
import type { FieldOptions } from '../primitives/field.js';

/** What every control of an additional field gets: what is said around it, what it holds, and whom it tells. */
export interface ControlContext {
  /** Label, hint and problems. */
  readonly frame: Pick<FieldOptions, 'id' | 'label' | 'optional' | 'hint' | 'problems'>;
  readonly value: FieldValue;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly words: Words;
  readonly onChange: (value: FieldValue) => void;
  /** A person is done with it for now. */
  readonly onLeave: () => void;
}

/** What is shown of a value that is not of the kind the control is for: nothing that is stored goes unseen. */
export const textOf = (value: FieldValue): string =>
  value === null ? '' : typeof value === 'object' ? value.join(', ') : String(value);

// Said when it is of use, not at the first letter.
const nearlyFull = 0.8;

/** How much room a text has left; nothing while there is ample. */
export function counterOf({
  value,
  words,
  limit,
}: Pick<ControlContext, 'value' | 'words'> & { readonly limit?: number }): string | undefined {
  const { length } = textOf(value);
  return limit !== undefined && length > limit * nearlyFull
    ? words.terms.lengthLeft(length, limit, words.formats)
    : undefined;
}

/** Calls back once the focus is neither in this element nor in what it holds. */
export const onceLeft =
  (leave: () => void) =>
  (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) leave();
  };
