import { html, nothing, type TemplateResult } from 'lit';
import type { CaseSettings } from '../../domain/cases/case.js';
import { observableTypes } from '../../domain/observable.js';
import type { Terms } from '../../i18n/terms.js';
import { switchControl } from '../primitives/switch.js';
import type { AttachedPart } from './attached-part.js';
import type { FormModel } from './form-model.js';

/** What the case is opened with, what becomes of its alerts, and what will be taken from them. */
export function settingsPart(model: FormModel, opened: AttachedPart): TemplateResult | typeof nothing {
  const { offered, values, words, shown } = model;
  const { create } = words.terms;
  const attached = !opened.empty;
  if (!offered.settings && !attached) return nothing;
  const change = (change: Partial<CaseSettings>) => model.edit({ settings: { ...model.values.settings, ...change } });
  return html`<section class="part part-settings" part="section" aria-labelledby="settings-heading">
    <h3 class="part-heading" id="settings-heading">${attached && !offered.settings ? create.attached : create.settings}</h3>
    ${attached ? opened.render() : nothing}
    ${
      offered.syncAlerts
        ? switchControl({
            id: 'sync-alerts',
            label: create.syncAlerts,
            hint: create.syncAlertsHint,
            checked: shown.settings.syncAlerts,
            readonly: model.busy,
            onChange: (syncAlerts) => change({ syncAlerts }),
          })
        : nothing
    }
    ${
      offered.extractObservables
        ? switchControl({
            id: 'extract-observables',
            label: create.extractObservables,
            hint: create.extractObservablesHint,
            checked: shown.settings.extractObservables,
            readonly: model.busy,
            onChange: (extractObservables) => change({ extractObservables }),
          })
        : nothing
    }
    ${offered.extractObservables && shown.settings.extractObservables && values.alerts.length > 0 ? observables(model) : nothing}
  </section>`;
}

function observables({ sources, words: { terms, formats } }: FormModel): TemplateResult | typeof nothing {
  const found = sources.observables.value;
  if (!found) return nothing;
  if (found.length === 0) return html`<p class="field-hint"><bdi>${terms.create.noObservables}</bdi></p>`;
  return html`<div class="found">
    <p class="field-hint" id="found-heading"><bdi>${terms.create.observables(found.length, formats)}</bdi></p>
    <ul class="found-list" role="list" aria-labelledby="found-heading">
      ${found.map(
        ({ type, value }) =>
          html`<li class="tag" part="tag"><span class="found-type">${typeName(type, terms)}</span> <bdi>${value}</bdi></li>`,
      )}
    </ul>
  </div>`;
}

/** In words, where it is a built-in one. */
function typeName(type: string, { observables: { types } }: Terms): string {
  const known = observableTypes.find((each) => each === type);
  return known ? types[known] : type;
}
