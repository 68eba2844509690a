/** A page that serves several solutions, and is bound to none. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { allPermissions, noPermissions } from '../../../src/domain/permissions.js';
import type { CaseApp } from '../../../src/elements/case-app/case-app.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { names, words as wordsOfApp } from '../case-app/scene.js';
import { names as listed } from '../case-list/scene.js';
import { settled } from '../case-settings/scene.js';
import * as templates from '../case-settings/templates-scene.js';
import { choices, choose, control, has, until, words } from '../case-view/scene.js';
import '../../../src/define.js';

const owners = [
  { owner: 'security', label: 'Security' },
  { owner: 'observability', label: 'Observability' },
  { owner: 'stack', label: 'Stack' },
];

/** Each solution has a case and a type of observables of its own; over those of Stack one has no rights. */
async function serving(): Promise<CaseAdapter> {
  const permissions = { '*': allPermissions, stack: noPermissions };
  const adapter = memoryAdapter({ session: localSession({ permissions }) });
  for (const { owner, label } of owners.slice(0, 2)) {
    await adapter.cases.create({ owner, title: `Case of ${label}`, description: 'Said.' });
    const observableTypes = [{ key: `of-${owner}`, label: `Badge of ${label}` }];
    await adapter.configuration.save({ owner, version: null, set: { observableTypes } });
  }
  return adapter;
}

type Bound = Partial<Pick<HTMLElementTagNameMap['case-provider'], 'owner'>> & { readonly sections?: string };

/** The element in a provider that serves them all. */
async function placed<Tag extends 'case-settings' | 'case-list' | 'case-picker' | 'case-app'>(
  tag: Tag,
  adapter: CaseAdapter,
  { provider: around = {}, element: own = {} }: { readonly provider?: Bound; readonly element?: Bound } = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const provider = Object.assign(document.createElement('case-provider'), { adapter, owners, drafts: 'none' }, around);
  const element = Object.assign(document.createElement(tag), own);
  provider.append(element);
  place.append(provider);
  return element;
}

describe('<case-settings>, several solutions', () => {
  it('begins with the first one may read, and shows the settings of the one that is chosen', async () => {
    const settings = await placed('case-settings', await serving());
    await until(settings, () => has(settings, 'Solution') && words(settings).includes('Badge of Security'));
    expect(choices(settings, 'Solution')).to.deep.equal(['Security', 'Observability']);
    choose(settings, 'Solution', 'Observability');
    await until(settings, () => words(settings).includes('Badge of Observability'));
    expect(words(settings)).not.to.include('Badge of Security');
    await expect(settings).to.be.accessible();
  });

  it('saves into the one that is chosen, and leaves the others as they are', async () => {
    const adapter = await serving();
    const before = await adapter.configuration.get({ owner: 'security' });
    const settings = await placed('case-settings', adapter);
    await until(settings, () => has(settings, 'Solution'));
    choose(settings, 'Solution', 'Observability');
    await until(settings, () => has(settings, 'Extract observables from alerts'));
    await until(settings, () => words(settings).includes('Badge of Observability'));
    control<HTMLInputElement>(settings, 'Extract observables from alerts').click();
    await settings.updateComplete;
    await settled(settings);
    const saved = await adapter.configuration.get({ owner: 'observability' });
    expect(saved.settings.extractObservables).to.equal(false);
    expect(await adapter.configuration.get({ owner: 'security' })).to.deep.equal(before);
  });

  it('begins with that of its provider, and offers no choice where it is bound to one itself', async () => {
    const adapter = await serving();
    const chosen = await placed('case-settings', adapter, { provider: { owner: 'observability' } });
    await until(chosen, () => has(chosen, 'Solution') && words(chosen).includes('Badge of Observability'));
    const bound = await placed('case-settings', adapter, { element: { owner: 'observability' } });
    await until(bound, () => words(bound).includes('Badge of Observability'));
    expect(has(bound, 'Solution')).to.equal(false);
  });

  it('follows its provider when that turns to another', async () => {
    const settings = await placed('case-settings', await serving(), { provider: { owner: 'security' } });
    await until(settings, () => has(settings, 'Solution'));
    choose(settings, 'Solution', 'Observability');
    await until(settings, () => words(settings).includes('Badge of Observability'));
    const provider = settings.closest('case-provider')!;
    provider.owner = 'observability';
    await provider.updateComplete;
    await settings.updateComplete;
    provider.owner = 'security';
    await until(settings, () => words(settings).includes('Badge of Security'));
  });

  it('says nothing of saving a template of one solution in the editor of another', async () => {
    const adapter = await serving();
    const template = { owner: 'security', name: 'Phishing', enabled: true, defaults: {} };
    const { revision: _revision, ...stored } = await adapter.templates.save(template);
    const settings = await placed('case-settings', adapter, { element: { sections: 'templates' } });
    await until(settings, () => words(settings).includes('Phishing'));
    await templates.edits(settings, 'Phishing');
    await templates.write(settings, /^Name of the case/u, 'Mine');
    await adapter.templates.save({ ...stored, defaults: { title: 'Theirs' } });
    await templates.presses(settings, 'Save');
    await templates.says(settings, 'title: Theirs');
    choose(settings, 'Solution', 'Observability');
    await until(settings, () => has(settings, 'Add template') && !words(settings).includes('Phishing'));
    await templates.edits(settings);
    expect(templates.words(settings)).not.to.include('title: Theirs');
    expect(has(settings, 'Save')).to.equal(true);
    await templates.write(settings, 'Name', 'Outage');
    await templates.presses(settings, 'Save');
    await templates.says(settings, 'Template Outage saved');
  });

  it('offers no choice where one may read one only, and shows that', async () => {
    const permissions = { '*': noPermissions, observability: allPermissions };
    const settings = await placed('case-settings', memoryAdapter({ session: localSession({ permissions }) }));
    await until(settings, () => words(settings).includes('Observable types'));
    expect(has(settings, 'Solution')).to.equal(false);
  });
});

describe('<case-list>, several solutions', () => {
  it('lists the cases of the one that is chosen, and no other', async () => {
    const list = await placed('case-list', await serving());
    await until(list, () => has(list, 'Solution') && listed(list).join() === 'Case of Security');
    choose(list, 'Solution', 'Observability');
    await until(list, () => listed(list).join() === 'Case of Observability');
    await expect(list).to.be.accessible();
  });
});

describe('<case-picker>, several solutions', () => {
  const titles = (picker: HTMLElement) =>
    [...picker.shadowRoot!.querySelectorAll('[role="option"]')].map((each) => each.textContent).join();
  const reference = { type: 'test.dashboard', externalId: 'dashboard-1', data: {} };

  it('offers the cases of the one that is chosen, for what belongs to none, and a new case there', async () => {
    const picker = await placed('case-picker', await serving());
    picker.references = [reference];
    picker.show();
    await until(picker, () => has(picker, 'Solution') && titles(picker).includes('Case of Security'));
    choose(picker, 'Solution', 'Observability');
    await until(picker, () => titles(picker).includes('Case of Observability'));
    expect(titles(picker)).not.to.include('Case of Security');
    void picker.create();
    const dialog = () => picker.shadowRoot!.querySelector('case-create-dialog');
    await until(picker, () => dialog() !== null && has(dialog()!, 'Name'));
    expect([dialog()!.owner, has(dialog()!, 'Solution')]).to.deep.equal(['observability', false]);
    picker.close();
  });

  it('offers no choice for alerts, which say whose case they can be put on', async () => {
    const picker = await placed('case-picker', await serving());
    picker.alerts = [{ alertId: 'alert-1', index: 'alerts', owner: 'observability' }];
    picker.show();
    await until(picker, () => titles(picker).includes('Case of Observability'));
    expect(has(picker, 'Solution')).to.equal(false);
    picker.close();
  });
});

describe('<case-app>, several solutions', () => {
  /** The element on the page that is shown. */
  const inner = <Tag extends 'case-list' | 'case-settings' | 'case-create-form'>(app: CaseApp, tag: Tag) =>
    app.shadowRoot!.querySelector(tag);
  const goes = (app: CaseApp, hash: string, tag: 'case-list' | 'case-settings' | 'case-create-form') => {
    location.hash = hash;
    return until(app, () => {
      const shown = inner(app, tag);
      return shown !== null && has(shown, 'Solution');
    });
  };

  it('keeps to the one that is chosen from page to page', async () => {
    history.pushState(null, '', '#/');
    const app = await placed('case-app', await serving());
    await until(app, () => names(app).join() === 'Case of Security');
    choose(inner(app, 'case-list')!, 'Solution', 'Observability');
    await until(app, () => names(app).join() === 'Case of Observability');
    await goes(app, '#/settings', 'case-settings');
    await until(app, () => wordsOfApp(app).includes('Badge of Observability'));
    choose(inner(app, 'case-settings')!, 'Solution', 'Security');
    await until(app, () => wordsOfApp(app).includes('Badge of Security'));
    await goes(app, '#/new', 'case-create-form');
    const offered = () => control<HTMLSelectElement>(inner(app, 'case-create-form')!, 'Solution');
    await until(app, () => offered().value === 'security');
    await goes(app, '#/', 'case-list');
    await until(app, () => names(app).join() === 'Case of Security');
  });
});
