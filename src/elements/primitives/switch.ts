import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface SwitchOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly readonly: boolean;
  readonly describedBy?: string | typeof nothing;
  readonly invalid?: 'true' | typeof nothing;
  readonly onChange: (checked: boolean) => void;
  readonly onLeave?: () => void;
}

/** Something that is on or off at once, its words beside it. */
export function switchControl(options: SwitchOptions): TemplateResult {
  const { id, label, hint, checked, readonly, describedBy = nothing, invalid = nothing, onChange, onLeave } = options;
  const described = [hint && `${id}-hint`, describedBy !== nothing && describedBy].filter(Boolean).join(' ');
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    // A checkbox knows no readonly.
    if (readonly) input.checked = checked;
    else onChange(input.checked);
  };
  return html`<span class="switch-row">
    <input
      class="switch-input"
      part="switch"
      type="checkbox"
      role="switch"
      id=${id}
      .checked=${live(checked)}
      aria-readonly=${readonly ? 'true' : nothing}
      aria-describedby=${described || nothing}
      aria-invalid=${invalid}
      @change=${change}
      @blur=${() => onLeave?.()}
    />
    <label class="switch-label" for=${id}><bdi>${label}</bdi></label>
    ${hint ? html`<span class="field-hint switch-hint" id="${id}-hint"><bdi>${hint}</bdi></span>` : nothing}
  </span>`;
}
