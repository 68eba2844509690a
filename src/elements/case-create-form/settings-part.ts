import { html, nothing, type TemplateResult } from 'lit';
import type { CaseSettings } from '../../domain/cases/case.js';
import { switchControl } from '../primitives/switch.js';
import type { AttachedPart } from './attached-part.js';
import type { FormModel } from './form-model.js';
import type { ObservablesPart } from './observables-part.js';

/** What the case is opened with, what becomes of its alerts, and what will be taken from them. */
export function settingsPart(
  model: FormModel,
  opened: AttachedPart,
  taken: ObservablesPart,
): TemplateResult | typeof nothing {
  const { offered, words, shown } = model;
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
    ${taken.render()}
  </section>`;
}
