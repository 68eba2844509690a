import { html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive, type ChildPart } from 'lit/async-directive.js';
import type { Terms } from '../../i18n/terms.js';
import type { Tick } from './tick-task.js';

export interface MarkdownViewOptions {
  readonly text: string;
  readonly terms: Terms;
  /** Level of a heading with one `#`; those below follow. 3 when absent: a text is below the title of its case. */
  readonly headingLevel?: number;
  /** Where links open; the same tab when absent. */
  readonly target?: '_blank';
  /** Whether an image of this address may be loaded. Absent, only files of the case and `blob:` are shown. */
  readonly image?: (address: string) => boolean;
  /** Where a file of the case can be loaded from, as far as that is known. */
  readonly file?: (id: string) => string | undefined;
  /** The name of a person who is mentioned, as it is known now; the text has the one of then. */
  readonly person?: (id: string) => string | undefined;
  /** Ticks or clears an item of a task list, and answers whether that was saved; absent, boxes are only shown. */
  readonly onTick?: (tick: Tick) => Promise<boolean>;
  /** Another value when the functions above answer something else for the same text. */
  readonly version?: unknown;
}

type Renderer = typeof import('./render-markdown.js');

/** Loaded with the first text that is shown. */
let renderer: Renderer | undefined;

class MarkdownView extends AsyncDirective {
  #shown: MarkdownViewOptions | undefined;

  render({ text }: MarkdownViewOptions): unknown {
    return plain(text);
  }

  // Rendered anew only for another text: a selection in it, or the focus on a link, must outlive updates of its host.
  override update(part: ChildPart, [options]: [MarkdownViewOptions]): unknown {
    const before = this.#shown;
    if (before && isSame(before, options)) return noChange;
    this.#shown = options;
    if (!renderer) {
      void this.#load(part, options);
      return plain(options.text);
    }
    const { styleRootOf, renderMarkdown, focusedTask } = renderer;
    const refocus = focusedTask(part.parentNode);
    // What is rendered first stands in its place only afterwards.
    queueMicrotask(() => {
      styleRootOf(part.parentNode);
      refocus();
    });
    return renderMarkdown(options);
  }

  async #load(part: ChildPart, options: MarkdownViewOptions): Promise<void> {
    try {
      renderer = await import('./render-markdown.js');
    } catch {
      // Without a connection the text is there as it was written. The next one tries again.
      return;
    }
    if (this.#shown !== options) return;
    renderer.styleRootOf(part.parentNode);
    this.setValue(renderer.renderMarkdown(options));
  }
}

const view = directive(MarkdownView);

/** Shows Markdown. Until what reads it is loaded, and where that fails, the text as it was written. */
export const markdownView = (options: MarkdownViewOptions): TemplateResult =>
  html`<div class="markdown" part="markdown">${view(options)}</div>`;

/** Without a style of its own, which may not have come either. */
const plain = (text: string): TemplateResult =>
  html`<p dir="auto">${text.split(/\r\n?|\n/).map((line, index) => (index === 0 ? line : html`<br />${line}`))}</p>`;

const isSame = (one: MarkdownViewOptions, other: MarkdownViewOptions): boolean =>
  (['text', 'terms', 'headingLevel', 'target', 'version'] as const).every((key) => one[key] === other[key]) &&
  (one.onTick === undefined) === (other.onTick === undefined);
