/** The layer rules bite: each of these planted imports is refused, by its own rule. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { root } from '../../scripts/entries.mjs';
import { removeFolder, temporaryFolder } from '../../scripts/temporary.mjs';
import { typeCyclesAcrossFolders } from '../../scripts/type-cycles.mjs';

const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: [];
  options: ICruiseOptions;
};

/** file → what it imports, and the rule that says no. */
const planted: Record<string, { imports: string; refusedBy: string }> = {
  'src/domain/a.ts': { imports: `import type { X } from '../contracts/x.js';`, refusedBy: 'domain-alone' },
  'src/domain/b.ts': { imports: `import 'zod/mini';`, refusedBy: 'domain-alone' },
  'src/domain/c.schema.ts': { imports: `import 'zod';`, refusedBy: 'schema-zod-mini' },
  'src/contracts/a.ts': { imports: `import type { X } from '../workflow/x.js';`, refusedBy: 'contracts-domain' },
  'src/workflow/a.ts': { imports: `import type { X } from '../elements/case-list/x.js';`, refusedBy: 'workflow-below' },
  'src/conformance/a.ts': { imports: `import type { X } from '../workflow/x.js';`, refusedBy: 'conformance-below' },
  'src/elements/case-list/a.ts': {
    imports: `import type { X } from '../../workflow/x.js';`,
    refusedBy: 'elements-below',
  },
  'src/elements/case-list/b.ts': {
    imports: `import type { X } from '../../../adapters/memory/x.js';`,
    refusedBy: 'elements-below',
  },
  'src/elements/case-list/c.ts': { imports: `import '../../domain/x.schema.js';`, refusedBy: 'schemas-are-lazy' },
  'src/elements/case-list/d.ts': {
    imports: `import type { X } from '../case-create-form/x.js';`,
    refusedBy: 'features-apart',
  },
  'src/elements/primitives/a.ts': {
    imports: `import type { X } from '../case-list/x.js';`,
    refusedBy: 'shared-below-features',
  },
  'adapters/memory/a.ts': { imports: `import type { X } from '../../src/workflow/x.js';`, refusedBy: 'adapters-below' },
  'adapters/memory/b.ts': { imports: `import type { X } from '../indexeddb/x.js';`, refusedBy: 'adapters-below' },
  'adapters/memory/adapter.ts': {
    imports: `import type { X } from '../../src/elements/case-list/x.js';`,
    refusedBy: 'adapter-joins',
  },
  'demo/a.ts': { imports: `import '../src/index.js';`, refusedBy: 'public-names' },
  'stories/a.ts': { imports: `import '../src/workflow/x.js';`, refusedBy: 'public-doors' },
  'src/workflow/circle-a.ts': { imports: `import './circle-b.js';`, refusedBy: 'no-run-time-cycle' },
  'src/workflow/dead.ts': { imports: '', refusedBy: 'no-orphans' },
  'src/workflow/lost.ts': { imports: `import './nowhere.js';`, refusedBy: 'resolvable' },
};

/** What the planted imports lead to, and imports that are fine. */
const innocent: Record<string, string> = {
  'src/workflow/circle-b.ts': `import './circle-a.js';`,
  'src/index.ts': `export {};`,
  'src/domain/x.schema.ts': `import 'zod/mini';`,
  'src/contracts/x.ts': `import type {} from '../domain/x.schema.js'; export type X = 1;`,
  'src/workflow/x.ts': `import type { X as C } from '../contracts/x.js'; export type X = C;`,
  'src/elements/case-list/x.ts': `import type {} from '../primitives/x.js'; import 'lit'; import type {} from '../../domain/x.schema.js'; export type X = 1;`,
  'src/elements/case-create-form/x.ts': `export type X = 1;`,
  'src/elements/primitives/x.ts': `export type X = 1;`,
  'adapters/memory/x.ts': `import 'idb'; export type X = 1;`,
  'adapters/indexeddb/x.ts': `export type X = 1;`,
  'adapters/indexeddb/adapter.ts': `import type { X } from '../../src/workflow/x.js'; import './x.js'; export type Y = X;`,
  'demo/fine.ts': `import 'case-elements';`,
};

const place = temporaryFolder('layers');

before(() => {
  for (const [file, { imports }] of Object.entries(planted)) write(file, `${imports}\nexport {};\n`);
  for (const [file, text] of Object.entries(innocent)) write(file, text);
  write('package.json', '{ "type": "module", "dependencies": { "lit": "*", "zod": "*", "idb": "*" } }');
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "baseUrl": ".", "ignoreDeprecations": "6.0", "paths": { "case-elements": ["./src/index.ts"] } } }',
  );
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
});

after(() => {
  removeFolder(place);
});

it('refuses every planted import, and only those', async () => {
  const { default: extractTSConfig } = (await import('dependency-cruiser/config-utl/extract-ts-config')) as {
    default: (file: string) => object;
  };
  const { output } = await cruise(
    ['src', 'adapters', 'demo', 'stories'],
    {
      ...rules.options,
      tsConfig: { fileName: join(place, 'tsconfig.json') },
      baseDir: place,
      validate: true,
      ruleSet: { forbidden: rules.forbidden },
    },
    undefined,
    { tsConfig: extractTSConfig(join(place, 'tsconfig.json')) },
  );
  const found = (output as ICruiseResult).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  const expected = Object.entries(planted).map(([file, { refusedBy }]) => `${file}: ${refusedBy}`);
  assert.deepEqual(
    expected.filter((line) => !found.includes(line)),
    [],
    found.join('\n'),
  );
  // What nobody imports is dead here by design; every other complaint must be one of ours.
  const innocents = found.filter(
    (line) => Object.keys(innocent).some((file) => line.startsWith(`${file}:`)) && !line.endsWith('no-orphans'),
  );
  assert.deepEqual(innocents, []);
});

it('finds types that go in a circle across folders', async () => {
  write('src/workflow/one/a.ts', `import type { B } from '../two/b.js'; export type A = B;`);
  write('src/workflow/two/b.ts', `import type { A } from '../one/a.js'; export type B = A | 1;`);
  const cycles = await typeCyclesAcrossFolders(['src'], place);
  assert.deepEqual(
    cycles.map((cycle) => new Set(cycle)),
    [new Set(['src/workflow/one/a.ts', 'src/workflow/two/b.ts'])],
  );
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(place, file)), { recursive: true });
  writeFileSync(join(place, file), text);
}
