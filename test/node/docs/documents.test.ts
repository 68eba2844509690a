/** What the documents say is so. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { elementFiles, publicEntries, root, themeEntries } from '../../../scripts/entries.mjs';
import { version } from '../../../src/version.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** `--case-a`, `-b`, `-c` in one cell stand for `--case-<stem>-b` and so on. */
function tokensIn(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const line of text.split('\n')) {
    let stem = '';
    for (const [, token] of line.matchAll(/`(--?[a-z][a-z-]*|--case-[a-z-]+)`/gu)) {
      if (token === undefined) continue;
      if (token.startsWith('--case-')) {
        tokens.add(token);
        stem = token.replace(/-[a-z]+$/u, '');
      } else if (stem) tokens.add(`${stem}${token}`);
    }
  }
  return tokens;
}

describe('the documents', () => {
  it('name the version of the package', () => {
    assert.equal((JSON.parse(read('package.json')) as { version: string }).version, version);
  });

  it('tell of every public token, and of no other', () => {
    const defined = new Set(
      [...read('src/themes/tokens.ts').matchAll(/var\(\s*(--case-[a-z-]+)/gu)].map((match) => match[1]),
    );
    for (const [, token] of read('src/elements/primitives/base.styles.ts').matchAll(/var\(\s*(--case-[a-z-]+)/gu))
      defined.add(token);
    assert.deepEqual([...tokensIn(read('docs/embedding.md'))].sort(), [...defined].sort());
  });

  it('send whoever writes a storage to one that is read in a sitting', () => {
    assert.ok(read('adapters/memory/storage.ts').split('\n').length < 120);
  });

  it('tell of every event, slot, part and state of every element', () => {
    const text = read('docs/embedding.md');
    for (const { tag, source = '' } of elementFiles()) {
      const code = read(source);
      for (const [, face, name] of code.matchAll(/^ \* @(fires|slot|csspart|cssstate) (?:\{\w+\} )?(\w[\w-]*) -/gmu)) {
        assert.ok(name && text.includes(`\`${name}\``), `<${tag}>: ${String(face)} ${String(name)}`);
      }
      if (/^ \* @slot -/mu.test(code)) assert.ok(text.includes(`| \`<${tag}>\` | default |`), `<${tag}>: default slot`);
    }
  });

  it('tell of every attribute of every element', () => {
    const text = read('docs/embedding.md');
    for (const { tag, source = '' } of elementFiles()) {
      for (const [, options = '', name] of read(source).matchAll(/@property\((\{[^}]*\})?\)\s+(?:get )?(\w+)/gu)) {
        const attribute = /attribute: '([\w-]+)'/u.exec(options)?.[1] ?? name;
        assert.ok(text.includes(`\`${String(attribute)}\``), `<${tag}>: ${String(attribute)}`);
      }
    }
  });

  it('import only what the package exports', () => {
    const exported = new Set(
      [...Object.keys(publicEntries()), ...Object.keys(themeEntries())].map((path) => `case-elements${path.slice(1)}`),
    );
    for (const document of documents) {
      for (const [, specifier] of read(document).matchAll(/['`](case-elements(?:\/[a-z-]+)*(?:\.css)?)['`]/gu)) {
        assert.ok(specifier !== undefined && exported.has(specifier), `${document} names ${String(specifier)}`);
      }
    }
  });

  it('link to files that are there', () => {
    for (const document of documents) {
      for (const [, target] of read(document).matchAll(/\]\((?!https?:|#)([^)#]+)\)/gu)) {
        assert.ok(
          target !== undefined && existsSync(join(root, dirname(document), target)),
          `${document} links to ${String(target)}`,
        );
      }
    }
  });

  it('name only commands the package has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const document of documents) {
      for (const [, command] of read(document).matchAll(/npm run ([a-z0-9:-]+)/gu)) {
        assert.ok(command !== undefined && command in scripts, `${document} names npm run ${String(command)}`);
      }
    }
  });
});
