import type { Template } from '../../../domain/template.js';
import { keyFrom } from '../edits/key-from.js';
import { saveFile } from '../../primitives/save-file.js';
import type { TemplateTools } from './template-tools.js';

/** Hands templates over as one file of YAML, one document each. */
export async function exportTemplates({ host, words }: TemplateTools, templates: readonly Template[]): Promise<void> {
  const { writeTemplate } = await import('./yaml/write-template.js');
  const [only] = templates;
  const name = templates.length === 1 && only ? keyFrom(only.name, { taken: [], fallback: 'template' }) : 'templates';
  const text = templates.map(writeTemplate).join('---\n');
  saveFile(new Blob([text], { type: 'application/yaml' }), `${name}.yaml`);
  const { terms, formats } = words();
  host.say(terms.templates.exported(templates.length, formats));
}
