import { defaultConfiguration, type Configuration, type Template } from 'case-elements/domain';
import { observabilityFields, securityFields } from './fields.js';
import { observabilityTemplates, securityTemplates, type TemplatePreset } from './templates.js';

export const securityOwner = 'securitySolution';
export const observabilityOwner = 'observability';

/** What a fresh installation comes configured with; what people save later wins. */
export const configurations: readonly Configuration[] = [
  {
    ...defaultConfiguration(securityOwner),
    fields: securityFields,
    observableTypes: [
      { key: 'container', label: 'Container number' },
      { key: 'vessel', label: 'Vessel' },
    ],
  },
  { ...defaultConfiguration(observabilityOwner), fields: observabilityFields },
];

export const templates: readonly Template[] = [
  ...securityTemplates.map((preset) => templateOf(securityOwner, preset)),
  ...observabilityTemplates.map((preset) => templateOf(observabilityOwner, preset)),
];

function templateOf(owner: string, preset: TemplatePreset): Template {
  return { ...preset, owner, version: '1', revision: 1, enabled: true };
}
