import '../../i18n/english/tags.js';
import { html, nothing, type CSSResultGroup, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../domain/error.js';
import { limits } from '../../domain/limits.js';
import { MarkdownEditor } from '../markdown/markdown-editor.js';
import { markdownEditorStyles } from '../markdown/markdown-editor.styles.js';
import { markdownViewStyles } from '../markdown/markdown-view.styles.js';
import { PeopleInput } from '../people/people-input.js';
import { findPeople } from '../people/find-people.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { badgeStyles } from '../primitives/badge.styles.js';
import { comboboxStyles } from '../primitives/combobox/combobox.styles.js';
import { field } from '../primitives/field.js';
import { tagsLike } from '../primitives/suggestions.js';
import { switchStyles } from '../primitives/switch.styles.js';
import { TagInput } from '../primitives/tag-input.js';
import { tagInputStyles } from '../primitives/tag-input.styles.js';
import { tagStyles } from '../primitives/tags.styles.js';
import { AttachedPart } from './attached-part.js';
import { CategoryInput } from './category-input.js';
import { ConnectorPart } from './connector-part.js';
import { FieldsPart } from './fields-part.js';
import { FilesPart } from './files-part.js';
import { stagedListStyles } from '../attachments/staged-list.styles.js';
import { formBodyStyles } from './form-body.styles.js';
import type { FormModel } from './form-model.js';
import { severityField } from './fields/severity-field.js';
import { titleField } from './fields/title-field.js';
import { ObservablesPart } from './observables-part.js';
import { OwnerPart } from './owner-part.js';
import { settingsPart } from './settings-part.js';
import { TemplatePicker } from './template-picker.js';

/** What is written and read in it as Markdown is said with these words. */
import '../../i18n/english/connector.js';
import '../../i18n/english/create.js';
import '../../i18n/english/files.js';
import '../../i18n/english/markdown.js';
import '../../i18n/english/observables.js';

const styles: CSSResultGroup = [
  badgeStyles,
  comboboxStyles,
  tagStyles,
  tagInputStyles,
  switchStyles,
  markdownEditorStyles,
  markdownViewStyles,
  stagedListStyles,
  formBodyStyles,
];

/** Everything of the form one writes into, in its order. Loaded beside the first question to the backend. */
export class FormBody {
  readonly #model: FormModel;
  readonly #owner: OwnerPart;
  readonly #template: TemplatePicker;
  readonly #description: MarkdownEditor;
  readonly #category: CategoryInput;
  readonly #people: PeopleInput;
  readonly #tags: TagInput;
  readonly #files: FilesPart;
  readonly #fields: FieldsPart;
  readonly #attached: AttachedPart;
  readonly #observables: ObservablesPart;
  readonly #connector: ConnectorPart;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#model = model;
    adoptStyles(host, styles);
    const shared = {
      words: () => model.words,
      adapter: () => model.adapter,
      readonly: () => model.busy,
      announce: (text: string) => model.announce(text),
    };
    this.#owner = new OwnerPart(host, model);
    this.#template = new TemplatePicker(host, model);
    this.#description = new MarkdownEditor(host, {
      ...shared,
      id: 'description',
      required: true,
      value: () => model.shown.description,
      onChange: (description) => model.edit({ description }),
      onLeave: () => model.leave('description'),
      mentions: (text) =>
        model.owner !== undefined && model.offered.mentions ? findPeople(model.owner, text, model.user) : undefined,
      files: () => (model.offered.files ? (files, insert) => this.#files.add(files, insert) : undefined),
      view: () => ({
        file: (ref) => model.files.urlOf(ref),
        save: async (ref) => model.files.save(ref),
        version: model.files.version,
      }),
    });
    this.#category = new CategoryInput(host, model);
    this.#people = new PeopleInput(host, {
      ...shared,
      id: 'assignees',
      label: () => model.words.terms.common.assignees,
      chosen: () => model.shown.assignees,
      multiple: () => true,
      max: () => limits.assignees,
      assignSelf: () => true,
      owner: () => model.owner,
      user: () => model.user,
      // Those this owner does not take are kept for another one.
      onChange: (assignees) => model.edit({ assignees: [...assignees, ...model.sources.notTaken.assignees] }),
      onLeave: () => model.leave('assignees'),
    });
    this.#tags = new TagInput(host, {
      ...shared,
      id: 'tags',
      tags: () => model.shown.tags,
      text: () => model.values.tagText,
      suggestions: (text) => this.#suggestions(text),
      onChange: ({ tags, text }) => model.edit({ tagText: text, ...(tags && { tags }) }),
      onRefused: () => {
        model.leave('tags');
        return model.sentences('tags').join(' ');
      },
    });
    this.#files = new FilesPart(host, model);
    this.#fields = new FieldsPart(host, model);
    this.#attached = new AttachedPart(host, model);
    this.#observables = new ObservablesPart(host, model);
    this.#connector = new ConnectorPart(host, model);
  }

  /** Takes over what stands in an input and was meant. */
  commit(): void {
    this.#category.commit();
    this.#tags.commit();
  }

  /** Rules only a part of the form knows. */
  check(): readonly FieldProblem[] {
    return this.#connector.check();
  }

  /** A problem in the words of the part it is of; nothing where the form has the words. */
  sentence(problem: FieldProblem): string | undefined {
    return this.#connector.sentence(problem);
  }

  /** Puts the focus where a problem stands; answers whether there is such a place. */
  focus(path: string): boolean {
    const [part, ...rest] = path.split('.');
    if (part === 'description') this.#description.focus();
    else if (part === 'templateId') this.#template.focus();
    else if (part === 'category') this.#category.focus();
    else if (part === 'assignees') this.#people.focus();
    else if (part === 'fields') return this.#fields.focus(rest.join('.'));
    else if (part === 'connector') return this.#connector.focus(rest.slice(1).join('.'));
    else if (part === 'files') return this.#files.focus();
    else return false;
    return true;
  }

  render(): TemplateResult {
    const { words, shown, busy, offered } = this.#model;
    const { terms } = words;
    const { common } = terms;
    return html`${this.#owner.render()} ${this.#template.render()}
      <div class="part-name">
        ${titleField({ ...this.#text('title'), label: common.name })}
        ${severityField({
          value: shown.severity,
          readonly: busy,
          terms,
          onChange: (severity) => this.#model.edit({ severity }),
        })}
      </div>
      <div class="part-main">
        <div class="part-description">
          ${field({
            ...this.#text('description'),
            id: 'description',
            label: common.description,
            control: (attributes) => this.#description.render(attributes),
          })}
          ${this.#files.render()}
        </div>
        <div class="part-side">
          ${this.#category.render()}
          ${
            offered.assignees
              ? field({
                  id: 'assignees',
                  label: common.assignees,
                  optional: common.optional,
                  problems: this.#model.sentences('assignees'),
                  control: (attributes) => this.#people.render(attributes),
                })
              : nothing
          }
          ${field({
            id: 'tags',
            label: common.tags,
            optional: common.optional,
            hint: terms.tags.hint,
            problems: this.#model.sentences('tags'),
            control: (attributes) => this.#tags.render(attributes),
          })}
        </div>
        <div class="part-rest">
          ${this.#fields.render()}
          <slot name="fields"></slot>
          ${settingsPart(this.#model, this.#attached, this.#observables)} ${this.#connector.render()}
        </div>
      </div>`;
  }

  #text(id: 'title' | 'description') {
    const { shown, busy } = this.#model;
    const problems = this.#model.sentences(id);
    return {
      value: shown[id],
      problems,
      // A problem says by how much it is too long.
      counter: problems.length > 0 ? undefined : this.#model.counter(shown[id], limits[id]),
      readonly: busy,
      onChange: (value: string) => this.#model.edit({ [id]: value }),
      onLeave: () => this.#model.leave(id),
    };
  }

  #suggestions(text: string) {
    const { owner, offered } = this.#model;
    if (owner === undefined || !offered.suggestions) return undefined;
    return tagsLike(owner, text);
  }
}
