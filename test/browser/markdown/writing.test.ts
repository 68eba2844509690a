/** Writing Markdown, with the keyboard and with the toolbar. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { press } from '../../support/keys.js';
import { anEditor, area, named, select, shown, until, type MarkdownHost } from './scene.js';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const held = isMac ? 'Meta' : 'Control';

/** What a browser does for Ctrl+Z. */
const browser: { execCommand(command: 'undo' | 'redo'): boolean } = document;

const tool = (host: MarkdownHost, name: string) => named<HTMLButtonElement>(host, 'button', name);

/** A key as a keyboard sends it, where the browser under test keeps the combination for itself. */
function strike(host: MarkdownHost, init: KeyboardEventInit): boolean {
  const event = new KeyboardEvent('keydown', {
    bubbles: true,
    composed: true,
    cancelable: true,
    [isMac ? 'metaKey' : 'ctrlKey']: true,
    ...init,
  });
  (host.shadowRoot!.activeElement ?? area(host)).dispatchEvent(event);
  return event.defaultPrevented;
}

describe('the toolbar', () => {
  it('changes what is selected and gives the focus back to the text', async () => {
    const host = await anEditor();
    await select(host, 'a ‹word› here');
    tool(host, 'Bold').click();
    expect(shown(host)).to.equal('a **‹word›** here');
    expect(host.value).to.equal('a **word** here');
    expect(host.shadowRoot!.activeElement === area(host)).to.equal(true);
    tool(host, 'Bold').click();
    expect(shown(host)).to.equal('a ‹word› here');
  });

  it('offers everything it names', async () => {
    const host = await anEditor();
    const expected: Readonly<Record<string, string>> = {
      Heading: '## ‹word›',
      Bold: '**‹word›**',
      Italic: '_‹word›_',
      Quote: '> ‹word›',
      Code: '`‹word›`',
      Link: '[word](‹url›)',
      'Bulleted list': '- ‹word›',
      'Numbered list': '1. ‹word›',
      'Task list': '- [ ] ‹word›',
      Table: 'word\n\n| ‹Column 1› | Column 2 |\n| --- | --- |\n|  |  |',
    };
    const names = [...named(host, 'toolbar', 'Formatting').querySelectorAll('button')].map(
      ({ ariaLabel }) => ariaLabel,
    );
    expect(names).to.deep.equal(Object.keys(expected));
    for (const [name, after] of Object.entries(expected)) {
      await select(host, '‹word›');
      tool(host, name).click();
      expect(shown(host), name).to.equal(after);
    }
  });

  it('is one tab stop, in which arrows move', async () => {
    const host = await anEditor();
    named(host, 'tab', 'Write').focus();
    await press('Tab');
    expect(host.shadowRoot!.activeElement?.ariaLabel).to.equal('Heading');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(host.shadowRoot!.activeElement?.ariaLabel).to.equal('Italic');
    await press('Tab');
    expect(host.shadowRoot!.activeElement === area(host)).to.equal(true);
    await press('Tab');
    expect(host.shadowRoot!.activeElement?.id).to.equal('after');
  });

  it('does nothing to a text that may only be read', async () => {
    const host = await anEditor('word', { readonly: true });
    area(host).focus();
    area(host).select();
    tool(host, 'Bold').click();
    strike(host, { key: 'b', code: 'KeyB' });
    expect(host.value).to.equal('word');
    expect(tool(host, 'Bold').ariaDisabled).to.equal('true');
  });
});

describe('a shortcut', () => {
  it('does what its button does, and is told by it', async () => {
    const host = await anEditor();
    const keys: readonly (readonly [name: string, init: KeyboardEventInit, after: string, spoken: string])[] = [
      ['Bold', { key: 'b', code: 'KeyB' }, '**‹word›**', 'B'],
      ['Italic', { key: 'i', code: 'KeyI' }, '_‹word›_', 'I'],
      ['Code', { key: 'e', code: 'KeyE' }, '`‹word›`', 'E'],
      ['Link', { key: 'k', code: 'KeyK' }, '[word](‹url›)', 'K'],
      ['Quote', { key: ':', code: 'Period', shiftKey: true }, '> ‹word›', 'Shift+.'],
      ['Numbered list', { key: '/', code: 'Digit7', shiftKey: true }, '1. ‹word›', 'Shift+7'],
      ['Bulleted list', { key: '(', code: 'Digit8', shiftKey: true }, '- ‹word›', 'Shift+8'],
      ['Task list', { key: 'L', code: 'KeyL', shiftKey: true }, '- [ ] ‹word›', 'Shift+L'],
    ];
    for (const [name, init, after, spoken] of keys) {
      await select(host, '‹word›');
      expect(strike(host, init), name).to.equal(true);
      expect(shown(host), name).to.equal(after);
      expect(tool(host, name).getAttribute('aria-keyshortcuts')).to.equal(`${held}+${spoken}`);
      expect(tool(host, name).title).to.contain(isMac ? '⌘' : 'Ctrl+');
    }
  });

  it('is found by its place where letters are not Latin, and by its letter where they are elsewhere', async () => {
    const host = await anEditor();
    await select(host, '‹слово›');
    strike(host, { key: 'и', code: 'KeyB' });
    expect(shown(host)).to.equal('**‹слово›**');
    await select(host, '‹word›');
    expect(strike(host, { key: 'x', code: 'KeyB' })).to.equal(false);
    expect(strike(host, { key: 'b', code: 'KeyN', altKey: true })).to.equal(false);
    strike(host, { key: 'b', code: 'KeyN' });
    expect(shown(host)).to.equal('**‹word›**');
  });

  it('waits while a word is composed', async () => {
    const host = await anEditor();
    await select(host, '‹word›');
    expect(strike(host, { key: 'b', code: 'KeyB', isComposing: true })).to.equal(false);
    expect(host.value).to.equal('word');
  });
});

describe('typing', () => {
  it('can be undone, what the toolbar did included', async () => {
    const host = await anEditor();
    await select(host, '|');
    await sendKeys({ type: 'one two' });
    area(host).setSelectionRange(4, 7);
    tool(host, 'Bold').click();
    expect(shown(host)).to.equal('one **‹two›**');
    browser.execCommand('undo');
    expect(area(host).value).to.equal('one two');
    expect(host.value).to.equal('one two');
    browser.execCommand('redo');
    expect(host.value).to.equal('one **two**');
  });

  it('goes on with a list, and ends it at an empty item', async () => {
    const host = await anEditor();
    await select(host, '|');
    await sendKeys({ type: '- one' });
    await press('Enter');
    await sendKeys({ type: 'two' });
    await press('Enter');
    expect(host.value).to.equal('- one\n- two\n- ');
    await press('Enter');
    expect(shown(host)).to.equal('- one\n- two\n|');
    await press('Enter');
    expect(host.value).to.equal('- one\n- two\n\n');
  });

  it('keeps the caret where it is in a text with the line breaks of Windows', async () => {
    const host = await anEditor('one\r\ntwo');
    area(host).focus();
    area(host).setSelectionRange(1, 1);
    host.requestUpdate();
    await host.updateComplete;
    expect(shown(host)).to.equal('o|ne\ntwo');
  });

  it('tells when the focus has left, not when it went to the toolbar', async () => {
    const host = await anEditor();
    area(host).focus();
    tool(host, 'Bold').focus();
    expect(host.left).to.equal(0);
    host.shadowRoot!.getElementById('after')!.focus();
    expect(host.left).to.equal(1);
  });

  it('is described by its hint, and by what is wrong', async () => {
    const host = await anEditor('', { hint: () => 'Markdown works here.', problems: ['Description is missing.'] });
    const described = area(host).getAttribute('aria-describedby')!.split(' ');
    const texts = described.map((id) => host.shadowRoot!.getElementById(id)?.textContent.trim());
    expect(texts).to.include.members(['Markdown works here.', 'Description is missing.']);
    expect(area(host).ariaInvalid).to.equal('true');
    expect(area(host).labels[0]?.textContent.trim()).to.equal('Description');
  });
});

describe('the preview', () => {
  const tab = (host: MarkdownHost, name: string) => named(host, 'tab', name);
  const panel = (host: MarkdownHost) => host.shadowRoot!.getElementById('description-preview')!;

  it('shows what was written, and the text again with its selection', async () => {
    const host = await anEditor();
    await select(host, 'a ‹**word**›');
    tab(host, 'Preview').click();
    await host.updateComplete;
    await import('../../../src/elements/markdown/render-markdown.js');
    await new Promise(requestAnimationFrame);
    expect(panel(host).querySelector('strong')?.textContent).to.equal('word');
    expect(tab(host, 'Preview').ariaSelected).to.equal('true');
    expect(area(host).checkVisibility()).to.equal(false);
    tab(host, 'Write').click();
    await host.updateComplete;
    expect(area(host).checkVisibility()).to.equal(true);
    expect(shown(host)).to.equal('a ‹**word**›');
  });

  it('comes and goes by its shortcut, and the focus with it', async () => {
    const host = await anEditor('word');
    area(host).focus();
    expect(strike(host, { key: 'P', code: 'KeyP', shiftKey: true })).to.equal(true);
    await host.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(host.shadowRoot!.activeElement === panel(host)).to.equal(true);
    strike(host, { key: 'P', code: 'KeyP', shiftKey: true });
    await host.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(host.shadowRoot!.activeElement === area(host)).to.equal(true);
  });

  it('is chosen by arrows as tabs are', async () => {
    const host = await anEditor();
    tab(host, 'Write').focus();
    await press('ArrowRight');
    await host.updateComplete;
    expect([tab(host, 'Preview').ariaSelected, host.shadowRoot!.activeElement?.id]).to.deep.equal([
      'true',
      'description-preview-tab',
    ]);
    expect(panel(host).textContent.trim()).to.equal('There is nothing to preview yet.');
    await press('Home');
    await host.updateComplete;
    expect(tab(host, 'Write').ariaSelected).to.equal('true');
  });

  it('gives way when the text is asked to have the focus', async () => {
    const host = await anEditor('word');
    tab(host, 'Preview').click();
    await host.updateComplete;
    host.editor.focus();
    await host.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(host.shadowRoot!.activeElement === area(host)).to.equal(true);
  });
});

describe('what editing needs', () => {
  it('is loaded by the first focus, and what was asked for meanwhile is done then', async () => {
    const host = document.createElement('markdown-host') as MarkdownHost;
    (await fixture<HTMLElement>(html`<div></div>`)).append(host);
    await select(host, '‹word›');
    tool(host, 'Bold').click();
    await until(() => host.value === '**word**');
    expect(shown(host)).to.equal('**‹word›**');
  });
});

it('is accessible while writing, in the preview, and where it may only be read', async () => {
  const host = await anEditor('# Title\n\n- [x] done\n\n| a | b |\n| - | - |\n| 1 | 2 |', {
    hint: () => 'Markdown works here.',
  });
  await expect(host).to.be.accessible();
  named(host, 'tab', 'Preview').click();
  await host.updateComplete;
  await new Promise(requestAnimationFrame);
  await expect(host).to.be.accessible();
  await expect(await anEditor('word', { readonly: true })).to.be.accessible();
});
