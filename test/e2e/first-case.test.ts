/** A stranger's first case, in a host application that is not ours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { press, says, valueOf, write } from '../support/demo-form.js';
import { demoUnderTest, engine, visit } from '../support/e2e.js';

describe('the demo', () => {
  const demo = demoUnderTest();
  const name = `Phishing in finance, ${engine}`;

  it('starts without a case', async () => {
    const { page, errors } = await visit(demo.browser, demo.at('#/cases'));
    await says(page, 'There are no cases yet.');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('keeps what was typed over a reload', async () => {
    const { page } = await visit(demo.browser, demo.at('#/cases/create'));
    await write(page, 'Name', 'Half a thought');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await says(page, 'Draft restored', 'case-create-form');
    assert.equal(await valueOf(page, 'Name'), 'Half a thought');
    await press(page, 'Discard');
    await page.close();
  });

  it('says beside the field what is wrong, before anything is stored', async () => {
    const { page } = await visit(demo.browser, demo.at('#/cases/create'));
    await write(page, 'Name', 'x'.repeat(172));
    await press(page, 'Create case');
    await says(page, 'Name is longer than 160 characters (172).', 'case-create-form');
    await page.close();
  });

  it('creates a case, lists it, and has it after a reload', async () => {
    const { page, errors } = await visit(demo.browser, demo.at('#/cases/create'));
    await write(page, 'Name', name);
    await write(page, 'Description', 'Somebody clicked a link.');
    await press(page, 'Create case');
    await says(page, name);
    await says(page, '#1');
    await page.reload();
    await says(page, name);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows in a second tab what the first one creates', async () => {
    const { page: watching } = await visit(demo.browser, demo.at('#/cases'));
    await says(watching, name);
    const { page: writing } = await visit(demo.browser, demo.at('#/cases/create'));
    await write(writing, 'Name', 'Seen in both tabs');
    await write(writing, 'Description', 'Created in one of them.');
    await press(writing, 'Create case');
    await watching.bringToFront();
    await says(watching, 'Seen in both tabs');
    await says(watching, '#2');
    await writing.close();
    await watching.close();
  });
});
