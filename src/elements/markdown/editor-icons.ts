import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Lines of 1.5 on a grid of 16, like those of primitives/icon.ts, which every element loads. */
const paths = {
  bold: svg`<path d="M4.75 3 h3.75 a2.4 2.4 0 0 1 0 4.8 h-3.75 z M4.75 7.8 h4.5 a2.6 2.6 0 0 1 0 5.2 h-4.5 z" />`,
  italic: svg`<path d="M6.75 3 h5.25 M4 13 h5.25 M9.6 3 L6.4 13" />`,
  heading: svg`<path d="M4 3 v10 M12 3 v10 M4 8 h8" />`,
  quote: svg`<path d="M3 3.5 v9 M6.5 4.5 h6.75 M6.5 8 h6.75 M6.5 11.5 h4" />`,
  code: svg`<path d="M5.25 4.5 L1.75 8 l3.5 3.5 M10.75 4.5 L14.25 8 l-3.5 3.5" />`,
  link: svg`<path d="M6.75 9.25 a2.5 2.5 0 0 0 3.55 0 l2.4 -2.4 a2.5 2.5 0 0 0 -3.55 -3.55 l-0.9 0.9 M9.25 6.75 a2.5 2.5 0 0 0 -3.55 0 l-2.4 2.4 a2.5 2.5 0 0 0 3.55 3.55 l0.9 -0.9" />`,
  unordered: svg`<path d="M6.25 4 h7.5 M6.25 8 h7.5 M6.25 12 h7.5 M2.6 4 h0.05 M2.6 8 h0.05 M2.6 12 h0.05" />`,
  ordered: svg`<path d="M7 4 h6.75 M7 8 h6.75 M7 12 h6.75 M2.25 2.9 l1.1 -0.65 v3.75 M2.1 10.6 a1.1 1.1 0 1 1 1.9 0.8 l-1.9 2.1 h2.2" />`,
  task: svg`<path d="M2 4.25 l1.25 1.25 l2.25 -2.5 M8.25 4.25 h5.5 M2 11 l1.25 1.25 l2.25 -2.5 M8.25 11 h5.5" />`,
  table: svg`<rect x="2" y="3" width="12" height="10" rx="1" /><path d="M2 6.5 h12 M8 6.5 v6.5" />`,
  attach: svg`<path d="M13.25 7.5 l-5 4.9 a3.1 3.1 0 0 1 -4.4 -4.4 l5.1 -5 a2.05 2.05 0 0 1 2.9 2.9 l-5.05 5 a1 1 0 0 1 -1.45 -1.45 l4.6 -4.55" />`,
} satisfies Record<string, SVGTemplateResult>;

export type EditorIcon = keyof typeof paths;

export const editorIcon = (name: EditorIcon): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
