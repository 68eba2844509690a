import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { callout } from '../primitives/callout.js';
import { calloutStyles } from '../primitives/callout.styles.js';
import { ActionDialog } from '../primitives/dialog/action-dialog.js';
import { actionDialogStyles } from '../primitives/dialog/action-dialog.styles.js';
import { fieldStyles } from '../primitives/field.styles.js';
import { switchStyles } from '../primitives/switch.styles.js';
import { toastStyles } from '../primitives/toast/toast.styles.js';
import { Toasts } from '../primitives/toast/toasts.js';
import { versionsStyles } from '../primitives/versions.styles.js';
import { ClosureSection } from './closure/closure-section.js';
import { mayManage as mayManageConnectors } from './connectors/connector-tools.js';
import { ConnectorsSection } from './connectors/connectors-section.js';
import { SettingsEdits } from './edits/settings-edits.js';
import { FieldsSection } from './fields/fields-section.js';
import { NewCasesSection } from './new-cases/new-cases-section.js';
import { ObservableTypesSection } from './observable-types/observable-types-section.js';
import { mayManage } from './templates/template-tools.js';
import { TemplatesSection } from './templates/templates-section.js';
import { settingsBodyStyles } from './settings-body.styles.js';
import { mayChange, type SettingsHost } from './settings-host.js';
import type { SectionName, SettingsSection } from './settings-section.js';
import type { SettingsTools } from './settings-tools.js';

import '../../i18n/english/field-library.js';
import '../../i18n/english/settings.js';

/** Everything of the settings one works with. Loaded beside the question for them. */
export class SettingsBody {
  readonly #tools: SettingsTools;
  readonly #connectors: ConnectorsSection;
  readonly #sections: readonly SettingsSection[];

  constructor(host: SettingsHost) {
    adoptStyles(host.element, [
      fieldStyles,
      calloutStyles,
      switchStyles,
      toastStyles,
      actionDialogStyles,
      versionsStyles,
      settingsBodyStyles,
    ]);
    const words = () => {
      const { terms, formats } = host.scene();
      return { terms, formats };
    };
    this.#tools = {
      host,
      words,
      edits: new SettingsEdits(host),
      dialog: new ActionDialog(host.element, () => words().terms),
      toasts: new Toasts(host.element, { terms: () => words().terms, id: 'settings-toasts' }),
    };
    this.#connectors = new ConnectorsSection(this.#tools);
    this.#sections = [
      new ClosureSection(this.#tools),
      this.#connectors,
      new NewCasesSection(this.#tools),
      new FieldsSection(this.#tools),
      new TemplatesSection(this.#tools),
      new ObservableTypesSection(this.#tools),
    ];
  }

  get busy(): boolean {
    return this.#tools.edits.anyPending;
  }

  /** Opens the form of a new connector. */
  addConnector(): Promise<void> {
    return this.#connectors.add();
  }

  /** `wanted` are the sections the host asked for; all when it named none. */
  render(found: Configuration, wanted: readonly SectionName[] | undefined): TemplateResult {
    const { host, words, edits } = this.#tools;
    const { settings } = words().terms;
    const shown = edits.shown(found);
    const sections = this.#sections.filter(
      (section) => section.isOffered() && (wanted === undefined || wanted.includes(section.name)),
    );
    const alone = sections.filter(({ isAlone }) => isAlone);
    if (sections.length === 0) return html`<p class="quiet">${settings.nothing}</p>`;
    // Who may change templates only is not told that nothing can be changed.
    const looksOnly = !mayChange(host) && !mayManage(host) && !mayManageConnectors(host);
    return html`${looksOnly ? callout({ kind: 'info', text: settings.readOnly }) : nothing}
    ${(alone.length > 0 ? alone : sections).map(
      (section) =>
        html`<section class=${section.isWide ? 'section wide' : 'section'} part="section" id="section-${section.name}" aria-labelledby="heading-${section.name}">
          <div class="section-head">
            <h3 class="section-heading" part="heading" id="heading-${section.name}"><bdi>${settings.sections[section.name]}</bdi></h3>
            <p class="section-hint"><bdi>${settings.hints[section.name]}</bdi></p>
          </div>
          <div class="section-content">${section.render(shown)}</div>
        </section>`,
    )}`;
  }

  renderOverlays(): TemplateResult {
    return html`${this.#sections.map((section) => section.renderOverlays?.() ?? nothing)} ${this.#tools.dialog.render()} ${this.#tools.toasts.render()}`;
  }
}
