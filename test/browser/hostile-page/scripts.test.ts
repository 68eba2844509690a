/** Scripts of the page that reach into what everybody uses, or take elements away while they work. */
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import {
  adapterWith,
  aForm,
  aList,
  clearPage,
  control,
  gate,
  page,
  ready,
  says,
  titlesIn,
  withoutUncaught,
  words,
  write,
} from './scene.js';

describe('on a page with scripts of its own', () => {
  afterEach(clearPage);

  describe('that add to what every array has', () => {
    before(() => {
      Object.defineProperty(Array.prototype, 'lastOne', { value: () => 'added', enumerable: true, configurable: true });
    });

    after(() => {
      Reflect.deleteProperty(Array.prototype, 'lastOne');
    });

    it('cases are created and listed', async () => {
      const adapter = await adapterWith('Before');
      const [list, form] = [aList(adapter), aForm(adapter)];
      page(list, form);
      await says(list, 'Before');
      await ready(form);
      write(form, 'Name', 'Among strangers');
      write(form, 'Description', 'Nothing of theirs is ours.');
      control<HTMLButtonElement>(form, 'Create case').click();
      await says(list, 'Among strangers');
      for (const each of [list, form]) expect(words(each)).not.to.match(/lastOne|function/);
    });
  });

  it('that listen to every key, they can tell that somebody is writing, and keys reach the field', async () => {
    const form = aForm(await adapterWith());
    page(form);
    await ready(form);
    const pressed: string[] = [];
    const hotkeys = (event: KeyboardEvent) => {
      const [at] = event.composedPath();
      if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return;
      pressed.push(event.key);
      event.preventDefault();
    };
    document.addEventListener('keydown', hotkeys);
    control(form, 'Name').focus();
    await sendKeys({ type: 'gc /?' });
    document.removeEventListener('keydown', hotkeys);
    expect(pressed).to.deep.equal([]);
    expect(form.value.title).to.equal('gc /?');
  });

  it('that take a list away while it loads and put it back, it is loaded, once', async () => {
    const adapter = await adapterWith('Still here');
    const { passed, open } = gate();
    const list = aList(waiting(adapter, passed));
    await withoutUncaught(async () => {
      const place = page(list);
      const around = list.parentElement!;
      await nextFrame();
      for (let times = 0; times < 3; times += 1) {
        list.remove();
        await nextFrame();
        around.append(list);
        await nextFrame();
      }
      open();
      await says(list, 'Still here');
      expect(words(list).split('Still here')).to.have.length(2);
      place.prepend(around);
      await nextFrame();
      expect(words(list)).to.include('Still here');
    });
  });

  it('that take a list away for good, nothing is told and nothing fails', async () => {
    const { passed, open } = gate();
    const list = aList(waiting(await adapterWith('Unseen'), passed));
    let told = 0;
    list.addEventListener('case-list-load', () => (told += 1));
    await withoutUncaught(async () => {
      page(list);
      await nextFrame();
      list.remove();
      open();
      await passed;
      await nextFrame();
      await nextFrame();
    });
    expect(told).to.equal(0);
  });

  it('that move a form while it saves, one case is made and the form goes on', async () => {
    const adapter = await adapterWith();
    const { passed, open } = gate();
    const form = aForm(waiting(adapter, passed, 'create'));
    await withoutUncaught(async () => {
      const place = page(form);
      await ready(form);
      write(form, 'Name', 'On the move');
      write(form, 'Description', 'From one corner to another.');
      control<HTMLButtonElement>(form, 'Create case').click();
      await nextFrame();
      const corner = document.createElement('section');
      place.querySelector('case-provider')!.append(corner);
      corner.append(form);
      await nextFrame();
      const created = oneEvent(form, 'case-created');
      open();
      await created;
      expect(await titlesIn(adapter)).to.deep.equal(['On the move']);
      await form.updateComplete;
      write(form, 'Name', 'And another');
      write(form, 'Description', 'It still works.');
      const again = oneEvent(form, 'case-created');
      control<HTMLButtonElement>(form, 'Create case').click();
      await again;
      expect(await titlesIn(adapter)).to.have.members(['On the move', 'And another']);
    });
  });

  it('that move a form somebody is writing in, nothing written is lost', async () => {
    const form = aForm(await adapterWith());
    const place = page(form);
    await ready(form);
    write(form, 'Name', 'Half a thought');
    place.prepend(form);
    await nextFrame();
    place.querySelector('case-provider')!.append(form);
    await ready(form);
    expect(control(form, 'Name').value).to.equal('Half a thought');
  });
});

/** Its answers, to these calls, wait for the gate. */
function waiting(adapter: CaseAdapter, passed: Promise<void>, verb: 'find' | 'create' = 'find'): CaseAdapter {
  const { cases } = adapter;
  const waits =
    verb === 'find'
      ? { find: async (...given: Parameters<typeof cases.find>) => passed.then(() => cases.find(...given)) }
      : { create: async (...given: Parameters<typeof cases.create>) => passed.then(() => cases.create(...given)) };
  return { ...adapter, cases: { ...cases, ...waits } };
}
