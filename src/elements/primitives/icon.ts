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
  plus: svg`<path d="M8 3.5 v9 M3.5 8 h9" />`,
  alert: svg`<path d="M8 2.75 L14 13.25 H2 Z M8 6.75 v3 M8 11.5 h0.01" />`,
  table: svg`<path d="M2.5 3.5 h11 v9 h-11 z M2.5 6.75 h11 M6.5 6.75 v5.75" />`,
  cards: svg`<path d="M2.5 3 h4.5 v4 h-4.5 z M9 3 h4.5 v4 h-4.5 z M2.5 9 h4.5 v4 h-4.5 z M9 9 h4.5 v4 h-4.5 z" />`,
  columns: svg`<path d="M2.5 3 h11 v10 h-11 z M6.2 3 v10 M9.8 3 v10" />`,
  forward: svg`<path d="M6.25 4.5 L9.75 8 L6.25 11.5" />`,
  more: svg`<path d="M3.5 8 h0.01 M8 8 h0.01 M12.5 8 h0.01" stroke-width="2.25" />`,
  filter: svg`<path d="M2.5 4.5 h11 M4.75 8 h6.5 M7 11.5 h2" />`,
  help: svg`<circle cx="8" cy="8" r="6" /><path d="M6.1 6.3 a1.95 1.95 0 1 1 2.7 1.8 c-.55 .25 -.8 .6 -.8 1.2 M8 11.4 v.1" />`,
  edit: svg`<path d="M3 13 l0.6 -2.9 L10.4 3.3 a1.2 1.2 0 0 1 1.7 0 l0.6 0.6 a1.2 1.2 0 0 1 0 1.7 L5.9 12.4 Z M9.3 4.4 l2.3 2.3" />`,
  link: svg`<path d="M6.8 9.2 a2.6 2.6 0 0 0 3.7 0 l2 -2 a2.6 2.6 0 0 0 -3.7 -3.7 l-.8 .8 M9.2 6.8 a2.6 2.6 0 0 0 -3.7 0 l-2 2 a2.6 2.6 0 0 0 3.7 3.7 l.8 -.8" />`,
  check: svg`<path d="M3.5 8.5 L6.5 11.5 L12.5 4.75" />`,
  grip: svg`<path d="M6 4.25 h0.01 M6 8 h0.01 M6 11.75 h0.01 M10 4.25 h0.01 M10 8 h0.01 M10 11.75 h0.01" />`,
  file: svg`<path d="M4 2.5 h5 l3 3 v8 h-8 z M9 2.5 v3 h3" />`,
  image: svg`<path d="M2.5 3.5 h11 v9 h-11 z M2.5 11 l3.25 -3.25 L9 11 l2 -2 2.5 2.5 M10.5 6 h.01" />`,
  archive: svg`<path d="M2.5 3.5 h11 v2.75 h-11 z M3.5 6.25 v6.25 h9 v-6.25 M6.5 8.75 h3" />`,
  download: svg`<path d="M8 2.75 v7.5 M4.75 7.25 L8 10.5 L11.25 7.25 M2.75 13.25 h10.5" />`,
  copy: svg`<path d="M5.5 5.5 h7.5 v7.5 h-7.5 z M10.5 5.5 v-2.5 h-7.5 v7.5 h2.5" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** A drawing beside words, or in a control that has a name of its own. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
