import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { one, sum } from '../report/tally.mjs';
import { runNode } from '../run.mjs';
import { typeCyclesAcrossFolders } from '../type-cycles.mjs';

const roots = ['src', 'adapters', 'demo', 'stories'];

/** Who may import whom, dead modules, cycles at run time and, across folders, cycles of types. */
export default async function layers() {
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = roots.filter((folder) => existsSync(join(root, folder)));
  const { code } = await runNode([cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders], {
    cwd: root,
  });
  const cycles = await typeCyclesAcrossFolders(folders);
  for (const cycle of cycles) console.log(`✖ types in a circle across folders: ${cycle.join(' → ')}`);
  return sum([one(code === 0), one(cycles.length === 0)]);
}
