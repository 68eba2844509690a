import type { ReadOptions } from '../../contracts/options.js';
import { defaultConfiguration, type Configuration } from '../../domain/configuration.js';
import type { Owner } from '../../domain/ids.js';
import type { Resources } from '../workflow.js';

/** How the cases of these owners behave: what is stored, else what was preset, else the defaults. */
export async function configurationsOf(
  { storage, presets }: Resources,
  owners: readonly Owner[],
  { signal }: ReadOptions,
): Promise<readonly Configuration[]> {
  const stored = await storage.get('configuration', owners, { signal });
  return owners.map((owner, index) => {
    const found = stored[index];
    if (!found)
      return (
        structuredClone(presets.configurations.find((preset) => preset.owner === owner)) ?? defaultConfiguration(owner)
      );
    const { id: _id, ...configuration } = found;
    return configuration;
  });
}

export async function configurationOf(
  resources: Resources,
  owner: Owner,
  options: ReadOptions,
): Promise<Configuration> {
  const [configuration] = await configurationsOf(resources, [owner], options);
  return configuration!;
}
