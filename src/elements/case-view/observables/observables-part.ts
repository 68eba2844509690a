import { html, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { CaseError } from '../../../domain/error.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { failed } from '../../primitives/state.js';
import type { ViewTab } from '../tabs/view-tab.js';
import type { ViewTools } from '../view-tools.js';
import type { ObservablesBody } from './observables-body.js';

const unloaded = new CaseError('unavailable', { message: 'The code of the observables could not be loaded.' });

/** The observables of the case; what one works on them with is loaded when the tab is first opened. */
export class ObservablesPart implements ViewTab {
  readonly name = 'observables';
  readonly #tools: ViewTools;
  readonly #body: LazyController<ObservablesBody>;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#body = new LazyController(tools.host.element, async () => {
      const { ObservablesBody } = await import('./observables-body.js');
      return new ObservablesBody(tools);
    });
  }

  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('observables') ?? false;
  }

  count(shown: Case): number {
    return (this.#body.value?.listed(shown) ?? shown.observables).length;
  }

  render(shown: Case): TemplateResult {
    const words = this.#tools.words();
    const body = this.#body.get();
    if (this.#body.failed) return failed(unloaded, words, false, () => this.#body.retry());
    return body?.render(shown) ?? html`<p class="quiet activity-wait" role="status">${words.terms.common.loading}</p>`;
  }
}
