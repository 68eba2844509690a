/** A push that fails once the dialog has closed: told in a toast that stays, and asked for again from there. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ConnectorPort } from '../../../src/contracts/ports/connector.js';
import type { NewCase } from '../../../src/domain/cases/new-case.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseCreateDialog } from '../../../src/elements/case-create-dialog/case-create-dialog.js';
import { openCreateCase } from '../../../src/elements/case-picker/open-create-case.js';
import { configuredAdapter, deskConnectors } from '../../../stories/support/configured.js';
import { owner } from '../case-create-form/scene.js';
import { until } from '../../support/until.js';
import '../../../src/define.js';

describe('case-create-dialog, pushing', () => {
  it('says of a push that failed which case, which connector and why, and stays', async () => {
    const { dialog } = await opened(failingFirst(1));
    await dialog.submit();
    await until(() => toast(dialog).includes('Case 1 was not pushed to Service desk'));
    expect(dialog.open).to.equal(false);
    expect(toast(dialog)).to.include('Phishing');
    expect(toast(dialog)).to.include('The service desk is closed.');
    expect(said(dialog)).to.include('Case 1 was not pushed to Service desk');
  });

  it('pushes again as often as it takes, keeps the keyboard where it is, and tells when it worked', async () => {
    const { dialog, ports } = await opened(failingFirst(2));
    await dialog.submit();
    await until(() => toast(dialog).includes('was not pushed'));
    again(dialog).focus();
    again(dialog).click();
    await until(() => ports.tries === 2 && toast(dialog).includes('was not pushed'));
    expect(dialog.shadowRoot!.activeElement === again(dialog)).to.equal(true);
    again(dialog).click();
    await until(() => toast(dialog).includes('Case 1 was pushed to Service desk as INC0001'));
    expect(toasts(dialog)).to.have.length(1);
    expect(said(dialog)).to.include('INC0001');
    expect(dialog.shadowRoot!.activeElement === null).to.equal(false);
  });

  it('is busy while it pushes, and asks for one push however often it is pressed', async () => {
    const { dialog, ports } = await opened(failingFirst(1));
    await dialog.submit();
    await until(() => toast(dialog).includes('was not pushed'));
    const hold = ports.hold();
    again(dialog).click();
    await until(() => toast(dialog).includes('Case 1 is being pushed to Service desk…'));
    expect(again(dialog).ariaDisabled).to.equal('true');
    again(dialog).click();
    expect(toast(dialog)).to.include('Case 1 is being pushed');
    hold();
    await until(() => toast(dialog).includes('Case 1 was pushed'));
    expect(ports.tries).to.equal(2);
  });

  it('says why no push could even be asked for', async () => {
    const { dialog, adapter } = await opened(failingFirst(1));
    await dialog.submit();
    await until(() => toast(dialog).includes('was not pushed'));
    adapter.cases.push = () => Promise.reject(new CaseError('offline'));
    again(dialog).click();
    await until(() => toast(dialog).includes('There is no connection'));
    expect(again(dialog).ariaDisabled).to.equal(null);
  });

  it('says nothing of a push that works', async () => {
    const { dialog, adapter } = await opened(failingFirst(0));
    await dialog.submit();
    expect((await adapter.cases.find({ owner })).total).to.equal(1);
    await dialog.quiet();
    expect(toasts(dialog)).to.have.length(0);
  });

  it('waits until a dialog opened meanwhile is not in the way any more', async () => {
    const { dialog, ports } = await opened(failingFirst(1));
    const hold = ports.hold();
    await dialog.submit();
    dialog.show();
    await dialog.updateComplete;
    hold();
    await until(() => ports.tries === 1);
    expect(toasts(dialog)).to.have.length(0);
    dialog.close();
    await until(() => toast(dialog).includes('Case 1 was not pushed'));
  });

  it('is told as well where the dialog was opened by a function, and is gone from the page once dismissed', async () => {
    const ports = failingFirst(1);
    const adapter = configured(ports);
    const place = await fixture(html`<case-provider drafts="none"></case-provider>`);
    const created = openCreateCase({ within: place, adapter, owner, newCase });
    const dialogIn = () =>
      place.querySelector('case-picker')?.shadowRoot!.querySelector('.new-case')?.firstElementChild as
        CaseCreateDialog | undefined;
    await until(() => Boolean(dialogIn()?.shadowRoot?.querySelector('input')));
    const dialog = dialogIn()!;
    await dialog.submit();
    expect((await created)?.number).to.equal(1);
    await until(() => toast(dialog).includes('Case 1 was not pushed to Service desk'));
    button(dialog, 'Dismiss').click();
    await until(() => !dialog.isConnected);
  });

  it('is accessible', async () => {
    const { dialog } = await opened(failingFirst(1));
    await dialog.submit();
    await until(() => toast(dialog).includes('was not pushed'));
    await Promise.all(dialog.shadowRoot!.getAnimations().map((each) => each.finished));
    await expect(dialog).to.be.accessible();
  });
});

const newCase: Partial<NewCase> = {
  title: 'Phishing',
  description: 'Somebody clicked.',
  connector: { id: 'desk', fields: { category: 'security' } },
};

interface FailingFirst extends ConnectorPort {
  readonly tries: number;
  /** Holds the pushes from now on, until what it answers is called. */
  hold(): () => void;
}

/** Refuses the first pushes and takes those after. */
function failingFirst(failures: number): FailingFirst {
  const desk = deskConnectors();
  let tries = 0;
  let held = Promise.resolve();
  return {
    ...desk,
    get tries() {
      return tries;
    },
    hold() {
      let go = () => {};
      held = new Promise((resolve) => (go = resolve));
      return () => go();
    },
    async push(...given) {
      await held;
      tries += 1;
      if (tries <= failures)
        throw new CaseError('unavailable', { message: 'The service desk is closed.', retryable: false });
      return desk.push(...given);
    },
  };
}

const configured = (ports: ConnectorPort) => configuredAdapter({ ports, configuration: { fields: [] } });

async function opened<Ports extends ConnectorPort>(ports: Ports) {
  const adapter = configured(ports);
  const place = await fixture(html`<case-provider drafts="none"></case-provider>`);
  const dialog = document.createElement('case-create-dialog');
  Object.assign(dialog, { adapter, owner, value: newCase });
  place.append(dialog);
  dialog.show();
  await until(() => Boolean(dialog.shadowRoot!.querySelector('input')));
  return { dialog, adapter, ports };
}

const toasts = (dialog: CaseCreateDialog) => [
  ...dialog.shadowRoot!.querySelectorAll<HTMLElement>('[role="region"]:popover-open [part="toast"]'),
];
const toast = (dialog: CaseCreateDialog): string =>
  toasts(dialog)
    .map(({ innerText }) => innerText)
    .join(' ')
    .replace(/\s+/gu, ' ');
const button = (dialog: CaseCreateDialog, name: string): HTMLButtonElement =>
  toasts(dialog)
    .flatMap((each) => [...each.querySelectorAll('button')])
    .find((each) => (each.ariaLabel ?? each.textContent.trim()) === name)!;
const again = (dialog: CaseCreateDialog) => button(dialog, 'Push again');
const said = (dialog: CaseCreateDialog): string =>
  [...dialog.shadowRoot!.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(' ');
