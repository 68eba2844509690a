/** The pages of an app behind the `#` of the address. */
import { expect } from '@open-wc/testing';
import { memoryFor, stores } from '../case-view/scene.js';
import { control, focusIsOn, heading, isAt, lists, placed, press, says, until, words } from './scene.js';

describe('case-app', () => {
  it('lists cases, shows one of them, and leads back to its row', async () => {
    const adapter = memoryFor();
    for (const title of ['One', 'Two', 'Three']) await stores(adapter, { title });
    const app = await placed(adapter);
    await lists(app, 'Three', 'Two', 'One');
    expect(heading(app)).to.equal('Cases');
    await press(app, 'Two');
    await isAt(app, 'Two #2');
    await focusIsOn(app, 'Two #2');
    expect(location.hash).to.match(/^#\/case\/[\w-]+$/u);
    await press(app, 'All cases');
    await lists(app, 'Three', 'Two', 'One');
    await focusIsOn(app, 'Two');
    await expect(app).to.be.accessible();
  });

  it('keeps how the list is set in the address, on the way to a case and back', async () => {
    const adapter = memoryFor();
    for (const title of ['One', 'Two']) await stores(adapter, { title, severity: title === 'One' ? 'high' : 'low' });
    const app = await placed(adapter, { hash: '#/?severity=high' });
    await lists(app, 'One');
    await press(app, 'One');
    await isAt(app, 'One #1');
    expect(control(app, 'All cases')!.getAttribute('href')).to.equal('#/?severity=high');
    await press(app, 'All cases');
    await lists(app, 'One');
    expect(location.hash).to.equal('#/?severity=high');
  });

  it('leads who may to the settings, and back to the list', async () => {
    const app = await placed(memoryFor());
    await press(app, 'Settings');
    await isAt(app, 'Settings');
    await focusIsOn(app, 'Settings');
    expect(location.hash).to.equal('#/settings');
    await says(app, 'Observable types');
    await press(app, 'All cases');
    await isAt(app, 'Cases');
  });

  it('does not lead to settings that one may not change', async () => {
    const app = await placed(memoryFor({ settings: false, manageTemplates: false, connectors: false }));
    await until(app, () => control(app, 'Create case') !== undefined);
    expect(control(app, 'Settings') === undefined).to.equal(true);
  });

  it('leads to settings of which one may change the templates', async () => {
    const app = await placed(memoryFor({ settings: false, connectors: false }));
    await until(app, () => control(app, 'Settings') !== undefined);
  });

  it('shows the list another address stands for', async () => {
    const adapter = memoryFor();
    for (const title of ['One', 'Two']) await stores(adapter, { title, severity: title === 'One' ? 'high' : 'low' });
    const app = await placed(adapter);
    await lists(app, 'Two', 'One');
    location.hash = '#/?severity=high';
    await lists(app, 'One');
    await press(app, 'One');
    await isAt(app, 'One #1');
    location.hash = '#/';
    await lists(app, 'Two', 'One');
    expect(location.hash).to.equal('#/');
  });

  it('begins with the case an address names, and loads no list for it', async () => {
    const adapter = memoryFor();
    const { id } = await stores(adapter, { title: 'Linked' });
    let asked = 0;
    const counting = {
      ...adapter,
      cases: {
        ...adapter.cases,
        find: (...args: Parameters<typeof adapter.cases.find>) => (asked++, adapter.cases.find(...args)),
      },
    };
    const app = await placed(counting, { hash: `#/case/${id}` });
    await isAt(app, 'Linked #1');
    expect(document.activeElement).to.not.equal(app);
    expect(asked).to.equal(0);
    expect(control(app, /^(Next|Previous) case/u)).to.equal(undefined);
    await press(app, 'All cases');
    await lists(app, 'Linked');
  });

  it('leads to an entry of a case, as it is written or copied', async () => {
    const adapter = memoryFor();
    const { id } = await stores(adapter);
    const { id: entry } = await adapter.comments.add(id, { text: 'Here.' });
    const app = await placed(adapter, { hash: `#/case/${id}/${entry}` });
    await until(app, () => app.shadowRoot!.querySelector('case-view')?.entry === entry);
    location.hash = `#/case/${id}?entry=other`;
    await until(app, () => app.shadowRoot!.querySelector('case-view')?.entry === 'other');
  });

  it('says in a plain word that an address names no page, and lists the cases', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One' });
    const app = await placed(adapter, { hash: '#/no/such/%page' });
    await lists(app, 'One');
    await says(app, 'There is no page at this address. These are the cases.');
    await press(app, 'One');
    await isAt(app, 'One #1');
  });

  it('says that a case is not there, whatever its address says', async () => {
    const app = await placed(memoryFor(), { hash: '#/case/%3Cimg%20src=x%3E' });
    await says(app, 'This case is not there.');
    expect(control(app, 'All cases')!.getAttribute('href')).to.equal('#/');
  });

  it('leaves addresses alone that are no page of its own', async () => {
    const adapter = memoryFor();
    const { id } = await stores(adapter, { title: 'Mine' });
    const app = await placed(adapter, { base: 'soc', hash: `#/soc/case/${id}` });
    await isAt(app, 'Mine #1');
    for (const other of ['#details', '#/other', '#/socks']) {
      location.hash = other;
      await until(app, () => location.hash === other);
      expect(heading(app)).to.equal('Mine #1');
    }
    await press(app, 'All cases');
    await lists(app, 'Mine');
    expect(location.hash).to.equal('#/soc');
    expect(control(app, 'Create case')!.getAttribute('href')).to.equal('#/soc/new');
  });

  it('touches the title of the page only where it is told to', async () => {
    const before = document.title;
    document.title = 'Host';
    const adapter = memoryFor();
    const { id } = await stores(adapter, { title: 'Named' });
    const quiet = await placed(adapter, { hash: `#/case/${id}` });
    await isAt(quiet, 'Named #1');
    expect(document.title).to.equal('Host');
    quiet.remove();
    const app = await placed(adapter, { hash: `#/case/${id}`, documentTitle: true });
    await until(app, () => document.title === '#1 Named · Host');
    await press(app, 'All cases');
    await until(app, () => document.title === 'Cases · Host');
    app.remove();
    expect(document.title).to.equal('Host');
    document.title = before;
  });

  it('shows what the host puts into it, and its own words where the host says nothing', async () => {
    const named = (slot: string, text: string) =>
      Object.assign(document.createElement('button'), { slot, textContent: text });
    const adapter = memoryFor();
    const app = await placed(adapter, { content: [named('page-actions', 'Export'), named('actions', 'Escalate')] });
    await says(app, 'There are no cases yet');
    const { id } = await stores(adapter);
    location.hash = `#/case/${id}`;
    await isAt(app, 'Phishing #1');
    const shown = () => [...app.children].filter((each) => each.checkVisibility()).map((each) => each.textContent);
    await until(app, () => shown().join() === 'Escalate');
    location.hash = '#/';
    await until(app, () => shown().join() === 'Export');
    await lists(app, 'Phishing');
  });

  it('says that its page is not connected', async () => {
    const app = await placed(undefined);
    await until(app, () => /adapter/iu.test(words(app)));
  });
});
