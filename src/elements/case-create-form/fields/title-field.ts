import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../../primitives/field.js';
import { directionOf } from '../../primitives/direction.js';

export interface TitleFieldOptions {
  readonly label: string;
  readonly value: string;
  readonly problems: readonly string[];
  readonly counter: string | undefined;
  readonly readonly: boolean;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** The name of the case. Nothing is cut: what is too long stays, and is said to be. */
export function titleField(options: TitleFieldOptions): TemplateResult {
  const { label, value, problems, counter, readonly, onChange, onLeave } = options;
  return field({
    id: 'title',
    label,
    problems,
    ...(counter !== undefined && { counter }),
    control: ({ describedBy, invalid }) => html`<input
      class="input title"
      part="input"
      id="title"
      name="title"
      type="text"
      dir=${directionOf(value)}
      autocomplete="off"
      aria-required="true"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      ?readonly=${readonly}
      .value=${live(value)}
      @input=${(event: Event) => onChange((event.target as HTMLInputElement).value)}
      @blur=${onLeave}
    />`,
  });
}
