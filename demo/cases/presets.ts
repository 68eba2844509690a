import { defaultConfiguration, type Configuration, type Template } from 'case-elements/domain';
import { observabilityFields, operationsFields, securityFields } from './fields.js';
import { observabilityOwner, operationsOwner, securityOwner } from './owners.js';
import { observabilityTemplates, securityTemplates, type TemplatePreset } from './templates.js';

/** What a fresh installation comes configured with; what people save later wins. */
const configurations: readonly Configuration[] = [
  {
    ...defaultConfiguration(securityOwner),
    fields: securityFields,
    observableTypes: [
      { key: 'container', label: 'Container number' },
      { key: 'vessel', label: 'Vessel' },
    ],
  },
  { ...defaultConfiguration(observabilityOwner), fields: observabilityFields },
  { ...defaultConfiguration(operationsOwner), fields: operationsFields },
];

const templates: readonly Template[] = [
  ...securityTemplates.map((preset) => templateOf(securityOwner, preset)),
  ...observabilityTemplates.map((preset) => templateOf(observabilityOwner, preset)),
];

export const presets = { configurations, templates };

function templateOf(owner: string, preset: TemplatePreset): Template {
  return { ...preset, owner, version: '1', revision: 1, enabled: true };
}
