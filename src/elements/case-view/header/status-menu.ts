import { html, type TemplateResult } from 'lit';
import type { CloseReason } from '../../../domain/cases/alert-sync.js';
import type { Case } from '../../../domain/cases/case.js';
import { caseStatuses, isClosed, type CaseStatus } from '../../../domain/cases/status.js';
import { CloseDialog } from '../../closing/close-dialog.js';
import { icon } from '../../primitives/icon.js';
import { Menu } from '../../primitives/menu/menu.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import type { MenuItem } from '../../primitives/menu/menu-entry.js';
import { statusBadge, statusMark } from '../../primitives/status.js';
import { missingRight } from '../edits/case-edits.js';
import { deniedWords } from '../edits/denied-words.js';
import { refusalWords } from '../edits/refused.js';
import type { ViewTools } from '../view-tools.js';

/** Where the case stands, and where it is brought to. */
export class StatusMenu {
  readonly #tools: ViewTools;
  readonly #menu: Menu;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#menu = new Menu(tools.host.element, {
      id: 'status-menu',
      label: () => tools.words().terms.common.status,
      entries: () => this.#items(),
    });
  }

  render({ status }: Case): TemplateResult {
    const { terms } = this.#tools.words();
    const items = this.#items();
    if (items.every(({ disabled, checked }) => disabled !== undefined || checked)) return statusBadge(status, terms);
    return menuButton({
      menu: this.#menu,
      key: 'status',
      id: 'status',
      name: `${terms.common.status}: ${terms.common.statuses[status]}`,
      content: html`${statusBadge(status, terms)}${icon('chevron')}`,
      look: 'badge-button',
      inactive: this.#tools.edits.pending('status'),
    });
  }

  renderOverlays(): TemplateResult {
    return html`${this.#menu.render()}`;
  }

  #items(): readonly MenuItem[] {
    const { host, words } = this.#tools;
    const { found } = host.scene();
    const { terms } = words();
    return caseStatuses.map((status) => {
      const right = missingRight(host, { status });
      return {
        id: status,
        label: terms.common.statuses[status],
        mark: html`<span class="status ${status}">${statusMark(status)}</span>`,
        choice: 'radio',
        checked: found?.status === status,
        ...(right &&
          found?.status !== status && { disabled: refusalWords(this.#tools, right) ?? deniedWords(right, terms) }),
        onChoose: () => this.#choose(status),
      } satisfies MenuItem;
    });
  }

  #choose(status: CaseStatus): void {
    const { found, session } = this.#tools.host.scene();
    if (!found || found.status === status) return;
    const alerts = session?.capabilities.alertSync && found.settings.syncAlerts ? found.totals.alerts : 0;
    if (isClosed(status) && alerts > 0) this.#ask(status, alerts);
    else void this.#save(status);
  }

  #ask(status: CaseStatus, alerts: number): void {
    const { dialog, host, words } = this.#tools;
    const asking = new CloseDialog({
      words,
      ownReasons: () => host.scene().closeReasons,
      renew: () => host.element.requestUpdate(),
      onCancel: () => dialog.close(),
      onClose: (reason) => {
        dialog.close();
        void this.#save(status, reason);
      },
    });
    dialog.show(() => asking.content({ cases: 1, alerts }));
  }

  async #save(status: CaseStatus, closeReason?: CloseReason): Promise<void> {
    const { edits, host, words } = this.#tools;
    const updated = await edits.save('status', { status }, closeReason === undefined ? {} : { closeReason });
    const { terms } = words();
    if (updated) host.say(`${terms.common.status}: ${terms.common.statuses[updated.status]}`);
  }
}
