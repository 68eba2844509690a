import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Small pictures in the accent for what stands instead of content. Lines of 1.5 on a grid of 48. */
const scenes = {
  // An empty folder, open.
  folder: svg`
    <path class="wash" d="M6 16 h36 v21 a3 3 0 0 1 -3 3 h-30 a3 3 0 0 1 -3 -3 z" />
    <path d="M6 18 v-6 a3 3 0 0 1 3 -3 h9 l4 5 h17 a3 3 0 0 1 3 3 v20 a3 3 0 0 1 -3 3 h-30 a3 3 0 0 1 -3 -3 z" />
    <path d="M6 20.5 h36" />
    <path class="faint" d="M17 28 h14 M20 33 h8" />`,
  // A glass that found nothing.
  glass: svg`
    <circle class="wash" cx="21" cy="21" r="13" />
    <circle cx="21" cy="21" r="13" />
    <path d="M30.5 30.5 L41 41" />
    <path class="faint" d="M15 21 h12" />`,
  // A line with a gap.
  unplugged: svg`
    <path class="wash" d="M10 18 h11 v12 h-11 a6 6 0 0 1 0 -12 z M38 18 h-9 v12 h9 a6 6 0 0 0 0 -12 z" />
    <path d="M21 17 h-9 a7 7 0 0 0 0 14 h9 z M29 17 h7 a7 7 0 0 1 0 14 h-7 z" />
    <path d="M5 24 H2 M43 24 h3" />
    <path class="faint" d="M23.5 21 h3 M23.5 27 h3" />`,
  lock: svg`
    <rect class="wash" x="11" y="21" width="26" height="19" rx="3" />
    <rect x="11" y="21" width="26" height="19" rx="3" />
    <path d="M16 21 v-5 a8 8 0 0 1 16 0 v5" />
    <path class="faint" d="M24 28 v5" />`,
} satisfies Record<string, SVGTemplateResult>;

export type Scene = keyof typeof scenes;

export const drawing = (scene: Scene): TemplateResult =>
  html`<svg class="drawing" viewBox="0 0 48 48" aria-hidden="true">${scenes[scene]}</svg>`;
