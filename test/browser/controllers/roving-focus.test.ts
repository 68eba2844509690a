/** Several things as one tab stop, the way somebody without a mouse meets them. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  RovingFocusController,
  type RovingFocusOptions,
} from '../../../src/elements/controllers/roving-focus-controller.js';
import { aHost, onPage, type TestHost } from './scene.js';

interface Row {
  readonly host: TestHost;
  readonly roving: RovingFocusController;
  show(names: readonly string[]): Promise<void>;
}

async function aRow(
  names: readonly string[] = ['a', 'b', 'c'],
  { dir = 'ltr', ...options }: Partial<RovingFocusOptions> & { dir?: string } = {},
): Promise<Row> {
  let shown = names;
  const host = aHost(
    () =>
      html`<div @keydown=${roving.handleKey} @focusin=${roving.handleFocus}>${repeat(
        shown,
        (name) => name,
        (name) => html`<button>${name}</button>`,
      )}</div>`,
  );
  host.dir = dir;
  const roving = new RovingFocusController(host, { items: () => buttons(host), ...options });
  await onPage(host);
  return {
    host,
    roving,
    async show(next) {
      shown = next;
      host.requestUpdate();
      await host.updateComplete;
    },
  };
}

const buttons = (host: TestHost): readonly HTMLButtonElement[] => [
  ...(host.shadowRoot?.querySelectorAll('button') ?? []),
];
const focused = (host: TestHost): string | undefined => host.shadowRoot?.activeElement?.textContent;
const tabStops = (host: TestHost): readonly string[] =>
  buttons(host)
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent);

/** Presses keys one after the other where the focus is; answers whether the last was handled. */
function strike(host: TestHost, ...keys: readonly string[]): boolean {
  let handled = false;
  for (const key of keys) handled = !send(host, { key });
  return handled;
}

const send = (host: TestHost, init: KeyboardEventInit): boolean =>
  host.shadowRoot?.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  ) ?? true;

describe('things that are one tab stop', () => {
  it('are reached by Tab at the first of them', async () => {
    const { host } = await aRow();
    expect(tabStops(host)).to.deep.equal(['a']);
  });

  it('are walked by arrows, and stay at their ends', async () => {
    const { host, roving } = await aRow();
    roving.focus(0);
    strike(host, 'ArrowRight');
    expect([focused(host), tabStops(host)]).to.deep.equal(['b', ['b']]);
    strike(host, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(focused(host)).to.equal('c');
    strike(host, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect([focused(host), tabStops(host)]).to.deep.equal(['a', ['a']]);
  });

  it('are walked the other way round where one writes from right to left', async () => {
    const { host, roving } = await aRow(['a', 'b', 'c'], { dir: 'rtl' });
    roving.focus(0);
    strike(host, 'ArrowLeft');
    expect(focused(host)).to.equal('b');
    strike(host, 'ArrowRight');
    expect(focused(host)).to.equal('a');
  });

  it('are walked up and down when they stand in a column, in either direction of writing', async () => {
    const { host, roving } = await aRow(['a', 'b', 'c'], { dir: 'rtl', orientation: 'vertical' });
    roving.focus(0);
    strike(host, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(focused(host)).to.equal('b');
    expect(strike(host, 'ArrowLeft')).to.equal(false);
    expect(focused(host)).to.equal('b');
  });

  it('are left for what comes after the last, where there is something, by an arrow but not by End', async () => {
    let left = 0;
    const { host, roving } = await aRow(['a', 'b', 'c'], { onBeyondEnd: () => (left += 1) });
    roving.focus(0);
    strike(host, 'End');
    expect([focused(host), left]).to.deep.equal(['c', 0]);
    strike(host, 'ArrowRight');
    expect([focused(host), left]).to.deep.equal(['c', 1]);
    strike(host, 'Home');
    expect(focused(host)).to.equal('a');
  });

  it('leave other keys to others', async () => {
    const { host, roving } = await aRow();
    roving.focus(0);
    for (const key of ['Tab', 'Enter', 'x', 'ArrowDown']) expect(strike(host, key), key).to.equal(false);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(send(host, { key: 'ArrowRight', [modifier]: true }), modifier).to.equal(true);
    expect(focused(host)).to.equal('a');
  });

  it('keep the tab stop where somebody clicked', async () => {
    const { host } = await aRow();
    buttons(host)[2]?.focus();
    expect(tabStops(host)).to.deep.equal(['c']);
    strike(host, 'ArrowLeft');
    expect(focused(host)).to.equal('b');
  });

  it('keep the tab stop on the thing that has it when others come before it', async () => {
    const { host, show } = await aRow();
    buttons(host)[1]?.focus();
    await show(['new', 'a', 'b', 'c']);
    expect([focused(host), tabStops(host)]).to.deep.equal(['b', ['b']]);
    strike(host, 'ArrowRight');
    expect(focused(host)).to.equal('c');
  });

  it('have a tab stop whatever is taken away', async () => {
    const { host, roving, show } = await aRow();
    roving.focus(2);
    await show(['a', 'b']);
    expect(tabStops(host)).to.deep.equal(['b']);
    await show([]);
    expect(roving.focus(0)).to.equal(false);
    await show(['d', 'e']);
    expect(tabStops(host)).to.deep.equal(['d']);
  });

  it('take the nearest when asked for one beyond their ends', async () => {
    const { host, roving } = await aRow();
    expect(roving.focus(Number.MAX_SAFE_INTEGER)).to.equal(true);
    expect([focused(host), roving.current]).to.deep.equal(['c', 2]);
    expect(roving.focus(-5)).to.equal(true);
    expect([focused(host), roving.current]).to.deep.equal(['a', 0]);
  });
});
