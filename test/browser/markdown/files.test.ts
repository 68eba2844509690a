/** Files that are dropped, pasted or chosen, and addresses pasted over words. */
import { expect } from '@open-wc/testing';
import type { InsertMarkdown } from '../../../src/elements/markdown/markdown-editor.js';
import { anEditor, area, named, select, shown, type MarkdownHost } from './scene.js';

const image = () => new File(['x'], 'a.png', { type: 'image/png' });

function carrying(files: readonly File[], text = ''): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (text) data.setData('text/plain', text);
  return data;
}

/** Whether the browser was kept from doing what it does by itself. */
function drag(host: MarkdownHost, type: 'dragover' | 'dragleave' | 'drop', dataTransfer: DataTransfer): boolean {
  return !area(host).dispatchEvent(
    new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }),
  );
}

function paste(host: MarkdownHost, clipboardData: DataTransfer): boolean {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  // Firefox lets nobody make an event with files.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return !area(host).dispatchEvent(event);
}

interface Taken {
  readonly files: readonly File[];
  readonly insert: InsertMarkdown;
}

async function taking(): Promise<{ host: MarkdownHost; taken: Taken[] }> {
  const taken: Taken[] = [];
  const host = await anEditor('', { files: () => (files, insert) => taken.push({ files, insert }) });
  return { host, taken };
}

describe('a file', () => {
  it('that is dropped is taken, and what comes of it stands where the caret was', async () => {
    const { host, taken } = await taking();
    await select(host, 'one | two');
    expect(drag(host, 'dragover', carrying([image()]))).to.equal(true);
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('.markdown-drop')?.textContent).to.equal('Drop files to attach them');
    expect(drag(host, 'drop', carrying([image(), image()]))).to.equal(true);
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('.markdown-drop') === null).to.equal(true);
    expect(taken[0]?.files.length).to.equal(2);
    host.value = 'zero one  two';
    host.requestUpdate();
    await host.updateComplete;
    taken[0]?.insert('![a.png](case-file:1)');
    taken[0]?.insert('![a.png](case-file:2)');
    expect(host.value).to.equal('zero one ![a.png](case-file:1)\n![a.png](case-file:2) two');
  });

  it('that is dropped never leads away from the page, not even where nobody takes it', async () => {
    for (const more of [{}, { readonly: true, files: () => () => undefined }]) {
      const host = await anEditor('', more);
      const data = carrying([image()]);
      expect(drag(host, 'dragover', data)).to.equal(true);
      await host.updateComplete;
      expect(host.shadowRoot!.querySelector('.markdown-drop') === null).to.equal(true);
      expect(drag(host, 'drop', data)).to.equal(true);
    }
  });

  it('that is pasted alone is taken; text that comes with a picture of itself is text', async () => {
    const { host, taken } = await taking();
    await select(host, '|');
    expect(paste(host, carrying([image()]))).to.equal(true);
    expect(taken.length).to.equal(1);
    expect(paste(host, carrying([image()], 'a\tb'))).to.equal(false);
    expect(taken.length).to.equal(1);
  });

  it('can be chosen by whoever cannot drop it', async () => {
    const { host, taken } = await taking();
    await select(host, 'one|');
    const picker = host.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
    let opened = 0;
    picker.addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    named(host, 'button', 'Attach files').click();
    expect(opened).to.equal(1);
    picker.files = carrying([image()]).files;
    picker.dispatchEvent(new Event('change'));
    taken[0]?.insert('[a](case-file:1)');
    expect(shown(host)).to.equal('one\n[a](case-file:1)|');
    expect((await anEditor()).shadowRoot!.querySelector('[aria-label="Attach files"]') === null).to.equal(true);
  });

  it('does not take the focus from where it went meanwhile', async () => {
    const { host, taken } = await taking();
    await select(host, '|');
    drag(host, 'drop', carrying([image()]));
    const after = host.shadowRoot!.getElementById('after')!;
    after.focus();
    taken[0]?.insert('![a](case-file:1)');
    expect(host.value).to.equal('![a](case-file:1)');
    expect(host.shadowRoot!.activeElement === after).to.equal(true);
  });
});

describe('text', () => {
  it('that is dragged or pasted is left to the browser', async () => {
    const { host, taken } = await taking();
    await select(host, '‹word›');
    const text = carrying([], 'plain');
    expect(drag(host, 'dragover', text)).to.equal(false);
    expect(drag(host, 'drop', text)).to.equal(false);
    expect(paste(host, text)).to.equal(false);
    expect(taken).to.deep.equal([]);
  });

  it('makes a link of what is selected if it is an address', async () => {
    const host = await anEditor();
    await select(host, 'see ‹this› page');
    expect(paste(host, carrying([], 'https://x.org/a'))).to.equal(true);
    expect(shown(host)).to.equal('see [this](https://x.org/a)| page');
  });
});
