/** A case with everything a case can be opened with: alerts, a template, every kind of field, an image, a connector. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  choose,
  control,
  isTicked,
  pick,
  press,
  put,
  says,
  shownIn,
  tick,
  valueOf,
  write,
} from '../support/demo-form.js';
import { press as pressThrough, reads } from '../support/page.js';
import { alertRow } from '../support/demo-alerts.js';
import { pastePicture } from '../support/paste.js';
import { demoUnderTest } from '../support/e2e.js';
import { patience } from '../support/patience.js';

const connectorPart = '.part-connector';
const sentAt = '2026-03-04T05:06';

describe('a whole case', () => {
  const demo = demoUnderTest();

  it('holds everything it was opened with, over a reload, and is pushed once', { timeout: 240_000 }, async () => {
    const { page, errors } = await demo.fresh('#/alerts');
    await openWithAlerts(page, [
      ['Sign-in from two countries within an hour', 'd.fernandez'],
      ['Reported phishing message', 'k.wojcik'],
      ['PowerShell download cradle', 'm.chen'],
    ]);
    await fillIn(page);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await says(page, 'Draft restored', 'case-create-form');
    await allIsThere(page);

    await press(page, 'Create case');
    await onPageOf(page, 'Phishing: berth invoice');
    await reads(page, 'INC1001');
    await page.waitForFunction(() => {
      const root = document.querySelector('case-view')?.shadowRoot;
      return root?.querySelector<HTMLImageElement>('.description img')?.naturalWidth === 40;
    }, patience);
    const { title, description, ...facts } = await readCase(page);
    assert.equal(title, 'Phishing: berth invoice #1');
    assert.match(description ?? '', /Reported phishing message on mail-in-01/);
    assert.deepEqual(pickOf(facts, expectedFacts), expectedFacts);
    assert.match(facts['External connector'] ?? '', /^Service desk INC1001 .*Up to date$/);
    await pressThrough(page, '[role="tab"]', 'Files');
    await reads(page, 'screenshot.png', 'case-view');
    await pressThrough(page, '[role="tab"]', 'Observables');
    for (const observable of ['198.51.100.23', 'quayside-billing.example', 'mail-in-01', 'd.fernandez', 'm.chen'])
      await reads(page, observable, 'case-view');

    await go(page, '#/integrations');
    await reads(page, '1 push received');
    assert.deepEqual(await payload(page), {
      title: 'Phishing: berth invoice',
      severity: 'high',
      fields: { category: 'security', subcategory: 'malware', impact: '1', urgency: '2' },
    });
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('is there although its push was refused, which can be repeated', { timeout: 180_000 }, async () => {
    const { page, errors } = await demo.fresh('#/alerts');
    await refuse(page);
    await go(page, '#/cases/create');
    await write(page, 'Name', 'Nobody wants it');
    await write(page, 'Description', 'The desk is closed.');
    await pick(page, 'External connector', 'Service desk');
    await shownIn(page, 'Impact', connectorPart);
    await press(page, 'Create case');
    await onPageOf(page, 'Nobody wants it');
    await reads(page, 'Service desk takes nothing at the moment.');
    assert.equal((await readCase(page)).title, 'Nobody wants it #1');

    await pressThrough(page, 'button', 'Push again');
    await reads(page, 'could not push the case to Service desk');
    await refuse(page);
    await reads(page, 'Nothing received yet.');
    await page.goBack();
    await pressThrough(page, 'button', 'Push again');
    await reads(page, 'pushed the case to Service desk INC1001');
    await go(page, '#/integrations');
    await reads(page, '1 push received');
    assert.deepEqual(errors, []);
    await page.close();
  });
});

async function openWithAlerts(page: Page, alerts: readonly (readonly string[])[]): Promise<void> {
  for (const words of alerts)
    await (await alertRow(page, words)).evaluate((row) => row.querySelector('input')?.click());
  await reads(page, '3 alerts selected');
  const ids = await page.$$eval('.cell-select input:checked', (boxes) => boxes.map((box) => box.value));
  await go(page, `#/cases/create?alerts=${ids.join(',')}`);
  await says(page, '3 alerts', 'case-create-form');
}

async function fillIn(page: Page): Promise<void> {
  await pick(page, 'Template', 'Phishing');
  await says(page, '“Phishing” filled in', 'case-create-form');
  await write(page, 'Name', 'Phishing: berth invoice');
  await (await control(page, 'Tags')).type('invoice,');
  await press(page, 'Assign yourself');
  await pick(page, 'Assignees', 'Jonas Lindqvist');

  await tick(page, 'Reported by a partner');
  await tick(page, 'Customer data involved');
  await choose(page, 'Terminal', 'Head office');
  await write(page, 'Sender address', 'billing@quayside-billing.example');
  await put(page, 'First message', sentAt);
  await write(page, 'Recipients', '31');
  await tick(page, 'Address blocked');
  await tick(page, 'Credentials reset');
  await pick(page, 'Incident lead', 'Priya Raghunathan');

  await pasteImage(page);
  await pick(page, 'External connector', 'Service desk');
  await choose(page, 'Subcategory', 'Malware', connectorPart);
  await choose(page, 'Impact', '1 – High', connectorPart);
}

/** What the form says after a reload. */
async function allIsThere(page: Page): Promise<void> {
  await says(page, '3 alerts', 'case-create-form');
  await says(page, 'screenshot.png', 'case-create-form');
  assert.equal(await valueOf(page, 'Template'), 'Phishing');
  assert.equal(await valueOf(page, 'Name'), 'Phishing: berth invoice');
  for (const chip of ['phishing', 'mail', 'invoice', 'Amara Okafor', 'Jonas Lindqvist'])
    await says(page, chip, 'case-create-form');
  assert.ok(await isTicked(page, 'Reported by a partner'));
  assert.ok(await isTicked(page, 'Customer data involved'));
  assert.equal(await shownIn(page, 'Terminal'), 'Head office');
  assert.equal(await valueOf(page, 'Sender address'), 'billing@quayside-billing.example');
  assert.equal(await valueOf(page, 'First message'), sentAt);
  assert.equal(await valueOf(page, 'Recipients'), '31');
  assert.ok(await isTicked(page, 'Address blocked'));
  assert.ok(await isTicked(page, 'Credentials reset'));
  assert.equal(await isTicked(page, 'Host isolated'), false);
  await page.waitForFunction(
    (input) => input.value === 'Priya Raghunathan',
    patience,
    await control(page, 'Incident lead'),
  );
  await page.waitForFunction(
    (input) => input.value === 'Service desk',
    patience,
    await control(page, 'External connector'),
  );
  const chosen = (label: string) => shownIn(page, label, connectorPart);
  assert.deepEqual(await Promise.all(['Category', 'Subcategory', 'Impact', 'Urgency'].map(chosen)), [
    'Security',
    'Malware',
    '1 – High',
    '2 – Medium',
  ]);
  await seesImage(page);
}

const expectedFacts = {
  Status: 'Open',
  Severity: 'High',
  Category: 'Phishing',
  Tags: 'phishing mail invoice',
  Assignees: 'Amara Okafor Jonas Lindqvist',
  'Detection source': 'Reported by a partner',
  'Customer data involved': 'Yes',
  Terminal: 'Head office',
  'Sender address': 'billing@quayside-billing.example',
  Recipients: '31',
  Containment: 'Address blocked and Credentials reset',
  'Incident lead': 'Priya Raghunathan',
  Alerts: '3',
  Files: '1',
};

/** Pastes a picture as the browser would hand it over, and waits until it stands in the text. */
async function pasteImage(page: Page): Promise<void> {
  const area = await control(page, 'Description');
  await pastePicture(area);
  await page.waitForFunction((element) => element.value.includes('](case-file:'), patience, area);
  await seesImage(page);
}

/** Looks at the preview, where the picture is. */
async function seesImage(page: Page): Promise<void> {
  await press(page, 'Preview');
  await page.waitForFunction(() => {
    const root = document.querySelector('case-create-form')?.shadowRoot;
    return root?.querySelector<HTMLImageElement>('#description-preview img')?.naturalWidth === 40;
  }, patience);
  await press(page, 'Write');
}

/** The form leads to the case, where one sees what becomes of its push. */
async function onPageOf(page: Page, title: string): Promise<void> {
  await page.waitForFunction(() => /^#\/cases\/(?!create)./.test(location.hash), patience);
  await reads(page, title);
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
}

/** Lets the service desk refuse what it is pushed, or take it again. */
async function refuse(page: Page): Promise<void> {
  await go(page, '#/integrations');
  await (await page.waitForSelector('[aria-labelledby="connector-service-desk"] [role="switch"]'))?.click();
}

/** What the page of a case says: its facts by their names. */
function readCase(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const root = document.querySelector('case-view')!.shadowRoot!;
    const said: [name: Element, value: Element][] = [];
    for (const fact of root.querySelectorAll('[part="fact"]'))
      said.push([fact.querySelector('h4')!, fact.querySelector('.fact-content')!]);
    for (const name of root.querySelectorAll('dt')) said.push([name, name.nextElementSibling!]);
    for (const many of root.querySelectorAll('[role="tab"] .tab-count'))
      said.push([many.previousElementSibling!, many]);
    const facts: Record<string, string> = {
      title: root.querySelector('h2')!.innerText,
      description: root.querySelector<HTMLElement>('.description')!.innerText,
      Status: root.querySelector('[part~="status"]')!.textContent,
      Severity: root.querySelector('[part~="severity"]')!.textContent,
    };
    for (const [name, value] of said) {
      const read = value.cloneNode(true) as Element;
      for (const drawn of read.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
      // What stands on lines of its own is not one word.
      for (const item of read.querySelectorAll('li, p, div, span, bdi')) item.append(' ');
      facts[name.textContent.trim()] = read.textContent;
    }
    for (const name of Object.keys(facts)) facts[name] = facts[name]!.replace(/\s+/gu, ' ').trim();
    return facts;
  });
}

const pickOf = (all: Readonly<Record<string, string>>, wanted: object) =>
  Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]));

/** What the only push brought, as far as it is compared. */
async function payload(page: Page): Promise<object> {
  const text = await page.evaluate(() => document.querySelector('.push pre')?.textContent ?? '');
  const { title, severity, fields } = JSON.parse(text) as Record<string, unknown>;
  return { title, severity, fields };
}
