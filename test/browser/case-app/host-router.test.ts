/** An app whose pages are where the router of its host says. */
import { expect } from '@open-wc/testing';
import type { CasePages } from '../../../src/elements/provider/context.js';
import { memoryFor, stores } from '../case-view/scene.js';
import { focusIsOn, isAt, lists, placed, press, until } from './scene.js';

/** A router of a host that keeps its pages to itself. */
function hostRouter(path = ''): CasePages & { entries: string[]; turn(path: string | undefined): void } {
  let shown: string | undefined = path;
  const listeners = new Set<() => void>();
  const entries = [path];
  return {
    entries,
    read: () => shown,
    href: (to) => `/desk/${to}`,
    write(to, { replace }) {
      if (replace) entries.pop();
      entries.push(to);
      shown = to;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turn(to) {
      shown = to;
      for (const listener of listeners) listener();
    },
  };
}

describe('case-app with a router of its host', () => {
  it('asks it to go where a link leads, and follows it', async () => {
    const adapter = memoryFor();
    const { id } = await stores(adapter, { title: 'One' });
    const pages = hostRouter();
    const app = await placed(adapter, { pages });
    await lists(app, 'One');
    const before = location.href;
    await press(app, 'One');
    await isAt(app, 'One #1');
    expect(pages.entries).to.deep.equal(['', `case/${id}`]);
    await press(app, 'All cases');
    await lists(app, 'One');
    await focusIsOn(app, 'One');
    pages.turn(`case/${id}`);
    await isAt(app, 'One #1');
    pages.turn(undefined);
    await app.updateComplete;
    await isAt(app, 'One #1');
    expect(location.href).to.equal(before);
  });

  it('has what the list is set to in its query', async () => {
    const adapter = memoryFor();
    for (const title of ['One', 'Two']) await stores(adapter, { title, severity: title === 'One' ? 'high' : 'low' });
    const pages = hostRouter('?severity=high');
    const app = await placed(adapter, { pages });
    await lists(app, 'One');
    await press(app, /^Remove filter/u);
    await lists(app, 'Two', 'One');
    expect(pages.entries.at(-1)).to.equal('');
  });

  it('leaves a link alone that is opened elsewhere, and a case the host shows itself', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One' });
    const pages = hostRouter();
    const app = await placed(adapter, { pages });
    await lists(app, 'One');
    const shown: string[] = [];
    app.addEventListener('case-open', (event) => {
      event.preventDefault();
      shown.push(event.row.title);
    });
    await press(app, 'One');
    expect(shown).to.deep.equal(['One']);
    expect(pages.entries).to.deep.equal(['']);
    const link = app.shadowRoot!.querySelector('case-list')!.shadowRoot!.querySelector<HTMLElement>('.name')!;
    const elsewhere = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(elsewhere);
    expect(pages.entries).to.deep.equal(['']);
  });

  it('takes it from the router of the provider', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One' });
    const pages = hostRouter();
    const app = await placed(adapter);
    const provider = document.createElement('case-provider');
    provider.router = { read: () => '', write: () => undefined, subscribe: () => () => undefined, pages };
    app.replaceWith(provider);
    provider.append(app);
    await lists(app, 'One');
    await press(app, 'Create case');
    await until(app, () => pages.entries.at(-1) === 'new');
    await isAt(app, 'Create case');
  });
});
