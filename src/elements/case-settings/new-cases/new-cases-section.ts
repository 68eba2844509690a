import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import { switchControl } from '../../primitives/switch.js';
import { settingsProblem } from '../edits/settings-problem.js';
import { mayChange, type SettingsTools } from '../settings-host.js';
import type { SettingsSection } from '../settings-section.js';

type Switch = keyof Configuration['settings'];

/** What a new case starts with, where neither a person nor a template says otherwise. */
export class NewCasesSection implements SettingsSection {
  readonly name = 'new-cases';
  readonly #tools: SettingsTools;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
  }

  isOffered(): boolean {
    return this.#switches().length > 0;
  }

  render(found: Configuration): TemplateResult {
    const { host, edits, words } = this.#tools;
    const { settings } = words().terms;
    return html`${this.#switches().map((name) => {
      const key = `settings.${name}`;
      return html`<div class="switch-setting">
        ${switchControl({
          id: key,
          label: settings.switches[name],
          hint: settings.switchHints[name],
          checked: found.settings[name],
          readonly: !mayChange(host),
          onChange: (on) => void this.#save(name, on, found),
        })}
        ${edits.pending(key) ? html`<p class="saving" role="status"><bdi>${settings.saving}</bdi></p>` : nothing}
        ${settingsProblem(this.#tools, {
          key,
          label: settings.switches[name],
          textOf: (of) => settings.onOff[of.settings[name] ? 'on' : 'off'],
        })}
      </div>`;
    })}`;
  }

  /** Those that do something here. */
  #switches(): readonly Switch[] {
    const capabilities = this.#tools.host.scene().session?.capabilities;
    if (!capabilities) return [];
    return [
      ...(capabilities.alertSync ? (['syncAlerts'] as const) : []),
      ...(capabilities.groups.includes('observables') ? (['extractObservables'] as const) : []),
    ];
  }

  async #save(name: Switch, on: boolean, shown: Configuration): Promise<void> {
    const { edits, host, words } = this.#tools;
    const { settings } = words().terms;
    const saved = await edits.save(`settings.${name}`, { settings: { ...shown.settings, [name]: on } });
    if (saved) host.say(settings.saved(settings.switches[name]));
  }
}
