import { adoptStyles } from '../../primitives/adopt-styles.js';
import { GridKeys } from '../keys/grid-keys.js';
import { Shortcuts, type Shortcut } from '../keys/shortcuts.js';
import type { ListHost } from '../list-host.js';
import { MeanTime } from '../toolbar/mean-time.js';
import { cardsStyles } from './cards.styles.js';
import { FieldLibrary } from './field-library.js';
import { MoreCells } from './more-cells.js';
import { scrolledStyles } from './scrolled.styles.js';
import type { ShownColumns } from './shown-columns.js';

export interface RowToolsOptions {
  /** Keys of other parts. */
  readonly shortcuts: () => readonly Shortcut[];
  /** The rows that are asked for are there. */
  readonly ready: () => boolean;
}

/** What one does with rows beyond reading them: loaded as soon as there are any, so that those do not wait for it. */
export class RowTools {
  readonly keys: GridKeys;
  readonly shortcuts: Shortcuts;
  readonly cells: MoreCells;
  readonly meanTime: MeanTime;

  constructor(host: ListHost, columns: ShownColumns, { shortcuts, ready }: RowToolsOptions) {
    adoptStyles(host.element, [scrolledStyles, cardsStyles]);
    const library = new FieldLibrary(host, () => columns.choosing);
    columns.library = library;
    this.keys = new GridKeys(host);
    this.shortcuts = new Shortcuts(host, this.keys, shortcuts);
    this.meanTime = new MeanTime(host, ready);
    const userFields = () => {
      const keys = new Set(columns.shown.map(({ key }) => key));
      return library.fields
        .filter(({ control, key }) => control === 'user' && keys.has(`field:${key}`))
        .map(({ key }) => key);
    };
    this.cells = new MoreCells(host, userFields);
  }
}
