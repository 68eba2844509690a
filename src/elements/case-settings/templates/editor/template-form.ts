import { html, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../../../domain/error.js';
import { DefaultsPart } from './defaults-part.js';
import { FieldsPart } from './fields-part.js';
import { IdentityPart } from './identity-part.js';
import { SettingsPart } from './settings-part.js';
import type { TemplateModel } from './template-model.js';

/** Where the focus goes for what is wrong, by the beginning of its path. */
const controls: readonly (readonly [path: string, id: string])[] = [
  ['name', 'template-name'],
  ['description', 'template-description'],
  ['tags', 'template-tags'],
  ['defaults.title', 'template-title'],
  ['defaults.description', 'template-text'],
  ['defaults.severity', 'template-severity'],
  ['defaults.category', 'template-category'],
  ['defaults.tags', 'template-case-tags'],
  ['defaults.assignees', 'template-assignees'],
  ['defaults.connector', 'template-connector'],
  ['fields', 'template-add-field'],
];

/** A template as a form. */
export class TemplateForm {
  readonly #model: TemplateModel;
  readonly #identity: IdentityPart;
  readonly #defaults: DefaultsPart;
  readonly #fields: FieldsPart;
  readonly #settings: SettingsPart;

  constructor(model: TemplateModel) {
    this.#model = model;
    this.#identity = new IdentityPart(model);
    this.#defaults = new DefaultsPart(model);
    this.#fields = new FieldsPart(model);
    this.#settings = new SettingsPart(model);
  }

  render(): TemplateResult {
    return html`<div class="template-form">
      ${this.#identity.render()} ${this.#defaults.render()} ${this.#fields.render()} ${this.#settings.render()}
    </div>`;
  }

  /** A field is being defined, by a form that may stand once on a page. */
  get isDefining(): boolean {
    return this.#fields.isDefining;
  }

  /** Takes what is typed and no tag or category yet; answers whether nothing is left that cannot be one. */
  commit(): boolean {
    return [this.#identity.commit(), this.#defaults.commit(), this.#fields.commit()].every(Boolean);
  }

  /** Another template is written: what was typed and never taken is not of it. */
  clear(): void {
    this.#identity.clear();
    this.#defaults.clear();
    this.#fields.clear();
  }

  focus({ path }: Pick<FieldProblem, 'path'>): void {
    const root = this.#model.tools.host.element.renderRoot;
    const [, key] = /^defaults\.fields\.(.+)$/u.exec(path) ?? [];
    if (key !== undefined && this.#fields.focusValue(key)) return;
    const [, index] = /^fields\.(\d+)/u.exec(path) ?? [];
    const own = index === undefined ? null : root.querySelector<HTMLElement>(`#template-field-${index}`);
    const [, id] = controls.find(([start]) => path === start || path.startsWith(`${start}.`)) ?? [];
    (own ?? (id === undefined ? null : root.querySelector<HTMLElement>(`#${id}`)))?.focus();
  }
}
