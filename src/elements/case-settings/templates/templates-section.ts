import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { renderLazy } from '../render-lazy.js';
import type { SettingsTools } from '../settings-tools.js';
import type { SettingsSection } from '../settings-section.js';
import type { TemplatesPart } from './templates-part.js';

/** Ways of opening a case. Its code comes when it is shown. */
export class TemplatesSection implements SettingsSection {
  readonly name = 'templates';
  readonly #tools: SettingsTools;
  readonly #part: LazyController<TemplatesPart>;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
    this.#part = new LazyController(
      tools.host.element,
      async () => new (await import('./templates-part.js')).TemplatesPart(tools),
    );
  }

  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('templates') ?? false;
  }

  get isAlone(): boolean {
    return this.#part.value?.isDefining ?? false;
  }

  get isWide(): boolean {
    return this.#part.value?.isEditing ?? false;
  }

  render(found: Configuration): TemplateResult {
    return renderLazy(this.#part, this.#tools, (part) => part.render(found));
  }

  renderOverlays(): TemplateResult {
    return html`${this.#part.value?.renderOverlays() ?? nothing}`;
  }
}
