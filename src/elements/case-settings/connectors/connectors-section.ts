import type { TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { renderLazy } from '../render-lazy.js';
import type { SettingsSection } from '../settings-section.js';
import type { SettingsTools } from '../settings-tools.js';
import type { ConnectorsPart } from './connectors-part.js';

/** Where cases are pushed to. Its code comes when it is shown. */
export class ConnectorsSection implements SettingsSection {
  readonly name = 'connectors';
  readonly #tools: SettingsTools;
  readonly #part: LazyController<ConnectorsPart>;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
    this.#part = new LazyController(
      tools.host.element,
      async () => new (await import('./connectors-part.js')).ConnectorsPart(tools),
    );
  }

  /** Opens the form of a new one, once it is known what can be set up. */
  async add(): Promise<void> {
    (await this.#part.load())?.add();
  }

  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('connectors') ?? false;
  }

  render(found: Configuration): TemplateResult {
    return renderLazy(this.#part, this.#tools, (part) => part.render(found));
  }
}
