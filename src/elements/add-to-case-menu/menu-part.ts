import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import { adoptStyles } from '../primitives/adopt-styles.js';
import type { MenuEntry, MenuItem } from '../primitives/menu/menu-entry.js';
import { menuItems } from '../primitives/menu/menu-items.js';
import { Menu } from '../primitives/menu/menu.js';
import { menuStyles } from '../primitives/menu/menu.styles.js';

export interface MenuPartOptions {
  readonly label: () => string;
  readonly entries: () => readonly MenuEntry[];
}

const id = 'menu';

/** What opens below the button, or stands in a menu of the host's. Loaded when somebody comes near it. */
export class MenuPart {
  readonly #menu: Menu;
  readonly #entries: () => readonly MenuEntry[];

  constructor(host: ReactiveControllerHost & HTMLElement, { label, entries }: MenuPartOptions) {
    adoptStyles(host, menuStyles);
    this.#menu = new Menu(host, { id, label, entries });
    this.#entries = entries;
  }

  get open(): boolean {
    return this.#menu.open;
  }

  show(button: HTMLElement, at: 'first' | 'last'): void {
    this.#menu.show(button, { at });
  }

  hide(): void {
    this.#menu.hide({ returnFocus: true });
  }

  render(): TemplateResult | typeof nothing {
    return this.#menu.render();
  }

  /** The items alone. */
  renderItems(onChoose: (item: MenuItem, event: MouseEvent) => void): TemplateResult {
    return menuItems({ id, entries: this.#entries(), onChoose });
  }
}
