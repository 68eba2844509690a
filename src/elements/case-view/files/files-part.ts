import type { TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { CaseError } from '../../../domain/error.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { failed } from '../../primitives/state.js';
import { tabWaiting } from '../tabs/tab-states.js';
import type { ViewTab } from '../tabs/view-tab.js';
import type { ViewTools } from '../view-tools.js';
import type { FilesPanel } from './files-panel.js';

const unloaded = new CaseError('unavailable', { message: 'The code of the files could not be loaded.' });

/** The files of the case. What shows them is loaded when the tab is first opened, and goes on while another one is. */
export class FilesPart implements ViewTab {
  readonly name = 'files';
  readonly #tools: ViewTools;
  readonly #panel: LazyController<FilesPanel>;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#panel = new LazyController(tools.host.element, async () => {
      const { FilesPanel } = await import('./files-panel.js');
      return new FilesPanel(tools);
    });
  }

  readonly isOffered = (): boolean => this.#tools.host.scene().session?.capabilities.groups.includes('files') ?? false;

  count({ totals }: Case): number {
    return totals.files;
  }

  async refresh(): Promise<void> {
    await this.#panel.value?.refresh();
  }

  render(): TemplateResult {
    const { words } = this.#tools;
    if (this.#panel.failed) return failed(unloaded, words(), false, () => this.#panel.retry());
    const panel = this.#panel.get();
    return panel?.render() ?? tabWaiting(words().terms);
  }
}
