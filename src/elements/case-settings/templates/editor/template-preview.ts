import { html, nothing, type TemplateResult } from 'lit';
import type { CaseSettings } from '../../../../domain/cases/case.js';
import type { Connector } from '../../../../domain/connector.js';
import { fieldsOfCase } from '../../../../domain/fields/fields-of-case.js';
import { connectorsOf } from '../../../connectors/connector-queries.js';
import { QueryController } from '../../../controllers/query-controller.js';
import { AdditionalFields } from '../../../fields/additional-fields.js';
import { markdownView } from '../../../markdown/markdown-view.js';
import { KnownPeople } from '../../../people/known-people.js';
import { nameOf } from '../../../primitives/avatar.js';
import { severityBadge } from '../../../primitives/severity.js';
import { tagList } from '../../../primitives/tags.js';
import { valuesOf } from './field-defaults.js';
import type { TemplateModel } from './template-model.js';

/** How a new case begins, while its template is written. */
export class TemplatePreview {
  readonly #model: TemplateModel;
  readonly #fields: AdditionalFields;
  readonly #people: KnownPeople;
  readonly #connectors: QueryController<readonly Connector[]>;

  constructor(model: TemplateModel) {
    this.#model = model;
    const { host, words } = model.tools;
    const adapter = () => host.scene().adapter;
    this.#fields = new AdditionalFields(host.element, {
      id: 'preview-field',
      placed: () => fieldsOfCase(model.library, model.content),
      values: () => valuesOf(model.content, fieldsOfCase(model.library, model.content)),
      problems: () => [],
      readonly: () => true,
      words,
      adapter,
      owner: () => host.scene().owner,
      user: () => host.scene().session?.user,
      timeZone: () => host.scene().timeZone,
      markdown: () => (text) => markdownView({ text, terms: words().terms, headingLevel: 5 }),
      onChange: () => undefined,
      onLeave: () => undefined,
      announce: () => undefined,
    });
    this.#people = new KnownPeople(host.element, {
      ids: () => (this.#has('users') ? (model.content.defaults.assignees ?? []) : []),
      given: () => [host.scene().session?.user ?? []].flat(),
      adapter,
    });
    this.#connectors = new QueryController(host.element, adapter, () => {
      const { owner } = host.scene();
      const isNamed = Boolean(model.content.defaults.connector);
      return owner !== undefined && isNamed && this.#has('connectors') ? connectorsOf(owner) : undefined;
    });
  }

  /** `note` is said where it does not show what is written. */
  render(note?: string): TemplateResult {
    const { terms } = this.#model.tools.words();
    const said = terms.templates.preview;
    const { title, description = '' } = this.#model.content.defaults;
    return html`<aside class="template-preview" part="template-preview" aria-labelledby="template-preview-heading">
      <div>
        <h4 class="template-block-heading" id="template-preview-heading"><bdi>${said.heading}</bdi></h4>
        <p class="template-block-hint"><bdi>${note ?? said.hint}</bdi></p>
      </div>
      <p class=${title ? 'template-preview-title' : 'quiet'} dir="auto">${title ?? said.untitled}</p>
      ${this.#renderFacts()}
      ${
        description.trim() === ''
          ? html`<p class="quiet"><bdi>${said.noDescription}</bdi></p>`
          : html`<div class="text">${markdownView({ text: description, terms, headingLevel: 5 })}</div>`
      }
      ${this.#fields.empty ? nothing : this.#fields.render()}
    </aside>`;
  }

  #renderFacts(): TemplateResult | typeof nothing {
    const { terms, formats } = this.#model.tools.words();
    const { editor, preview } = terms.templates;
    const { severity, category, tags = [], assignees = [], settings = {}, connector } = this.#model.content.defaults;
    const names = assignees.map((id) => nameOf(this.#people.who(id), { terms, formats }));
    const onOff = (name: keyof CaseSettings): (readonly [string, string])[] =>
      settings[name] === undefined ? [] : [[editor[name], editor.onOff[settings[name] ? 'on' : 'off']]];
    const connectorName =
      connector && (this.#connectors.value?.find(({ id }) => id === connector.id)?.name ?? connector.id);
    const facts: readonly (readonly [string, TemplateResult | string])[] = [
      ...(severity ? [[terms.common.severity, severityBadge(severity, terms)] as const] : []),
      ...(category ? [[terms.common.category, category] as const] : []),
      ...(tags.length > 0
        ? [[terms.common.tags, tagList(tags, { terms, formats, shown: tags.length + 1 })] as const]
        : []),
      ...(names.length > 0 ? [[terms.common.assignees, formats.list(names)] as const] : []),
      ...onOff('syncAlerts'),
      ...onOff('extractObservables'),
      ...(connector === undefined ? [] : [[terms.connector.label, connectorName ?? preview.noConnector] as const]),
    ];
    if (facts.length === 0) return nothing;
    return html`<dl class="template-preview-facts">
      ${facts.map(([label, value]) => html`<dt><bdi>${label}</bdi></dt><dd>${typeof value === 'string' ? html`<bdi>${value}</bdi>` : value}</dd>`)}
    </dl>`;
  }

  #has(group: 'users' | 'connectors'): boolean {
    return this.#model.tools.host.scene().session?.capabilities.groups.includes(group) ?? false;
  }
}
