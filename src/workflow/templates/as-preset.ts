import type { Template } from '../../domain/template.js';

/**
 * What the host presets, as it is answered. Its version is like none a storage gives: whoever saves what they saw of a preset
 * must not meet the first edit of it by chance.
 */
export const asPreset = (preset: Template): Template => ({
  ...structuredClone(preset),
  version: `preset ${preset.version}`,
});
