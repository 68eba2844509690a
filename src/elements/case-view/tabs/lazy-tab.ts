import type { TemplateResult } from 'lit';
import type { Group } from '../../../contracts/capabilities.js';
import type { Case } from '../../../domain/cases/case.js';
import { CaseError } from '../../../domain/error.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { failed } from '../../primitives/state.js';
import type { ViewTools } from '../view-tools.js';
import { tabWaiting } from './tab-states.js';
import type { TabName, ViewTab } from './view-tab.js';

const unloaded = new CaseError('unavailable', { message: 'The code of a tab could not be loaded.' });

/** What a tab shows, once it is loaded. */
export interface TabBody {
  render(shown: Case): TemplateResult;
  /** How many there are, where it knows better than the case. */
  count?(shown: Case): number | undefined;
  refresh?(): Promise<void>;
}

export interface LazyTabOptions {
  /** Also the group that must be declared. */
  readonly name: TabName & Group;
  readonly load: () => Promise<TabBody>;
  /** How many the case says there are. */
  readonly counted?: (shown: Case) => number;
}

/** A tab whose code is loaded when it is first opened, and goes on while another one is. */
export class LazyTab implements ViewTab {
  readonly name: TabName & Group;
  readonly #tools: ViewTools;
  readonly #counted: LazyTabOptions['counted'];
  readonly #body: LazyController<TabBody>;

  constructor(tools: ViewTools, { name, load, counted }: LazyTabOptions) {
    this.name = name;
    this.#tools = tools;
    this.#counted = counted;
    this.#body = new LazyController(tools.host.element, load);
  }

  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes(this.name) ?? false;
  }

  count(shown: Case): number | undefined {
    return this.#body.value?.count?.(shown) ?? this.#counted?.(shown);
  }

  async refresh(): Promise<void> {
    await this.#body.value?.refresh?.();
  }

  render(shown: Case): TemplateResult {
    const words = this.#tools.words();
    const body = this.#body.get();
    if (this.#body.failed) return failed(unloaded, words, false, () => this.#body.retry());
    return body?.render(shown) ?? tabWaiting(words.terms);
  }
}
