import type { TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import { foldText } from '../../../domain/find/fold-text.js';
import type { QueryController } from '../../controllers/query-controller.js';
import type { ListHost } from '../list-host.js';
import type { FilterId } from '../../../domain/find/list-filter.js';
import { ChoicePanel } from './choice-panel.js';
import type { FilterKind } from './filter-kinds.js';

/** The choice of a filter, by what it is about. */
export class FilterMenu {
  readonly #list: ListHost;
  readonly #panel: ChoicePanel;
  readonly #onChoose: (id: FilterId) => void;

  constructor(list: ListHost, onChoose: (id: FilterId) => void) {
    this.#list = list;
    this.#onChoose = onChoose;
    this.#panel = new ChoicePanel(list.element, () => undefined);
  }

  begin(): void {
    this.#panel.reset();
  }

  /** `configuration` knows the additional fields: that it failed to come is said below what there is. */
  render(
    kinds: readonly FilterKind[],
    set: readonly FilterId[],
    configuration: QueryController<Configuration>,
  ): TemplateResult {
    const { terms, formats } = this.#list.scene();
    const { filters } = terms;
    const wanted = foldText(this.#panel.text).trimEnd();
    return this.#panel.render({
      label: terms.list.filters,
      search: filters.find,
      lines: kinds
        .filter(({ editor, label }) => editor !== undefined && foldText(label).includes(wanted))
        .map(({ id, label, group }) => ({
          value: id,
          id,
          label,
          group: filters.groups[group],
          chosen: set.includes(id),
        })),
      multiple: false,
      pending: configuration.pending,
      error: configuration.error,
      words: { terms, formats },
      onChoose: ({ id }) => this.#onChoose(id),
      onRetry: () => void configuration.refresh(),
    });
  }
}
