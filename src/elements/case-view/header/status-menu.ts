import { html, type TemplateResult } from 'lit';
import type { CloseReason } from '../../../domain/cases/alert-sync.js';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import type { Case } from '../../../domain/cases/case.js';
import { missingToClose } from '../../../domain/cases/missing-to-close.js';
import { caseStatuses, isClosed, type CaseStatus } from '../../../domain/cases/status.js';
import type { CaseId } from '../../../domain/ids.js';
import { CloseDialog, type ClosedSo } from '../../closing/close-dialog.js';
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
  readonly #closing: CloseDialog;
  /** Why somebody wanted to close a case that could not be closed then. */
  readonly #reasons = new Map<CaseId, CloseReason>();

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host, words, dialog } = tools;
    this.#closing = new CloseDialog(host.element, {
      words,
      dialog,
      ownReasons: () => host.scene().closeReasons,
      adapter: () => host.scene().adapter,
      owner: () => host.scene().found?.owner,
      user: () => host.scene().session?.user,
      timeZone: () => host.scene().timeZone,
      announce: host.say,
    });
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
    if (isClosed(status) && !isClosed(found.status) && alerts > 0) void this.#ask(status, found, alerts);
    else void this.#save({ status }, found);
  }

  /** `seen` is the case it is asked of; it may be another one, or closed, by the time there is an answer. */
  async #ask(status: CaseStatus, seen: Case, alerts: number): Promise<void> {
    const { dialog, fields, host } = this.#tools;
    const missing = missingToClose(fields.placed, seen.fields);
    const closed = { cases: 1, alerts, missing: { fields: missing, cases: missing.length > 0 ? 1 : 0 } };
    await this.#closing.begin(closed, this.#reasons.get(seen.id));
    if (host.scene().found?.id !== seen.id) return;
    const close = ({ reason, fields: filled }: ClosedSo) => {
      dialog.close();
      if (this.#isClosedMeanwhile(seen)) return this.#tellClosed();
      if (reason !== undefined) this.#reasons.set(seen.id, reason);
      const isFilled = Object.keys(filled).length > 0;
      void this.#save({ status, ...(isFilled && { fields: filled }) }, seen, reason);
    };
    dialog.show(
      () => this.#closing.content(closed, close),
      () => this.#closing.end(),
    );
  }

  async #save(set: Pick<CaseChanges, 'status' | 'fields'>, seen: Case, closeReason?: CloseReason): Promise<void> {
    const { edits, host, words } = this.#tools;
    const updated = await edits.save('status', set, { seen, ...(closeReason !== undefined && { closeReason }) });
    if (!updated) return;
    this.#reasons.delete(seen.id);
    const { terms } = words();
    if (host.scene().found?.id === seen.id)
      host.say(`${terms.common.status}: ${terms.common.statuses[updated.status]}`);
  }

  #isClosedMeanwhile({ id }: Case): boolean {
    const { found } = this.#tools.host.scene();
    return found?.id === id && isClosed(found.status);
  }

  /** A reason is given to alerts by whoever closes them, and somebody did. */
  #tellClosed(): void {
    const { toasts, words } = this.#tools;
    toasts.show({ kind: 'info', text: words().terms.view.closedMeanwhile });
  }
}
