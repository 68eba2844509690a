import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { OverlayController } from '../../../controllers/overlay-controller.js';
import { writeText } from '../../../markdown/write-text.js';
import { adoptStyles } from '../../../primitives/adopt-styles.js';
import { listbox, optionId } from '../../../primitives/listbox.js';
import { listboxStyles } from '../../../primitives/listbox.styles.js';
import { completeText, type Completion } from '../yaml/complete-text.js';
import type { Fitting } from '../yaml/what-fits.js';
import type { TemplateModel } from './template-model.js';

export interface TextCompletionOptions {
  /** Id of the text area. */
  readonly id: string;
  readonly area: () => HTMLTextAreaElement | null;
}

/**
 * Members and values that fit where the caret is: while a word is written, and with Ctrl and space. The focus stays in the text
 * area; Enter takes the one the arrows are at, Tab leaves the text as ever.
 */
export class TextCompletion implements ReactiveController {
  readonly #model: TemplateModel;
  readonly #options: TextCompletionOptions;
  readonly #overlay: OverlayController;
  #found: Completion | undefined;
  #active = 0;

  constructor(model: TemplateModel, options: TextCompletionOptions) {
    const { element } = model.tools.host;
    this.#model = model;
    this.#options = options;
    adoptStyles(element, listboxStyles);
    element.addController(this);
    this.#overlay = new OverlayController(element, {
      anchor: () => this.#part('caret'),
      overlay: () => this.#part('fitting'),
      onDismiss: () => this.close(),
    });
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    this.#alignMirror();
    if (this.#found && this.#options.area()) this.#overlay.show();
    else this.#overlay.hide();
  }

  /** For `aria-controls`: what the text area may open. */
  get listId(): string {
    return `${this.#options.id}-fitting`;
  }

  /** For `aria-activedescendant`. */
  get activeId(): string | undefined {
    return this.#found && optionId(this.listId, this.#active);
  }

  /** Looks at what was written; without a word there only where it is asked for. */
  look({ asked = false }: { readonly asked?: boolean } = {}): void {
    const area = this.#options.area();
    const { library, tools } = this.#model;
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area ?? {};
    const found = selectionStart === selectionEnd ? completeText(value, selectionStart, library) : undefined;
    const isWritten = found?.fittings.some(({ text }) => text === found.typed);
    const isWanted = found && (asked || (found.typed !== '' && !isWritten));
    if (!isWanted) {
      if (asked) tools.host.say(tools.words().terms.templates.editor.nothingFits);
      return this.close();
    }
    if (found.fittings.length !== this.#found?.fittings.length) {
      const { terms, formats } = tools.words();
      tools.host.say(terms.templates.editor.fitting(found.fittings.length, formats));
    }
    this.#found = found;
    this.#active = 0;
    tools.host.element.requestUpdate();
  }

  close(): void {
    if (!this.#found && !this.#overlay.open) return;
    this.#found = undefined;
    this.#overlay.hide();
    this.#model.tools.host.element.requestUpdate();
  }

  /** The text was scrolled. */
  follow(): void {
    if (this.#found) this.#model.tools.host.element.requestUpdate();
  }

  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isAsking = event.ctrlKey && !event.altKey && !event.metaKey && event.code === 'Space';
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    const handle = isAsking ? () => this.look({ asked: true }) : hasModifier ? undefined : this.#keys[event.key];
    if (!handle || (!isAsking && !this.#found)) return;
    event.preventDefault();
    // Nothing around the text is closed or sent by it.
    event.stopPropagation();
    handle();
  };

  /** The list, and where the caret is: a copy of the text that nobody sees. */
  render(): TemplateResult | typeof nothing {
    const { id, area } = this.#options;
    const { terms } = this.#model.tools.words();
    const found = this.#found;
    const { value = '' } = area() ?? {};
    return html`${
      found
        ? html`<div class="template-mirror" id="${id}-mirror" aria-hidden="true" inert>${value.slice(0, found.from)}<span id="${id}-caret">${value.slice(found.from, found.to)}&#8203;</span></div>`
        : nothing
    }
    ${listbox({
      id: this.listId,
      label: terms.templates.editor.fits,
      options: (found?.fittings ?? []).map(({ text, label }) => ({
        value: text,
        label: html`<code dir="ltr">${text}</code>`,
        ...(label !== undefined && label !== text && { note: label }),
      })),
      active: found && this.#active,
      onChoose: ({ value: text }) => this.#take(found?.fittings.find((each) => each.text === text)),
    })}`;
  }

  readonly #keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#take(this.#found?.fittings[this.#active]),
    Escape: () => this.close(),
  };

  #move(step: 1 | -1): void {
    const { length } = this.#found?.fittings ?? [];
    if (!length) return;
    const { element } = this.#model.tools.host;
    this.#active = (this.#active + step + length) % length;
    element.requestUpdate();
    void element.updateComplete.then(() => {
      if (this.activeId) element.shadowRoot?.getElementById(this.activeId)?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Writes it as if it had been typed, so that it can be undone, and goes on to what fits next. */
  #take(fitting: Fitting | undefined): void {
    const [area, found] = [this.#options.area(), this.#found];
    this.close();
    if (!area || !found || !fitting) return;
    const put = found.of === 'member' ? memberText(fitting, found.indent) : fitting.text;
    const end = found.from + put.length;
    writeText(area, {
      text: area.value.slice(0, found.from) + put + area.value.slice(found.to),
      start: end,
      end,
    });
    if (found.of === 'member' && completeText(area.value, end, this.#model.library)) this.look({ asked: true });
  }

  #part(name: string): HTMLElement | null {
    return this.#model.tools.host.element.shadowRoot?.getElementById(`${this.#options.id}-${name}`) ?? null;
  }

  #alignMirror(): void {
    const [area, mirror] = [this.#options.area(), this.#part('mirror')];
    if (!area || !mirror) return;
    mirror.style.inlineSize = `${area.clientWidth}px`;
    mirror.style.blockSize = `${area.clientHeight}px`;
    mirror.scrollTop = area.scrollTop;
    mirror.scrollLeft = area.scrollLeft;
  }
}

function memberText({ text, holds }: Fitting, indent: number): string {
  const below = `\n${' '.repeat(indent + 2)}`;
  return `${text}:${holds === 'members' ? below : holds === 'list' ? `${below}- ` : ' '}`;
}
