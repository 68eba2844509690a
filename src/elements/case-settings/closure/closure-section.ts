import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Configuration } from '../../../domain/configuration.js';
import { settingsProblem } from '../edits/settings-problem.js';
import { mayChange, type SettingsTools } from '../settings-host.js';
import type { SettingsSection } from '../settings-section.js';

const ways = ['by-user', 'by-push'] as const satisfies readonly Configuration['closure'][];

/** Whether people close cases, or a push that worked does. */
export class ClosureSection implements SettingsSection {
  readonly name = 'closure';
  readonly #tools: SettingsTools;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
  }

  /** Without pushes there is nothing to choose. */
  isOffered(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('cases.push') ?? false;
  }

  render({ closure }: Configuration): TemplateResult {
    const { host, edits, words } = this.#tools;
    const { settings } = words().terms;
    const fixed = !mayChange(host);
    return html`<fieldset class="choices" aria-describedby="closure-hint">
        <legend class="visually-hidden">${settings.sections.closure}</legend>
        ${ways.map(
          (way) =>
            html`<label class="choice">
              <input type="radio" name="closure" part="choice" .value=${way} .checked=${live(closure === way)} ?disabled=${fixed} @change=${() => void this.#save(way)} />
              <span class="choice-words">
                <bdi>${settings.closure[way]}</bdi>
                <bdi class="field-hint">${settings.closureHints[way]}</bdi>
              </span>
            </label>`,
        )}
      </fieldset>
      ${settingsProblem(this.#tools, {
        key: 'closure',
        label: settings.sections.closure,
        textOf: (of) => settings.closure[of.closure],
      })}
      ${edits.pending('closure') ? html`<p class="saving" role="status"><bdi>${settings.saving}</bdi></p>` : ''}`;
  }

  async #save(closure: Configuration['closure']): Promise<void> {
    const { edits, host, words } = this.#tools;
    const { settings } = words().terms;
    if (await edits.save('closure', { closure })) host.say(settings.saved(settings.sections.closure));
  }
}
