import type { CaseAdapter } from '../../../contracts/adapter.js';
import { toCaseError, type CaseError } from '../../../domain/error.js';
import { newId } from '../../../domain/ids.js';
import type { Template } from '../../../domain/template.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { TemplateTools } from './template-tools.js';

/** How often a change meets yet another one on its way. */
const maxTries = 5;

/** Offers templates for new cases, or takes that back; at once, each by itself. */
export class SwitchTemplates {
  readonly #tools: TemplateTools;
  readonly #wanted = new Map<string, boolean>();

  constructor(tools: TemplateTools) {
    this.#tools = tools;
  }

  pending(id: string): boolean {
    return this.#wanted.has(id);
  }

  /** As it is shown: what is under way counts as done until it fails. */
  isOn({ id, enabled }: Template): boolean {
    return this.#wanted.get(id) ?? enabled;
  }

  async to(on: boolean, templates: readonly Template[]): Promise<void> {
    const { host, known, words } = this.#tools;
    const { adapter } = host.scene();
    const wanted = templates.filter((template) => this.isOn(template) !== on && !this.pending(template.id));
    if (!adapter || wanted.length === 0) return;
    for (const { id } of wanted) this.#wanted.set(id, on);
    host.element.requestUpdate();
    const failed: { readonly template: Template; readonly error: CaseError }[] = [];
    for (const template of wanted) {
      try {
        known.took(await withEnabled(adapter, template, on));
      } catch (thrown) {
        failed.push({ template, error: toCaseError(thrown) });
      }
      this.#wanted.delete(template.id);
      host.element.requestUpdate();
    }
    const { terms, formats } = words();
    const said = terms.templates;
    const [first] = failed;
    if (first) return this.#tell(on, failed, wanted.length);
    const [only] = wanted;
    host.say(
      wanted.length === 1 && only
        ? (on ? said.offered : said.withheld)(only.name)
        : said.switched(wanted.length, on, formats),
    );
  }

  #tell(on: boolean, failed: readonly { readonly template: Template; readonly error: CaseError }[], all: number): void {
    const { toasts, words } = this.#tools;
    const { terms, formats } = words();
    const [first] = failed;
    toasts.show({
      kind: 'danger',
      text:
        all === 1
          ? terms.settings.notSaved(first!.template.name)
          : terms.templates.partly(all - failed.length, all, formats),
      detail: errorWords(first!.error, terms),
      action: {
        label: terms.common.retry,
        onClick: () =>
          void this.to(
            on,
            failed.map(({ template }) => template),
          ),
      },
    });
  }
}

/** Somebody may have changed the rest of it meanwhile, which is none of the switch's business. */
async function withEnabled(adapter: CaseAdapter, template: Template, enabled: boolean): Promise<Template> {
  const mutationId = newId();
  let now = template;
  for (let tries = 1; now.enabled !== enabled; tries += 1) {
    const { revision: _revision, ...content } = now;
    try {
      return await adapter.templates.save({ ...content, enabled }, { mutationId });
    } catch (thrown) {
      const error = toCaseError(thrown);
      const current = error.code === 'conflict' ? (error.current as Template | undefined) : undefined;
      if (!current || tries === maxTries) throw error;
      now = current;
    }
  }
  return now;
}
