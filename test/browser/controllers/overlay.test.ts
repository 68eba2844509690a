/** A popover beside its anchor: when it is open, when it closes, and that nothing is left behind. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { OverlayController, type OverlayOptions } from '../../../src/elements/controllers/overlay-controller.js';
import { aHost, aPlace, onPage, until, type TestHost } from './scene.js';

interface Popover {
  readonly host: TestHost;
  readonly overlay: OverlayController;
  readonly dismissed: { times: number };
}

const list = (): TemplateResult => html`<div id="list" popover="manual"><button id="option">Option</button></div>`;

async function aPopover(
  { anchorId = 'anchor', ...options }: Partial<OverlayOptions> & { readonly anchorId?: string } = {},
  shown: () => unknown = list,
): Promise<Popover> {
  const host = aHost(
    () => html`<div id="anchor" style="inline-size: 20em"><button id="opener">Open</button></div>
      <button id="beside">Beside</button>
      ${shown()}`,
  );
  const dismissed = { times: 0 };
  const overlay = new OverlayController(host, {
    anchor: () => part(host, anchorId),
    overlay: () => part(host, 'list'),
    onDismiss: () => (dismissed.times += 1),
    ...options,
  });
  await onPage(host);
  return { host, overlay, dismissed };
}

async function opened(...given: Parameters<typeof aPopover>): Promise<Popover> {
  const popover = await aPopover(...given);
  popover.overlay.show();
  await popover.host.updateComplete;
  return popover;
}

const part = (host: TestHost, id: string): HTMLElement | null => host.shadowRoot?.getElementById(id) ?? null;
const isOpen = (host: TestHost): boolean => part(host, 'list')?.matches(':popover-open') ?? false;
const isPlaced = (host: TestHost): boolean => part(host, 'list')?.hasAttribute('data-placed') ?? false;
const pointAt = (target: EventTarget | null): boolean | undefined =>
  target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));

describe('an overlay', () => {
  it('opens in the top layer, beside its anchor and as wide if so wished', async () => {
    const { host, overlay } = await opened({ matchWidth: true });
    expect([overlay.open, isOpen(host)]).to.deep.equal([true, true]);
    await until(() => isPlaced(host));
    const [anchor, list] = [part(host, 'anchor')!, part(host, 'list')!];
    expect(list.style.inlineSize).to.equal(`${anchor.getBoundingClientRect().width}px`);
    expect(list.style.top).to.match(/px$/);
  });

  it('closes when told to, and can open again', async () => {
    const { host, overlay, dismissed } = await opened();
    overlay.show();
    overlay.hide();
    overlay.hide();
    await host.updateComplete;
    expect([overlay.open, isOpen(host), dismissed.times]).to.deep.equal([false, false, 0]);
    overlay.show();
    await host.updateComplete;
    expect(isOpen(host)).to.equal(true);
  });

  it('closes when somebody presses or goes elsewhere, and says so', async () => {
    for (const leave of [
      () => pointAt(document.body),
      (host: TestHost) => pointAt(part(host, 'beside')),
      (host: TestHost) => part(host, 'beside')?.focus(),
      (host: TestHost) => {
        part(host, 'option')?.focus();
        part(host, 'beside')?.focus();
      },
    ]) {
      const { host, overlay, dismissed } = await opened();
      leave(host);
      await host.updateComplete;
      expect([overlay.open, isOpen(host), dismissed.times]).to.deep.equal([false, false, 1]);
    }
  });

  it('stays while somebody uses it or its anchor', async () => {
    const { host, overlay } = await opened();
    for (const id of ['opener', 'option']) {
      pointAt(part(host, id));
      part(host, id)?.focus();
    }
    expect([overlay.open, isOpen(host)]).to.deep.equal([true, true]);
  });

  it('stays while somebody uses it inside of an element that keeps its inside to itself', async () => {
    const { host, overlay, dismissed } = await opened();
    overlay.hide();
    const outer = document.createElement('div');
    (await aPlace()).append(outer);
    const closed = outer.attachShadow({ mode: 'closed' });
    const outside = document.createElement('button');
    closed.append(host, outside);
    overlay.show();
    await host.updateComplete;
    pointAt(part(host, 'option'));
    part(host, 'option')?.focus();
    expect([overlay.open, dismissed.times]).to.deep.equal([true, 0]);
    pointAt(outside);
    expect([overlay.open, dismissed.times]).to.deep.equal([false, 1]);
    overlay.show();
    await host.updateComplete;
    pointAt(document.body);
    expect([overlay.open, dismissed.times]).to.deep.equal([false, 2]);
  });

  it('gives the focus back to what can have it in its anchor', async () => {
    const { host, overlay } = await opened();
    part(host, 'option')?.focus();
    overlay.hide({ returnFocus: true });
    expect(host.shadowRoot?.activeElement?.id).to.equal('opener');
    const direct = await opened({ anchorId: 'opener' });
    part(direct.host, 'option')?.focus();
    direct.overlay.hide({ returnFocus: true });
    expect(direct.host.shadowRoot?.activeElement?.id).to.equal('opener');
  });

  it('closes with its element, and is closed when that comes back', async () => {
    const { host, overlay } = await opened();
    host.remove();
    expect(overlay.open).to.equal(false);
    await onPage(host);
    expect(isOpen(host)).to.equal(false);
  });

  it('listens to nobody once it is closed', async () => {
    const { host, overlay, dismissed } = await opened();
    overlay.hide();
    pointAt(document.body);
    overlay.show();
    await host.updateComplete;
    host.remove();
    pointAt(document.body);
    expect(dismissed.times).to.equal(0);
  });

  it('waits for its element to be on the page', async () => {
    const { host, overlay } = await aPopover();
    host.remove();
    overlay.show();
    await host.updateComplete;
    await onPage(host);
    host.requestUpdate();
    await host.updateComplete;
    expect([overlay.open, isOpen(host)]).to.deep.equal([true, true]);
  });

  it('opens once it is rendered, and again when it is rendered anew', async () => {
    let shown: () => unknown = () => '';
    const { host, overlay } = await opened({}, () => shown());
    expect(overlay.open).to.equal(true);
    for (const next of [list, () => '', () => html`<p>${list()}</p>`]) {
      shown = next;
      host.requestUpdate();
      await host.updateComplete;
      expect(isOpen(host)).to.equal(part(host, 'list') !== null);
    }
  });

  it('leaves no place behind when it closes while that is computed', async () => {
    const { host, overlay } = await opened();
    await until(() => isPlaced(host));
    // Makes it look for its place again.
    window.dispatchEvent(new Event('resize'));
    overlay.hide();
    await new Promise(requestAnimationFrame);
    expect(isPlaced(host)).to.equal(false);
  });
});
