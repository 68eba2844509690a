/** An app on a page, and what a person does with it: by roles, labels and words, through every root in it. */
import { fixture, html } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseApp } from '../../../src/elements/case-app/case-app.js';
import type { CasePages } from '../../../src/elements/provider/context.js';
import { until as framesUntil } from '../../support/until.js';
import { owner } from '../case-view/scene.js';
import '../../../src/define.js';

export interface Given {
  readonly hash?: string;
  readonly base?: string;
  readonly pages?: CasePages;
  readonly documentTitle?: boolean;
  /** What the host puts into it. */
  readonly content?: readonly HTMLElement[];
}

/** The app at an address. */
export async function placed(adapter: CaseAdapter | undefined, given: Given = {}): Promise<CaseApp> {
  // Before a page is loaded another address takes the place of its entry, and Back would leave the page.
  await framesUntil(() => document.readyState === 'complete');
  // An entry of its own: a step too far ends in that of another test, and not outside of the page.
  history.pushState(null, '', given.hash ?? '#/');
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = '1000px';
  const app = document.createElement('case-app');
  if (adapter) app.adapter = adapter;
  app.owner = owner;
  if (given.base !== undefined) app.base = given.base;
  if (given.pages) app.pages = given.pages;
  app.documentTitle = given.documentTitle ?? false;
  app.append(...(given.content ?? []));
  place.append(app);
  await app.updateComplete;
  return app;
}

const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Everything of the app, through the roots of the elements in it. */
function all(app: CaseApp): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  const roots: (ShadowRoot | null)[] = [app.shadowRoot];
  for (const root of roots) {
    for (const each of root?.querySelectorAll<HTMLElement>('*') ?? []) {
      found.push(each);
      if (each.shadowRoot) roots.push(each.shadowRoot);
    }
  }
  return found;
}

export const words = (app: CaseApp): string =>
  squash(
    all(app)
      .filter((each) => each.childElementCount === 0 && each.checkVisibility())
      .map((each) => each.textContent)
      .join(' '),
  );

export async function until(app: CaseApp, holds: () => boolean, what = holds.toString()): Promise<void> {
  await framesUntil(holds, () => `${what}\nbut at ${location.hash} it says: ${words(app)}`);
  await app.updateComplete;
}

export const says = (app: CaseApp, text: string): Promise<void> =>
  until(app, () => words(app).includes(text), `it says ${text}`);

/** The control of this name. */
export const control = (app: CaseApp, name: string | RegExp): HTMLElement | undefined =>
  all(app).find((each) => {
    if (!each.matches('a, button, input, textarea') || !each.checkVisibility({ visibilityProperty: true }))
      return false;
    const its = squash(each.ariaLabel ?? (each.innerText || each.textContent));
    return typeof name === 'string' ? its === name : name.test(its);
  });

export async function press(app: CaseApp, name: string | RegExp): Promise<void> {
  await until(app, () => control(app, name) !== undefined, `${String(name)} is there`);
  control(app, name)!.click();
  await app.updateComplete;
}

/** Names of the cases in the list, in their order. */
export const names = (app: CaseApp): readonly string[] =>
  all(app)
    .filter((each) => each.matches('[role="rowheader"] :is(a, button)') && each.checkVisibility())
    .map((each) => squash(each.textContent));

export const lists = (app: CaseApp, ...wanted: readonly string[]): Promise<void> =>
  until(app, () => names(app).join() === wanted.join(), `it lists ${wanted.join()}, not ${names(app).join()}`);

/** The heading of the page. */
export const heading = (app: CaseApp): string =>
  squash(all(app).find((each) => each.matches('h2') && each.checkVisibility())?.textContent);

export const isAt = (app: CaseApp, title: string): Promise<void> =>
  until(app, () => heading(app) === title, `its page is ${title}, not ${heading(app)}`);

/** What has the focus, however deep. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export const focusIsOn = (app: CaseApp, text: string): Promise<void> =>
  until(
    app,
    () => squash(focused()?.ariaLabel ?? focused()?.textContent) === text,
    `the focus is on ${text}, not on ${focused()?.localName ?? ''} ${squash(focused()?.textContent).slice(0, 80)}`,
  );
