import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../../primitives/field.js';

export interface TextFieldOptions {
  /** `title` is a line, `description` an area. */
  readonly id: 'title' | 'description';
  readonly label: string;
  readonly value: string;
  readonly problems: readonly string[];
  readonly counter: string | undefined;
  readonly readonly: boolean;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** A text of the case. Nothing is cut: what is too long stays, and is said to be. */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, label, value, problems, counter, readonly, onLeave } = options;
  const change = (event: Event) => options.onChange((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return field({
    id,
    label,
    problems,
    ...(counter !== undefined && { counter }),
    control: ({ describedBy, invalid }) =>
      id === 'title'
        ? html`<input
            class="input title"
            part="input"
            id="title"
            name="title"
            type="text"
            dir="auto"
            autocomplete="off"
            aria-required="true"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            ?readonly=${readonly}
            .value=${live(value)}
            @input=${change}
            @blur=${onLeave}
          />`
        : html`<textarea
            class="input description"
            part="input"
            id="description"
            name="description"
            dir="auto"
            rows="8"
            aria-required="true"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            ?readonly=${readonly}
            .value=${live(value)}
            @input=${change}
            @blur=${onLeave}
          ></textarea>`,
  });
}
