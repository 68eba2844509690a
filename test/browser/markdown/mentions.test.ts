/** Mentioning people while writing. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { press } from '../../support/keys.js';
import { anEditor, area, said, select, shown, until, withPeople, type MarkdownHost } from './scene.js';

const list = (host: MarkdownHost) => host.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;
const isOpen = (host: MarkdownHost) => list(host).matches(':popover-open');
const options = (host: MarkdownHost) =>
  [...list(host).querySelectorAll<HTMLElement>('[role="option"]')].map((each) =>
    each.textContent.trim().replace(/\s+/g, ' '),
  );
const active = (host: MarkdownHost) => {
  const id = area(host).getAttribute('aria-activedescendant');
  return id === null ? undefined : host.shadowRoot!.getElementById(id)?.querySelector('bdi')?.textContent;
};

async function asked(text: string): Promise<MarkdownHost> {
  const host = await anEditor('', withPeople());
  await select(host, '|');
  await sendKeys({ type: text });
  await until(() => isOpen(host) && options(host).length > 0);
  return host;
}

describe('an "@"', () => {
  it('opens a list of people, which the text area says it controls', async () => {
    const host = await asked('ask @an');
    await until(() => options(host).length === 2);
    expect(options(host)).to.deep.equal(['Ana Sousa ana@example.org', 'Andrej ](x) <b> andrej@example.org']);
    expect(area(host).getAttribute('aria-controls')).to.equal(list(host).id);
    expect(active(host)).to.equal('Ana Sousa ana@example.org');
    expect(said(host)).to.equal('2 people found');
    expect(host.shadowRoot!.activeElement === area(host)).to.equal(true);
    await expect(host).to.be.accessible();
  });

  it('stands beside the list it opened', async () => {
    const host = await anEditor('', withPeople());
    await select(host, 'one\ntwo\n|');
    await sendKeys({ type: '@' });
    await until(() => options(host).length > 0);
    await until(() => list(host).hasAttribute('data-placed'));
    const [text, box] = [area(host).getBoundingClientRect(), list(host).getBoundingClientRect()];
    expect(box.top > text.top + 40 && box.left < text.left + 60).to.equal(true);
  });

  it('becomes the person that is chosen with the keyboard', async () => {
    const host = await asked('ask @an');
    await press('ArrowDown');
    await until(() => active(host) === 'Andrej ](x) <b> andrej@example.org');
    await press('Enter');
    expect(shown(host)).to.equal('ask [@Andrej \\]\\(x\\) \\<b\\>](mention:u-2) |');
    await until(() => !isOpen(host));
  });

  it('becomes the person that is chosen with Tab, or with the pointer', async () => {
    const first = await asked('@ana');
    await press('Tab');
    expect(first.value).to.equal('[@Ana Sousa](mention:u-1) ');
    expect(first.shadowRoot!.activeElement === area(first)).to.equal(true);
    const second = await asked('@b');
    list(second).querySelector<HTMLElement>('[role="option"]')!.click();
    expect(second.value).to.equal('[@Bob](mention:u-3) ');
  });

  it('stays what it is after Escape, which closes nothing but the list', async () => {
    const host = await asked('@an');
    let escaped = 0;
    host.addEventListener('keydown', () => (escaped += 1));
    await press('Escape');
    await until(() => !isOpen(host));
    expect(escaped).to.equal(0);
    await sendKeys({ type: 'a' });
    await host.updateComplete;
    expect(isOpen(host)).to.equal(false);
    await press('Escape');
    expect(escaped > 0).to.equal(true);
    expect(host.value).to.equal('@ana');
  });

  it('leaves Tab and Enter alone where nobody is found', async () => {
    const host = await asked('@bob');
    await sendKeys({ type: 'xyz' });
    await until(() => !isOpen(host));
    await press('Enter');
    expect(host.value).to.equal('@bobxyz\n');
    await press('Tab');
    expect(host.shadowRoot!.activeElement?.id).to.equal('after');
  });

  it('opens nothing where there is nobody to ask', async () => {
    const host = await anEditor();
    await select(host, '|');
    await sendKeys({ type: '@an' });
    expect(host.shadowRoot!.querySelector('[role="listbox"]') === null).to.equal(true);
    expect(area(host).hasAttribute('aria-controls')).to.equal(false);
  });
});
