/** The elements on a page that allows nothing but its own files, and no string as markup or code. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { CaseAdapter } from '../../src/contracts/adapter.js';
import { engine, openBrowser, serveHost, strictHeaders, visit, type Site } from '../support/e2e.js';

const body = `
  <case-provider owner="securitySolution">
    <case-list></case-list>
    <case-create-form></case-create-form>
  </case-provider>`;

const script = `
  import 'case-elements/define';
  import { indexedDbAdapter } from 'case-elements/adapters/indexeddb';
  const provider = document.querySelector('case-provider');
  provider.adapter = indexedDbAdapter();
  window.started = 0;
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => data === 'ready' && (window.started += 1));
    }
  };
  window.ready = Promise.all(['case-list', 'case-create-form'].map((tag) => customElements.whenDefined(tag)));`;

describe('a strict page', () => {
  let browser: Browser;
  let host: Site;

  before(async () => {
    browser = await openBrowser();
    host = await serveHost({ body, script, headers: strictHeaders });
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  it('enforces its policy, so that the tests below mean something', async () => {
    const { page, refusals } = await visit(browser, host.url);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => (window as unknown as { refusals: string[] }).refusals.length > 0);
    assert.match((await refusals()).join('\n'), /style-src/);
    await page.close();
  });

  it('refuses strings as markup where the engine knows Trusted Types', async (t) => {
    const { page } = await visit(browser, host.url);
    const known = await page.evaluate(() => 'trustedTypes' in window);
    if (!known) {
      await page.close();
      t.skip(`${engine} does not know Trusted Types`);
      return;
    }
    const refused = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b></b>';
        return false;
      } catch {
        return true;
      }
    });
    assert.equal(refused, true);
    await page.close();
  });

  it('shows the list and the form without a refusal or an error', async () => {
    const { page, errors, refusals } = await visit(browser, host.url);
    await page.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready);
    for (const tag of ['case-list', 'case-create-form']) {
      await page.waitForFunction(
        (name) => (document.querySelector(name)?.shadowRoot?.querySelectorAll('input, button').length ?? 0) > 0,
        {},
        tag,
      );
    }
    assert.deepEqual(await refusals(), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('digests a large file in a worker, without a refusal', async () => {
    const { page, errors, refusals } = await visit(browser, host.url);
    const [digest, started] = await page.evaluate(async () => {
      await (window as unknown as { ready: Promise<unknown> }).ready;
      const { adapter } = document.querySelector('case-provider') as unknown as { readonly adapter: CaseAdapter };
      const file = new File([Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(2_000_000)], 'dump.zip');
      const { sha256 } = await adapter.files.stage(file);
      return [sha256, (window as unknown as { readonly started: number }).started] as const;
    });
    const expected = createHash('sha256').update(Buffer.concat([Buffer.of(0x50, 0x4b, 3, 4), Buffer.alloc(2_000_000)]));
    assert.deepEqual([digest, started], [expected.digest('hex'), 1]);
    assert.deepEqual(await refusals(), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('lets a person create a case, which the list then shows', async () => {
    const { page, errors, refusals } = await visit(browser, host.url);
    const name = `Phishing ${engine}`;
    const created = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('case-created', () => resolve(true), { once: true })),
    );
    // Asked again and again: what changes inside of an element is no change of the page to those who only watch that.
    await page.waitForFunction(
      () => document.querySelector('case-create-form')?.shadowRoot?.querySelector('textarea'),
      {
        polling: 100,
      },
    );
    const title = await page.waitForSelector('case-create-form >>> input[name="title"]');
    assert.ok(title);
    await title.type(name);
    const description = await page.waitForSelector('case-create-form >>> textarea');
    assert.ok(description);
    await description.type('Somebody clicked.');
    const submit = await page.waitForSelector('case-create-form >>> button[type="submit"]');
    assert.ok(submit);
    await submit.click();
    assert.equal(await created, true);
    await page.waitForFunction(
      (text) => document.querySelector('case-list')?.shadowRoot?.textContent.includes(text),
      {},
      name,
    );
    assert.deepEqual(await refusals(), []);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
