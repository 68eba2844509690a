/** Files that are pasted into what is written of a case, from the paste to the text somebody else reads. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { skipBecause } from '../../support/engine.js';
import { keepsFiles } from '../case-create-form/scene.js';
import {
  control,
  has,
  hears,
  memoryFor,
  presses,
  says,
  shown,
  storages,
  stores,
  until,
  words,
  write,
} from './scene.js';

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const picture = (name: string): File => new File([pixel], name, { type: 'image/png' });

const around = (adapter: CaseAdapter, changed: Partial<CaseAdapter['files']>): CaseAdapter => ({
  ...adapter,
  files: { ...adapter.files, ...changed },
});

function pastes(view: CaseView, label: string, ...files: readonly File[]): void {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  control(view, label).dispatchEvent(event);
}

const textOf = (view: CaseView, label = 'Add a comment'): string => control<HTMLTextAreaElement>(view, label).value;
const pictures = (view: CaseView): readonly HTMLImageElement[] => [
  ...view.shadowRoot!.querySelectorAll<HTMLImageElement>('article.comment img:not(.avatar img)'),
];
const bars = (view: CaseView): readonly HTMLProgressElement[] => [...view.shadowRoot!.querySelectorAll('progress')];

describe('a picture pasted into a comment', () => {
  for (const [name, open] of Object.entries(storages))
    it(`is brought there, goes with the comment, and is shown to whoever comes later (${name})`, async () => {
      const adapter = open();
      const one = await stores(adapter);
      const view = await shown(adapter, one);
      control(view, 'Add a comment').focus();
      write(view, 'Add a comment', 'As seen:');
      pastes(view, 'Add a comment', picture('shot.png'));
      await until(view, () => textOf(view).includes('![shot.png](case-file:'));
      // Nothing is on the case before somebody says so.
      expect((await adapter.cases.get(one.id))!.totals.files).to.equal(0);
      await presses(view, 'Comment');
      await until(view, () => (pictures(view)[0]?.naturalWidth ?? 0) > 0);
      expect(pictures(view)[0]!.src.startsWith('blob:')).to.equal(true);
      expect([textOf(view), has(view, 'Remove shot.png')]).to.deep.equal(['', false]);
      const { items } = await adapter.files.find({ caseId: one.id });
      expect(items.map((file) => file.name)).to.deep.equal(['shot.png']);
      view.remove();
      const later = await shown(adapter, one);
      await until(later, () => (pictures(later)[0]?.naturalWidth ?? 0) > 0);
      await adapter.close();
    });

  it('shows how far it is; one of several can be cancelled', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    let pass: (() => void) | undefined;
    const passed = new Promise<void>((resolve) => (pass = resolve));
    const signals: AbortSignal[] = [];
    const view = await shown(
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
    pastes(view, 'Add a comment', picture('kept.png'), picture('dropped.png'));
    await until(
      view,
      () =>
        bars(view)
          .map(({ value }) => value)
          .join() === '0.4,0.4',
    );
    expect(bars(view)[0]!.ariaLabel).to.equal('kept.png is being uploaded');
    await presses(view, 'Cancel the upload of dropped.png');
    await hears(view, 'dropped.png is not uploaded');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, true]);
    pass!();
    await until(view, () => textOf(view).includes('kept.png'));
    expect(textOf(view)).not.to.include('dropped.png');
    await presses(view, 'Comment');
    await until(view, () => pictures(view).length === 1);
    expect((await adapter.cases.get(one.id))!.totals.files).to.equal(1);
  });

  it('is waited for where the comment is sent before it is there', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    let pass: (() => void) | undefined;
    const passed = new Promise<void>((resolve) => (pass = resolve));
    const view = await shown(
      around(adapter, { stage: (file, options) => passed.then(() => adapter.files.stage(file, options)) }),
      one,
    );
    pastes(view, 'Add a comment', picture('shot.png'));
    await until(view, () => has(view, 'Cancel the upload of shot.png'));
    await presses(view, 'Comment');
    pass!();
    await until(view, () => pictures(view).length === 1);
  });

  it('is taken out of the text with the file', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await shown(adapter, one);
    write(view, 'Add a comment', 'Before.');
    pastes(view, 'Add a comment', picture('shot.png'));
    await until(view, () => textOf(view).includes('shot.png'));
    await presses(view, 'Remove shot.png');
    await until(view, () => textOf(view).trim() === 'Before.');
    await presses(view, 'Comment');
    await hears(view, 'Comment added');
    expect((await adapter.cases.get(one.id))!.totals.files).to.equal(0);
  });

  it('is refused where it is not what it is called, and the text goes on without it', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await shown(adapter, one);
    const page = new File(['<script>alert(1)</script>'], 'shot.png', { type: 'image/png' });
    pastes(view, 'Add a comment', page);
    await says(view, 'The content of shot.png is not what its name says.');
    await hears(view, 'The content of shot.png is not what its name says.');
    expect([textOf(view), has(view, 'Remove shot.png')]).to.deep.equal(['', false]);
  });

  it('that could not be put on the case is there for another try, with the text', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    let fails = true;
    const view = await shown(
      around(adapter, {
        attach: (...what) => (fails ? Promise.reject(new CaseError('unavailable')) : adapter.files.attach(...what)),
      }),
      one,
    );
    write(view, 'Add a comment', 'Kept.');
    pastes(view, 'Add a comment', picture('shot.png'));
    await until(view, () => textOf(view).includes('shot.png'));
    await presses(view, 'Comment');
    await says(view, 'The upload failed.');
    expect((await adapter.comments.find({ caseId: one.id })).total).to.equal(0);
    expect(textOf(view)).to.include('Kept.');
    fails = false;
    await presses(view, 'Comment');
    await until(view, () => pictures(view).length === 1);
    expect(words(view)).not.to.include('The upload failed.');
  });

  it('is kept with the draft, also where what was brought there is gone', async function () {
    if (!(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await shown(adapter, one);
    write(view, 'Add a comment', 'Not sent yet.');
    pastes(view, 'Add a comment', picture('shot.png'));
    await until(view, () => textOf(view).includes('shot.png'));
    const sweeps = textOf(view).match(/case-file:([^)]+)/u)![1]!;
    view.remove();
    // As if a day had passed: the backend does not know it any more.
    let asked = 0;
    const back = await shown(
      around(adapter, {
        attach: (id, items, options) => {
          asked += 1;
          const isOld = items.some(({ ref }) => ref === sweeps);
          return isOld
            ? Promise.reject(new CaseError('validation', { fields: [{ path: '0.ref', rule: 'unknown_record' }] }))
            : adapter.files.attach(id, items, options);
        },
      }),
      one,
    );
    await until(back, () => textOf(back).includes('shot.png'));
    const small = () => back.shadowRoot!.querySelector<HTMLImageElement>('[part~="file"] img');
    await until(back, () => (small()?.naturalWidth ?? 0) > 0);
    await presses(back, 'Comment');
    await until(back, () => (pictures(back)[0]?.naturalWidth ?? 0) > 0);
    expect(asked).to.equal(2);
    const { items } = await adapter.comments.find({ caseId: one.id });
    const [file] = (await adapter.files.find({ caseId: one.id })).items;
    expect(items[0]!.text).to.include(file!.ref).and.not.to.include(sweeps);
  });

  it('comes back with the text that was discarded', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    pastes(view, 'Add a comment', picture('shot.png'));
    await until(view, () => has(view, 'Remove shot.png'));
    await presses(view, 'Discard');
    await until(view, () => !has(view, 'Remove shot.png'));
    await presses(view, 'Undo');
    await until(view, () => has(view, 'Remove shot.png') && textOf(view).includes('shot.png'));
  });
});

describe('a file pasted into a description', () => {
  it('goes with it when it is saved', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const view = await shown(adapter, one);
    await presses(view, 'Edit description');
    await until(view, () => has(view, 'Save'));
    pastes(view, 'Description', picture('shot.png'));
    await until(view, () => textOf(view, 'Description').includes('shot.png'));
    await presses(view, 'Save');
    await until(
      view,
      () => (view.shadowRoot!.querySelector<HTMLImageElement>('.description .markdown img')?.naturalWidth ?? 0) > 0,
    );
    const stored = (await adapter.cases.get(one.id))!;
    expect([stored.totals.files, stored.description.includes('](case-file:')]).to.deep.equal([1, true]);
  });

  it('stays with the case it was written for', async () => {
    const adapter = memoryFor();
    const [one, other] = [await stores(adapter), await stores(adapter, { title: 'Other' })];
    const view = await shown(adapter, one);
    write(view, 'Add a comment', 'For the first.');
    pastes(view, 'Add a comment', picture('shot.png'));
    await until(view, () => has(view, 'Remove shot.png'));
    view.caseId = other.id;
    await says(view, 'Other');
    await until(view, () => textOf(view) === '' && !has(view, 'Remove shot.png'));
    view.caseId = one.id;
    await until(view, () => textOf(view).startsWith('For the first.') && has(view, 'Remove shot.png'));
  });
});

describe('what a text of a case leads to', () => {
  it('never runs in the page: only pictures are shown, what is linked is saved', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter);
    const page = new File(['<script>alert(1)</script>'], 'page.html', { type: 'text/html' });
    const acting = new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'acting.svg', {
      type: 'image/svg+xml',
    });
    const plain = new File(
      ['<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>'],
      'plain.svg',
      { type: 'image/svg+xml' },
    );
    const staged = await Promise.all([page, acting, plain].map((file) => adapter.files.stage(file)));
    await adapter.files.attach(one.id, staged);
    const [html, bad, good] = staged.map(({ ref }) => ref);
    await adapter.comments.add(one.id, {
      text: `[page](case-file:${html!}) ![bad](case-file:${bad!}) ![good](case-file:${good!})`,
    });
    const view = await shown(adapter, one);
    await until(view, () => pictures(view).length === 2 && view.shadowRoot!.querySelector('.markdown a') !== null);
    await until(view, () => pictures(view)[1]!.naturalWidth > 0);
    const link = view.shadowRoot!.querySelector<HTMLAnchorElement>('.markdown a')!;
    const types = await Promise.all(
      [link.href, ...pictures(view).map(({ src }) => src)].map(
        async (address) => (await (await fetch(address)).blob()).type,
      ),
    );
    expect(types).to.deep.equal(['application/octet-stream', 'application/octet-stream', 'image/svg+xml']);
    expect(link.download).to.equal('page');
  });
});
