/** From the app to a new case, and from a case that is gone. */
import { expect } from '@open-wc/testing';
import { memoryFor, stores } from '../case-view/scene.js';
import { ticketType } from '../../support/ticket-type.js';
import { control, focusIsOn, isAt, lists, placed, press, says, until } from './scene.js';

const form = (app: HTMLElement) => app.shadowRoot!.querySelector('case-create-form');

describe('case-app', () => {
  it('leads to the form, and from there to the case that was created', async () => {
    const adapter = memoryFor();
    const app = await placed(adapter);
    await press(app, 'Create case');
    await isAt(app, 'Create case');
    expect(location.hash).to.equal('#/new');
    await focusIsOn(app, 'Create case');
    await until(app, () => Boolean(form(app)?.shadowRoot?.querySelector('#title')));
    form(app)!.value = { title: 'Fresh', description: 'Seen.' };
    await form(app)!.submit();
    await isAt(app, 'Fresh #1');
    await says(app, 'Case 1 created');
    await focusIsOn(app, 'Fresh #1');
    await press(app, 'All cases');
    await lists(app, 'Fresh');
  });

  it('leads from a form without connectors to where one is set up, and back to what was typed', async () => {
    const adapter = memoryFor({}, { connectorTypes: [ticketType().type] });
    const app = await placed(adapter, { hash: '#/new', drafts: 'none' });
    await until(app, () => Boolean(form(app)?.shadowRoot?.querySelector('#title')));
    const input = form(app)!.shadowRoot!.querySelector<HTMLInputElement>('#title')!;
    input.value = 'Half of a name';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press(app, 'Add a connector');
    await isAt(app, 'Settings');
    const field = (id: string) =>
      app.shadowRoot!.querySelector('case-settings')?.shadowRoot?.querySelector<HTMLInputElement>(id);
    await until(app, () => Boolean(field('#connector-name')), 'the form of a new connector is there');
    for (const [id, text] of [
      ['#connector-name', 'Our tickets'],
      ['#connector-setting-0', 'https://tickets.example.com'],
    ] as const) {
      field(id)!.value = text;
      field(id)!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await press(app, 'Save');
    await says(app, 'Our tickets');
    history.back();
    await isAt(app, 'Create case');
    const again = () => form(app)?.shadowRoot;
    await until(app, () => again()?.querySelector<HTMLInputElement>('#title')?.value === 'Half of a name');
    await until(app, () => Boolean(again()?.querySelector('input#connector')), 'there is a connector to choose');
  });

  for (const drafts of ['keep', 'none'] as const) {
    it(`leads back to the list whoever leaves the form, which keeps what was typed (drafts: ${drafts})`, async () => {
      const adapter = memoryFor();
      const app = await placed(adapter, { hash: '#/new', drafts });
      await until(app, () => Boolean(form(app)?.shadowRoot?.querySelector('#title')));
      const input = form(app)!.shadowRoot!.querySelector<HTMLInputElement>('#title')!;
      input.value = 'Half of a name';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await press(app, 'All cases');
      await isAt(app, 'Cases');
      await press(app, 'Create case');
      await until(
        app,
        () => form(app)?.shadowRoot?.querySelector<HTMLInputElement>('#title')?.value === 'Half of a name',
      );
      form(app)!.reset();
      await press(app, 'Cancel');
      await isAt(app, 'Cases');
    });

    it(`has a comment that was being written again when one comes back to its case (drafts: ${drafts})`, async () => {
      const adapter = memoryFor();
      await stores(adapter, { title: 'One' });
      const app = await placed(adapter, { drafts });
      const comment = () =>
        app.shadowRoot!.querySelector('case-view')?.shadowRoot?.querySelector<HTMLTextAreaElement>('#comment');
      await press(app, 'One');
      await until(app, () => Boolean(comment()));
      comment()!.value = 'Half of a comment';
      comment()!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await press(app, 'All cases');
      await lists(app, 'One');
      await press(app, 'One');
      await until(app, () => comment()?.value === 'Half of a comment', 'it is there again');
    });
  }

  it('offers no form to whoever may not create, and says so at its address', async () => {
    const adapter = memoryFor({ create: false });
    const app = await placed(adapter);
    await says(app, 'There are no cases yet');
    expect(control(app, 'Create case')).to.equal(undefined);
    location.hash = '#/new';
    await says(app, 'You may not create cases');
  });

  it('leads to the form from the key of the list', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One' });
    const app = await placed(adapter);
    await lists(app, 'One');
    app
      .shadowRoot!.querySelector('case-list')!
      .dispatchEvent(new Event('case-create', { bubbles: true, composed: true }));
    await isAt(app, 'Create case');
  });

  it('leads back to the list from a case that was deleted there, and says so', async () => {
    const adapter = memoryFor();
    for (const title of ['One', 'Two']) await stores(adapter, { title });
    const app = await placed(adapter);
    await lists(app, 'Two', 'One');
    await press(app, 'One');
    await isAt(app, 'One #1');
    await press(app, 'More actions');
    await until(app, () => menuItem(app, 'Delete') !== undefined);
    menuItem(app, 'Delete')!.click();
    await press(app, 'Delete');
    await lists(app, 'Two');
    await says(app, 'Case deleted');
    expect(location.hash).to.equal('#/');
  });
});

const menuItem = (app: HTMLElement, label: string): HTMLElement | undefined =>
  [...app.shadowRoot!.querySelector('case-view')!.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    (each) => each.textContent.trim() === label,
  );
