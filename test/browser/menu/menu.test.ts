/** A menu as the ARIA patterns "menu" and "menu button" have it: keys, names, submenus, and where the focus is. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { base } from '../../../src/elements/primitives/base.styles.js';
import { buttonStyles } from '../../../src/elements/primitives/button.styles.js';
import { iconStyles } from '../../../src/elements/primitives/icon.styles.js';
import type { MenuEntry } from '../../../src/elements/primitives/menu/menu-entry.js';
import { menuButton } from '../../../src/elements/primitives/menu/menu-button.js';
import { Menu } from '../../../src/elements/primitives/menu/menu.js';
import { menuStyles } from '../../../src/elements/primitives/menu/menu.styles.js';
import { rootStyles } from '../../../src/elements/primitives/root.styles.js';
import { press } from '../../support/keys.js';
import { until } from '../../support/until.js';

class MenuHost extends LitElement {
  static override styles = [base, rootStyles, iconStyles, buttonStyles, menuStyles];
  entries: readonly MenuEntry[] = [];
  keys: readonly string[] = ['Case 1'];
  readonly done: string[] = [];
  closed = 0;
  readonly menu = new Menu(this, {
    id: 'actions',
    label: () => 'Actions',
    entries: () => this.entries,
    onClose: () => (this.closed += 1),
  });

  override render(): TemplateResult {
    return html`<div class="root">
      ${this.keys.map((key) => menuButton({ menu: this.menu, key, content: `Actions for ${key}` }))}
      <button id="after">After</button>
      ${this.menu.render()}
    </div>`;
  }
}
customElements.define('menu-host', MenuHost);

const does = (host: MenuHost, id: string) => () => void host.done.push(id);

function entriesOf(host: MenuHost): readonly MenuEntry[] {
  const status = (id: string, label: string, checked: boolean) =>
    ({ id, label, choice: 'radio', checked, onChoose: does(host, id) }) as const;
  return [
    { id: 'open', label: 'Open', onChoose: does(host, 'open') },
    {
      id: 'status',
      label: 'Status',
      submenu: [
        status('s-open', 'Open', false),
        status('s-progress', 'In progress', true),
        status('s-closed', 'Closed', false),
      ],
    },
    { id: 'copy', label: 'Copy id', disabled: 'There is no id yet.', onChoose: does(host, 'copy') },
    'separator',
    {
      id: 'danger',
      heading: 'For good',
      items: [{ id: 'delete', label: 'Delete', danger: true, onChoose: does(host, 'delete') }],
    },
  ];
}

async function aMenu(prepare: (host: MenuHost) => void = () => undefined, dir = 'ltr'): Promise<MenuHost> {
  const place = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  const host = document.createElement('menu-host') as MenuHost;
  host.entries = entriesOf(host);
  prepare(host);
  place.append(host);
  await host.updateComplete;
  return host;
}

const buttonOf = (host: MenuHost, key = 'Case 1'): HTMLButtonElement =>
  [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('[aria-haspopup="menu"]')].find(
    (each) => each.textContent.trim() === `Actions for ${key}`,
  )!;
const menus = (host: MenuHost): readonly HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>('[role="menu"]:popover-open'),
];
const textOf = (host: MenuHost, ids: string | null | undefined): string =>
  (ids ?? '')
    .split(' ')
    .map((id) => host.shadowRoot!.getElementById(id)?.textContent)
    .join(' ')
    .trim();
/** What the focus is on, by its accessible name. */
const focused = (host: MenuHost): string => {
  const active = host.shadowRoot?.activeElement;
  return active?.ariaLabel ?? active?.textContent.trim() ?? '';
};
const isFocused = (host: MenuHost, name: string) => until(() => focused(host) === name, `${name} has the focus`);
const item = (host: MenuHost, name: string): HTMLElement =>
  [...host.shadowRoot!.querySelectorAll<HTMLElement>('[role^="menuitem"]')].find(
    (each) => each.textContent.trim() === name,
  )!;
const isExpanded = (element: HTMLElement) => element.ariaExpanded === 'true';

async function openByKey(host: MenuHost, key = 'Enter'): Promise<void> {
  buttonOf(host).focus();
  await press(key);
  await until(() => menus(host).length === 1);
}

describe('a menu', () => {
  it('opens by Enter, Space, the arrows and a press, with the focus in it', async () => {
    for (const [key, first] of [
      ['Enter', 'Open'],
      ['Space', 'Open'],
      ['ArrowDown', 'Open'],
      ['ArrowUp', 'Delete'],
    ] as const) {
      const host = await aMenu();
      await openByKey(host, key);
      await isFocused(host, first);
      expect(isExpanded(buttonOf(host))).to.equal(true);
    }
    const host = await aMenu();
    buttonOf(host).click();
    await isFocused(host, 'Open');
    buttonOf(host).click();
    await host.updateComplete;
    expect(menus(host).length).to.equal(0);
  });

  it('is named, and named by its button', async () => {
    const host = await aMenu();
    await openByKey(host);
    const [menu] = menus(host);
    expect([menu!.ariaLabel, buttonOf(host).getAttribute('aria-controls') === menu!.id]).to.deep.equal([
      'Actions',
      true,
    ]);
  });

  it('is walked through by arrows around its ends, Home and End', async () => {
    const host = await aMenu();
    await openByKey(host);
    for (const [key, name] of [
      ['ArrowDown', 'Status'],
      ['ArrowDown', 'Copy id'],
      ['ArrowDown', 'Delete'],
      ['ArrowDown', 'Open'],
      ['ArrowUp', 'Delete'],
      ['Home', 'Open'],
      ['End', 'Delete'],
    ] as const) {
      await press(key);
      await isFocused(host, name);
    }
  });

  it('goes to what starts with the letters typed, and on with the same letter', async () => {
    const host = await aMenu((each) => {
      each.entries = ['Status', 'Severity', 'Share', 'Copy'].map((label) => ({ id: label, label }));
    });
    await openByKey(host);
    await press('s');
    await isFocused(host, 'Severity');
    await press('s');
    await isFocused(host, 'Share');
    await press('s');
    await isFocused(host, 'Status');
    await press('End');
    const other = await aMenu((each) => {
      each.entries = ['Copy', 'Status', 'Severity'].map((label) => ({ id: label, label }));
    });
    await openByKey(other);
    await press('s');
    await press('e');
    await isFocused(other, 'Severity');
  });

  it('does what is chosen, by Enter, Space or a press, once the focus is back', async () => {
    for (const choose of [
      () => press('Enter'),
      () => press('Space'),
      async (host: MenuHost) => Promise.resolve(item(host, 'Open').click()),
    ]) {
      let where = '';
      const host = await aMenu((each) => {
        each.entries = [{ id: 'open', label: 'Open', onChoose: () => (where = focused(each)) }];
      });
      await openByKey(host);
      await isFocused(host, 'Open');
      await choose(host);
      await until(() => where !== '');
      expect([where, menus(host).length]).to.deep.equal(['Actions for Case 1', 0]);
    }
  });

  it('says why something cannot be done, lets one read it, and does nothing', async () => {
    const host = await aMenu();
    await openByKey(host);
    await press('End');
    await press('ArrowUp');
    await isFocused(host, 'Copy id');
    const copy = item(host, 'Copy id');
    expect([copy.ariaDisabled, textOf(host, copy.getAttribute('aria-describedby'))]).to.deep.equal([
      'true',
      'There is no id yet.',
    ]);
    await press('Enter');
    expect([host.done.length, menus(host).length, focused(host)]).to.deep.equal([0, 1, 'Copy id']);
  });

  it('tells how choices stand, and heads groups', async () => {
    const host = await aMenu((each) => {
      each.entries = [
        { id: 'sync', label: 'Sync', choice: 'checkbox', checked: true },
        { id: 'group', heading: 'Severity', items: [{ id: 'low', label: 'Low', choice: 'radio', checked: false }] },
      ];
    });
    await openByKey(host);
    const states = ['Sync', 'Low'].map((name) => [item(host, name).role, item(host, name).ariaChecked]);
    expect(states).to.deep.equal([
      ['menuitemcheckbox', 'true'],
      ['menuitemradio', 'false'],
    ]);
    const group = item(host, 'Low').closest('[role="group"]');
    expect(textOf(host, group?.getAttribute('aria-labelledby'))).to.equal('Severity');
  });

  it('closes by Escape with the focus back, and nothing around it closes', async () => {
    const host = await aMenu();
    let heard = 0;
    host.addEventListener('keydown', ({ key }) => (heard += key === 'Escape' ? 1 : 0));
    await openByKey(host);
    await isFocused(host, 'Open');
    await press('Escape');
    expect([focused(host), menus(host).length, heard, host.closed]).to.deep.equal(['Actions for Case 1', 0, 0, 1]);
  });

  it('closes by Tab and lets it go on, and by a press elsewhere', async () => {
    const host = await aMenu();
    await openByKey(host);
    await isFocused(host, 'Open');
    await press('Tab');
    await isFocused(host, 'After');
    expect(menus(host).length).to.equal(0);
    buttonOf(host).click();
    await until(() => menus(host).length === 1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await host.updateComplete;
    expect([menus(host).length, host.menu.open]).to.deep.equal([0, false]);
  });

  it('opens a submenu by the arrow along the line, Enter or Space, and goes back by the other arrow or Escape', async () => {
    for (const [dir, on, back] of [
      ['ltr', 'ArrowRight', 'ArrowLeft'],
      ['rtl', 'ArrowLeft', 'ArrowRight'],
    ] as const) {
      const host = await aMenu(undefined, dir);
      await openByKey(host);
      await press('ArrowDown');
      await isFocused(host, 'Status');
      for (const [into, out] of [
        [on, back],
        ['Enter', 'Escape'],
        ['Space', back],
      ] as const) {
        await press(into);
        await until(() => menus(host).length === 2);
        await until(() => focused(host) === 'Open' && host.shadowRoot?.activeElement?.role === 'menuitemradio');
        expect(isExpanded(item(host, 'Status'))).to.equal(true);
        await press('ArrowDown');
        await isFocused(host, 'In progress');
        await press(out);
        await isFocused(host, 'Status');
        await until(() => menus(host).length === 1);
        expect(isExpanded(item(host, 'Status'))).to.equal(false);
      }
    }
  });

  it('closes as a whole when something in a submenu is chosen', async () => {
    const host = await aMenu();
    await openByKey(host);
    await press('ArrowDown');
    await press('ArrowRight');
    await until(() => menus(host).length === 2);
    await press('End');
    await isFocused(host, 'Closed');
    await press('Enter');
    await until(() => host.done.length > 0);
    expect([host.done, menus(host).length, focused(host)]).to.deep.equal([['s-closed'], 0, 'Actions for Case 1']);
  });

  it('opens a submenu for a finger, which sees both', async () => {
    const host = await aMenu();
    buttonOf(host).click();
    await until(() => menus(host).length === 1);
    item(host, 'Status').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await until(() => menus(host).length === 2);
    item(host, 'In progress').click();
    await until(() => host.done.length > 0);
    expect(host.done).to.deep.equal(['s-progress']);
  });

  it('follows a mouse, not what moves below it', async () => {
    const host = await aMenu();
    await openByKey(host);
    await isFocused(host, 'Open');
    const point = (name: string, clientX: number, pointerType = 'mouse') =>
      item(host, name).dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 1, pointerType }));
    point('Status', 10);
    await until(() => menus(host).length === 2);
    expect(focused(host)).to.equal('Status');
    point('Delete', 11);
    expect(focused(host)).to.equal('Delete');
    await until(() => menus(host).length === 1);
    point('Open', 11);
    point('Open', 30, 'touch');
    expect(focused(host)).to.equal('Delete');
  });

  it('hangs on the button it was opened from, one of many', async () => {
    const host = await aMenu((each) => (each.keys = ['Case 1', 'Case 2']));
    buttonOf(host, 'Case 2').click();
    await until(() => menus(host).length === 1);
    expect([host.menu.key, isExpanded(buttonOf(host)), isExpanded(buttonOf(host, 'Case 2'))]).to.deep.equal([
      'Case 2',
      false,
      true,
    ]);
    buttonOf(host, 'Case 1').click();
    await until(() => host.menu.key === 'Case 1' && menus(host).length === 1);
    await isFocused(host, 'Open');
    await press('Escape');
    expect(focused(host)).to.equal('Actions for Case 1');
  });

  it('closes when what it hangs on is gone, and with its element', async () => {
    const host = await aMenu();
    buttonOf(host).click();
    await until(() => menus(host).length === 1);
    host.keys = [];
    host.requestUpdate();
    await until(() => !host.menu.open);
    const other = await aMenu();
    buttonOf(other).click();
    await until(() => menus(other).length === 1);
    other.remove();
    expect([other.menu.open, other.closed]).to.deep.equal([false, 1]);
  });

  it('is accessible, with its submenu open', async () => {
    const host = await aMenu();
    await openByKey(host);
    await press('ArrowDown');
    await press('ArrowRight');
    await until(() => menus(host).length === 2 && menus(host).every((each) => each.hasAttribute('data-placed')));
    await expect(host).to.be.accessible();
  });

  it('keeps a submenu inside of a narrow window', async () => {
    const host = await aMenu();
    await openByKey(host);
    await press('ArrowDown');
    await press('ArrowRight');
    await until(() => menus(host).length === 2 && menus(host).every((each) => each.hasAttribute('data-placed')));
    for (const menu of menus(host)) {
      const { left, right } = menu.getBoundingClientRect();
      expect(left >= 0 && right <= window.innerWidth).to.equal(true);
    }
  });
});
