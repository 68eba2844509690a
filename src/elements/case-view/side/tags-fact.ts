import { html, type TemplateResult } from 'lit';
import type { Case } from '../../../domain/cases/case.js';
import { checkCase } from '../../../domain/cases/check-case.js';
import { limits } from '../../../domain/limits.js';
import { tagsLike } from '../../primitives/suggestions.js';
import { TagInput } from '../../primitives/tag-input.js';
import { editProblem } from '../edits/edit-problem.js';
import type { ViewTools } from '../view-tools.js';
import { controlOnly } from './control-only.js';
import { fact } from './fact.js';
import type { OpenFact } from './open-fact.js';

/** The tags of the case. */
export class TagsFact {
  readonly #tools: ViewTools;
  readonly #open: OpenFact;
  readonly #input: TagInput;
  /** What stands in the input and is no tag yet. */
  #text = '';

  constructor(tools: ViewTools, open: OpenFact) {
    this.#tools = tools;
    this.#open = open;
    const { host, words } = tools;
    this.#input = new TagInput(host.element, {
      id: 'tags',
      tags: () => this.#shown?.tags ?? [],
      text: () => this.#text,
      readonly: () => false,
      words,
      adapter: () => host.scene().adapter,
      suggestions: (text) => this.#suggestions(text),
      announce: host.say,
      onChange: ({ tags, text }) => {
        this.#text = text;
        if (tags) void tools.edits.save('tags', { tags });
        host.element.requestUpdate();
      },
      onRefused: () => this.#problems().join(' '),
    });
  }

  render({ tags }: Case): TemplateResult {
    const { edits, words } = this.#tools;
    const { terms, formats } = words();
    const label = terms.common.tags;
    return fact(this.#tools, {
      id: 'tags',
      sets: { tags: [] },
      label,
      busy: edits.pending('tags'),
      content:
        tags.length === 0
          ? html`<p class="quiet">${terms.view.nothing}</p>`
          : html`<span class="tags" role="list" part="tags">
              ${tags.map((tag) => html`<span class="tag" role="listitem" part="tag" dir="auto">${tag}</span>`)}
            </span>`,
      editor: this.#open.is('tags')
        ? controlOnly('tags', label, (attributes) => this.#input.render(attributes), this.#problems())
        : undefined,
      onEdit: this.#open.begin('tags', { tags: [] }, () => this.#focus()),
      onDone: () => {
        this.#input.commit();
        if (this.#problems().length === 0) this.#open.close();
      },
      problem: editProblem(this.#tools, {
        key: 'tags',
        label,
        textOf: (of) => formats.list(of.tags ?? []),
      }),
    });
  }

  get #shown(): Case | undefined {
    const { found } = this.#tools.host.scene();
    return found && this.#tools.edits.shown(found);
  }

  /** Why what stands in the input cannot be a tag. */
  #problems(): readonly string[] {
    const { terms, formats } = this.#tools.words();
    const text = this.#text.trim();
    if (text.length <= limits.tag) return [];
    return checkCase({ tags: [text] }).map((problem) =>
      terms.problem(problem, terms.createForm.tag(text.slice(0, 20)), formats),
    );
  }

  #focus(): void {
    this.#tools.host.element.renderRoot.querySelector<HTMLElement>('#tags')?.focus();
  }

  #suggestions(text: string) {
    const { found, session } = this.#tools.host.scene();
    if (!found || !session?.capabilities.groups.includes('suggest')) return undefined;
    return tagsLike(found.owner, text);
  }
}
