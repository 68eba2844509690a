import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldKey } from '../../domain/fields/field-value.js';
import { field } from '../primitives/field.js';
import { textOf, type ControlContext } from './control-context.js';
import { numberIn, textOfNumber } from './number-text.js';
import type { TypedTexts } from './typed-texts.js';
import { directionOf } from '../primitives/direction.js';

export interface NumberControlOptions extends ControlContext {
  readonly key: FieldKey;
  readonly typed: TypedTexts;
  readonly integer?: boolean;
}

/**
 * A number, typed as its reader writes numbers. Not an input of the type number: that has nothing to say of what is no
 * number. Here it stays, as the text it is.
 */
export function numberControl(options: NumberControlOptions): TemplateResult {
  const { frame, key, typed, value, required, readonly, words, integer = false, onChange, onLeave } = options;
  const { locale } = words.formats;
  const change = ({ target }: Event) => {
    const { value: text } = target as HTMLInputElement;
    const meant = text.trim() === '' ? null : (numberIn(text, locale) ?? text);
    typed.keep(key, text, meant);
    onChange(meant);
  };
  const leave = () => {
    typed.forget(key);
    onLeave();
  };
  const text = typed.of(key, value) ?? (typeof value === 'number' ? textOfNumber(value, locale) : textOf(value));
  return field({
    ...frame,
    control: ({ id, describedBy, invalid }) =>
      html`<input class="input number" part="input" id=${id} type="text" dir=${directionOf(text)} inputmode=${integer ? 'numeric' : 'decimal'} autocomplete="off" aria-required=${required} aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${readonly} .value=${live(text)} @input=${change} @blur=${leave} />`,
  });
}
