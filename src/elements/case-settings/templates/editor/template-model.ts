import type { TemplateContent } from '../../../../domain/check-template.js';
import type { Configuration } from '../../../../domain/configuration.js';
import type { FieldProblem } from '../../../../domain/error.js';
import type { TemplateDefaults } from '../../../../domain/template.js';
import type { FieldDraft } from '../../fields/form/field-form.js';
import type { TemplateTools } from '../template-tools.js';
import type { TemplateEditing } from './template-editing.js';
import { templateSentence } from './template-words.js';

type Changes<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** What the parts of the form share: what the template says, what is wrong with it, and how it is changed. */
export class TemplateModel {
  readonly tools: TemplateTools;
  readonly #editing: TemplateEditing;
  readonly #state: () => { readonly busy: boolean; readonly problems: readonly FieldProblem[] };
  #library: Pick<Configuration, 'owner' | 'fields'> = { owner: '', fields: [] };

  constructor(
    tools: TemplateTools,
    editing: TemplateEditing,
    state: () => { readonly busy: boolean; readonly problems: readonly FieldProblem[] },
  ) {
    this.tools = tools;
    this.#editing = editing;
    this.#state = state;
  }

  /** The fields of the owner. */
  get library(): Pick<Configuration, 'owner' | 'fields'> {
    return this.#library;
  }
  set library(library: Pick<Configuration, 'owner' | 'fields'>) {
    this.#library = library;
  }

  get content(): TemplateContent {
    const owner = this.tools.host.scene().owner ?? '';
    return this.#editing.current?.content ?? { owner, name: '', enabled: true, defaults: {} };
  }

  get busy(): boolean {
    return this.#state().busy;
  }

  /** What is to be said now. */
  get problems(): readonly FieldProblem[] {
    return this.#state().problems;
  }

  /** What is wrong at a path, and at what lies below it. */
  sentences(path: string): readonly string[] {
    return this.problems
      .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
      .map((problem) => this.sentence(problem));
  }

  sentence(problem: FieldProblem): string {
    return templateSentence(problem, this.content, this.library, this.tools.words());
  }

  /** A field of the template's own that is being defined. */
  get field(): FieldDraft | undefined {
    return this.#editing.current?.field;
  }

  keepField(field: FieldDraft | undefined): void {
    this.#editing.change({ field });
  }

  /** What is `undefined` is not said by the template any more. */
  edit(change: Changes<TemplateContent>): void {
    this.#editing.change({ content: without({ ...this.content, ...change }), text: null });
  }

  editDefaults(change: Changes<TemplateDefaults>): void {
    this.edit({ defaults: without({ ...this.content.defaults, ...change }) });
  }
}

function without<T extends object>(members: T): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
