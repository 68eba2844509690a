/** Where a page may put our elements. */
import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { press } from '../../support/keys.js';
import { adapterWith, aForm, aList, clearPage, control, page, ready, says, titlesIn, words, write } from './scene.js';

describe('wherever the page puts them', () => {
  afterEach(clearPage);

  it('inside a form of the page, neither Enter nor a button sends that form', async () => {
    const adapter = await adapterWith('Phishing');
    const [list, form] = [aList(adapter), aForm(adapter)];
    const around = document.createElement('form');
    let sent = 0;
    around.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    around.append(list, form);
    page(around);
    await says(list, 'Phishing');
    await ready(form);
    list.shadowRoot!.querySelector('input')!.focus();
    await press('Enter');
    write(form, 'Description', 'Written first.');
    control(form, 'Name').focus();
    write(form, 'Name', 'From inside a form');
    const created = oneEvent(form, 'case-created');
    await press('Enter');
    await created;
    // Last, since some of them open what takes the page's place.
    for (const button of list.shadowRoot!.querySelectorAll('button')) button.click();
    expect(sent).to.equal(0);
    expect([...new FormData(around).keys()]).to.deep.equal([]);
  });

  it('inside the shadow root of something of the page, with the provider outside', async () => {
    const adapter = await adapterWith('Seen from within');
    const [list, form] = [document.createElement('case-list'), document.createElement('case-create-form')];
    const outer = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(list, form);
    const place = page(outer);
    Object.assign(place.querySelector('case-provider')!, { adapter, owner: 'securitySolution' });
    const heard: string[] = [];
    place.addEventListener('case-created', (event) => heard.push(event.case.title));
    await says(list, 'Seen from within');
    await ready(form);
    write(form, 'Name', 'Made within');
    write(form, 'Description', 'Two roots deep.');
    control<HTMLButtonElement>(form, 'Create case').click();
    await says(list, 'Made within');
    expect(heard).to.deep.equal(['Made within']);
  });

  it('inside a dialog, a list of ours closes before the dialog does', async () => {
    const adapter = await adapterWith('Phishing');
    const form = aForm(adapter);
    const dialog = document.createElement('dialog');
    dialog.append(form);
    page(dialog);
    dialog.showModal();
    await ready(form);
    const tags = control(form, 'Tags');
    tags.focus();
    await press('m');
    await waitUntil(() => tags.ariaExpanded === 'true', 'Nothing was suggested.', { timeout: 5_000 });
    await press('Escape');
    await waitUntil(() => tags.ariaExpanded === 'false', 'The suggestions stayed.');
    expect(dialog.open).to.equal(true);
    await press('Escape');
    await waitUntil(() => !dialog.open, 'The dialog could not be closed any more.');
  });

  it('inside a box that clips and is moved, what opens is seen and can be pressed', async () => {
    const form = aForm(await adapterWith('Phishing'));
    const box = document.createElement('div');
    box.append(form);
    page(box);
    await ready(form);
    const tags = control(form, 'Tags');
    const edge = () => Math.ceil(tags.getBoundingClientRect().bottom - box.getBoundingClientRect().top) + 4;
    box.style.cssText =
      'overflow: hidden; transform: translateX(10px); contain: paint; position: relative; z-index: 0;';
    box.style.blockSize = `${String(edge())}px`;
    tags.focus();
    await press('m');
    await waitUntil(() => option() !== undefined, 'No suggestion can be pressed.', { timeout: 5_000 });
    option()!.click();
    await waitUntil(() => form.value.tags?.includes('mail') ?? false, 'It did not become a tag.');

    function option(): HTMLElement | undefined {
      const found = [...form.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')].find(
        (each) => each.textContent.trim() === 'mail',
      );
      const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      const hit = form.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2);
      return width > 0 && found?.contains(hit) ? found : undefined;
    }
  });

  it('hidden at first, they are whole once they are shown', async () => {
    const adapter = await adapterWith('Waited for');
    const [list, form] = [aList(adapter), aForm(adapter)];
    const place = page(list, form);
    place.style.display = 'none';
    await nextFrame();
    place.style.display = '';
    await says(list, 'Waited for');
    await ready(form);
    expect(list.getBoundingClientRect().height).to.be.greaterThan(40);
    expect(control(form, 'Name').getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('from right to left, they begin at the right', async () => {
    const adapter = await adapterWith('حالة');
    const [list, form] = [aList(adapter), aForm(adapter)];
    const place = page(list, form);
    place.dir = 'rtl';
    await says(list, 'حالة');
    await ready(form);
    const row = list.shadowRoot!.querySelector('tbody [role="row"], tbody tr')!;
    const name = row.querySelector('a, button')!.getBoundingClientRect();
    const updated = row.querySelector('time')!.getBoundingClientRect();
    expect(name.right).to.be.greaterThan(updated.right);
    const label = form.shadowRoot!.querySelector('label')!.getBoundingClientRect();
    expect(form.getBoundingClientRect().right - label.right).to.be.lessThan(8);
  });

  for (const lang of ['x-klingon', 'de_AT', 'en-', '"><script>', '  ', 'i-default', 'zz-ZZ-u-nu-zzzz']) {
    it(`in a language nobody knows: ${lang}`, async () => {
      const adapter = await adapterWith('Still said');
      const [list, form] = [aList(adapter), aForm(adapter)];
      page(list, form).lang = lang;
      await says(list, 'Still said');
      await ready(form);
      expect(words(list)).to.include('1');
      expect(await titlesIn(adapter)).to.have.length(1);
    });
  }
});
