/** Cycles of imports, types included, that leave the folder they start in. Cycles within one folder are its own affair. */
import { dirname, join } from 'node:path';
import { root } from './entries.mjs';

/** @param {string[]} folders @param {string} [place] @returns {Promise<string[][]>} one cycle per knot, as paths */
export async function typeCyclesAcrossFolders(folders, place = root) {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  const { output } = await cruise(
    folders,
    {
      baseDir: place,
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules'] },
      exclude: { path: ['node_modules'] },
    },
    undefined,
    { tsConfig: extractTSConfig(join(place, 'tsconfig.json')) },
  );
  const imports = new Map(
    output.modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  return knots(imports)
    .filter((knot) => new Set(knot.map(dirname)).size > 1)
    .map((knot) => circle(knot, imports));
}

/** Tarjan: the strongly connected parts with more than one module. */
function knots(imports) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  for (const module of imports.keys()) if (!index.has(module)) visit(module);
  return found;

  function visit(module) {
    index.set(module, index.size);
    low.set(module, index.get(module));
    stack.push(module);
    for (const next of imports.get(module) ?? []) {
      if (!imports.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        low.set(module, Math.min(low.get(module), low.get(next)));
      } else if (stack.includes(next)) low.set(module, Math.min(low.get(module), index.get(next)));
    }
    if (low.get(module) !== index.get(module)) return;
    const knot = stack.splice(stack.indexOf(module));
    if (knot.length > 1) found.push(knot);
  }
}

/** A shortest way round, through two folders where there is one. */
function circle(knot, imports) {
  const members = new Set(knot);
  const start =
    knot.find((module) => imports.get(module).some((next) => members.has(next) && dirname(next) !== dirname(module))) ??
    knot[0];
  const first = imports.get(start).find((next) => members.has(next) && dirname(next) !== dirname(start));
  const from = new Map([[first, start]]);
  const queue = [first];
  while (queue.length > 0) {
    const module = queue.shift();
    for (const next of imports.get(module)) {
      if (!members.has(next) || from.has(next)) continue;
      from.set(next, module);
      queue.push(next);
    }
  }
  const path = [start];
  for (let module = from.get(start); module !== start && module !== undefined; module = from.get(module))
    path.unshift(module);
  return [start, ...path];
}
