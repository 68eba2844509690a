import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Case } from '../../domain/cases/case.js';
import type { CaseError } from '../../domain/error.js';
import { errorWords } from '../../i18n/error-words.js';
import { stagedListStyles } from '../attachments/staged-list.styles.js';
import { LazyController } from '../controllers/lazy-controller.js';
import { closeDialogStyles } from '../closing/close-dialog.styles.js';
import { markdownEditorStyles } from '../markdown/markdown-editor.styles.js';
import { markdownViewStyles } from '../markdown/markdown-view.styles.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { avatarStyles } from '../primitives/avatar.styles.js';
import { badgeStyles } from '../primitives/badge.styles.js';
import { callout } from '../primitives/callout.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { comboboxStyles } from '../primitives/combobox/combobox.styles.js';
import { ActionDialog } from '../primitives/dialog/action-dialog.js';
import { actionDialogStyles } from '../primitives/dialog/action-dialog.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { menuStyles } from '../primitives/menu/menu.styles.js';
import { agoInSentence } from '../primitives/relative-time.js';
import { offersRetry, retryButton } from '../primitives/retry.js';
import { switchStyles } from '../primitives/switch.styles.js';
import { tagInputStyles } from '../primitives/tag-input.styles.js';
import { tagStyles } from '../primitives/tags.styles.js';
import { toastStyles } from '../primitives/toast/toast.styles.js';
import { Toasts } from '../primitives/toast/toasts.js';
import { CaseFields } from './case-fields.js';
import { ActivityPart } from './activity/activity-part.js';
import { activityStyles } from './activity/activity.styles.js';
import { commentStyles } from './comments/comment.styles.js';
import { CommentsPart } from './comments/comments-part.js';
import { DescriptionPart } from './description/description-part.js';
import { CaseEdits } from './edits/case-edits.js';
import { CaseFiles } from './files/case-files.js';
import { HeaderPart } from './header/header-part.js';
import { SeverityMenu } from './header/severity-menu.js';
import { headerStyles } from './header/header.styles.js';
import type { MetricsBar } from './metrics/metrics-bar.js';
import { People } from './people.js';
import { SidePart } from './side/side-part.js';
import { sideStyles } from './side/side.styles.js';
import { versionsStyles } from '../primitives/versions.styles.js';
import { ShownTab } from './tabs/shown-tab.js';
import { lazyTabs } from './tabs/lazy-tabs.js';
import type { ViewTab } from './tabs/view-tab.js';
import { ViewTabs } from './tabs/view-tabs.js';
import { tabsStyles } from './tabs/tabs.styles.js';
import { viewBodyStyles } from './view-body.styles.js';
import type { ViewHost } from './view-host.js';
import type { ViewTools } from './view-tools.js';

import '../../i18n/english/actions.js';
import '../../i18n/english/activity.js';
import '../../i18n/english/closing.js';
import '../../i18n/english/connector.js';
import '../../i18n/english/files.js';
import '../../i18n/english/list.js';
import '../../i18n/english/markdown.js';
import '../../i18n/english/view.js';

const styles: CSSResultGroup = [
  fieldStyles,
  badgeStyles,
  tagStyles,
  calloutStyles,
  avatarStyles,
  menuStyles,
  comboboxStyles,
  tagInputStyles,
  switchStyles,
  toastStyles,
  actionDialogStyles,
  closeDialogStyles,
  markdownEditorStyles,
  markdownViewStyles,
  versionsStyles,
  viewBodyStyles,
  tabsStyles,
  headerStyles,
  activityStyles,
  commentStyles,
  stagedListStyles,
  sideStyles,
];

/** How the answers stand. */
export interface BodyState {
  readonly error: CaseError | undefined;
  readonly busy: boolean;
  /** When the case was answered, in milliseconds since the epoch. */
  readonly answeredAt: number | undefined;
}

/** Everything of the view one works with. Loaded beside the question for the case. */
export class ViewBody {
  readonly #host: ViewHost;
  readonly #tools: ViewTools;
  readonly #header: HeaderPart;
  readonly #description: DescriptionPart;
  readonly #comments: CommentsPart;
  readonly #tabs: readonly ViewTab[];
  readonly #strip: ViewTabs;
  readonly #side: SidePart;
  readonly #metrics: LazyController<MetricsBar>;
  /** The case that is shown. */
  #of: string | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    adoptStyles(host.element, styles);
    const words = () => {
      const { terms, formats } = host.scene();
      return { terms, formats };
    };
    this.#tools = {
      host,
      words,
      edits: new CaseEdits(host),
      people: new People(host),
      tab: new ShownTab(host),
      files: new CaseFiles(host, async () => new (await import('./files/file-saving.js')).FileSaving(this.#tools)),
      fields: new CaseFields(host),
      dialog: new ActionDialog(host.element, () => words().terms),
      toasts: new Toasts(host.element, { terms: () => words().terms, id: 'view-toasts' }),
      merging: new LazyController(host.element, () => import('./edits/text-merge.js')),
    };
    const severity = new SeverityMenu(this.#tools);
    this.#side = new SidePart(this.#tools, severity);
    this.#header = new HeaderPart(this.#tools, { severity, onShowField: (key) => this.#side.showField(key) });
    this.#description = new DescriptionPart(this.#tools);
    this.#comments = new CommentsPart(this.#tools);
    this.#tabs = [new ActivityPart(this.#tools, this.#comments), ...lazyTabs(this.#tools)];
    this.#strip = new ViewTabs(this.#tools, this.#tabs);
    this.#metrics = new LazyController(
      host.element,
      async () => new (await import('./metrics/metrics-bar.js')).MetricsBar(this.#tools),
    );
    host.element.addController({ hostUpdate: () => this.#follow() });
  }

  get busy(): boolean {
    return this.#tools.edits.anyPending;
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#metrics.value?.refresh(), ...this.#tabs.map((tab) => tab.refresh())]);
  }

  render(state: BodyState): TemplateResult | typeof nothing {
    const { found, terms } = this.#host.scene();
    if (!found) return nothing;
    const shown = this.#tools.edits.shown(found);
    return html`<div class="view">
      ${this.#header.render(shown)} ${this.#notice(state)} ${this.#renderMetrics(shown)}
      <div class="view-columns">
        <div class="view-main">
          ${this.#description.render(shown)}
          <div class="view-parts">${this.#strip.render(shown)}</div>
        </div>
        <section class="view-side" part="side" aria-label=${terms.view.details}>${this.#side.render(shown)}</section>
      </div>
    </div>`;
  }

  renderOverlays(): TemplateResult {
    const { dialog, toasts } = this.#tools;
    return html`${this.#header.renderOverlays()} ${this.#comments.renderOverlays()} ${dialog.render()}
    ${toasts.render()}`;
  }

  /** What is asked or shown over one case is nothing over another. */
  #follow(): void {
    const { found } = this.#host.scene();
    if (found?.id === this.#of) return;
    this.#of = found?.id;
    this.#tools.dialog.close();
  }

  /** Where the backend has them. A case whose numbers cannot be shown is the same case. */
  #renderMetrics(shown: Case): TemplateResult | typeof nothing {
    if (!this.#host.scene().session?.capabilities.groups.includes('metrics') || this.#metrics.failed) return nothing;
    return this.#metrics.get()?.render(shown) ?? html`<div class="metrics-place"></div>`;
  }

  /** What is shown may be old. */
  #notice({ error, busy, answeredAt }: BodyState): TemplateResult | typeof nothing {
    const { terms, formats, now } = this.#host.scene();
    if (!error) return nothing;
    return callout({
      kind: 'warning',
      text: errorWords(error, terms),
      hint: terms.list.asOf(agoInSentence(answeredAt ?? now, formats, now)),
      ...(offersRetry(error) && {
        action: retryButton(error, { terms, formats }, { busy, onClick: () => this.#host.refresh() }),
      }),
    });
  }
}
