import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { LazyController } from '../controllers/lazy-controller.js';
import type { AdditionalFields } from '../fields/additional-fields.js';
import type { FormModel } from './form-model.js';
import { partFailed, partLoading } from './part-states.js';

/** The additional fields, loaded where there are any. */
export class FieldsPart {
  readonly #model: FormModel;
  readonly #fields: LazyController<AdditionalFields>;

  constructor(host: ReactiveControllerHost & HTMLElement, model: FormModel) {
    this.#model = model;
    this.#fields = new LazyController(host, async () => {
      const { fieldControls } = await import('../fields/field-controls.js');
      return fieldControls(host, {
        id: 'field',
        headingLevel: 4,
        placed: () => model.beneath.placed,
        values: () => model.shown.fields,
        problems: () => model.problems,
        sentence: (problem) => model.sentence(problem),
        readonly: () => model.busy,
        words: () => model.words,
        adapter: () => model.adapter,
        owner: () => model.owner,
        user: () => model.user,
        timeZone: () => model.timeZone,
        // Entries, not a member: a key such as `__proto__` is a key like any other.
        onChange: (key, value) =>
          model.edit({ fields: Object.fromEntries([...Object.entries(model.values.fields), [key, value]]) }),
        onLeave: (key) => model.leave(`fields.${key}`),
        announce: (text) => model.announce(text),
      });
    });
  }

  focus(key: string): boolean {
    return this.#fields.value?.focus(key) ?? false;
  }

  render(): TemplateResult | typeof nothing {
    const { offered, beneath, words, sources } = this.#model;
    const { terms } = words;
    if (sources.configuration.error && !offered.fields)
      return this.#section(partFailed(terms, () => void sources.configuration.refresh()));
    if (!offered.fields || beneath.placed.length === 0) return nothing;
    if (this.#fields.failed) return this.#section(partFailed(terms, () => this.#fields.retry()));
    return this.#section(this.#fields.get()?.render() ?? partLoading(terms));
  }

  #section(content: TemplateResult | typeof nothing): TemplateResult {
    const { terms } = this.#model.words;
    return html`<section class="part part-fields" part="section" aria-labelledby="fields-heading">
      <h3 class="part-heading" id="fields-heading">${terms.create.additionalFields}</h3>
      ${content}
    </section>`;
  }
}
