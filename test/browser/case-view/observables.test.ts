/** The observables of a case: listed, added, pasted, edited, removed. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import type { NewObservable } from '../../../src/domain/observable.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import {
  choose,
  control,
  focused,
  has,
  inToast,
  memoryFor,
  owner,
  presses,
  said,
  says,
  shown,
  squash,
  storages,
  stores,
  until,
  words,
  write,
  unreliable,
} from './scene.js';

const evil = 'http://evil.example/a';

/** The view with its observables open. */
async function opened(adapter: CaseAdapter, observables: readonly NewObservable[] = []) {
  const stored = await stores(adapter);
  if (observables.length > 0) await adapter.observables.add(stored.id, observables);
  const view = await shown(adapter, stored);
  await presses(view, /^Observables/u);
  await until(view, () => has(view, 'Paste several') || rows(view).length > 0, 'the observables are there');
  const kept = async () =>
    (await adapter.cases.get(stored.id))!.observables.map(({ type, value }) => `${type} ${value}`);
  return { view, kept, id: stored.id };
}

const rows = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('[part="observable"]')].map((each) => squash(each.textContent));

/** What was read of a pasted text: line, value, what becomes of it. */
const reviewed = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('table tbody tr')].map((row) => {
    const [line, value, , fate] = [...row.querySelectorAll('td')];
    return [line, value, fate].map((cell) => squash(cell?.textContent)).join(' | ');
  });

const box = 'Observables, one a line';

for (const [name, open] of Object.entries(storages)) {
  describe(`observables of a case (${name})`, () => {
    it('are added with their type guessed, and what was made harmless as it was', async () => {
      const adapter = open();
      const { view, kept } = await opened(adapter);
      await says(view, 'No observables yet.');
      await presses(view, 'Add observable');
      write(view, 'Value', 'hxxp://evil[.]example/a');
      await says(view, 'Taken for: URL');
      await says(view, `Kept as ${evil}`);
      await presses(view, 'Add observable');
      await until(view, () => rows(view).some((row) => row.includes(evil)));
      expect(await kept()).to.deep.equal([`url ${evil}`]);
      await until(view, () => focused(view)?.id === 'observable-value', 'the next can be written');
      await adapter.close();
    });

    it('are pasted, looked over, and saved in one go; what is wrong stays in the box', async () => {
      const adapter = open();
      const { view, kept } = await opened(adapter, [{ type: 'ipv4', value: '1.2.3.4' }]);
      await presses(view, 'Paste several');
      write(view, box, 'evil[.]example\tseen in a mail\n1[.]2[.]3[.]4\nwhatever\nann[at]evil[.]example');
      await says(view, '2 can be added, 1 needs a change, 1 is there already');
      expect(reviewed(view)).to.deep.equal([
        '1 | evil.example seen in a mail | Will be added',
        '2 | 1.2.3.4 | This is on the case already.',
        '3 | whatever | It cannot be told what this is. Choose its type.',
        '4 | ann@evil.example | Will be added',
      ]);
      await presses(view, 'Add 2 observables');
      await until(view, () => rows(view).length === 3);
      expect(await kept()).to.deep.equal(['ipv4 1.2.3.4', 'domain evil.example', 'email ann@evil.example']);
      expect(control<HTMLTextAreaElement>(view, box).value).to.equal('whatever');
      choose(view, 'Type: whatever', 'User');
      await presses(view, 'Add 1 observable');
      await until(view, () => rows(view).length === 4);
      expect(control<HTMLTextAreaElement>(view, box).value).to.equal('');
      await adapter.close();
    });

    it('are edited in place, their type stays', async () => {
      const adapter = open();
      const { view, kept } = await opened(adapter, [{ type: 'domain', value: 'evil.example' }]);
      await presses(view, 'Edit evil.example');
      await until(view, () => focused(view)?.id === 'edited-value');
      write(view, 'Value', 'not a domain');
      await says(view, 'This is no value of that type.');
      write(view, 'Value', 'worse.example');
      await presses(view, 'Save');
      await until(view, () => rows(view).some((row) => row.includes('worse.example')));
      expect(await kept()).to.deep.equal(['domain worse.example']);
      await until(view, () => focused(view)?.ariaLabel === 'Edit worse.example', 'the focus is back');
      await adapter.close();
    });

    it('are removed, several at once, and back after undo', async () => {
      const adapter = open();
      const given = ['1.1.1.1', '2.2.2.2', '3.3.3.3'].map((value) => ({ type: 'ipv4', value }));
      const { view, kept } = await opened(adapter, given);
      await presses(view, 'Remove 1.1.1.1');
      await until(view, () => rows(view).length === 2);
      await inToast(view, 'Undo');
      await until(view, () => rows(view).length === 3);
      control(view, 'Select 1.1.1.1').click();
      await presses(view, 'Select 3.3.3.3');
      await says(view, '2 selected');
      await presses(view, 'Remove');
      await until(view, () => rows(view).length === 1);
      expect(await kept()).to.have.length(3);
      await inToast(view, 'Dismiss');
      await until(view, () => words(view).includes('Observables 1'));
      for (let left = 3; left > 1; left = (await kept()).length) await new Promise(requestAnimationFrame);
      expect(await kept()).to.deep.equal(['ipv4 2.2.2.2']);
      await adapter.close();
    });
  });
}

describe('observables of a case', () => {
  it('may be added again while their removal can be undone, and stay then', async () => {
    const adapter = memoryFor();
    const { view, kept } = await opened(adapter, [
      { type: 'ipv4', value: '1.1.1.1' },
      { type: 'ipv4', value: '2.2.2.2' },
    ]);
    await presses(view, 'Remove 1.1.1.1');
    await presses(view, 'Add observable');
    write(view, 'Value', '1.1.1.1');
    control(view, 'Value').closest('form')!.requestSubmit();
    await until(view, () => rows(view).length === 2);
    expect(await kept()).to.deep.equal(['ipv4 2.2.2.2', 'ipv4 1.1.1.1']);
  });

  it('say beside the field what is wrong, and that it is there already', async () => {
    const { view } = await opened(memoryFor(), [{ type: 'ipv4', value: '1.1.1.1' }]);
    await presses(view, 'Add observable');
    const send = () => control(view, 'Value').closest('form')!.requestSubmit();
    send();
    await says(view, 'Value is missing.');
    write(view, 'Value', 'anything');
    await says(view, 'It cannot be told what this is.');
    write(view, 'Value', '1.1.1.1');
    await says(view, 'This is on the case already.');
  });

  it('are shown and copied defanged on request', async () => {
    const { view } = await opened(memoryFor(), [{ type: 'url', value: evil }]);
    control(view, 'Show defanged').click();
    await until(view, () => rows(view)[0]!.includes('hxxp://evil[.]example/a'));
    expect(has(view, 'Copy hxxp://evil[.]example/a')).to.equal(true);
  });

  it('take types of the owner', async () => {
    const observableTypes = [{ key: 'wallet', label: 'Wallet' }];
    const adapter = memoryFor(
      {},
      { presets: { configurations: [{ ...defaultConfiguration(owner), observableTypes }] } },
    );
    const { view, kept } = await opened(adapter);
    await presses(view, 'Add observable');
    await until(view, () =>
      [...control<HTMLSelectElement>(view, 'Type').options].some(({ text }) => text === 'Wallet'),
    );
    choose(view, 'Type', 'Wallet');
    write(view, 'Value', 'bc1q xyz');
    await presses(view, 'Add observable');
    await until(view, () => rows(view)[0]?.startsWith('Wallet bc1q xyz') ?? false);
    expect(await kept()).to.deep.equal(['wallet bc1q xyz']);
  });

  it('say how much room there is before it is needed, and refuse beyond it', async () => {
    const given = Array.from({ length: 49 }, (_, index) => ({ type: 'ipv4', value: `10.0.0.${index}` }));
    const { view, kept } = await opened(memoryFor(), given);
    await says(view, 'Room for 1 more of 50.');
    await presses(view, 'Paste several');
    write(view, box, 'a.example\nb.example');
    await says(view, 'There is no room left for this on the case.');
    await presses(view, 'Add 1 observable');
    await says(view, 'A case holds 50 observables at most.');
    expect(await kept()).to.have.length(50);
    expect(control<HTMLTextAreaElement>(view, box).value).to.equal('b.example');
  });

  it('keep what was written when it could not be saved, and try again', async () => {
    const adapter = memoryFor();
    const { adapter: unsure, trouble } = unreliable(adapter, 'observables', 'add', 'unavailable');
    const { view, kept } = await opened(unsure);
    await presses(view, 'Paste several');
    write(view, box, 'evil.example');
    await presses(view, 'Add 1 observable');
    await until(view, () => has(view, 'Try again'));
    expect(control<HTMLTextAreaElement>(view, box).value).to.equal('evil.example');
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => rows(view).length === 1);
    expect(await kept()).to.deep.equal(['domain evil.example']);
  });

  it('show what somebody else adds, and keep what one edits of what somebody else removes', async () => {
    const adapter = memoryFor();
    const { view, id } = await opened(adapter, [{ type: 'domain', value: 'evil.example' }]);
    const { added } = await adapter.observables.add(id, [{ type: 'ipv4', value: '1.1.1.1' }]);
    await until(view, () => rows(view).length === 2);
    await presses(view, 'Edit 1.1.1.1');
    await until(view, () => focused(view)?.id === 'edited-value');
    write(view, /^Description/u, 'Typed for long');
    await adapter.observables.remove(
      id,
      added.map((each) => each.id),
    );
    await until(view, () => said(view).includes('Somebody removed what you were editing.'));
    expect(control<HTMLInputElement>(view, 'Value').value).to.equal('1.1.1.1');
    expect(control<HTMLInputElement>(view, /^Description/u).value).to.equal('Typed for long');
  });

  it('that two people edit at once are shown side by side, and what only one changed is merged', async () => {
    const adapter = memoryFor();
    const { view, id, kept } = await opened(adapter, [{ type: 'domain', value: 'evil.example' }]);
    const one = (await adapter.cases.get(id))!.observables[0]!.id;
    const edits = async (name: string, value: string, theirs: Parameters<CaseAdapter['observables']['edit']>[1]) => {
      await presses(view, `Edit ${name}`);
      await until(view, () => focused(view)?.id === 'edited-value');
      write(view, 'Value', value);
      await adapter.observables.edit(id, theirs);
      await presses(view, 'Save');
    };
    await edits('evil.example', 'mine.example', { id: one, description: 'Theirs' });
    await until(view, () => rows(view).some((row) => row.includes('mine.example') && row.includes('Theirs')));
    await edits('mine.example', 'again.example', { id: one, value: 'theirs.example' });
    await says(view, 'Value was changed by somebody else meanwhile.');
    await says(view, 'theirs.example (Theirs)');
    await presses(view, 'Save yours');
    await until(view, () => has(view, 'Edit again.example'));
    expect(await kept()).to.deep.equal(['domain again.example']);
    await edits('again.example', 'never.example', { id: one, value: 'last.example' });
    await says(view, 'Value was changed by somebody else meanwhile.');
    await presses(view, 'Keep theirs');
    await until(view, () => has(view, 'Edit last.example'));
    expect(await kept()).to.deep.equal(['domain last.example']);
  });

  it('of which one is saved that somebody removed unheard, keep what was written', async () => {
    const adapter = memoryFor();
    const silent: CaseAdapter = {
      ...adapter,
      changes: () => undefined,
    };
    const { view, id } = await opened(silent, [{ type: 'domain', value: 'evil.example' }]);
    await presses(view, 'Edit evil.example');
    await until(view, () => focused(view)?.id === 'edited-value');
    write(view, 'Value', 'mine.example');
    const { observables } = (await adapter.cases.get(id))!;
    await adapter.observables.remove(
      id,
      observables.map((each) => each.id),
    );
    await presses(view, 'Save');
    await until(view, () => said(view).includes('Somebody removed what you were editing.'));
    expect(control<HTMLInputElement>(view, 'Value').value).to.equal('mine.example');
  });

  it('that are being written or edited are kept across a reload', async () => {
    const adapter = memoryFor();
    const { view, id, kept } = await opened(adapter, [{ type: 'domain', value: 'evil.example' }]);
    await presses(view, 'Add observable');
    write(view, 'Value', '1.2.3.4');
    write(view, /^Description/u, 'Seen at night');
    await presses(view, 'Edit evil.example');
    const edited = () => view.shadowRoot!.querySelector<HTMLInputElement>('#edited-value');
    await until(view, () => edited() !== null);
    edited()!.value = 'worse.example';
    edited()!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await view.updateComplete;
    view.remove();
    const back = await shown(adapter, { id });
    await presses(back, /^Observables/u);
    const value = (name: string) => back.shadowRoot!.querySelector<HTMLInputElement>(`#${name}`)?.value;
    await until(back, () => value('observable-value') === '1.2.3.4' && value('edited-value') === 'worse.example');
    expect(value('observable-description')).to.equal('Seen at night');
    await says(back, 'Draft restored');
    await presses(back, 'Save');
    await until(back, () => rows(back).some((row) => row.includes('worse.example')));
    expect(await kept()).to.deep.equal(['domain worse.example']);
    expect(value('observable-value')).to.equal('1.2.3.4');
  });

  it('are plain text, whatever they say', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { view } = await opened(memoryFor(), [{ type: 'user', value: hostile, description: `${hostile}\u202E` }]);
    expect(rows(view)[0]).to.include(hostile);
    expect(view.shadowRoot!.querySelectorAll('[part="observable"] img')).to.have.length(0);
    await presses(view, 'Paste several');
    write(view, box, `${hostile}\n\u202Egnp.exe`);
    await until(view, () => reviewed(view).length === 2);
    expect(view.shadowRoot!.querySelectorAll('table img')).to.have.length(0);
    await expect(view).to.be.accessible();
  });

  it('are only shown to whoever may not change the case', async () => {
    const writer = memoryFor();
    const reader = memoryFor({ update: false });
    const { view } = await opened({ ...writer, session: reader.session, observables: writer.observables }, [
      { type: 'domain', value: 'evil.example' },
    ]);
    await says(view, 'evil.example');
    expect(
      ['Add observable', 'Paste several', 'Edit evil.example', 'Remove evil.example'].filter((each) => has(view, each)),
    ).to.deep.equal([]);
    expect(has(view, 'Copy evil.example')).to.equal(true);
    await expect(view).to.be.accessible();
  });
});
