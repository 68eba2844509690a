import type { ReadOptions } from '../../contracts/options.js';
import type { Template } from '../../domain/template.js';
import type { Resources } from '../workflow.js';

/** These templates, stored or else preset, in this order; `null` for what is neither. */
export async function templatesById(
  { storage, presets }: Resources,
  ids: readonly string[],
  { signal }: ReadOptions,
): Promise<readonly (Template | null)[]> {
  if (ids.length === 0) return [];
  const stored = await storage.get('template', ids, { signal });
  return ids.map(
    (id, index) => stored[index] ?? structuredClone(presets.templates.find((preset) => preset.id === id)) ?? null,
  );
}
