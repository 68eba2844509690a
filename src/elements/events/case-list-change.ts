import type { CaseSort } from '../../domain/find/case-query.js';
import type { ListFilter } from '../../domain/find/list-filter.js';

type View = Pick<CaseListChangeEvent, 'page' | 'size' | 'sort' | 'search' | 'filter' | 'columns' | 'layout'>;

/** A person turned a page, sorted, searched, filtered or changed what is shown. A state of the list, so it does not bubble. */
export class CaseListChangeEvent extends Event {
  static readonly type = 'case-list-change';
  readonly page: number;
  readonly size: number;
  readonly sort: CaseSort;
  readonly search: string;
  /** Spans may move on with the calendar. */
  readonly filter: ListFilter;
  /** Keys of the columns, in their order; nothing where the usual ones are shown. */
  readonly columns: readonly string[] | undefined;
  readonly layout: 'table' | 'cards';

  constructor({ page, size, sort, search, filter, columns, layout }: View) {
    super(CaseListChangeEvent.type);
    this.page = page;
    this.size = size;
    this.sort = sort;
    this.search = search;
    this.filter = filter;
    this.columns = columns;
    this.layout = layout;
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-list-change': CaseListChangeEvent;
  }
}
