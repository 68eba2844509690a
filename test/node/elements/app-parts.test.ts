/** What a page can style of the elements in an app. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../scripts/entries.mjs';
import { exportedParts, type Inner } from '../../../src/elements/case-app/exported-parts.js';

const elements: Readonly<Record<Inner, string>> = {
  list: 'case-list',
  form: 'case-create-form',
  view: 'case-view',
  settings: 'case-settings',
};

/** The parts an element says it has; "also" names more of the same kind. */
function partsOf(tag: string): readonly string[] {
  const code = readFileSync(join(root, `src/elements/${tag}/${tag}.ts`), 'utf8');
  return [...code.matchAll(/^ \* @csspart ([\w-]+) - (.*)$/gmu)].flatMap(([, name = '', words = '']) => {
    const [, first = '', last = ''] = /also `([\w-]+)`.*`([\w-]+)`/u.exec(words) ?? [];
    if (!first) return [name];
    const between = name === 'status' ? ['status-in-progress'] : ['severity-medium', 'severity-high'];
    return [name, first, ...between, last];
  });
}

describe('case-app', () => {
  for (const [inner, tag] of Object.entries(elements) as [Inner, string][]) {
    it(`hands on every part of <${tag}> under a name of its own`, () => {
      const wanted = partsOf(tag).map((part) => `${part}: ${inner}-${part}`);
      assert.deepEqual(exportedParts(inner).split(', ').sort(), [...wanted].sort());
    });
  }
});
