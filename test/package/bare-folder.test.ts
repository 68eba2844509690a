/** The packed package, unpacked where nothing else is, used the way its readme says. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/entries.mjs';
import { pack } from '../../scripts/pack.mjs';
import { run } from '../../scripts/run.mjs';
import { removeFolder, temporaryFolder } from '../../scripts/temporary.mjs';
import { openBrowser, serve, strictHeaders, visit } from '../support/e2e.js';
import { snippetsOf } from '../support/snippets.js';

describe('the packed package', () => {
  const place = temporaryFolder('bare');
  const manifest = () =>
    JSON.parse(readFileSync(join(place, 'package', 'package.json'), 'utf8')) as {
      exports: Record<string, string | { default: string }>;
      dependencies: Record<string, string>;
    };

  before(async () => {
    await pack(place);
  });

  after(() => {
    removeFolder(place);
  });

  it('works from a plain page with one script tag and nothing installed', async () => {
    writeFileSync(
      join(place, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title></head><body>
        <case-provider owner="securitySolution"><case-list></case-list><case-create-form></case-create-form></case-provider>
        <script type="module" src="./page.js"></script></body></html>`,
    );
    writeFileSync(
      join(place, 'page.js'),
      `import { indexedDbAdapter } from './package/dist/bundle/case-elements.js';
       document.querySelector('case-provider').adapter = indexedDbAdapter();`,
    );
    const site = await serve(place, strictHeaders);
    const browser = await openBrowser();
    try {
      const { page, errors, refusals } = await visit(browser, site.url);
      for (const tag of ['case-list', 'case-create-form']) {
        await page.waitForFunction(
          (name) => (document.querySelector(name)?.shadowRoot?.querySelectorAll('input, button').length ?? 0) > 0,
          {},
          tag,
        );
      }
      assert.deepEqual(await refusals(), []);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      await site.close();
    }
  });

  it('can be imported in Node, every entry of it, and registers nothing there', async () => {
    const modules = install();
    const entries = Object.entries(manifest().exports).flatMap(([subpath, target]) =>
      typeof target === 'string' ? [] : [subpath],
    );
    writeFileSync(
      join(place, 'import-all.mjs'),
      entries.map((subpath) => `await import(${JSON.stringify(`case-elements${subpath.slice(1)}`)});`).join('\n'),
    );
    const { code, output } = await run(process.execPath, [join(place, 'import-all.mjs')], {
      cwd: place,
      quiet: true,
      env: { PATH: process.env.PATH },
    });
    assert.equal(code, 0, output);
    assert.ok(modules);
  });

  it('keeps its registrations when a host bundles it, and drops what the host does not use', async () => {
    install();
    const bundled = async (contents: string) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: place, sourcefile: 'host.js' },
        bundle: true,
        format: 'esm',
        minify: true,
        treeShaking: true,
        write: false,
        logLevel: 'error',
      });
      return outputFiles[0]?.text ?? '';
    };
    assert.match(await bundled(`import 'case-elements/define/case-list';`), /case-list/);
    assert.equal((await bundled(`import { CaseList } from 'case-elements';`)).trim(), '');
  });

  it('has all that its documents lead to', () => {
    const documents = readdirSync(join(place, 'package'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.md') && !file.startsWith('node_modules'),
    );
    assert.ok(documents.length > 4, documents.join());
    for (const document of documents) {
      const text = readFileSync(join(place, 'package', document), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/gu)) {
        assert.ok(existsSync(join(place, 'package', dirname(document), target)), `${document} leads to ${target}`);
      }
    }
  });

  it('has a template somebody can copy, whose kit is green where nothing else of ours is', async () => {
    install();
    copyTemplate();
    const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
    const { code, output } = await run(
      process.execPath,
      ['--import', tsx, '--test', '--test-reporter', 'tap', join(place, 'mine', 'adapter.test.ts')],
      { cwd: place, quiet: true, env },
    );
    assert.equal(code, 0, output);
    assert.match(output, /^# fail 0$/mu);
    assert.doesNotMatch(output, /^# pass [0-9]$/mu, 'a whole kit was run');
  });

  it('has types for all that its documents and its template write', async () => {
    install();
    copyTemplate();
    mkdirSync(join(place, 'snippets'), { recursive: true });
    for (const { document, line, language, code } of [
      'README.md',
      'docs/embedding.md',
      'docs/adapter-guide.md',
    ].flatMap((document) => snippetsOf(document))) {
      if (language !== 'ts') continue;
      // Whoever has loaded the elements once has their types everywhere.
      const loaded = `import type {} from 'case-elements';\n`;
      writeFileSync(
        join(place, 'snippets', `${document.replace(/\W/gu, '-')}-${String(line)}.ts`),
        `${loaded}${code}\nexport {};\n`,
      );
    }
    writeFileSync(
      join(place, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noUncheckedIndexedAccess: true,
          noEmit: true,
          target: 'ES2022',
          lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
          module: 'ESNext',
          moduleResolution: 'Bundler',
          skipLibCheck: true,
          types: ['node'],
          typeRoots: [join(root, 'node_modules', '@types')],
        },
        include: ['snippets', 'mine'],
      }),
    );
    const { code, output } = await run(
      process.execPath,
      [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', place, '--pretty', 'false'],
      { cwd: place, quiet: true },
    );
    assert.equal(code, 0, output);
  });

  it('asks for ranges of what it needs, so that a host has one copy of each', () => {
    for (const [name, range] of Object.entries(manifest().dependencies)) assert.match(range, /^\^\d/u, name);
  });

  it('leads every entry of its map to a file', () => {
    for (const [subpath, target] of Object.entries(manifest().exports)) {
      const files = typeof target === 'string' ? [target] : Object.values(target);
      for (const file of files)
        assert.doesNotThrow(() => readFileSync(join(place, 'package', file)), `${subpath} → ${file}`);
    }
  });

  /** What the guide for adapters tells an author to do first. */
  function copyTemplate(): void {
    writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
    cpSync(join(place, 'node_modules', 'case-elements', 'adapters', 'template'), join(place, 'mine'), {
      recursive: true,
      dereference: true,
    });
  }

  /** The package and its dependencies in node_modules, as npm would have put them. */
  function install(): string {
    const modules = join(place, 'node_modules');
    rmSync(modules, { recursive: true, force: true });
    mkdirSync(modules);
    const link = (name: string, target: string) => {
      const path = join(modules, name);
      mkdirSync(join(path, '..'), { recursive: true });
      symlinkSync(target, path, 'junction');
    };
    link('case-elements', join(place, 'package'));
    // Packages find what they need beside themselves, so all that ours need stand beside the package as well.
    for (const name of Object.keys(manifest().dependencies)) link(name, join(root, 'node_modules', name));
    return pathToFileURL(modules).href;
  }
});
