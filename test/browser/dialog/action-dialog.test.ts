/** The dialog that asks before something is done: where one begins in it. */
import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { ActionDialog, type DialogContent } from '../../../src/elements/primitives/dialog/action-dialog.js';
import { en } from '../../../src/i18n/locales/en.js';

class DialogHost extends LitElement {
  readonly dialog = new ActionDialog(this, () => en.terms);

  override render(): TemplateResult {
    return html`<button id="opener">Ask</button>${this.dialog.render()}`;
  }
}
customElements.define('test-dialog-host', DialogHost);

/** Opens it, and says what has the focus then. */
async function begins({ body, actions }: Pick<DialogContent, 'body' | 'actions'>): Promise<string | undefined> {
  const host = await fixture<DialogHost>(html`<test-dialog-host></test-dialog-host>`);
  host.dialog.show(() => ({ heading: 'Sure?', body, actions }));
  await host.updateComplete;
  const place = host.shadowRoot!.activeElement;
  return place?.id;
}

const actions = html`<button id="cancel">Cancel</button><button id="go">Go</button>`;

describe('a dialog that asks', () => {
  it('begins where it is told to', async () => {
    const body = html`<input id="first" /><input id="wanted" autofocus />`;
    expect(await begins({ body, actions })).to.equal('wanted');
  });

  it('begins with the first control of what it says, else with the first action, and never with what closes it', async () => {
    expect(await begins({ body: html`<p>Some</p><input disabled /><select id="first"></select>`, actions })).to.equal(
      'first',
    );
    expect(await begins({ body: html`<p>Nothing can be taken back.</p>`, actions })).to.equal('cancel');
  });

  it('begins with what is chosen of several', async () => {
    const radios = (chosen?: string) =>
      html`${['a', 'b', 'c'].map((id) => html`<input type="radio" name="why" id=${id} ?checked=${id === chosen} />`)}`;
    expect(await begins({ body: radios('b'), actions })).to.equal('b');
    expect(await begins({ body: radios(), actions })).to.equal('a');
  });

  it('gives the focus back', async () => {
    const host = await fixture<DialogHost>(html`<test-dialog-host></test-dialog-host>`);
    host.shadowRoot!.querySelector<HTMLElement>('#opener')!.focus();
    host.dialog.show(() => ({ heading: 'Sure?', body: html``, actions }));
    await host.updateComplete;
    host.dialog.close();
    expect(host.shadowRoot!.activeElement?.id).to.equal('opener');
  });
});
