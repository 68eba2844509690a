import type { CSSResultGroup } from 'lit';

/**
 * Gives a host the styles of what it loaded later, once. A sheet, not a `style` element: a strict page refuses that.
 */
export function adoptStyles(host: HTMLElement, styles: CSSResultGroup): void {
  const root = host.shadowRoot;
  if (!root) return;
  const sheets = sheetsOf(styles).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (sheets.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...new Set(sheets)];
}

function sheetsOf(styles: CSSResultGroup): readonly CSSStyleSheet[] {
  if (Array.isArray(styles)) return styles.flatMap(sheetsOf);
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  return sheet ? [sheet] : [];
}
