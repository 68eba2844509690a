import { css } from 'lit';

/**
 * What every element reads. Public tokens (`--case-*`, set by the host on any ancestor) are only ever read, through
 * private aliases that carry the default, so that nothing of ours shadows what the host set further out. Light and
 * dark are designed apart and follow the inherited `color-scheme`.
 *
 * @cssprop --case-color-accent - The one colour of the host: buttons, links, what is chosen. Greys lean towards it.
 * @cssprop --case-color-on-accent - What stands on the accent. Absent: black or white, whichever is read better on it.
 * @cssprop --case-color-focus - The ring around what has the focus. Absent: the accent, as light or dark as can be seen.
 * @cssprop --case-color-text - Text.
 * @cssprop --case-color-text-quiet - Secondary text.
 * @cssprop --case-color-surface - What the elements stand on.
 * @cssprop --case-color-surface-raised - Controls and overlays.
 * @cssprop --case-color-surface-subtle - What is pointed at, and quiet areas.
 * @cssprop --case-color-line - Hairlines.
 * @cssprop --case-color-border - Borders of controls.
 * @cssprop --case-color-danger - What went wrong.
 * @cssprop --case-color-warning - What needs care.
 * @cssprop --case-color-success - What went well.
 * @cssprop --case-color-severity-low - Severity "Low".
 * @cssprop --case-color-severity-medium - Severity "Medium".
 * @cssprop --case-color-severity-high - Severity "High".
 * @cssprop --case-color-severity-critical - Severity "Critical".
 * @cssprop --case-color-status-open - Status "Open". Absent: the accent.
 * @cssprop --case-color-status-in-progress - Status "In progress".
 * @cssprop --case-color-status-closed - Status "Closed".
 * @cssprop --case-radius - Radius of corners.
 * @cssprop --case-control-height - Least height of buttons and inputs.
 * @cssprop --case-row-height - Least height of a row of the list.
 * @cssprop --case-shadow - Shadow below overlays.
 * @cssprop --case-toast-inset - How far from the lower edge of the window toasts stay: above a bar of the page.
 * @cssprop --case-sticky-top - Where what stays in sight while one scrolls begins: below a bar of the page that stays as well.
 * @cssprop --case-duration - How long a movement takes; none where the system asks for less motion.
 */
export const tokens = css`
  :host {
    --_accent: var(--case-color-accent, light-dark(oklch(0.5 0.17 262), oklch(0.72 0.13 262)));
    /* Black or white, whichever is read better on the accent: they are equal where its luminance is 0.179. */
    --_on-accent: var(
      --case-color-on-accent,
      color(
        from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 10000, 0.9505) clamp(0, (0.179 - y) * 10000, 1)
          clamp(0, (0.179 - y) * 10000, 1.089)
      )
    );
    /* The accent as a line or as text: only as light, or as dark, as can be seen on the surface. */
    --_accent-ink: light-dark(oklch(from var(--_accent) min(l, 0.5) c h), oklch(from var(--_accent) max(l, 0.7) c h));
    --_focus: var(--case-color-focus, var(--_accent-ink));
    --_text: var(--case-color-text, light-dark(oklch(from var(--_accent) 0.24 0.018 h), oklch(from var(--_accent) 0.94 0.008 h)));
    --_quiet: var(
      --case-color-text-quiet,
      light-dark(oklch(from var(--_accent) 0.48 0.02 h), oklch(from var(--_accent) 0.74 0.015 h))
    );
    --_surface: var(--case-color-surface, light-dark(oklch(1 0 0), oklch(from var(--_accent) 0.2 0.012 h)));
    --_raised: var(--case-color-surface-raised, light-dark(oklch(1 0 0), oklch(from var(--_accent) 0.245 0.014 h)));
    --_subtle: var(
      --case-color-surface-subtle,
      light-dark(oklch(from var(--_accent) 0.97 0.006 h), oklch(from var(--_accent) 0.27 0.014 h))
    );
    --_line: var(--case-color-line, light-dark(oklch(from var(--_accent) 0.91 0.01 h), oklch(from var(--_accent) 0.34 0.014 h)));
    --_border: var(
      --case-color-border,
      light-dark(oklch(from var(--_accent) 0.62 0.02 h), oklch(from var(--_accent) 0.62 0.018 h))
    );
    --_danger: var(--case-color-danger, light-dark(oklch(0.52 0.19 27), oklch(0.74 0.14 25)));
    --_warning: var(--case-color-warning, light-dark(oklch(0.52 0.11 75), oklch(0.82 0.12 85)));
    --_success: var(--case-color-success, light-dark(oklch(0.5 0.1 155), oklch(0.78 0.11 155)));

    --_severity-low: var(--case-color-severity-low, light-dark(oklch(0.52 0.02 262), oklch(0.74 0.02 262)));
    --_severity-medium: var(--case-color-severity-medium, light-dark(oklch(0.55 0.12 75), oklch(0.83 0.14 85)));
    --_severity-high: var(--case-color-severity-high, light-dark(oklch(0.55 0.16 48), oklch(0.77 0.15 55)));
    --_severity-critical: var(--case-color-severity-critical, light-dark(oklch(0.52 0.2 25), oklch(0.71 0.17 22)));
    --_status-open: var(--case-color-status-open, var(--_accent-ink));
    --_status-in-progress: var(--case-color-status-in-progress, light-dark(oklch(0.5 0.17 300), oklch(0.75 0.13 300)));
    --_status-closed: var(--case-color-status-closed, light-dark(oklch(0.48 0.05 160), oklch(0.74 0.05 160)));

    --_radius: var(--case-radius, 0.375em);
    --_control: var(--case-control-height, 2em);
    --_row: var(--case-row-height, 2.75em);
    --_shadow: var(--case-shadow, 0 0.25em 1em oklch(0 0 0 / 0.16), 0 0 0.0625em oklch(0 0 0 / 0.3));
    --_sticky-top: var(--case-sticky-top, 0px);
    --_toast-inset: var(--case-toast-inset, 1em);
    --_duration: var(--case-duration, 140ms);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0.01ms;
    }
  }
`;
