import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { one, sum } from '../report/tally.mjs';
import { runNode } from '../run.mjs';
import { wrongBindings } from '../templates.mjs';

/** The compiler over everything, once more over the published sources without Node's types, and the templates. */
export default async function types() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const everything = await check('tsc', [tsc, '-p', 'tsconfig.json']);
  const published = await check('tsc, published sources', [tsc, '-p', 'tsconfig.build.json', '--noEmit']);
  if (!existsSync(join(root, 'src', 'elements'))) return sum([everything, published]);
  const wrong = await wrongBindings();
  for (const line of wrong) console.log(line);
  console.log(`${wrong.length === 0 ? '✔' : '✖'} templates (lit-analyzer)`);
  return sum([everything, published, one(wrong.length === 0)]);
}

async function check(name, args) {
  const { code } = await runNode(args, { cwd: root });
  console.log(`${code === 0 ? '✔' : '✖'} ${name}`);
  return one(code === 0);
}
