import { join } from 'node:path';
import { root } from '../entries.mjs';
import { one, sum } from '../report/tally.mjs';
import { runNode } from '../run.mjs';
import { wrongBindings } from '../templates.mjs';

/** The compiler over everything, once more over the published sources without Node's types, and the templates. */
export default async function types() {
  return sum(
    await Promise.all([
      compile('tsc', 'tsconfig.json'),
      compile('tsc over what is published', 'tsconfig.build.json'),
      wrongBindings().then((wrong) => check('templates (lit-analyzer)', wrong)),
    ]),
  );
}

async function compile(name, project) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await runNode([tsc, '-p', project, '--noEmit', '--pretty', 'false'], {
    cwd: root,
    quiet: true,
  });
  return check(name, code === 0 ? [] : [output.trim()]);
}

function check(name, problems) {
  for (const problem of problems) console.log(problem);
  console.log(`${problems.length === 0 ? '✔' : '✖'} ${name}`);
  return one(problems.length === 0);
}
