import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Lines of 1.5 on a grid of 16, in the colour of the text. */
const paths = {
  search: svg`<circle cx="7" cy="7" r="4.25" /><path d="M10.25 10.25 L13.5 13.5" />`,
  close: svg`<path d="M4 4 L12 12 M12 4 L4 12" />`,
  refresh: svg`<path d="M13 8 a5 5 0 1 1 -1.6 -3.7 M13.2 2.2 v2.8 h-2.8" />`,
  up: svg`<path d="M8 12.5 v-9 M4.5 7 L8 3.5 L11.5 7" />`,
  down: svg`<path d="M8 3.5 v9 M4.5 9 L8 12.5 L11.5 9" />`,
  upDown: svg`<path d="M5 6.25 L8 3.25 L11 6.25 M5 9.75 L8 12.75 L11 9.75" />`,
  chevron: svg`<path d="M4.5 6.25 L8 9.75 L11.5 6.25" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** A drawing beside words, or in a control that has a name of its own. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
