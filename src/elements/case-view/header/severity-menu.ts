import { html, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { severities, type Severity } from '../../../domain/cases/severity.js';
import { icon } from '../../primitives/icon.js';
import { Menu } from '../../primitives/menu/menu.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import { severityBadge, severityMark } from '../../primitives/severity.js';
import { missingRight } from '../edits/case-edits.js';
import type { ViewTools } from '../view-tools.js';

/** How bad the case is, and what says otherwise. */
export class SeverityMenu {
  readonly #tools: ViewTools;
  readonly #menu: Menu;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#menu = new Menu(tools.host.element, {
      id: 'severity-menu',
      label: () => tools.words().terms.common.severity,
      entries: () => {
        const { terms } = tools.words();
        const { found } = tools.host.scene();
        return severities.map((severity) => ({
          id: severity,
          label: terms.common.severities[severity],
          mark: html`<span class="severity ${severity}">${severityMark(severity)}</span>`,
          choice: 'radio' as const,
          checked: found?.severity === severity,
          onChoose: () => void this.#save(severity),
        }));
      },
    });
  }

  /** `place` tells apart where it stands: it opens there. */
  render({ severity }: Case, place: 'severity' | 'side-severity' = 'severity'): TemplateResult {
    const { host, edits, words } = this.#tools;
    const { terms } = words();
    if (missingRight(host, { severity })) return severityBadge(severity, terms);
    return menuButton({
      menu: this.#menu,
      key: place,
      id: place,
      name: `${terms.common.severity}: ${terms.common.severities[severity]}`,
      content: html`${severityBadge(severity, terms)}${icon('chevron')}`,
      look: 'badge-button',
      inactive: edits.pending('severity'),
    });
  }

  renderOverlays(): TemplateResult {
    return html`${this.#menu.render()}`;
  }

  async #save(severity: Severity): Promise<void> {
    const { edits, host, words } = this.#tools;
    const { found } = host.scene();
    if (!found || found.severity === severity) return;
    const updated = await edits.save('severity', { severity }, { seen: found });
    const { common } = words().terms;
    if (updated && host.scene().found?.id === found.id)
      host.say(`${common.severity}: ${common.severities[updated.severity]}`);
  }
}
