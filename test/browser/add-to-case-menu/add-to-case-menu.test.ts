/** The menu on an alert of the host: what it offers to whom, where it leads, and how it behaves inside of other menus. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { AddToCaseMenu } from '../../../src/elements/add-to-case-menu/add-to-case-menu.js';
import type { CasePicker } from '../../../src/elements/case-picker/case-picker.js';
import type { CaseProvider } from '../../../src/elements/provider/case-provider.js';
import { press } from '../../support/keys.js';
import {
  anAlert,
  isOpen,
  limited,
  once,
  option,
  owner,
  someAlerts,
  squash,
  stores,
  titles,
  toast,
  until as untilIn,
} from '../case-picker/scene.js';
import { until } from '../../support/until.js';

type Given = Partial<Pick<AddToCaseMenu, 'alerts' | 'events' | 'references' | 'newCase' | 'label'>>;

async function aMenu(adapter: CaseAdapter, given: Given = { alerts: someAlerts(1) }): Promise<AddToCaseMenu> {
  const provider = await fixture<CaseProvider>(html`<case-provider drafts="none" owner=${owner}></case-provider>`);
  provider.adapter = adapter;
  const menu = Object.assign(document.createElement('add-to-case-menu'), given);
  provider.append(menu);
  await menu.updateComplete;
  await adapter.session.get({ owner });
  await settled(menu);
  return menu;
}

const settled = async (menu: AddToCaseMenu): Promise<void> => {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise(requestAnimationFrame);
    await menu.updateComplete;
  }
};

const buttonOf = (menu: AddToCaseMenu) => menu.shadowRoot!.querySelector<HTMLElement>('[aria-haspopup="menu"]');
const items = (menu: AddToCaseMenu): readonly HTMLElement[] => [
  ...menu.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];
const names = (menu: AddToCaseMenu) => items(menu).map((each) => squash(each.textContent));
const item = (menu: AddToCaseMenu, name: string) => items(menu)[names(menu).indexOf(name)]!;
const reasonOf = (menu: AddToCaseMenu, name: string) =>
  menu.shadowRoot!.getElementById(item(menu, name).getAttribute('aria-describedby') ?? '')?.textContent;
const pickerIn = (place: ParentNode): CasePicker | null => place.querySelector('case-picker');
const ownPicker = (menu: AddToCaseMenu) => pickerIn(menu.shadowRoot!);

async function opened(menu: AddToCaseMenu): Promise<void> {
  buttonOf(menu)!.focus();
  buttonOf(menu)!.click();
  await until(() => items(menu).length > 0);
}

async function picking(
  menu: AddToCaseMenu,
  find: () => CasePicker | null = () => ownPicker(menu),
): Promise<CasePicker> {
  await until(() => find() !== null && isOpen(find()!));
  await untilIn(find()!, () => find()!.shadowRoot!.querySelector('[role="option"], [part="state"]') !== null);
  return find()!;
}

describe('add-to-case-menu', () => {
  it('offers a case that is there and a new one', async () => {
    const menu = await aMenu(memoryAdapter());
    expect(squash(buttonOf(menu)!.textContent)).to.equal('Add to case');
    await opened(menu);
    expect(names(menu)).to.deep.equal(['Add to existing case', 'Create new case']);
    await expect(menu).to.be.accessible();
  });

  it('opens by keys: Enter and down on its first item, up on its last', async () => {
    for (const [key, name] of [
      ['Enter', 'Add to existing case'],
      ['ArrowDown', 'Add to existing case'],
      ['ArrowUp', 'Create new case'],
    ] as const) {
      const menu = await aMenu(memoryAdapter());
      menu.focus();
      expect(menu.shadowRoot!.activeElement === buttonOf(menu)).to.equal(true);
      await press(key);
      await until(() => squash(menu.shadowRoot!.activeElement?.textContent) === name, `${key} leads to ${name}`);
      await press('Escape');
      await until(() => menu.shadowRoot!.activeElement === buttonOf(menu) && items(menu).length === 0);
    }
  });

  it('adds to the case that is chosen, tells of it, and is back where it was', async () => {
    const adapter = memoryAdapter();
    const { id } = await stores(adapter, 'Phishing');
    const menu = await aMenu(adapter, { alerts: someAlerts(2) });
    await opened(menu);
    item(menu, 'Add to existing case').click();
    const picker = await picking(menu);
    const attached = once(menu, 'case-attached');
    option(picker, 'Phishing').click();
    expect((await attached).added.alerts.length).to.equal(2);
    await until(() => toast(picker).includes('2 alerts added to case 1'));
    expect(menu.shadowRoot!.activeElement === buttonOf(menu)).to.equal(true);
    expect((await adapter.cases.get(id))!.totals.alerts).to.equal(2);
    picker.shadowRoot!.querySelector<HTMLElement>('[part="toast-dismiss"]')!.click();
    await until(() => ownPicker(menu) === null);
  });

  it('opens the form of a new case with what is to be added', async () => {
    const adapter = memoryAdapter();
    const menu = await aMenu(adapter, { alerts: someAlerts(3), newCase: { title: 'Beaconing', description: 'Seen.' } });
    await opened(menu);
    item(menu, 'Create new case').click();
    const dialog = () => ownPicker(menu)?.shadowRoot?.querySelector('case-create-dialog');
    await until(() => dialog()?.shadowRoot?.querySelector('#title') != null);
    const created = once(menu, 'case-created');
    await dialog()!.submit();
    const { case: stored } = await created;
    expect([stored.title, stored.totals.alerts]).to.deep.equal(['Beaconing', 3]);
    await until(() => toast(ownPicker(menu)!).includes('Case 1 created'));
    expect(menu.shadowRoot!.activeElement === buttonOf(menu)).to.equal(true);
  });

  it('leaves no trace when it is dismissed', async () => {
    const menu = await aMenu(memoryAdapter());
    await opened(menu);
    item(menu, 'Add to existing case').click();
    await picking(menu);
    const left = once(menu, 'case-cancel');
    await press('Escape');
    await left;
    await until(() => ownPicker(menu) === null);
    expect(menu.shadowRoot!.activeElement === buttonOf(menu)).to.equal(true);
  });

  it('offers only what the person may', async () => {
    for (const [permissions, expected] of [
      [{ create: false }, ['Add to existing case']],
      [{ createComment: false }, []],
      [{ read: false }, ['Create new case']],
      [{ create: false, createComment: false }, []],
    ] as const) {
      const menu = await aMenu(limited(memoryAdapter(), { permissions }));
      if (buttonOf(menu)) await opened(menu);
      expect(names(menu), JSON.stringify(permissions)).to.deep.equal(expected);
    }
  });

  it('offers nothing for what the backend cannot attach', async () => {
    const without = limited(memoryAdapter(), { capabilities: { groups: ['events'] } });
    const menu = await aMenu(without);
    expect(buttonOf(menu) === null).to.equal(true);
    const other = await aMenu(without, { events: [{ eventId: 'event-1', index: 'events' }] });
    expect(buttonOf(other) === null).to.equal(false);
  });

  it('says why nothing can be added: nothing is selected, or all is of another owner', async () => {
    const menu = await aMenu(memoryAdapter(), {});
    await opened(menu);
    expect(reasonOf(menu, 'Add to existing case')).to.equal('Nothing is selected.');
    item(menu, 'Add to existing case').click();
    expect(ownPicker(menu) === null).to.equal(true);
    const foreign = await aMenu(memoryAdapter(), { alerts: [anAlert('a', { owner: 'observability' })] });
    await opened(foreign);
    const reason = 'Alerts of another solution cannot be added here.';
    for (const name of names(foreign)) await until(() => reasonOf(foreign, name) === reason, `${name}: ${reason}`);
  });

  it('takes its owner from the alerts where the page names none', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, 'Phishing');
    const provider = await fixture<CaseProvider>(html`<case-provider drafts="none"></case-provider>`);
    provider.adapter = adapter;
    const menu = Object.assign(document.createElement('add-to-case-menu'), { alerts: [anAlert('a', { owner })] });
    provider.append(menu);
    await settled(menu);
    await opened(menu);
    item(menu, 'Add to existing case').click();
    const picker = await picking(menu);
    option(picker, 'Phishing').click();
    await until(() => toast(picker).includes('1 alert added'));
  });

  it('goes by the owner of the alerts on a page that serves several', async () => {
    const adapter = memoryAdapter();
    const { id } = await adapter.cases.create({ owner: 'observability', title: 'Slow', description: 'Seen.' });
    const menu = await aMenu(adapter, { alerts: [anAlert('a', { owner: 'observability' })] });
    menu.closest('case-provider')!.owners = [
      { owner, label: 'Security' },
      { owner: 'observability', label: 'Observability' },
    ];
    await settled(menu);
    await opened(menu);
    item(menu, 'Add to existing case').click();
    const picker = await picking(menu);
    option(picker, 'Slow').click();
    await until(() => toast(picker).includes('1 alert added'));
    expect((await adapter.cases.get(id))!.totals.alerts).to.equal(1);
  });

  it('can show a drawing of the host, under a name', async () => {
    const menu = await aMenu(memoryAdapter(), { alerts: someAlerts(1), label: 'Add alert 1 to a case' });
    expect(buttonOf(menu)!.ariaLabel).to.equal('Add alert 1 to a case');
  });

  describe('inside of a menu of the host', () => {
    async function inMenu(adapter: CaseAdapter, given: Given = { alerts: someAlerts(1) }) {
      const provider = await fixture<CaseProvider>(html`<case-provider drafts="none" owner=${owner}>
        <div role="menu" aria-label="Alert">
          <button role="menuitem" id="before">Before</button>
          <add-to-case-menu bare></add-to-case-menu>
          <button role="menuitem" id="after">After</button>
        </div>
      </case-provider>`);
      provider.adapter = adapter;
      const around = provider.querySelector<HTMLElement>('[role="menu"]')!;
      const menu = Object.assign(provider.querySelector('add-to-case-menu')!, given);
      // As a host's menu moves: over its children, by the element that has the focus.
      around.addEventListener('keydown', ({ key }) => {
        const all = [...around.children] as HTMLElement[];
        const at = all.indexOf(document.activeElement as HTMLElement);
        if (key === 'ArrowDown') all[(at + 1) % all.length]!.focus();
        if (key === 'ArrowUp') all[(at - 1 + all.length) % all.length]!.focus();
      });
      await settled(menu);
      return { provider, around, menu };
    }
    const focused = (menu: AddToCaseMenu): string =>
      squash((menu.shadowRoot!.activeElement ?? document.activeElement)?.textContent);

    it('is two of its items, for the eye and for the ear', async () => {
      const { around, menu } = await inMenu(memoryAdapter());
      expect([buttonOf(menu), names(menu)]).to.deep.equal([null, ['Add to existing case', 'Create new case']]);
      await expect(around).to.be.accessible();
    });

    it('is walked through with the arrows of that menu, in both directions', async () => {
      const { provider, menu } = await inMenu(memoryAdapter());
      provider.querySelector<HTMLElement>('#before')!.focus();
      const walked: string[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        await press(key);
        walked.push(focused(menu));
      }
      expect(walked).to.deep.equal([
        'Add to existing case',
        'Create new case',
        'After',
        'Create new case',
        'Add to existing case',
        'Before',
      ]);
    });

    it('goes on when that menu is gone, and tells the provider', async () => {
      const adapter = memoryAdapter();
      await stores(adapter, 'Phishing');
      const { provider, around, menu } = await inMenu(adapter);
      around.addEventListener('click', () => around.remove());
      item(menu, 'Add to existing case').click();
      const picker = await picking(menu, () => pickerIn(provider));
      expect(around.isConnected).to.equal(false);
      const attached = once(provider, 'case-attached');
      option(picker, 'Phishing').click();
      expect((await attached).added.alerts.length).to.equal(1);
    });

    it('keeps that menu open with what cannot be done', async () => {
      const { around, menu } = await inMenu(memoryAdapter(), {});
      let clicks = 0;
      around.addEventListener('click', () => (clicks += 1));
      item(menu, 'Add to existing case').click();
      expect(clicks).to.equal(0);
    });
  });
});

describe('add-to-case-menu, alerts of several solutions', () => {
  const owners = [
    { owner: 'security', label: 'Security' },
    { owner: 'observability', label: 'Observability' },
    { owner: 'stack', label: 'Stack' },
  ];
  const mixed = [
    anAlert('alert-1', { owner: 'security' }),
    anAlert('alert-2', { owner: 'observability' }),
    anAlert('alert-3', { owner: 'security' }),
  ];

  async function aMixedMenu(adapter: CaseAdapter, alerts = mixed): Promise<AddToCaseMenu> {
    const provider = await fixture<CaseProvider>(html`<case-provider drafts="none"></case-provider>`);
    Object.assign(provider, { adapter, owners });
    const menu = Object.assign(document.createElement('add-to-case-menu'), { alerts });
    provider.append(menu);
    await settled(menu);
    return menu;
  }

  const groups = (menu: AddToCaseMenu) => [...menu.shadowRoot!.querySelectorAll<HTMLElement>('[role="group"]')];
  const headings = (menu: AddToCaseMenu) =>
    groups(menu).map((group) =>
      squash(menu.shadowRoot!.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent),
    );

  it('says why not all of them go together, and offers those of each solution', async () => {
    const menu = await aMixedMenu(memoryAdapter());
    await opened(menu);
    expect(headings(menu)).to.deep.equal([
      'A case holds alerts of one solution. Only the 2 of Security:',
      'Only the 1 of Observability:',
    ]);
    expect(names(menu)).to.deep.equal([
      'Add to existing case',
      'Create new case',
      'Add to existing case',
      'Create new case',
    ]);
    await expect(menu).to.be.accessible();
  });

  it('adds those of the solution that was chosen, and no other', async () => {
    const adapter = memoryAdapter();
    const { id } = await stores(adapter, 'Slow portal', { owner: 'observability' });
    await stores(adapter, 'Phishing', { owner: 'security' });
    const menu = await aMixedMenu(adapter);
    await opened(menu);
    groups(menu)[1]!.querySelector<HTMLElement>('[role="menuitem"]')!.click();
    await until(() => Boolean(ownPicker(menu)) && isOpen(ownPicker(menu)!));
    await untilIn(ownPicker(menu)!, () => titles(ownPicker(menu)!).includes('Slow portal'));
    option(ownPicker(menu)!, 'Slow portal').click();
    await until(() => toast(ownPicker(menu)!).includes('1 alert added to case 1'));
    expect((await adapter.alerts.find({ caseId: id })).items.map(({ alertId }) => alertId)).to.deep.equal(['alert-2']);
  });

  it('offers the two actions alone where all alerts are of one', async () => {
    const menu = await aMixedMenu(memoryAdapter(), mixed.slice(1, 2));
    await opened(menu);
    expect([groups(menu).length, names(menu)]).to.deep.equal([0, ['Add to existing case', 'Create new case']]);
  });
});
