/** What the documents tell a host to write works as it stands there. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { transform } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { root } from '../../scripts/entries.mjs';
import { openBrowser, serve, serveHost, visit } from '../support/e2e.js';
import { snippetsOf, type Snippet } from '../support/snippets.js';

const documents = ['README.md', 'docs/embedding.md'];
const body = '<case-provider owner="securitySolution"><case-list></case-list></case-provider>';
const snippets = documents.flatMap((document) => snippetsOf(document));
const nameOf = ({ document, line }: Snippet) => `${document}, line ${String(line)}`;

describe('the documents', () => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });

  after(() => browser.close());

  for (const snippet of snippets.filter(({ language }) => language === 'ts')) {
    it(`tell a module that runs: ${nameOf(snippet)}`, async () => {
      const { code } = await transform(snippet.code, { loader: 'ts', target: 'es2022' });
      const host = await serveHost({ body, script: `${code}\ndocument.body.dataset.ran = 'yes';` });
      const { page, errors } = await visit(browser, host.url);
      await page.waitForFunction(() => document.body.dataset['ran'] === 'yes');
      assert.deepEqual(errors, []);
      await page.close();
      await host.close();
    });
  }

  for (const snippet of snippets.filter(({ language }) => language === 'html')) {
    it(`tell a page that works: ${nameOf(snippet)}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'case-snippet-'));
      cpSync(join(root, 'dist', 'bundle'), join(folder, 'node_modules/case-elements/dist/bundle'), { recursive: true });
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${snippet.code}</html>`,
      );
      const site = await serve(folder);
      const { page, errors } = await visit(browser, site.url);
      const list = await page.waitForSelector('case-list >>> [part~="state"]');
      assert.ok(list, 'the list is there, and empty');
      assert.deepEqual(errors, []);
      await page.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    });
  }
});
