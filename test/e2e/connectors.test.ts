/** A team brings its cases to a system of its own: set up where the form has none to offer, tried, pushed to, and taken away. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { choose, pick, press as pressInForm, valueOf, write } from '../support/demo-form.js';
import { demoUnderTest, visit } from '../support/e2e.js';
import { labelled, press, reads, seen } from '../support/page.js';
import { patience } from '../support/patience.js';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly body: string;
}

describe('connectors', () => {
  const demo = demoUnderTest();
  const asked: Asked[] = [];
  let system: Server;
  let address = '';

  before(async () => {
    system = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        const { method, url } = request;
        const headers = {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'content-type, idempotency-key',
          'access-control-allow-methods': 'GET, POST, PUT',
          'content-type': 'application/json',
        };
        if (method === 'OPTIONS') return response.writeHead(204, headers).end();
        asked.push({ method, url, body });
        return response.writeHead(200, headers).end('{"id":42,"key":"TIC-42"}');
      });
    });
    await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((system.address() as AddressInfo).port)}`;
  });
  after(() => new Promise((resolve) => system.close(resolve)));

  it('are set up from the form, take a case out, and are missed once they are gone', { timeout: 240_000 }, async () => {
    const context = await demo.browser.createBrowserContext();
    const { page, errors } = await visit(context, demo.at('#/cases/create'));

    // Operations have none: the form leads to where one is set up.
    await choose(page, 'Solution', 'Operations');
    await write(page, 'Name', 'Crane stuck');
    await write(page, 'Description', 'Berth 4, since noon.');
    await pressInForm(page, 'Add a connector');
    await reads(page, 'New connector', 'case-settings');
    await (await labelled(page, 'Name')).type('Ticket hook');
    await (await labelled(page, 'URL to create')).type(`${address}/tickets`);
    await (await labelled(page, 'URL to update')).type(`${address}/tickets/{{{external.system.id}}}`);
    await (await labelled(page, 'Key of the title')).type('key');
    await presses(page, 'Test');
    await reads(page, 'The system answers.', 'case-settings');
    assert.deepEqual(asked, [{ method: 'GET', url: '/tickets', body: '' }]);
    await presses(page, 'Save');
    await seen(page, 'button', 'Edit Ticket hook');

    // What was typed in the form is there again, and the connector to be chosen.
    await page.evaluate(() => (location.hash = '#/cases/create'));
    await choose(page, 'Solution', 'Operations');
    await page.waitForFunction(
      () => document.querySelector('case-create-form')?.value.title === 'Crane stuck',
      patience,
    );
    assert.equal(await valueOf(page, 'Name'), 'Crane stuck');
    await pick(page, 'External connector', 'Ticket hook');
    await pressInForm(page, 'Create case');
    await reads(page, 'TIC-42', 'case-view');
    assert.deepEqual(
      asked.slice(1).map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown]),
      [['POST', '/tickets', { title: 'Crane stuck', description: 'Berth 4, since noon.', tags: [] }]],
    );

    // Gone, it is missed, and the case can still be edited.
    await page.evaluate(() => (location.hash = '#/settings?solution=cases'));
    await presses(page, 'Remove Ticket hook');
    await reads(page, '1 case uses it.', 'case-settings');
    await press(page, 'dialog button', 'Remove');
    await press(page, '[part~="toast-dismiss"]', 'Dismiss');
    await reads(page, 'No connectors are set up yet.', 'case-settings');
    await page.evaluate(() => (location.hash = '#/cases?solution=cases'));
    await press(page, '[part~="name"]', 'Crane stuck');
    await reads(page, 'This connector is not there any more', 'case-view');
    await press(page, 'button', 'Severity: Low');
    await press(page, '[role^="menuitem"]', 'High');
    await seen(page, 'button', 'Severity: High');
    assert.deepEqual(errors, []);
    await context.close();
  });
});

async function presses(page: Page, name: string): Promise<void> {
  // The bar of the host lies over what is at the edge, and would take the press.
  await (await seen(page, 'button', name)).evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await press(page, 'button', name);
}
