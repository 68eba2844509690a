import type { ReadOptions } from '../../contracts/options.js';
import type { TemplateRef } from '../../domain/cases/case.js';
import { revisionId } from '../../domain/records/record.js';
import type { Template } from '../../domain/template.js';
import type { Resources } from '../workflow.js';
import { asPreset } from './as-preset.js';

/** These templates, stored or else preset, in this order; `null` for what is neither. */
export async function templatesById(
  { storage, presets }: Resources,
  ids: readonly string[],
  { signal }: ReadOptions,
): Promise<readonly (Template | null)[]> {
  if (ids.length === 0) return [];
  const stored = await storage.get('template', ids, { signal });
  return ids.map((id, index) => {
    const preset = presets.templates.find((each) => each.id === id);
    return stored[index] ?? (preset ? asPreset(preset) : null);
  });
}

/**
 * Templates as these revisions had them, in this order; `null` for what is not kept. A template of before revisions were
 * kept has only the one it has now.
 */
export async function templatesAt(
  resources: Resources,
  refs: readonly TemplateRef[],
  options: ReadOptions,
): Promise<readonly (Template | null)[]> {
  if (refs.length === 0) return [];
  const [kept, now] = await Promise.all([
    resources.storage.get('templateRevision', refs.map(revisionId), { signal: options.signal }),
    templatesById(
      resources,
      refs.map(({ id }) => id),
      options,
    ),
  ]);
  return refs.map(({ revision }, index) => {
    const record = kept[index];
    if (record) return { ...record.template, version: record.version };
    const current = now[index];
    return current?.revision === revision ? current : null;
  });
}
