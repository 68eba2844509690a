/** Something of the demo's own on a case: attached, counted, shown, used and taken off again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtDemo, openBrowser, serve, strictHeaders, visit } from '../support/e2e.js';
import { labelled, press, reads, seen } from '../support/page.js';

describe('the runbooks of the demo', () => {
  it(
    'are attached to cases and shown by an element of its own, under a strict policy',
    { timeout: 120_000 },
    async () => {
      const browser = await openBrowser();
      const site = await serve(builtDemo, strictHeaders);
      try {
        const { page, errors, refusals } = await visit(browser, `${site.url}#/overview`);
        await press(page, 'button', 'Add to case: Lock an account');
        await press(page, '[role="menuitem"]', 'Create new case');
        await reads(page, '1 runbook', 'case-create-dialog');
        await (await labelled(page, 'Name')).type('Account taken over');
        await (await labelled(page, 'Description')).type('Somebody else signs in.');
        await press(page, 'button[type="submit"]', 'Create case');
        await press(page, 'a', 'View');
        await reads(page, 'attached 1 runbook', 'case-view');
        await press(page, '[role="tab"]', 'Attachments');
        await press(page, 'button', 'Lock an account');
        assert.match(
          await (await seen(page, 'quayside-runbook', '')).evaluate((each) => each.shadowRoot?.textContent ?? ''),
          /End its sessions/u,
        );
        await press(page, 'button', 'Actions for Lock an account');
        await press(page, '[role="menuitem"]', 'Remove from the case');
        await press(page, 'button', 'Dismiss');
        await reads(page, 'Nothing else is attached.', 'case-view');
        await press(page, '[role="tab"]', 'Activity');
        await reads(page, 'removed 1 runbook', 'case-view');
        assert.deepEqual([errors, await refusals()], [[], []]);
      } finally {
        await browser.close();
        await site.close();
      }
    },
  );
});
