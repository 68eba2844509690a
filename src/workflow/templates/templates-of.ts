import type { ReadOptions } from '../../contracts/options.js';
import type { Owner } from '../../domain/ids.js';
import type { Template } from '../../domain/template.js';
import type { Resources } from '../workflow.js';
import { asPreset } from './as-preset.js';

/** Every template of an owner, stored or else preset, in no order. */
export async function templatesOf(
  resources: Resources,
  owner: Owner,
  { signal }: ReadOptions,
): Promise<readonly Template[]> {
  return withPresets(resources, owner, await resources.storage.findOfOwner('template', owner, { signal }));
}

/** The stored templates of an owner, and what the host presets beside them. */
export function withPresets(
  { presets }: Pick<Resources, 'presets'>,
  owner: Owner,
  stored: readonly Template[],
): readonly Template[] {
  const ids = new Set(stored.map(({ id }) => id));
  const preset = presets.templates.filter((template) => template.owner === owner && !ids.has(template.id));
  return [...stored, ...preset.map(asPreset)];
}
