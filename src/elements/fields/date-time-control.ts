import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldKey } from '../../domain/fields/field-value.js';
import { field } from '../primitives/field.js';
import { icon } from '../primitives/icon.js';
import { textOf, type ControlContext } from './control-context.js';
import type { TypedTexts } from './typed-texts.js';
import { timestampOf, wallTimeOf, zoneName } from './wall-time.js';

export interface DateTimeControlOptions extends ControlContext {
  readonly key: FieldKey;
  readonly typed: TypedTexts;
  readonly time: boolean;
  /** The zone whose clocks it is read from. */
  readonly zone: string;
}

/** A date, with or without a time, in the browser's own input. What is stored is the point in time. */
export function dateTimeControl(options: DateTimeControlOptions): TemplateResult {
  const { frame, key, typed, value, required, readonly, words, time, zone, onChange, onLeave } = options;
  const stored = typeof value === 'string' ? value : undefined;
  const shown = stored === undefined ? undefined : wallTimeOf(stored, zone, { time });
  const change = ({ target }: Event) => {
    const { value: wallTime } = target as HTMLInputElement;
    const meant = timestampOf(wallTime, zone, stored) ?? null;
    // Clocks skip hours; what is being typed must not jump with them.
    typed.keep(key, wallTime, meant);
    onChange(meant);
  };
  const leave = () => {
    typed.forget(key);
    onLeave();
  };
  const clear = ({ currentTarget }: Event) => {
    const input = (currentTarget as Element).parentElement?.querySelector('input');
    // Half a date is no value, and yet it is there.
    if (input) input.value = '';
    typed.forget(key);
    onChange(null);
    input?.focus();
  };
  const { terms, formats } = words;
  // What the input cannot show is said beside it.
  const kept = value !== null && shown === undefined ? terms.fields.stored(textOf(value)) : undefined;
  return field({
    ...frame,
    control: ({ id, describedBy, invalid }) => {
      const described = [
        time && `${id}-zone`,
        kept !== undefined && `${id}-kept`,
        describedBy !== nothing && describedBy,
      ];
      return html`<span class="date-row">
        <input
          class="input date"
          part="input"
          id=${id}
          type=${time ? 'datetime-local' : 'date'}
          step=${time && /:\d\d:/.test(shown ?? '') ? 'any' : nothing}
          aria-required=${required}
          aria-describedby=${described.filter((each) => each !== false).join(' ') || nothing}
          aria-invalid=${invalid}
          ?readonly=${readonly}
          .value=${live(typed.of(key, value) ?? shown ?? '')}
          @input=${change}
          @blur=${leave}
        />
        ${time ? html`<span class="date-zone" id="${id}-zone">${zoneName(stored, zone, formats.locale)}</span>` : nothing}
        ${
          value === null || readonly
            ? nothing
            : html`<button class="icon-button" type="button" aria-label=${terms.fields.clear(frame.label)} @click=${clear}>${icon('close')}</button>`
        }
      </span>
      ${kept === undefined ? nothing : html`<p class="field-hint" id="${id}-kept"><bdi>${kept}</bdi></p>`}`;
    },
  });
}
