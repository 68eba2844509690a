/** What the documents tell a host to write works as it stands there. */
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { transform } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { root } from '../../scripts/entries.mjs';
import { removeFolder, temporaryFolder } from '../../scripts/temporary.mjs';
import { openBrowser, serve, serveHost, visit, type Site, type Visit } from '../support/e2e.js';
import { press, seen } from '../support/page.js';
import { snippetsOf, type Snippet } from '../support/snippets.js';

const documents = ['README.md', 'docs/embedding.md'];
const body = '<case-provider owner="securitySolution"><case-list></case-list></case-provider>';
const connect = `import 'case-elements/define';
import { indexedDbAdapter } from 'case-elements/adapters/indexeddb';
document.querySelector('case-provider').adapter = indexedDbAdapter();`;
const snippets = documents.flatMap((document) => snippetsOf(document));
const inLanguage = (wanted: string) => snippets.filter(({ language }) => language === wanted);
const isApp = ({ code }: Snippet) => code.includes('<case-app');
const nameOf = ({ document, line }: Snippet) => `${document}, line ${String(line)}`;

describe('the documents', () => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });

  after(() => browser.close());

  it('show what a host writes in languages that are tried here', () => {
    assert.deepEqual([...new Set(snippets.map(({ language }) => language))].sort(), [
      'css',
      'html',
      'http',
      'sh',
      'ts',
    ]);
  });

  for (const snippet of inLanguage('ts')) {
    it(`tell a module that runs: ${nameOf(snippet)}`, async () => {
      const { code } = await transform(snippet.code, { loader: 'ts', target: 'es2022' });
      await visiting(serveHost({ body, script: `${code}\ndocument.body.dataset.ran = 'yes';` }), async ({ page }) => {
        await page.waitForFunction(() => document.body.dataset['ran'] === 'yes');
      });
    });
  }

  for (const snippet of inLanguage('html')) {
    it(`tell a page that works: ${nameOf(snippet)}`, () =>
      visiting(pageOf(`<!doctype html><html lang="en"><title>Host</title>${snippet.code}</html>`), async ({ page }) => {
        await (isApp(snippet) ? createCaseInApp(page) : createCase(page));
      }));

    it(`tell a page that works exactly as written, without a doctype: ${nameOf(snippet)}`, () =>
      visiting(pageOf(snippet.code), async ({ page }) => {
        assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
        await page.evaluate(() => (document.body.style.color = 'rgb(1, 2, 3)'));
        await (isApp(snippet) ? createCaseInApp(page) : createCase(page));
        const list = isApp(snippet) ? 'case-app >>> case-list' : 'case-list';
        for (const part of ['name', 'number', 'status', 'severity']) {
          const color = await page.$eval(`${list} >>> [part~="${part}"]`, (cell) => getComputedStyle(cell).color);
          assert.notEqual(color, 'rgb(1, 2, 3)', `the ${part} has the colour of the theme, not that of the page`);
        }
      }));
  }

  for (const snippet of inLanguage('css')) {
    it(`tell a style sheet of which every line is understood: ${nameOf(snippet)}`, () =>
      visiting(serveHost({ body, script: connect }), async ({ page }) => {
        const understood = await page.evaluate((code) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(code);
          return [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).style.length);
        }, snippet.code);
        const written = snippet.code.match(/[^{}]+\{[^}]*\}/gu) ?? [];
        assert.deepEqual(
          understood,
          written.map((rule) => rule.match(/;/gu)?.length ?? 0),
        );
      }));
  }

  for (const snippet of inLanguage('http')) {
    it(`tell a policy the elements work under: ${nameOf(snippet)}`, () => {
      const headers = Object.fromEntries(
        snippet.code
          .trim()
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      assert.ok(headers['content-security-policy']);
      return visiting(serveHost({ body, script: connect, headers }), async ({ page, refusals }) => {
        await has(page, 'case-list', 'state');
        assert.deepEqual(await refusals(), []);
      });
    });
  }

  /** Whatever happens on it, the page is closed and its site ended; what it complains of is a failure. */
  async function visiting(served: Promise<Site>, use: (visited: Visit) => Promise<void>): Promise<void> {
    const site = await served;
    try {
      const visited = await visit(browser, site.url);
      try {
        await use(visited);
        assert.deepEqual(visited.errors, []);
      } finally {
        await visited.page.close();
      }
    } finally {
      await site.close();
    }
  }
});

/** A page as it is written, beside the package where npm would have put it. */
async function pageOf(code: string): Promise<Site> {
  const folder = temporaryFolder('snippet');
  cpSync(join(root, 'dist', 'bundle'), join(folder, 'node_modules/case-elements/dist/bundle'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), code);
  const site = await serve(folder);
  return {
    url: site.url,
    async close() {
      await site.close();
      removeFolder(folder);
    },
  };
}

/** A first case, by the page's own form; then the list has it, and nothing on the page leads nowhere. */
async function createCase(page: Page): Promise<void> {
  await has(page, 'case-list', 'state');
  await has(page, 'case-create-form', 'submit');
  assert.equal(await page.$('case-create-form >>> [part~="cancel"]'), null, 'nobody listens to "Cancel" here');
  await page.evaluate(async () => {
    const form = document.querySelector('case-create-form')!;
    form.value = { title: 'Phishing wave', description: 'Somebody clicked.' };
    await form.updateComplete;
    await form.submit();
  });
  await has(page, 'case-list', 'name');
}

/** The same in an app: by its link to the form, to the new case, and back to the list that has it. */
async function createCaseInApp(page: Page): Promise<void> {
  await press(page, 'a', 'Create case');
  await seen(page, '[part~="submit"]', 'Create case');
  await page.evaluate(async () => {
    const form = document.querySelector('case-app')!.shadowRoot!.querySelector('case-create-form')!;
    form.value = { title: 'Phishing wave', description: 'Somebody clicked.' };
    await form.updateComplete;
    await form.submit();
  });
  await seen(page, 'h2', 'Phishing wave');
  await press(page, 'a', 'All cases');
  await seen(page, '[part~="name"]', 'Phishing wave');
}

/** Asked frame by frame: what changes inside a shadow root is no change of the page to those who only watch that. */
async function has(page: Page, tag: string, part: string): Promise<void> {
  await page.waitForFunction(
    (element, selector) => Boolean(document.querySelector(element)?.shadowRoot?.querySelector(selector)),
    {},
    tag,
    `[part~="${part}"]`,
  );
}
