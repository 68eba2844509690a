import { html, nothing, type TemplateResult } from 'lit';
import { isClosed } from '../../../domain/cases/status.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import '../../../i18n/english/actions.js';
import '../../../i18n/english/selection.js';
import type { CaseId } from '../../../domain/ids.js';
import type { CopyKind } from '../../../i18n/terms.js';
import type { Words } from '../../../i18n/words.js';
import { errorWords } from '../../../i18n/error-words.js';
import { CaseUpdatedEvent } from '../../events/case-updated.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { copyText } from '../../primitives/copy-text.js';
import { ActionDialog } from '../../primitives/dialog/action-dialog.js';
import { actionDialogStyles } from '../../primitives/dialog/action-dialog.styles.js';
import { Menu } from '../../primitives/menu/menu.js';
import type { MenuEntry, MenuItem } from '../../primitives/menu/menu-entry.js';
import { menuStyles } from '../../primitives/menu/menu.styles.js';
import { avatarStyles } from '../../primitives/avatar.styles.js';
import { toastStyles } from '../../primitives/toast/toast.styles.js';
import { Toasts } from '../../primitives/toast/toasts.js';
import type { ListHost } from '../list-host.js';
import type { Shown } from '../answers/shown-rows.js';
import { ListSelection } from '../selection/list-selection.js';
import { idOf, takeSelectionKey } from '../selection/selection-keys.js';
import {
  actionMenu,
  copyItems,
  deleteItems,
  exportItems,
  setItem,
  severityItems,
  statusItems,
  type ActionMenuOptions,
} from './action-menu.js';
import { actionsStyles } from './actions.styles.js';
import { progressBar, reportBar, selectionBar, type BarMenu } from './bulk-bar.js';
import type { CaseEdit } from './case-edit.js';
import { Closing } from './closing.js';
import { Deleting } from './deleting.js';
import { EditingSets } from './editing-sets.js';
import { reportDialog } from './dialogs/report-dialog.js';
import { exportJob, type ExportFormat } from './export/export-job.js';
import { FieldLabels } from './field-labels.js';
import { GoneCases, matchKey, type Matches } from './gone-cases.js';
import { Rights } from './rights.js';
import { isRowKey, rowOf } from './row-keys.js';
import { ActionRuns, endsWith, type Outcome } from './run/action-runs.js';
import { editJob, type JobContext } from './run/edit-job.js';
import { outcomeParts, reasonOf, reportLines, subjectOf } from './run/outcome-words.js';
import { sizeOf, type Scope } from './run/scope.js';

/** Everything one can do with cases of a list, once somebody wants to. */
export class CaseActions {
  readonly selection: ListSelection;
  readonly #host: ListHost;
  readonly #gone = new GoneCases();
  readonly #rights: Rights;
  readonly #runs: ActionRuns;
  readonly #rowMenu: Menu;
  readonly #barMenu: Menu;
  readonly #toasts: Toasts;
  readonly #dialog: ActionDialog;
  readonly #sets: EditingSets;
  readonly #closing: Closing;
  readonly #deleting: Deleting;
  readonly #labels: FieldLabels;
  /** How the last job went of which something is left to be said or done. */
  #outcome: Outcome | undefined;
  /** A key asked for the menu of a row; some browsers offer their own all the same. */
  #byKey = false;

  constructor(host: ListHost) {
    this.#host = host;
    const selection = new ListSelection(host);
    this.selection = selection;
    adoptStyles(host.element, [menuStyles, toastStyles, avatarStyles, actionDialogStyles, actionsStyles]);
    const words = () => this.#words;
    this.#rights = new Rights(host);
    this.#labels = new FieldLabels(host);
    this.#runs = new ActionRuns(host, (outcome) => this.#tell(outcome));
    this.#toasts = new Toasts(host.element, { terms: () => this.#words.terms, id: 'list-toasts' });
    this.#dialog = new ActionDialog(host.element, () => this.#words.terms);
    this.#rowMenu = new Menu(host.element, {
      id: 'row-menu',
      label: () => this.#words.terms.list.actionsOf(this.#menuRow?.title ?? ''),
      placement: 'bottom-end',
      entries: () => this.#rowEntries(),
    });
    this.#barMenu = new Menu(host.element, {
      id: 'bar-menu',
      label: () => this.#words.terms.actions.bar,
      entries: () => this.#barEntries(),
    });
    const common = { host, words, dialog: this.#dialog, runs: this.#runs, context: () => this.#context };
    this.#sets = new EditingSets(common);
    this.#closing = new Closing(common);
    this.#deleting = new Deleting({ ...common, gone: this.#gone, toasts: this.#toasts, selection });
    host.element.renderRoot.addEventListener('contextmenu', (event) => this.#byKey && event.preventDefault());
    host.element.renderRoot.addEventListener('pointerdown', () => (this.#byKey = false), { passive: true });
    selection.onVanished = (text) => void this.#toasts.show({ kind: 'info', text });
  }

  /** The case whose menu is open. */
  get menuOf(): CaseId | undefined {
    return this.#rowMenu.key;
  }

  /** What is on screen without what is being deleted. */
  without(shown: Shown, matches: Matches): Shown {
    return this.#gone.without(shown, matchKey(matches));
  }

  /** Whether something is done to this case just now. */
  isBusy(id: CaseId): boolean {
    return this.#runs.isBusy(id);
  }

  openMenu(row: CaseRow, anchor: HTMLElement): void {
    if (this.#rowMenu.key === row.id) this.#rowMenu.hide({ returnFocus: true });
    else this.#rowMenu.show(anchor, { key: row.id });
  }

  /** Answers whether the key was of use. */
  takeKey(event: KeyboardEvent, target: HTMLElement): boolean {
    this.#byKey = false;
    if (takeSelectionKey(event, target, this.selection, this.#host)) return true;
    const rowElement = rowOf(target);
    const id = rowElement && isRowKey(event, target) ? idOf(rowElement) : undefined;
    const row = this.#host.scene().shown?.rows.find((each) => each.id === id);
    if (!row) return false;
    this.#byKey = true;
    this.openMenu(row, target);
    return true;
  }

  /** What stands in the place of the toolbar; nothing while the toolbar does. */
  renderBar(): TemplateResult | typeof nothing {
    const { running, shown } = this.#runs;
    if (running && shown)
      return progressBar({ words: this.#words, progress: running.progress, onCancel: () => this.#runs.cancel() });
    if (this.#outcome) return this.#renderReport(this.#outcome);
    return this.selection.size > 0 ? this.#renderSelection() : nothing;
  }

  renderOverlays(): TemplateResult {
    return html`${this.#rowMenu.render()} ${this.#barMenu.render()} ${this.#dialog.render()} ${this.#toasts.render()}`;
  }

  #renderSelection(): TemplateResult {
    const { terms, formats } = this.#words;
    const { everything, size, rows, canGrow } = this.selection;
    const { shown } = this.#host.scene();
    const options = this.#optionsFor(this.#scope);
    const onPage = rows.filter(({ id }) => shown?.rows.some((row) => row.id === id)).length;
    const first = ([item]: readonly MenuItem[]) => item?.onChoose;
    const menus: readonly (BarMenu | false)[] = [
      statusItems(options).length > 0 && 'status',
      severityItems(options).length > 0 && 'severity',
      'more',
      'all',
    ];
    return selectionBar({
      words: this.#words,
      text: everything ? terms.selection.allMatching(size, formats) : terms.selection.count(size, formats),
      note: !everything && onPage < size ? terms.selection.elsewhere(size - onPage, formats) : undefined,
      menu: this.#barMenu,
      menus: menus.filter((each) => each !== false),
      onTags: first(setItem('tags', options)),
      onAssignees: first(setItem('assignees', options)),
      onDelete: first(deleteItems(options)),
      grow: canGrow ? { total: shown?.latest.total ?? 0, onClick: () => this.selection.chooseEverything() } : undefined,
      waiting: this.#runs.running !== undefined,
      onClear: () => this.selection.clear(),
    });
  }

  #renderReport(outcome: Outcome): TemplateResult {
    const { terms } = this.#words;
    const { stopped } = outcome;
    return reportBar({
      words: this.#words,
      text: outcomeParts(outcome, this.#words).join(' · ') || terms.actions.report,
      note: stopped && errorWords(stopped, terms),
      again: this.#again(outcome),
      onUndo: this.#undo(outcome),
      onDetails: () => this.#showReport(outcome),
      onDismiss: () => this.#dismiss(),
    });
  }

  /** "Go on" where it stopped, else what failed once more. */
  #again(outcome: Outcome): { readonly label: string; readonly onClick: () => void } | undefined {
    const { actions } = this.#words.terms;
    const label = outcome.stopped ? actions.goOn : actions.retryFailed;
    const onClick = () => {
      this.#dialog.close();
      this.#dismiss();
      void this.#runs.again(outcome);
    };
    return { label, onClick };
  }

  #undo({ job, ends }: Outcome): (() => void) | undefined {
    const done = endsWith(ends, 'done').map(({ target }) => target);
    const undo = done.length > 0 ? job.undo?.(done) : undefined;
    return (
      undo &&
      (() => {
        this.#dismiss();
        void this.#runs.run(undo, done);
      })
    );
  }

  #dismiss(): void {
    this.#outcome = undefined;
    this.#host.element.requestUpdate();
  }

  #showReport(outcome: Outcome): void {
    this.#dialog.show(() =>
      reportDialog({
        words: this.#words,
        outcome,
        labelOf: this.#labels.of,
        again: this.#again(outcome),
        onCopy: () => void this.#copy(reportLines(outcome, this.#words, this.#labels.of).join('\n'), 'report'),
        onClose: () => this.#dialog.close(),
      }),
    );
  }

  /** Says how it went: what went well goes by, what is left to do stays until it is done or dismissed. */
  #tell(outcome: Outcome): void {
    const { job, ends, stopped } = outcome;
    const failed = endsWith(ends, 'failed');
    const open = [...failed, ...endsWith(ends, 'untried')].map(({ target }) => target);
    if (job.fromSelection) this.selection.keep(open);
    if (ends.size > 0 && endsWith(ends, 'done').length > 0) this.#host.changed();
    this.#labels.need(failed);
    if (open.length === 0 && !stopped) this.#tellDone(outcome);
    else if (ends.size === 1 && failed.length === 1) this.#tellFailed(outcome, failed[0]!);
    else {
      this.#outcome = outcome;
      this.#host.say(
        [outcomeParts(outcome, this.#words).join(', '), stopped ? errorWords(stopped, this.#words.terms) : '']
          .filter(Boolean)
          .join('. '),
      );
    }
  }

  #tellDone(outcome: Outcome): void {
    const [did, ...rest] = outcomeParts(outcome, this.#words);
    if (outcome.job.told || did === undefined) return;
    this.#toasts.show({ text: did, detail: rest.join(' · ') || undefined, undo: this.#undo(outcome) });
  }

  #tellFailed(outcome: Outcome, { target, error }: ReturnType<typeof endsWith<'failed'>>[number]): void {
    const { actions, common } = this.#words.terms;
    this.#toasts.show({
      kind: 'danger',
      text: actions.didNot(subjectOf([target], this.#words)),
      detail: reasonOf(error, target.owner, this.#words, this.#labels.of),
      action: { label: common.retry, onClick: () => void this.#runs.again(outcome) },
    });
  }

  get #words(): Words {
    const { terms, formats } = this.#host.scene();
    return { terms, formats };
  }

  /** Nothing before it is known who is signed in. */
  get #context(): JobContext | undefined {
    const { adapter, session } = this.#host.scene();
    if (!adapter || !session) return undefined;
    return {
      adapter,
      capabilities: session.capabilities,
      rights: this.#rights,
      terms: () => this.#words.terms,
      onUpdated: (cases) => this.#host.element.dispatchEvent(new CaseUpdatedEvent(cases)),
    };
  }

  /** What is selected. */
  get #scope(): Scope {
    const { owner, view } = this.#host.scene();
    const { everything, size, rows } = this.selection;
    if (!everything || owner === undefined || !view) return { rows };
    return { query: { owner, filter: view.asked, ...(view.askedText && { text: view.askedText }) }, total: size };
  }

  get #menuRow(): CaseRow | undefined {
    return this.#host.scene().shown?.rows.find(({ id }) => id === this.#rowMenu.key);
  }

  #rowEntries(): readonly MenuEntry[] {
    const row = this.#menuRow;
    if (!row) return [];
    return actionMenu({ ...this.#optionsFor({ rows: [row] }, false), onOpen: () => this.#open(row) });
  }

  #barEntries(): readonly MenuEntry[] {
    const options = this.#optionsFor(this.#scope);
    switch (this.#barMenu.key as BarMenu | undefined) {
      case 'status':
        return statusItems(options);
      case 'severity':
        return severityItems(options);
      case 'more':
        return [
          { id: 'export', heading: this.#words.terms.actions.export, items: exportItems(options) },
          { id: 'copy', items: copyItems(options) },
        ].filter(({ items }) => items.length > 0);
      default:
        return actionMenu(options);
    }
  }

  #optionsFor(scope: Scope, fromSelection = true): ActionMenuOptions {
    const rows = 'rows' in scope ? scope.rows : this.selection.rows;
    this.#rights.ask(rows);
    // What is selected may be more by the time it is pressed than it was when it was rendered.
    const now = () => (fromSelection ? this.#scope : scope);
    return {
      rows,
      beyond: sizeOf(scope) > rows.length,
      rights: this.#rights,
      words: this.#words,
      waiting: this.#runs.running !== undefined,
      canCopy: (kind) => 'rows' in scope && rows.some((row) => this.#copied(row, kind) !== undefined),
      onEdit: (edit) => this.#edit(now(), edit, fromSelection),
      onEditSet: (field) => void this.#sets.open(field, now(), fromSelection),
      onCopy: (kind) => this.#copyOf(rows, kind),
      onExport: (format) => void this.#export(now(), format),
      onDelete: () => void this.#deleting.ask(now(), fromSelection),
    };
  }

  #edit(scope: Scope, edit: CaseEdit, fromSelection: boolean): void {
    const context = this.#context;
    if (!context) return;
    const { capabilities } = context;
    if (edit.field === 'status' && isClosed(edit.to) && capabilities.alertSync)
      return void this.#closing.ask(scope, edit.to, fromSelection);
    const rows = 'rows' in scope ? scope.rows : [];
    void this.#runs.run({ ...editJob(scope, edit, context), fromSelection }, rows);
  }

  async #export(scope: Scope, format: ExportFormat): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const { columns } = this.#host.scene().view ?? {};
    const owner = this.#host.scene().owner ?? '';
    await this.#labels.load(columns);
    const labelOf = (key: string) => this.#labels.of(owner, key) ?? key;
    // What was exported stays selected: it was not changed.
    await this.#runs.run(exportJob(scope, format, { ...context, columns, labelOf }));
  }

  /** The name in its row does it, so that links are followed as links are. */
  #open({ id }: CaseRow): void {
    const boxes = [...this.#host.element.renderRoot.querySelectorAll<HTMLElement>('[data-case]')];
    const row = boxes.find((box) => box.dataset['case'] === id)?.closest('[role="row"]');
    row?.querySelector<HTMLElement>('.name')?.click();
  }

  #copied(row: CaseRow, kind: CopyKind): string | undefined {
    if (kind === 'id') return row.id;
    if (kind === 'number') return row.number === null ? undefined : `#${String(row.number)}`;
    const href = this.#host.scene().hrefOf(row);
    return href === undefined ? undefined : new URL(href, document.baseURI).href;
  }

  #copyOf(rows: readonly CaseRow[], kind: CopyKind): void {
    const texts = rows.flatMap((row) => this.#copied(row, kind) ?? []);
    void this.#copy(texts.join('\n'), kind, texts.length);
  }

  async #copy(text: string, what: CopyKind | 'report', count = 1): Promise<void> {
    const { terms, formats } = this.#words;
    const { renderRoot } = this.#host.element;
    // Only what is in an open dialog can have the focus.
    const place = renderRoot.querySelector('dialog[open]') ?? renderRoot.querySelector('.list') ?? renderRoot;
    if (await copyText(text, place)) this.#toasts.show({ text: terms.actions.copied(what, count, formats) });
    else this.#toasts.show({ kind: 'danger', text: terms.actions.copyFailed });
  }
}
