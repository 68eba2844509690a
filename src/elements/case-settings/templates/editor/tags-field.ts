import type { TemplateResult } from 'lit';
import type { Query } from '../../../controllers/query-cache.js';
import { field } from '../../../primitives/field.js';
import { TagInput } from '../../../primitives/tag-input.js';
import type { TemplateModel } from './template-model.js';

export interface TagsFieldOptions {
  readonly id: string;
  /** Of the template: what is wrong at it is said below. */
  readonly path: string;
  readonly label: () => string;
  readonly tags: () => readonly string[];
  /** How long one may be. */
  readonly limit: number;
  readonly suggestions: (text: string) => Query<readonly string[]> | undefined;
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags of the template, or those it puts on cases. */
export class TagsField {
  readonly #model: TemplateModel;
  readonly #options: TagsFieldOptions;
  readonly #input: TagInput;
  /** What stands in the input and is no tag yet. */
  #text = '';

  constructor(model: TemplateModel, options: TagsFieldOptions) {
    this.#model = model;
    this.#options = options;
    const { host, words } = model.tools;
    this.#input = new TagInput(host.element, {
      id: options.id,
      tags: options.tags,
      text: () => this.#text,
      readonly: () => model.busy,
      words,
      adapter: () => host.scene().adapter,
      suggestions: options.suggestions,
      announce: host.say,
      onChange: ({ tags, text }) => {
        this.#text = text;
        if (tags) options.onChange(tags);
        host.element.requestUpdate();
      },
      onRefused: () => this.#tooLong().join(' '),
    });
  }

  /** Makes tags of what stands in the input; answers whether nothing is left that cannot be one. */
  commit(): boolean {
    this.#input.commit();
    return this.#text.trim() === '';
  }

  clear(): void {
    this.#text = '';
  }

  render(): TemplateResult {
    const { id, label, path } = this.#options;
    return field({
      id,
      label: label(),
      optional: this.#model.tools.words().terms.common.optional,
      problems: [...this.#tooLong(), ...this.#model.sentences(path)],
      control: (attributes) => this.#input.render(attributes),
    });
  }

  #tooLong(): readonly string[] {
    const { terms, formats } = this.#model.tools.words();
    const text = this.#text.trim();
    const { limit, path } = this.#options;
    if (text.length <= limit) return [];
    const problem = { path, rule: 'too_long', limit, actual: text.length } as const;
    return [terms.problem(problem, terms.createForm.tag(text.slice(0, 20)), formats)];
  }
}
