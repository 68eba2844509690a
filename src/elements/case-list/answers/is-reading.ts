import { isScrolledPast } from '../../primitives/scrolled.js';

// A pointer that rests longer was left there.
const pointedMs = 10_000;

/** Whether rows must not move: the keyboard or a moving pointer is among them, or one scrolled to them. */
export function isReading(host: HTMLElement, pointedAt: number): boolean {
  const root = host.shadowRoot;
  const rows = root?.querySelector('tbody');
  if (!rows) return false;
  const isPointed = Date.now() - pointedAt < pointedMs && rows.matches(':hover');
  return isPointed || rows.contains(root?.activeElement ?? null) || isScrolledPast(host);
}
