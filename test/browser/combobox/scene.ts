/** A small element with one control in it, and what a person does with it: by labels and words. */
import { fixture, html } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { AnnounceController } from '../../../src/elements/controllers/announce-controller.js';
import type { Query } from '../../../src/elements/controllers/query-cache.js';
import { base } from '../../../src/elements/primitives/base.styles.js';
import { buttonStyles } from '../../../src/elements/primitives/button.styles.js';
import { calloutStyles } from '../../../src/elements/primitives/callout.styles.js';
import { comboboxStyles } from '../../../src/elements/primitives/combobox/combobox.styles.js';
import { fieldStyles } from '../../../src/elements/primitives/field.styles.js';
import { iconStyles } from '../../../src/elements/primitives/icon.styles.js';
import { rootStyles } from '../../../src/elements/primitives/root.styles.js';
import { formatsFor } from '../../../src/i18n/formats.js';
import { en } from '../../../src/i18n/english.js';
import type { Words } from '../../../src/i18n/words.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';

export { until } from '../../support/until.js';

export const words: Words = { terms: en.terms, formats: formatsFor('en', 'UTC') };

export interface Control {
  render(): TemplateResult;
}

export class ControlHost extends LitElement {
  static override styles = [
    base,
    rootStyles,
    iconStyles,
    buttonStyles,
    fieldStyles,
    calloutStyles,
    comboboxStyles,
    css`
      .root {
        padding: 1em;
        background: var(--_surface);
      }
      .input {
        font-size: 0.875em;
      }
    `,
  ];

  adapter: CaseAdapter | undefined = memoryAdapter();
  readonly announcer = new AnnounceController(this);
  readonly announced: string[] = [];
  /** What was said, one after the other. */
  readonly announce = (text: string): void => {
    this.announced.push(text);
    this.announcer.say(text);
  };
  control: Control | undefined;

  override render(): TemplateResult {
    return html`<div class="root">${this.control?.render()}${this.announcer.render()}</div>`;
  }
}
customElements.define('control-host', ControlHost);

/** The control on a page, made for its host as an element would make it. */
export async function shown<Made extends Control>(
  make: (host: ControlHost) => Made,
  prepare: (host: ControlHost) => void = () => undefined,
): Promise<{ host: ControlHost; control: Made }> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const host = document.createElement('control-host') as ControlHost;
  prepare(host);
  const made = make(host);
  host.control = made;
  place.append(host);
  await host.updateComplete;
  return { host, control: made };
}

export const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** A control by its accessible name: a label's, a legend's or its own. */
export function named<Kind extends HTMLElement = HTMLInputElement>(host: ControlHost, name: string): Kind {
  const root = host.shadowRoot!;
  const label = [...root.querySelectorAll('label')].find((each) => squash(each.textContent) === name);
  const labelled = label && (label.htmlFor ? root.getElementById(label.htmlFor) : label.querySelector('input'));
  const own = [...root.querySelectorAll<HTMLElement>('button, [role]')].find(
    (each) => squash(each.ariaLabel ?? each.textContent) === name,
  );
  const found = labelled ?? own;
  if (!found) throw new Error(`There is no ${name}.`);
  return found as Kind;
}

export const has = (host: ControlHost, name: string): boolean => {
  try {
    return Boolean(named(host, name));
  } catch {
    return false;
  }
};

export async function write(host: ControlHost, name: string, text: string): Promise<void> {
  const input = named(host, name);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await host.updateComplete;
}

export async function click(host: ControlHost, name: string): Promise<void> {
  named(host, name).click();
  await host.updateComplete;
}

/** What can be chosen in the open list, as it is read. */
export const offered = (host: ControlHost): readonly string[] => optionsOf(host).map((each) => squash(each.innerText));

const optionsOf = (host: ControlHost): readonly HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>('.popup:popover-open [role="option"]'),
];

export async function pick(host: ControlHost, text: string): Promise<void> {
  const option = optionsOf(host).find((each) => squash(each.innerText).startsWith(text));
  if (!option) throw new Error(`${text} is not offered.`);
  option.click();
  await host.updateComplete;
}

export const isOpen = (host: ControlHost): boolean => host.shadowRoot!.querySelector('.popup:popover-open') !== null;

/** The option a screen reader is told to be at. */
export const activeOption = (host: ControlHost, name: string): string | undefined => {
  const id = named(host, name).getAttribute('aria-activedescendant');
  const option = id === null ? null : host.shadowRoot!.getElementById(id);
  return option ? squash(option.innerText) : undefined;
};

/** What the chips say. */
export const chips = (host: ControlHost): readonly string[] =>
  [...host.shadowRoot!.querySelectorAll('[role="list"] li')].map((each) => squash(each.textContent));

export const said = (host: ControlHost): string =>
  squash(host.shadowRoot!.querySelector('[role="status"]')?.textContent);

/** What is read with a control besides its name. */
export const described = (host: ControlHost, name: string): string =>
  squash(
    (named(host, name).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => host.shadowRoot!.getElementById(id)?.textContent)
      .join(' '),
  );

export const seen = (host: ControlHost): string =>
  squash(host.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText);

export interface Search<Option> {
  readonly text: string;
  readonly signal: AbortSignal;
  answer(options: readonly Option[]): void;
  refuse(error: Error): void;
}

let desks = 0;

/** Questions that are answered when the test says so. */
export function desk<Option>(): { search: (text: string) => Query<readonly Option[]>; asked: Search<Option>[] } {
  const asked: Search<Option>[] = [];
  const name = `desk ${(desks += 1)}`;
  return {
    asked,
    search: (text) => ({
      key: `${name} ${text}`,
      series: name,
      load: (_adapter, { signal }) =>
        new Promise((answer, refuse) => {
          asked.push({ text, signal, answer, refuse });
          signal.addEventListener('abort', () => refuse(new DOMException('Given up.', 'AbortError')));
        }),
      affectedBy: () => false,
    }),
  };
}
