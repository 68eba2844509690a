import { html, nothing, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../../../contracts/adapter.js';
import type { ConnectorContent } from '../../../../domain/check-connector-setup.js';
import type { CaseError, FieldProblem } from '../../../../domain/error.js';
import { errorWords } from '../../../../i18n/error-words.js';
import { ActionController } from '../../../controllers/action-controller.js';
import { callout } from '../../../primitives/callout.js';
import type { SettingsTools } from '../../settings-tools.js';
import type { ConnectorEdit } from './connector-edit.js';

type Test = Parameters<CaseAdapter['connectors']['test']>[0];

/** Asks the system whether it would take a push. It locks nothing, and what it says is of what was written then. */
export class ConnectorTest {
  readonly #tools: SettingsTools;
  readonly #sentence: (problem: FieldProblem) => string;
  readonly #trying: ActionController<Test, boolean>;
  #tried: ConnectorEdit | undefined;

  constructor(tools: SettingsTools, sentence: (problem: FieldProblem) => string) {
    this.#tools = tools;
    this.#sentence = sentence;
    const { host } = tools;
    this.#trying = new ActionController(
      host.element,
      () => host.scene().adapter,
      async (adapter, test, { signal }) => {
        await adapter.connectors.test(test, { signal });
        return true;
      },
    );
  }

  get pending(): boolean {
    return this.#trying.pending;
  }

  /** Answers why it failed. */
  async run(edit: ConnectorEdit, { name: _name, ...content }: ConnectorContent): Promise<CaseError | undefined> {
    this.#tried = edit;
    this.#trying.forget();
    const { owner, seen } = edit;
    await this.#trying.run({ ...content, owner, ...(seen && { id: seen.id }) });
    return this.#trying.error;
  }

  /** Nobody waits for it any more. */
  stop(): void {
    this.#tried = undefined;
    this.#trying.abort();
    this.#trying.forget();
  }

  render(edit: ConnectorEdit): TemplateResult {
    return html`<div role="status">${this.#tried === edit && !this.pending ? this.#outcome() : nothing}</div>`;
  }

  #outcome(): TemplateResult {
    const said = this.#tools.words().terms.connectorSetup.editor;
    const { error } = this.#trying;
    return error
      ? callout({ kind: 'danger', text: said.fails, hint: this.#whyOf(error) })
      : callout({ kind: 'done', text: said.works, hint: said.worksHint });
  }

  /** What the system itself says is of more use than our words for it. */
  #whyOf(error: CaseError): string {
    if (error.fields.length > 0) return error.fields.map((problem) => this.#sentence(problem)).join(' ');
    const isOfSystem = ['unavailable', 'validation', 'not_found'].includes(error.code);
    return isOfSystem && error.message !== '' ? error.message : errorWords(error, this.#tools.words().terms);
  }
}
