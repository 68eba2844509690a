import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ConnectorField } from '../../../../domain/connector.js';
import { callout } from '../../../primitives/callout.js';
import { field, type ControlAttributes } from '../../../primitives/field.js';
import type { SettingsTools } from '../../settings-tools.js';
import type { ConnectorEditing } from './connector-editing.js';

export interface SecretFieldsOptions {
  readonly described: readonly ConnectorField[];
  /** Keys of those that are stored, and stay where nothing is typed. */
  readonly kept: readonly string[];
  /** Some are stored and do not stay: an address changed. */
  readonly again: boolean;
  readonly busy: boolean;
  /** What is wrong with one, in words. */
  readonly sentences: (field: ConnectorField) => readonly string[];
}

/** Texts that are written and replaced, and never shown: not what is stored, and not what is typed. */
export function secretFields(
  { words, host }: SettingsTools,
  editing: ConnectorEditing,
  { described, kept, again, busy, sentences }: SecretFieldsOptions,
): TemplateResult | typeof nothing {
  if (described.length === 0) return nothing;
  const { terms } = words();
  const said = terms.connectorSetup.editor;
  const type = (key: string, secret: string | undefined) => {
    editing.type(key, secret);
    void host.element.updateComplete.then(() =>
      host.element.renderRoot.querySelector<HTMLElement>(`#${idOf(key, described)}`)?.focus(),
    );
  };
  const stored = ({ key, label }: ConnectorField) => html`<span class="secret-stored">
    <bdi>${said.secretSet}</bdi>
    <button class="button quiet" type="button" id=${idOf(key, described)} aria-label=${said.replace(label)} ?disabled=${busy} @click=${() => type(key, '')}>${said.replaceShort}</button>
  </span>`;
  const control = (each: ConnectorField, { describedBy, invalid }: Omit<ControlAttributes, 'id'>) => {
    const { key, label, control: kind, required = false } = each;
    const typed = editing.secrets.get(key);
    if (typed === undefined && kept.includes(key)) return stored(each);
    const change = (event: Event) => editing.type(key, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
    const id = idOf(key, described);
    return html`<span class="secret-typed">
      ${
        kind === 'text-area'
          ? html`<textarea class="input area code" part="input" id=${id} dir="ltr" rows="4" spellcheck="false" autocomplete="off" aria-required=${required ? 'true' : 'false'} aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${busy} .value=${live(typed ?? '')} @input=${change}></textarea>`
          : html`<input class="input" part="input" type="password" id=${id} dir="ltr" autocomplete="new-password" aria-required=${required ? 'true' : 'false'} aria-describedby=${describedBy} aria-invalid=${invalid} ?readonly=${busy} .value=${live(typed ?? '')} @input=${change} />`
      }
      ${
        kept.includes(key)
          ? html`<button class="button quiet" type="button" aria-label=${said.keep(label)} ?disabled=${busy} @click=${() => type(key, undefined)}>${said.keepShort}</button>`
          : nothing
      }
    </span>`;
  };
  return html`<fieldset class="connector-block" aria-describedby="secrets-hint">
    <legend><bdi>${said.secrets}</bdi></legend>
    <p class="note" id="secrets-hint"><bdi>${said.secretsHint}</bdi></p>
    ${again ? callout({ kind: 'warning', text: said.secretsAgain }) : nothing}
    ${described.map((each) =>
      field({
        id: idOf(each.key, described),
        label: each.label,
        problems: sentences(each),
        ...(each.help && { hint: each.help }),
        ...(!each.required && { optional: terms.common.optional }),
        control: (attributes) => control(each, attributes),
      }),
    )}
  </fieldset>`;
}

/** Keys may hold what an id may not. */
const idOf = (key: string, described: readonly ConnectorField[]): string =>
  `connector-secret-${String(described.findIndex((each) => each.key === key))}`;
