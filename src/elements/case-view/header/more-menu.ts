import { html, type TemplateResult } from 'lit';
import type { CopyKind } from '../../../i18n/terms.js';
import { CaseRemovedEvent } from '../../events/case-removed.js';
import { button } from '../../primitives/button.js';
import { icon } from '../../primitives/icon.js';
import { Menu } from '../../primitives/menu/menu.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import type { MenuEntry, MenuItem } from '../../primitives/menu/menu-entry.js';
import { ActionController } from '../../controllers/action-controller.js';
import { copyInView } from '../copy-in-view.js';
import { missingRight } from '../edits/case-edits.js';
import { errorWords } from '../../../i18n/error-words.js';
import { refusalWords } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';

/** What else can be done with the case. */
export class MoreMenu {
  readonly #tools: ViewTools;
  readonly #menu: Menu;
  readonly #removing: ActionController<string, void>;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { element, scene } = tools.host;
    this.#menu = new Menu(element, {
      id: 'more-menu',
      label: () => tools.words().terms.view.actions,
      placement: 'bottom-end',
      entries: () => this.#entries(),
    });
    this.#removing = new ActionController(
      element,
      () => scene().adapter,
      (adapter, id, options) => adapter.cases.remove([id], options),
    );
  }

  render(): TemplateResult {
    return menuButton({
      menu: this.#menu,
      key: 'more',
      id: 'more',
      name: this.#tools.words().terms.view.actions,
      content: icon('more'),
      look: 'icon-button',
    });
  }

  renderOverlays(): TemplateResult {
    return html`${this.#menu.render()}`;
  }

  #entries(): readonly MenuEntry[] {
    const { host, words } = this.#tools;
    const { found, href, session } = host.scene();
    const { terms } = words();
    if (!found) return [];
    const copies: readonly MenuItem[] = [
      ...(href === undefined ? [] : [this.#copyItem('link', new URL(href, document.baseURI).href)]),
      ...(found.number === null ? [] : [this.#copyItem('number', String(found.number))]),
      this.#copyItem('id', found.id),
    ];
    const settings = this.#settings();
    const refused = refusalWords(this.#tools, 'delete');
    const canDelete =
      session?.capabilities.groups.includes('cases.remove') && (session.permissions.delete || refused !== undefined);
    return [
      { id: 'copy', items: copies },
      ...(settings.length > 0 ? [{ id: 'settings', items: settings }] : []),
      {
        id: 'whole',
        items: [
          { id: 'refresh', label: terms.list.refresh, onChoose: () => host.refresh() },
          ...(canDelete
            ? [
                {
                  id: 'delete',
                  label: terms.actions.delete,
                  danger: true,
                  disabled: refused,
                  onChoose: () => this.#ask(),
                },
              ]
            : []),
        ],
      },
    ];
  }

  #copyItem(kind: CopyKind, text: string): MenuItem {
    const { actions } = this.#tools.words().terms;
    return { id: `copy-${kind}`, label: actions.copy[kind], onChoose: () => void this.#copy(kind, text) };
  }

  /** Switches of this case alone. */
  #settings(): readonly MenuItem[] {
    const { host, edits, words } = this.#tools;
    const { found, session } = host.scene();
    const { view } = words().terms;
    if (!found || !session || missingRight(host, { settings: {} })) return [];
    const { capabilities } = session;
    const shown = edits.shown(found).settings;
    const names = [
      ...(capabilities.alertSync ? (['syncAlerts'] as const) : []),
      ...(capabilities.groups.includes('observables') ? (['extractObservables'] as const) : []),
    ];
    return names.map((name) => ({
      id: name,
      label: view[name],
      choice: 'checkbox',
      checked: shown[name],
      onChoose: () => void edits.save(`settings.${name}`, { settings: { [name]: !shown[name] } }),
    }));
  }

  #copy(kind: CopyKind, text: string): Promise<void> {
    const { terms, formats } = this.#tools.words();
    return copyInView(this.#tools, text, terms.actions.copied(kind, 1, formats));
  }

  /** Names what goes before it goes. */
  #ask(): void {
    const { dialog, host, words } = this.#tools;
    const { found } = host.scene();
    if (!found) return;
    const { comments, alerts, files } = found.totals;
    dialog.show(() => {
      const { terms, formats } = words();
      const { actions } = terms;
      return {
        heading: actions.deleteHeading(actions.subject(found.number, found.title)),
        body: html`<p class="delete-name"><bdi>${found.title}</bdi></p>
          ${comments + alerts + files > 0 ? html`<p>${actions.deleteAlong(comments, alerts, files, formats)}</p>` : ''}
          <p class="delete-note">${actions.deleteNumbers}</p>`,
        actions: html`${button({ label: terms.common.cancel, onClick: () => dialog.close() })}
        ${button({
          label: actions.delete,
          kind: 'danger',
          onClick: () => {
            dialog.close();
            void this.#remove(found.id);
          },
        })}`,
      };
    });
  }

  async #remove(id: string): Promise<void> {
    const { host, toasts, words } = this.#tools;
    this.#removing.forget();
    await this.#removing.run(id);
    const { error } = this.#removing;
    if (!error) {
      host.element.dispatchEvent(new CaseRemovedEvent([id]));
      return host.changed();
    }
    const { terms } = words();
    toasts.show({
      kind: 'danger',
      text: errorWords(error, terms),
      action: { label: terms.common.retry, onClick: () => void this.#remove(id) },
    });
  }
}
