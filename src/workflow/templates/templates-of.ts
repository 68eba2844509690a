import type { ReadOptions } from '../../contracts/options.js';
import type { Owner } from '../../domain/ids.js';
import type { Template } from '../../domain/template.js';
import type { Resources } from '../workflow.js';
import { asPreset } from './as-preset.js';

/** Every template of an owner, stored or else preset, in no order. */
export async function templatesOf(
  { storage, presets }: Resources,
  owner: Owner,
  { signal }: ReadOptions,
): Promise<readonly Template[]> {
  const stored = await storage.findOfOwner('template', owner, { signal });
  const ids = new Set(stored.map(({ id }) => id));
  const preset = presets.templates.filter((template) => template.owner === owner && !ids.has(template.id));
  return [...stored, ...preset.map(asPreset)];
}
