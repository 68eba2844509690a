import type { TemplateResult } from 'lit';

export interface ToastAction {
  readonly label: string;
  /** Absent: a button. */
  readonly href?: string | undefined;
  /** What is prevented leaves the toast of a button, and keeps a link from being followed. */
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  /** What it started is under way: it stays focusable and does nothing. */
  readonly busy?: boolean | undefined;
}

/** How a toast went: its time was up, a person dismissed it, took it back, did what it offers, or its element left the page. */
export type ToastEnd = 'time' | 'dismissed' | 'undone' | 'followed' | 'left';

export interface Toast {
  /** What goes on with the same matter has the same id: it takes the place of what was told of it before. */
  readonly id?: string | undefined;
  readonly kind?: 'done' | 'info' | 'warning' | 'danger';
  /** What happened, in a sentence. */
  readonly text: string;
  /** A second, quieter sentence, or several on lines of their own. */
  readonly detail?: string | undefined;
  readonly action?: ToastAction | undefined;
  /** Offers "Undo" as long as the toast is there. What waits for that is done in `onEnd`, unless it was `undone` or `left`. */
  readonly undo?: (() => void) | undefined;
  /** Milliseconds it stays, pauses not counted. Eight seconds when absent; `Infinity`, and what went wrong, until dismissed. */
  readonly lasts?: number | undefined;
  readonly onEnd?: ((how: ToastEnd) => void) | undefined;
  /** Stands in the place of the mark of its kind. */
  readonly mark?: TemplateResult | undefined;
}
