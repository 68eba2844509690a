/** The form in a dialog: opened from anywhere, left with a question where something would be lost. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseCreateDialog } from '../../../src/elements/case-create-dialog/case-create-dialog.js';
import { click, control, fill, focused, has, owner, until } from '../case-create-form/scene.js';
import '../../../src/define.js';

describe('case-create-dialog', () => {
  it('shows nothing and asks for nothing before it is opened', async () => {
    const dialog = await closed();
    expect(box(dialog).open).to.equal(false);
    expect(has(dialog, 'Name')).to.equal(false);
  });

  it('opens with the cursor in the name, and closes with the focus back where it was', async () => {
    const place = await fixture(html`<div><button>New case</button></div>`);
    const dialog = await closed();
    const button = place.querySelector('button')!;
    button.focus();
    dialog.show();
    await until(dialog, () => has(dialog, 'Name') && focused(dialog) === control(dialog, 'Name'));
    expect(box(dialog).matches(':modal')).to.equal(true);
    dialog.close();
    await dialog.updateComplete;
    expect(box(dialog).open).to.equal(false);
    expect(document.activeElement === button).to.equal(true);
  });

  it('is headed by what it was opened with, and by what of it is left', async () => {
    const dialog = await closed();
    const heading = () => dialog.shadowRoot!.getElementById('dialog-title')?.textContent.trim();
    dialog.value = {
      alerts: ['one', 'two', 'three'].map((alertId) => ({ alertId, index: 'alerts' })),
      events: [{ eventId: 'four', index: 'events' }],
    };
    dialog.show();
    await until(dialog, () => heading() === 'Create case from 3 alerts and 1 event');
    await until(dialog, () => has(dialog, 'Leave out 3 alerts'));
    click(dialog, 'Leave out 3 alerts');
    await until(dialog, () => heading() === 'Create case from 1 event');
    dialog.value = {};
    await until(dialog, () => heading() === 'Create case');
  });

  it('closes once the case is created', async () => {
    const dialog = await opened();
    fill(dialog);
    const created = oneEvent(dialog, 'case-created');
    click(dialog, 'Create case');
    await created;
    await dialog.updateComplete;
    expect(dialog.open).to.equal(false);
    expect(box(dialog).open).to.equal(false);
  });

  it('stays open when it is opened again at once', async () => {
    const dialog = await opened();
    const closing = oneEvent(box(dialog), 'close');
    dialog.close();
    await dialog.updateComplete;
    dialog.show();
    await dialog.updateComplete;
    await closing;
    await dialog.updateComplete;
    expect([dialog.open, box(dialog).open]).to.deep.equal([true, true]);
  });

  it('just closes on Cancel while nothing was typed', async () => {
    const dialog = await opened();
    const left = oneEvent(dialog, 'case-cancel');
    click(dialog, 'Cancel');
    await left;
    await dialog.updateComplete;
    expect(box(dialog).open).to.equal(false);
  });

  it('asks on Escape before what was typed is left', async () => {
    const dialog = await opened();
    fill(dialog);
    await dialog.updateComplete;
    box(dialog).dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(dialog, () => has(dialog, 'Keep writing'));
    expect(box(dialog).open).to.equal(true);
    click(dialog, 'Discard');
    await until(dialog, () => !box(dialog).open);
  });

  it('reflects being open, and can be opened by its attribute', async () => {
    const dialog = await closed();
    dialog.setAttribute('open', '');
    await until(dialog, () => box(dialog).open);
    dialog.removeAttribute('open');
    await until(dialog, () => !box(dialog).open);
  });

  it('starts with what the host gives it each time', async () => {
    const dialog = await closed();
    dialog.value = { title: 'From an alert' };
    dialog.show();
    await until(dialog, () => has(dialog, 'Name'));
    expect(control(dialog, 'Name').value).to.equal('From an alert');
  });

  it('works inside a dialog of the host', async () => {
    const place = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const dialog = await closed();
    place.append(dialog);
    place.showModal();
    dialog.show();
    await until(dialog, () => has(dialog, 'Name'));
    click(dialog, 'Cancel');
    await until(dialog, () => !box(dialog).open);
    expect(place.open).to.equal(true);
    place.close();
  });

  it('is accessible', async () => {
    await expect(await opened()).to.be.accessible();
  });
});

async function closed(): Promise<CaseCreateDialog> {
  const place = await fixture(html`<case-provider drafts="none"></case-provider>`);
  const dialog = document.createElement('case-create-dialog');
  Object.assign(dialog, { adapter: memoryAdapter(), owner });
  place.append(dialog);
  await dialog.updateComplete;
  return dialog;
}

async function opened(): Promise<CaseCreateDialog> {
  const dialog = await closed();
  dialog.show();
  await until(dialog, () => has(dialog, 'Name'));
  return dialog;
}

const box = (dialog: CaseCreateDialog) => dialog.shadowRoot!.querySelector<HTMLDialogElement>('dialog')!;
