import { html, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { CaseError } from '../../../domain/error.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { failed } from '../../primitives/state.js';
import type { ViewTab } from '../tabs/view-tab.js';
import type { ViewTools } from '../view-tools.js';
import type { SimilarBody } from './similar-body.js';

const unloaded = new CaseError('unavailable', { message: 'The code of similar cases could not be loaded.' });

/** Cases that share something with this one; loaded and asked for when the tab is first opened. */
export class SimilarPart implements ViewTab {
  readonly name = 'similar';
  readonly #tools: ViewTools;
  readonly #body: LazyController<SimilarBody>;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#body = new LazyController(tools.host.element, async () => {
      const { SimilarBody } = await import('./similar-body.js');
      return new SimilarBody(tools);
    });
  }

  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('similar') ?? false;
  }

  count(shown: Case): number | undefined {
    return this.#body.value?.count(shown);
  }

  render(shown: Case): TemplateResult {
    const words = this.#tools.words();
    const body = this.#body.get();
    if (this.#body.failed) return failed(unloaded, words, false, () => this.#body.retry());
    return body?.render(shown) ?? html`<p class="quiet activity-wait" role="status">${words.terms.common.loading}</p>`;
  }
}
