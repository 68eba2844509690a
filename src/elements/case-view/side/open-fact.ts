import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import { missingRight } from '../edits/case-edits.js';
import type { ViewTools } from '../view-tools.js';

/** Which fact is being edited; one at a time. */
export class OpenFact {
  readonly #tools: ViewTools;
  #open: string | undefined;
  #of: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    // A key inside the editor closes it, as it does a dialog.
    tools.host.element.renderRoot.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
  }

  is(id: string): boolean {
    return this.#open === id && this.#of === this.#tools.host.scene().found?.id;
  }

  /** Begins to edit; nothing where the person lacks the right to set this, or the host refuses it: see `lock`. */
  begin(id: string, set: CaseChanges, focus: () => void): (() => void) | undefined {
    if (missingRight(this.#tools.host, set)) return undefined;
    return () => this.open(id, focus);
  }

  open(id: string, focus: () => void): void {
    const { element, scene } = this.#tools.host;
    this.#open = id;
    this.#of = scene().found?.id;
    element.requestUpdate();
    void element.updateComplete.then(focus);
  }

  readonly close = (): void => {
    const { element } = this.#tools.host;
    const id = this.#open;
    if (id === undefined) return;
    this.#open = undefined;
    element.requestUpdate();
    void element.updateComplete.then(() =>
      element.renderRoot.querySelector<HTMLElement>(`.fact-${id} .fact-edit`)?.focus(),
    );
  };

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || this.#open === undefined) return;
    if (!(event.target as HTMLElement).closest(`.fact-${this.#open}`)) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
