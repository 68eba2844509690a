import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

export interface ButtonOptions {
  readonly label: string | TemplateResult;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit' | 'reset';
  readonly part?: string;
  /** Something is under way that this button started: it keeps its width, stays focusable and does nothing. */
  readonly busy?: boolean;
  /** What a busy button says. */
  readonly busyLabel?: string;
  readonly disabled?: boolean;
  /** A dialog that opens begins here. */
  readonly autofocus?: boolean;
  /** There is nothing for it to do just now; unlike a disabled one it keeps the focus it has. */
  readonly inactive?: boolean;
  /** Id of what says more, such as why it is inactive. */
  readonly describedBy?: string | undefined;
  readonly onClick?: (event: MouseEvent) => void;
}

/** A button. Both labels lie on top of each other, so that it keeps the width of the wider one. */
export function button({
  label,
  kind = 'secondary',
  type = 'button',
  part,
  busy = false,
  busyLabel,
  disabled = false,
  autofocus = false,
  inactive = false,
  describedBy,
  onClick,
}: ButtonOptions): TemplateResult {
  const click = (event: MouseEvent) => {
    if (busy || inactive) event.preventDefault();
    else onClick?.(event);
  };
  return html`<button
    class=${classMap({ button: true, [kind]: true, inactive })}
    part=${part ?? nothing}
    type=${type}
    ?disabled=${disabled}
    ?autofocus=${autofocus}
    aria-describedby=${describedBy ?? nothing}
    aria-disabled=${busy || inactive ? 'true' : nothing}
    @click=${click}
  >
    <span class="button-label" ?inert=${busy && busyLabel !== undefined}>${label}</span>
    ${busyLabel === undefined ? nothing : html`<span class="button-label" ?inert=${!busy}>${busyLabel}</span>`}
  </button>`;
}
