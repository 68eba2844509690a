/** The files of a case: added, looked at, taken home and deleted. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { limits } from '../../../src/domain/limits.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { press } from '../../support/keys.js';
import {
  byRole,
  chooseIn,
  control,
  dialog,
  focused,
  has,
  hears,
  inToast,
  memoryFor,
  menuItems,
  presses,
  said,
  says,
  shown,
  squash,
  storages,
  stores,
  until,
  words,
  unreliable,
} from './scene.js';

const text = (name: string, content = `What ${name} says.`): File => new File([content], name, { type: 'text/plain' });

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const picture = (name: string): File => new File([pixel], name, { type: 'image/png' });

/** A file of this size, without its bytes. */
const sized = (name: string, type: string, size: number): File =>
  Object.defineProperty(new File(['x'], name, { type }), 'size', { value: size });

const carrying = (files: readonly File[]): DataTransfer => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

/** The view of a case, at its files. */
async function opened(adapter: CaseAdapter, stored: Pick<Case, 'id'>): Promise<CaseView> {
  const view = await shown(adapter, stored);
  await presses(view, /^Files/u);
  await until(view, () => !words(view).includes('Loading'), 'the files are there');
  return view;
}

function chooses(view: CaseView, ...files: readonly File[]): void {
  const input = view.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  // A list that was made by hand keeps what a test says of the files.
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const panel = (view: CaseView): HTMLElement => byRole(view, 'tabpanel')[0]!;

const drops = (view: CaseView, ...files: readonly File[]): boolean =>
  panel(view).firstElementChild!.dispatchEvent(
    new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer: carrying(files) }),
  );

function pastes(view: CaseView, ...files: readonly File[]): void {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: carrying(files) });
  control(view, 'Add files').dispatchEvent(event);
}

/** Names under a list, in order. */
const namesIn = (view: CaseView, list: string): readonly string[] => {
  const found = byRole(view, 'list').find((each) => each.ariaLabel === list);
  return [...(found?.querySelectorAll('.file-name') ?? [])].map((each) => squash(each.textContent));
};
const listed = (view: CaseView) => namesIn(view, 'Files');
const underWay = (view: CaseView) => namesIn(view, 'Being added');

const holds = (view: CaseView, ...names: readonly string[]): Promise<void> =>
  until(view, () => listed(view).join() === names.join(), `it lists ${names.join()}, not ${listed(view).join()}`);

/** Puts a file on a case without the view. */
async function attaches(adapter: CaseAdapter, { id }: Pick<Case, 'id'>, ...files: readonly File[]): Promise<void> {
  for (const file of files) await adapter.files.attach(id, [await adapter.files.stage(file)]);
}

const stored = async (adapter: CaseAdapter, { id }: Pick<Case, 'id'>) =>
  (await adapter.files.find({ caseId: id })).items.map(({ name }) => name);

/** The same adapter, whose files go through what a test says. */
const around = (adapter: CaseAdapter, changed: Partial<CaseAdapter['files']>): CaseAdapter => ({
  ...adapter,
  files: { ...adapter.files, ...changed },
});

/** Something that is waited for until a test lets it go on. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

const item = (view: CaseView, label: string) => menuItems(view).find((each) => squash(each.textContent) === label);

describe('files of a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`are added by choosing, dropping and pasting, and counted on their tab (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      const view = await opened(adapter, one);
      await says(view, 'No files yet.');
      chooses(view, text('chosen.txt'), text('also.txt'));
      await until(view, () => listed(view).length === 2);
      drops(view, text('dropped.txt'));
      await until(view, () => listed(view)[0] === 'dropped.txt');
      pastes(view, picture('image.png'));
      await until(view, () => listed(view).length === 4);
      // Browsers call every pasted picture the same; its time tells it apart.
      expect(listed(view)[0]).to.match(/^image \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/u);
      expect(await stored(adapter, one)).to.have.members([...listed(view)]);
      await until(view, () => has(view, 'Files 4'));
      await says(view, 'Image 70 bytes');
      await says(view, 'Ana Sousa');
      await adapter.close();
    });

    it(`are previewed as text or image, and never as a page (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      const script = '<script>document.body.dataset.ran = "yes"</script>';
      await attaches(adapter, one, new File([script], 'page.html', { type: 'text/html' }), picture('shot.png'));
      const view = await opened(adapter, one);
      await holds(view, 'shot.png', 'page.html');
      control(view, 'Preview page.html').focus();
      await presses(view, 'Preview page.html');
      await until(view, () => squash(dialog(view)?.querySelector('pre')?.textContent) === script);
      expect(document.body.dataset['ran']).to.equal(undefined);
      await press('Escape');
      await until(view, () => dialog(view) === null && focused(view)?.ariaLabel === 'Preview page.html');
      await presses(view, 'Preview shot.png');
      await until(view, () => (dialog(view)?.querySelector('img')?.naturalWidth ?? 0) === 1);
      const { src } = dialog(view)!.querySelector('img')!;
      await presses(view, 'Close');
      await until(view, () => dialog(view) === null);
      // Its content is let go of.
      expect(
        await fetch(src).then(
          () => 'kept',
          () => 'gone',
        ),
      ).to.equal('gone');
      await adapter.close();
    });

    it(`are downloaded under their name (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      await attaches(adapter, one, text('notes.txt', 'Kept.'));
      const view = await opened(adapter, one);
      await holds(view, 'notes.txt');
      const clicked: HTMLAnchorElement[] = [];
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        clicked.push(this);
      };
      try {
        await presses(view, 'Download notes.txt');
        await until(view, () => clicked.length === 1);
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
      expect(clicked[0]!.download).to.equal('notes.txt');
      expect(await (await fetch(clicked[0]!.href)).text()).to.equal('Kept.');
      await adapter.close();
    });

    it(`tell their SHA-256 always, SHA-1 and MD5 on demand (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      await attaches(adapter, one, text('abc.txt', 'abc'));
      const view = await opened(adapter, one);
      await chooseIn(view, 'Actions for abc.txt', 'Checksums …');
      await until(view, () => dialog(view) !== null);
      const digests = () => [...dialog(view)!.querySelectorAll('code')].map((each) => each.textContent);
      const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      expect(digests()).to.deep.equal([sha256]);
      await presses(view, 'Calculate SHA-1 and MD5');
      await until(view, () => digests().length === 3);
      expect(digests()).to.deep.equal([
        sha256,
        'a9993e364706816aba3e25717850c26c9cd0d89d',
        '900150983cd24fb0d6963f7d28e17f72',
      ]);
      expect(['Copy SHA-256', 'Copy SHA-1', 'Copy MD5'].every((each) => has(view, each))).to.equal(true);
      await adapter.close();
    });

    it(`are deleted once the time to undo it is over, and back before that (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      await attaches(adapter, one, text('wrong.txt'));
      const view = await opened(adapter, one);
      await holds(view, 'wrong.txt');
      await chooseIn(view, 'Actions for wrong.txt', 'Delete');
      await holds(view);
      expect(await stored(adapter, one)).to.deep.equal(['wrong.txt']);
      await until(view, () => squash(focused(view)?.innerText) === 'Add files');
      await inToast(view, 'Undo');
      await holds(view, 'wrong.txt');
      await chooseIn(view, 'Actions for wrong.txt', 'Delete');
      await inToast(view, 'Dismiss');
      await says(view, 'No files yet.');
      await until(view, () => has(view, 'Files 0'));
      expect(await stored(adapter, one)).to.deep.equal([]);
      await adapter.close();
    });

    it(`follow what others add and delete (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      const view = await opened(adapter, one);
      await attaches(adapter, one, text('theirs.txt'));
      await holds(view, 'theirs.txt');
      const [{ id } = { id: '' }] = (await adapter.files.find({ caseId: one.id })).items;
      await adapter.files.detach(one.id, [id]);
      await says(view, 'No files yet.');
      await adapter.close();
    });

    it(`that are there already by name or content are asked about (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      await attaches(adapter, one, text('notes.txt', 'One.'));
      const view = await opened(adapter, one);
      await holds(view, 'notes.txt');
      chooses(view, text('notes.txt', 'Two.'));
      await says(view, 'The case has a file called notes.txt already.');
      await presses(view, 'Add anyway');
      await holds(view, 'notes.txt', 'notes.txt');
      chooses(view, text('copy.txt', 'One.'));
      await says(view, 'copy.txt has the same content as notes.txt');
      await hears(view, 'copy.txt has the same content as notes.txt');
      await presses(view, 'Leave out');
      await until(view, () => underWay(view).length === 0);
      chooses(view, text('notes.txt', 'One.'));
      await says(view, 'The case has notes.txt already, with the same content.');
      await presses(view, 'Leave out');
      expect(await stored(adapter, one)).to.deep.equal(['notes.txt', 'notes.txt']);
      await adapter.close();
    });
  }

  it('that are the same among those added at once are asked about as well', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await opened(adapter, one);
    chooses(view, text('a.txt', 'Same.'), text('b.txt', 'Same.'));
    await until(view, () => has(view, 'Add anyway'));
    await until(view, () => listed(view).length === 1 && underWay(view).length === 1);
    expect([...listed(view), ...underWay(view)].sort()).to.deep.equal(['a.txt', 'b.txt']);
  });

  it('that cannot be taken say why, and stop no other', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await opened(adapter, one);
    chooses(
      view,
      text('nothing.txt', ''),
      text(`${'x'.repeat(160)}.txt`),
      sized('photo.png', 'image/png', limits.imageBytes + 1),
      sized('disk.zip', 'application/zip', limits.fileBytes + 1),
      new File([Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)], 'setup.exe'),
      new File(['MZ is no picture'], 'fake.png', { type: 'image/png' }),
      text('good.txt'),
    );
    await holds(view, 'good.txt');
    for (const why of [
      'nothing.txt is empty.',
      'is longer than 160 characters.',
      'photo.png is larger than 10 MB.',
      'disk.zip is larger than 100 MB.',
      'setup.exe is of a type that cases do not take.',
      'The content of fake.png is not what its name says.',
    ])
      await says(view, why);
    expect(await stored(adapter, one)).to.deep.equal(['good.txt']);
    await presses(view, 'Remove setup.exe');
    await until(view, () => !underWay(view).includes('setup.exe'));
    expect(squash(focused(view)?.innerText)).to.equal('Add files');
  });

  it('are a hundred at most', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const staged = await Promise.all(
      Array.from({ length: 99 }, (_, index) => adapter.files.stage(text(`${String(index)}.txt`))),
    );
    await adapter.files.attach(one.id, staged);
    const view = await opened(adapter, one);
    chooses(view, text('last.txt'), text('beyond.txt'));
    await says(view, 'A case holds 100 files at most.');
    await until(view, () => has(view, 'Files 100'));
    await until(view, () => underWay(view).join() === 'beyond.txt');
  });

  it('are shown a page at a time', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    await attaches(adapter, one, ...Array.from({ length: 25 }, (_, index) => text(`${String(index)}.txt`)));
    const view = await opened(adapter, one);
    await until(view, () => listed(view).length === 20);
    expect(listed(view)[0]).to.equal('24.txt');
    await presses(view, 'Show 5 more files');
    await until(view, () => listed(view).length === 25);
    expect(has(view, /more file/u)).to.equal(false);
  });

  it('on their way tell how far they are, go on behind another tab, and can be cancelled', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const { passed, open } = gate();
    const signals: AbortSignal[] = [];
    const view = await opened(
      around(adapter, {
        stage: async (file, options = {}) => {
          signals.push(options.signal!);
          options.onProgress?.(0.4);
          await passed;
          return adapter.files.stage(file, options);
        },
      }),
      one,
    );
    chooses(view, text('kept.txt'), text('dropped.txt'));
    const bars = () => [...panel(view).querySelectorAll('progress')];
    await until(
      view,
      () =>
        bars()
          .map(({ value }) => value)
          .join() === '0.4,0.4',
    );
    expect(bars()[0]!.ariaLabel).to.equal('kept.txt is being uploaded');
    await presses(view, 'Cancel the upload of dropped.txt');
    await hears(view, 'dropped.txt is not uploaded');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, true]);
    await presses(view, 'Activity');
    open();
    await until(view, () => has(view, 'Files 1'));
    await hears(view, 'kept.txt is uploaded');
    await presses(view, /^Files/u);
    await holds(view, 'kept.txt');
    expect(await stored(adapter, one)).to.deep.equal(['kept.txt']);
  });

  it('that failed on their way can be tried again, and are there once', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    let [cut, losing] = [true, true];
    const view = await opened(
      around(adapter, {
        stage: (file, options) =>
          cut && file.name === 'cut.txt'
            ? Promise.reject(new CaseError('unavailable'))
            : adapter.files.stage(file, options),
        attach: async (id, items, options) => {
          const answer = await adapter.files.attach(id, items, options);
          if (losing && items[0]?.name === 'cut.txt') throw new CaseError('timeout');
          return answer;
        },
      }),
      one,
    );
    chooses(view, text('cut.txt'), text('whole.txt'));
    await holds(view, 'whole.txt');
    await says(view, 'The upload failed.');
    cut = false;
    await presses(view, 'Try again');
    // It landed, and only the answer was lost.
    await until(view, () => has(view, 'Try again') && listed(view).includes('cut.txt'));
    losing = false;
    await presses(view, 'Try again');
    await until(view, () => underWay(view).length === 0);
    expect(await stored(adapter, one)).to.have.members(['cut.txt', 'whole.txt']);
  });

  it('that could not be loaded can be asked for again', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    await attaches(adapter, one, text('notes.txt'));
    const { adapter: unsure, trouble } = unreliable(adapter, 'files', 'find', 'unavailable');
    const view = await opened(unsure, one);
    await says(view, 'The data cannot be reached right now.');
    trouble.isOn = false;
    await presses(view, 'Try again');
    await holds(view, 'notes.txt');
  });

  it('whose content is gone say so', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    await attaches(adapter, one, text('notes.txt'));
    const view = await opened(around(adapter, { read: async () => null }), one);
    await presses(view, 'Preview notes.txt');
    await says(view, 'The content of this file is not there any more.');
    await press('Escape');
    await presses(view, 'Download notes.txt');
    await hears(view, 'notes.txt could not be downloaded.');
  });

  it('that are long are shown in part', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    await attaches(adapter, one, text('long.log', 'ü'.repeat(300_000)));
    const view = await opened(adapter, one);
    await presses(view, 'Preview long.log');
    await says(view, 'Only the first 256 kB are shown.');
    expect(dialog(view)!.querySelector('pre')!.textContent).to.match(/^ü{131072}$/u);
  });

  it('are only looked at by whoever may only read', async () => {
    const writer = memoryFor();
    const one = await stores(writer);
    await attaches(writer, one, text('notes.txt'));
    const adapter: CaseAdapter = {
      ...writer,
      session: {
        ...writer.session,
        get: async (...given) => {
          const session = await writer.session.get(...given);
          return { ...session, permissions: { ...session.permissions, createComment: false, delete: false } };
        },
      },
    };
    const view = await opened(adapter, one);
    await holds(view, 'notes.txt');
    expect(has(view, 'Add files')).to.equal(false);
    // The browser must not leave the page for it either.
    expect(drops(view, text('more.txt'))).to.equal(false);
    await presses(view, 'Actions for notes.txt');
    await until(view, () => item(view, 'Copy SHA-256') !== undefined);
    expect(item(view, 'Delete')).to.equal(undefined);
    expect(has(view, 'Download notes.txt')).to.equal(true);
    expect(said(view)).not.to.include('uploaded');
  });

  it('have no tab where the backend keeps none', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await shown(
      {
        ...adapter,
        session: {
          ...adapter.session,
          get: async (...given) => {
            const session = await adapter.session.get(...given);
            const groups = session.capabilities.groups.filter((group) => group !== 'files');
            return { ...session, capabilities: { ...session.capabilities, groups } };
          },
        },
      },
      one,
    );
    expect(byRole(view, 'tab').map((each) => squash(each.textContent))).not.to.include('Files 0');
  });
});
