import { html, nothing, type TemplateResult } from 'lit';
import { severities } from '../../../../domain/cases/severity.js';
import { limits } from '../../../../domain/limits.js';
import { MarkdownEditor } from '../../../markdown/markdown-editor.js';
import { findPeople } from '../../../people/find-people.js';
import { PeopleInput } from '../../../people/people-input.js';
import { Combobox } from '../../../primitives/combobox/combobox.js';
import { field } from '../../../primitives/field.js';
import { categoriesLike, tagsLike } from '../../../primitives/suggestions.js';
import { choiceField } from './choice-field.js';
import { formBlock } from './form-block.js';
import { TagsField } from './tags-field.js';
import type { TemplateModel } from './template-model.js';
import { textInput } from './text-input.js';

/** What a case made from the template begins with. */
export class DefaultsPart {
  readonly #model: TemplateModel;
  readonly #description: MarkdownEditor;
  readonly #category: Combobox<string>;
  readonly #tags: TagsField;
  readonly #assignees: PeopleInput;

  constructor(model: TemplateModel) {
    this.#model = model;
    const { host, words } = model.tools;
    const adapter = () => host.scene().adapter;
    const owner = () => host.scene().owner;
    const shared = { words, adapter, readonly: () => model.busy, announce: host.say };
    this.#description = new MarkdownEditor(host.element, {
      ...shared,
      id: 'template-text',
      rows: 6,
      value: () => model.content.defaults.description ?? '',
      mentions: (text) => {
        const of = owner();
        return of === undefined || !this.#has('users') ? undefined : findPeople(of, text, host.scene().session?.user);
      },
      onChange: (text) => model.editDefaults({ description: text === '' ? undefined : text }),
    });
    this.#category = new Combobox<string>(host.element, {
      ...shared,
      id: 'template-category',
      label: () => words().terms.common.category,
      multiple: () => false,
      values: () => [model.content.defaults.category ?? []].flat(),
      chosen: (value) => ({ value, label: value }),
      choice: (value) => ({ value, label: value }),
      search: (text) => this.#suggest((of) => categoriesLike(of, text)),
      creatable: () => true,
      onChange: ([category]) => model.editDefaults({ category }),
    });
    this.#tags = new TagsField(model, {
      id: 'template-case-tags',
      path: 'defaults.tags',
      label: () => words().terms.templates.editor.caseTags,
      tags: () => model.content.defaults.tags ?? [],
      limit: limits.tag,
      suggestions: (text) => this.#suggest((of) => tagsLike(of, text)),
      onChange: (tags) => model.editDefaults({ tags: tags.length > 0 ? tags : undefined }),
    });
    this.#assignees = new PeopleInput(host.element, {
      ...shared,
      id: 'template-assignees',
      label: () => words().terms.common.assignees,
      chosen: () => model.content.defaults.assignees ?? [],
      multiple: () => true,
      max: () => limits.assignees,
      owner,
      user: () => host.scene().session?.user,
      onChange: (ids) => model.editDefaults({ assignees: ids.length > 0 ? ids : undefined }),
    });
  }

  commit(): boolean {
    this.#category.commit();
    return this.#tags.commit();
  }

  clear(): void {
    this.#tags.clear();
  }

  render(): TemplateResult {
    const model = this.#model;
    const { terms, formats } = model.tools.words();
    const said = terms.templates.editor;
    const { title = '', description = '', severity } = model.content.defaults;
    const optional = terms.common.optional;
    return formBlock({
      id: 'template-defaults',
      heading: said.defaults,
      hint: said.defaultsHint,
      content: html`${textInput(model, {
        id: 'template-title',
        label: said.title,
        path: 'defaults.title',
        value: title,
        limit: limits.title,
        onChange: (text) => model.editDefaults({ title: text === '' ? undefined : text }),
      })}
      ${field({
        id: 'template-text',
        label: said.caseDescription,
        optional,
        problems: model.sentences('defaults.description'),
        ...(description.length > limits.description * 0.9 && {
          counter: terms.lengthLeft(description.length, limits.description, formats),
        }),
        control: (attributes) => this.#description.render(attributes),
      })}
      <div class="template-pair">
        ${choiceField(model, {
          id: 'template-severity',
          label: terms.common.severity,
          path: 'defaults.severity',
          value: severity,
          choices: severities.map((each) => [each, terms.common.severities[each]] as const),
          onChange: (chosen) => model.editDefaults({ severity: chosen }),
        })}
        ${field({
          id: 'template-category',
          label: terms.common.category,
          optional,
          problems: model.sentences('defaults.category'),
          control: (attributes) => this.#category.render(attributes),
        })}
      </div>
      ${this.#tags.render()}
      ${
        this.#has('users')
          ? field({
              id: 'template-assignees',
              label: terms.common.assignees,
              optional,
              problems: model.sentences('defaults.assignees'),
              control: (attributes) => this.#assignees.render(attributes),
            })
          : nothing
      }`,
    });
  }

  #has(group: 'users' | 'suggest'): boolean {
    return this.#model.tools.host.scene().session?.capabilities.groups.includes(group) ?? false;
  }

  #suggest<T>(ask: (owner: string) => T): T | undefined {
    const { owner } = this.#model.tools.host.scene();
    return owner === undefined || !this.#has('suggest') ? undefined : ask(owner);
  }
}
