import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Template } from '../../../../domain/template.js';
import { icon } from '../../../primitives/icon.js';
import { menuButton } from '../../../primitives/menu/menu-button.js';
import type { Menu } from '../../../primitives/menu/menu.js';
import { tagList } from '../../../primitives/tags.js';
import type { TemplateTools } from '../template-tools.js';

export interface TemplateRowOptions {
  readonly template: Template;
  /** How many cases were made from it; nothing while that is not known. */
  readonly cases: number | undefined;
  readonly isOn: boolean;
  readonly busy: boolean;
  readonly mayManage: boolean;
  readonly selected: boolean;
  readonly menu: Menu;
  readonly onOpen: () => void;
  readonly onSelect: (on: boolean) => void;
  readonly onSwitch: (on: boolean) => void;
}

/** One template of the list. Its name opens it. */
export function templateRow({ words }: TemplateTools, options: TemplateRowOptions): TemplateResult {
  const { template, cases, isOn, busy, mayManage, selected, menu, onOpen, onSelect, onSwitch } = options;
  const { terms, formats } = words();
  const said = terms.templates;
  const { id, name, description, tags = [], revision } = template;
  const used = cases === undefined ? undefined : cases === 0 ? said.unused : said.usedBy(cases, formats);
  return html`<li class="template" part="template" data-template=${id} aria-busy=${busy ? 'true' : 'false'}>
    ${
      mayManage
        ? html`<span class="template-select"><input type="checkbox" aria-label=${said.select(name)} .checked=${live(selected)} @change=${(event: Event) => onSelect((event.target as HTMLInputElement).checked)} /></span>`
        : nothing
    }
    <div class="template-words">
      <p class="template-head">
        <button class="template-open" part="template-name" type="button" @click=${onOpen}><bdi>${name}</bdi></button>
        ${isOn ? nothing : html`<span class="template-off"><bdi>${said.off}</bdi></span>`}
        ${tags.length > 0 ? tagList(tags, { terms, formats }) : nothing}
      </p>
      ${description ? html`<p class="template-description"><bdi>${description}</bdi></p>` : nothing}
      <p class="template-facts">
        ${used === undefined ? nothing : html`<bdi>${used}</bdi> <span aria-hidden="true">·</span> `}<bdi>${said.revision(revision, formats)}</bdi>
      </p>
    </div>
    <span class="template-actions">
      ${
        mayManage
          ? html`<input class="switch-input" part="switch" type="checkbox" role="switch" aria-label=${said.offer(name)} .checked=${live(isOn)} @change=${(event: Event) => onSwitch((event.target as HTMLInputElement).checked)} />`
          : nothing
      }
      ${menuButton({ menu, key: id, content: icon('more'), name: said.menu(name), look: 'icon-button' })}
    </span>
  </li>`;
}
