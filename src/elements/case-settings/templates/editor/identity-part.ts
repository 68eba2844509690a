import { html, type TemplateResult } from 'lit';
import { limits } from '../../../../domain/limits.js';
import { switchControl } from '../../../primitives/switch.js';
import { formBlock } from './form-block.js';
import { TagsField } from './tags-field.js';
import type { TemplateModel } from './template-model.js';
import { textInput } from './text-input.js';

/** What a template is found by. */
export class IdentityPart {
  readonly #model: TemplateModel;
  readonly #tags: TagsField;

  constructor(model: TemplateModel) {
    this.#model = model;
    const { known, words } = model.tools;
    this.#tags = new TagsField(model, {
      id: 'template-tags',
      path: 'tags',
      label: () => words().terms.common.tags,
      tags: () => model.content.tags ?? [],
      limit: limits.templateTag,
      // What other templates have, so that tags stay few.
      suggestions: (text) => {
        const all = [...new Set((known.all ?? []).flatMap(({ tags = [] }) => tags))];
        const found = all.filter((tag) => tag.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
        return {
          key: `tags of templates ${JSON.stringify(found)}`,
          load: () => Promise.resolve(found),
          affectedBy: () => false,
        };
      },
      onChange: (tags) => model.edit({ tags: tags.length > 0 ? tags : undefined }),
    });
  }

  commit(): boolean {
    return this.#tags.commit();
  }

  clear(): void {
    this.#tags.clear();
  }

  render(): TemplateResult {
    const model = this.#model;
    const { terms } = model.tools.words();
    const said = terms.templates.editor;
    const { name, description = '', enabled } = model.content;
    return formBlock({
      id: 'template-identity',
      heading: said.identity,
      hint: said.identityHint,
      content: html`${textInput(model, {
        id: 'template-name',
        label: terms.common.name,
        path: 'name',
        value: name,
        limit: limits.templateName,
        required: true,
        onChange: (text) => model.edit({ name: text }),
      })}
      ${textInput(model, {
        id: 'template-description',
        label: terms.common.description,
        path: 'description',
        value: description,
        limit: limits.templateDescription,
        lines: 2,
        onChange: (text) => model.edit({ description: text === '' ? undefined : text }),
      })}
      ${this.#tags.render()}
      ${switchControl({
        id: 'template-enabled',
        label: said.enabled,
        hint: said.enabledHint,
        checked: enabled,
        readonly: model.busy,
        onChange: (on) => model.edit({ enabled: on }),
      })}`,
    });
  }
}
