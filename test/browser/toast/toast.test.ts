/** Toasts: they tell, offer, wait for whoever reads them, and never take the focus. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { base } from '../../../src/elements/primitives/base.styles.js';
import { buttonStyles } from '../../../src/elements/primitives/button.styles.js';
import { iconStyles } from '../../../src/elements/primitives/icon.styles.js';
import { rootStyles } from '../../../src/elements/primitives/root.styles.js';
import type { ToastEnd } from '../../../src/elements/primitives/toast/toast.js';
import { toastStyles } from '../../../src/elements/primitives/toast/toast.styles.js';
import { Toasts } from '../../../src/elements/primitives/toast/toasts.js';
import { en } from '../../../src/i18n/locales/en.js';
import { engine, skipBecause } from '../../support/engine.js';
import { press } from '../../support/keys.js';
import { until } from '../../support/until.js';

class ToastHost extends LitElement {
  static override styles = [base, rootStyles, iconStyles, buttonStyles, toastStyles];
  readonly toasts = new Toasts(this, { terms: () => en.terms });
  readonly ends: ToastEnd[] = [];
  readonly onEnd = (how: ToastEnd) => void this.ends.push(how);

  override render(): TemplateResult {
    return html`<div class="root"><button id="work">Work</button>${this.toasts.render()}</div>`;
  }
}
customElements.define('toast-host', ToastHost);

async function aHost(): Promise<ToastHost> {
  const host = await fixture<ToastHost>(html`<toast-host></toast-host>`);
  host.shadowRoot!.getElementById('work')!.focus();
  return host;
}

const region = (host: ToastHost): HTMLElement | null => host.shadowRoot!.querySelector('[role="region"]:popover-open');
const seen = (host: ToastHost): string => (region(host)?.innerText ?? '').replace(/\s+/gu, ' ').trim();
const said = (host: ToastHost): string => host.shadowRoot!.querySelector('[role="status"]')!.textContent.trim();
const control = (host: ToastHost, name: string): HTMLElement =>
  [...region(host)!.querySelectorAll<HTMLElement>('a, button')].find(
    (each) => (each.ariaLabel ?? each.textContent.trim()) === name,
  )!;
const focused = (host: ToastHost): string | undefined => {
  const active = host.shadowRoot!.activeElement;
  return active?.ariaLabel ?? active?.textContent.trim();
};
const frames = async (ms: number): Promise<void> => {
  const end = performance.now() + ms;
  while (performance.now() < end) await new Promise(requestAnimationFrame);
};

describe('a toast', () => {
  it('is shown above everything, is announced, and leaves the focus alone', async () => {
    const host = await aHost();
    host.toasts.show({ text: 'Case 42 created', detail: 'With 3 alerts.' });
    await host.updateComplete;
    expect([seen(host), said(host), focused(host)]).to.deep.equal([
      'Case 42 created With 3 alerts.',
      'Case 42 created With 3 alerts.',
      'Work',
    ]);
    expect(region(host)!.ariaLabel).to.equal('Notifications (F8)');
  });

  it('goes when its time is up, and not before', async () => {
    const host = await aHost();
    host.toasts.show({ text: 'Saved', lasts: 60, onEnd: host.onEnd });
    await host.updateComplete;
    expect(host.ends).to.deep.equal([]);
    await until(() => host.ends.length > 0);
    await host.updateComplete;
    expect([host.ends, region(host)]).to.deep.equal([['time'], null]);
  });

  it('waits while it is pointed at or has the focus', async () => {
    const host = await aHost();
    host.toasts.show({ text: 'Saved', lasts: 60, onEnd: host.onEnd });
    await host.updateComplete;
    region(host)!.dispatchEvent(new PointerEvent('pointerenter'));
    await frames(120);
    control(host, 'Dismiss').focus();
    region(host)!.dispatchEvent(new PointerEvent('pointerleave'));
    await frames(120);
    expect(host.ends).to.deep.equal([]);
    host.shadowRoot!.getElementById('work')!.focus();
    await until(() => host.ends.length > 0);
  });

  it('stays until it is dismissed when something went wrong', async () => {
    const host = await aHost();
    const dismiss = host.toasts.show({ kind: 'danger', text: 'That failed.', onEnd: host.onEnd });
    await frames(50);
    expect(seen(host)).to.equal('That failed.');
    dismiss();
    dismiss();
    await host.updateComplete;
    expect([host.ends, region(host)]).to.deep.equal([['dismissed'], null]);
  });

  it('can be taken back while it is there', async () => {
    const host = await aHost();
    let undone = 0;
    host.toasts.show({ text: 'Case 42 deleted', undo: () => (undone += 1), onEnd: host.onEnd });
    await host.updateComplete;
    control(host, 'Undo').click();
    await host.updateComplete;
    expect([undone, host.ends, region(host)]).to.deep.equal([1, ['undone'], null]);
  });

  it('leads somewhere by a link or a button, and goes then', async () => {
    const host = await aHost();
    const followed: string[] = [];
    const action = (label: string, href?: string) => ({
      label,
      href,
      onClick: (event: MouseEvent) => {
        event.preventDefault();
        followed.push(label);
      },
    });
    host.toasts.show({ text: 'Case 42 created', action: action('View', '#case-42'), onEnd: host.onEnd });
    await host.updateComplete;
    expect(control(host, 'View').getAttribute('href')).to.equal('#case-42');
    control(host, 'View').click();
    host.toasts.show({ text: 'Case 43 created', action: action('Show'), onEnd: host.onEnd });
    await host.updateComplete;
    control(host, 'Show').click();
    expect([followed, host.ends]).to.deep.equal([['View', 'Show'], ['followed']]);
  });

  it('is reached by F8 and left by Escape, which brings the focus back', async function () {
    if (engine === 'webkit') skipBecause(this, 'the driver of this engine has no F8');
    const host = await aHost();
    host.toasts.show({ text: 'One', onEnd: host.onEnd });
    host.toasts.show({ text: 'Two', undo: () => undefined, onEnd: host.onEnd });
    await host.updateComplete;
    await press('F8');
    expect(focused(host)).to.equal('Undo');
    await press('Escape');
    await host.updateComplete;
    expect([host.ends, focused(host), seen(host)]).to.deep.equal([['dismissed'], 'Dismiss', 'One']);
    await press('Enter');
    await until(() => host.ends.length === 2);
    expect(focused(host)).to.equal('Work');
  });

  it('follows what it belongs to in the order of tabs', async () => {
    const host = await aHost();
    host.toasts.show({ text: 'Saved' });
    await host.updateComplete;
    await press('Tab');
    expect(focused(host)).to.equal('Dismiss');
  });

  it('stands above those of other elements', async () => {
    const [one, other] = [await aHost(), await aHost()];
    for (const host of [one, other]) {
      host.toasts.show({ text: 'Saved' });
      await host.updateComplete;
    }
    expect(region(other)!.getBoundingClientRect().bottom <= region(one)!.getBoundingClientRect().top + 1).to.equal(
      true,
    );
    one.remove();
    await until(() => Math.abs(region(other)!.getBoundingClientRect().bottom - (window.innerHeight - 16)) < 2);
  });

  it('ends with its element, and outlives a move of it', async () => {
    const host = await aHost();
    host.toasts.show({ text: 'Case 42 deleted', undo: () => undefined, onEnd: host.onEnd });
    await host.updateComplete;
    const place = host.parentElement!;
    host.remove();
    place.append(host);
    await host.updateComplete;
    expect(host.ends).to.deep.equal([]);
    host.remove();
    await until(() => host.ends.length > 0);
    expect(host.ends).to.deep.equal(['left']);
  });

  it('is accessible', async () => {
    const host = await aHost();
    for (const kind of ['done', 'info', 'warning', 'danger'] as const)
      host.toasts.show({ kind, text: kind, action: { label: 'View', href: '#' }, undo: () => undefined });
    await host.updateComplete;
    await Promise.all(host.shadowRoot!.getAnimations().map((each) => each.finished));
    await expect(host).to.be.accessible();
  });
});
