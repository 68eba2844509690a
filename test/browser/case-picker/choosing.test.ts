/** Finding a case in the picker: its order, its search, its keyboard, and what stands there when there is none. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError, type ErrorCode } from '../../../src/domain/error.js';
import { press } from '../../support/keys.js';
import {
  active,
  control,
  has,
  isOpen,
  limited,
  once,
  option,
  options,
  owner,
  placed,
  said,
  search,
  shown,
  someAlerts,
  stores,
  titles,
  toast,
  turn,
  type,
  until,
  words,
} from './scene.js';

async function memoryOf(...names: readonly string[]): Promise<CaseAdapter> {
  const adapter = memoryAdapter();
  for (const name of names) await stores(adapter, name);
  return adapter;
}

const failing = (adapter: CaseAdapter, code: () => ErrorCode | undefined): CaseAdapter => ({
  ...adapter,
  cases: {
    ...adapter.cases,
    find: (query, options) => {
      const failure = code();
      return failure ? Promise.reject(new CaseError(failure)) : adapter.cases.find(query, options);
    },
  },
});

describe('case-picker', () => {
  it('shows the open cases first, then those in progress, then the closed ones, the newest of each first', async () => {
    const adapter = memoryAdapter();
    for (const status of ['closed', 'in-progress', 'open'] as const)
      for (const name of ['old', 'new']) {
        const stored = await stores(adapter, `${status} ${name}`);
        if (status !== 'open') await turn(adapter, stored, status);
      }
    const picker = await shown(adapter);
    expect(titles(picker)).to.deep.equal([
      'open new',
      'open old',
      'in-progress new',
      'in-progress old',
      'closed new',
      'closed old',
    ]);
  });

  it('shows those first that were updated last', async () => {
    const adapter = memoryAdapter();
    const older = await stores(adapter, 'older');
    await stores(adapter, 'newer');
    await adapter.cases.update([{ id: older.id, version: older.version, set: { severity: 'high' } }]);
    expect(titles(await shown(adapter))).to.deep.equal(['older', 'newer']);
  });

  it('has cases in progress among the first, however many are open', async () => {
    const adapter = memoryAdapter();
    await turn(adapter, await stores(adapter, 'worked on'), 'in-progress');
    await turn(adapter, await stores(adapter, 'over'), 'closed');
    for (let at = 1; at <= 25; at += 1) await stores(adapter, `open ${at}`);
    const picker = await shown(adapter);
    expect(titles(picker)).to.have.length(20);
    expect([titles(picker)[0], titles(picker).at(-1)]).to.deep.equal(['open 25', 'worked on']);
    control(picker, 'Show more').click();
    await until(picker, () => options(picker).length === 27);
    expect(titles(picker).at(-1)).to.equal('over');
    expect(new Set(titles(picker)).size).to.equal(27);
  });

  it('keeps its height while it loads, is searched and finds nothing', async () => {
    const adapter = await memoryOf('Phishing', 'Beaconing');
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const slow: CaseAdapter = {
      ...adapter,
      cases: { ...adapter.cases, find: async (query, read) => (await waiting, adapter.cases.find(query, read)) },
    };
    const picker = await placed(slow);
    picker.show();
    await until(picker, () => isOpen(picker) && picker.shadowRoot!.querySelector('.skeleton') !== null);
    const height = () => picker.shadowRoot!.querySelector('dialog')!.getBoundingClientRect().height;
    const loading = height();
    answer();
    await until(picker, () => titles(picker).length === 2);
    const full = height();
    const list = picker.shadowRoot!.querySelector('[role="listbox"]')!;
    expect(list.getBoundingClientRect().height > full / 2).to.equal(true);
    type(picker, 'volcano');
    await until(picker, () => words(picker).includes('No cases match.'));
    expect([full, height()]).to.deep.equal([loading, loading]);
    const said = picker.shadowRoot!.querySelector<HTMLElement>('[part="state"]')!.getBoundingClientRect();
    expect(
      said.height > 0 &&
        said.bottom <= height() + picker.shadowRoot!.querySelector('dialog')!.getBoundingClientRect().top,
    ).to.equal(true);
  });

  it('says of each case its name, number, status, severity, alerts and age', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, 'Phishing', { severity: 'high', alerts: someAlerts(3) });
    const picker = await shown(adapter);
    const text = option(picker, 'Phishing').innerText;
    for (const part of ['Phishing', '#1', 'Open', 'High', '3 alerts', 'Updated']) expect(text).to.include(part);
  });

  it('opens with the cursor in the search and gives the focus back when it closes', async () => {
    const adapter = await memoryOf('Phishing');
    const place = await fixture(html`<div><button>Add</button></div>`);
    const opener = place.querySelector('button')!;
    const picker = await placed(adapter);
    opener.focus();
    picker.show();
    await until(picker, () => picker.shadowRoot!.activeElement === search(picker));
    const left = once(picker, 'case-cancel');
    await press('Escape');
    await left;
    await until(picker, () => !isOpen(picker) && document.activeElement === opener);
  });

  it('is searched, says how many it found, and shows all when the search is cleared', async () => {
    const picker = await shown(await memoryOf('Phishing wave', 'Beaconing', 'Phishing again'));
    type(picker, 'phish');
    await until(picker, () => titles(picker).length === 2);
    expect(said(picker)).to.equal('2 cases found');
    type(picker, 'nowhere');
    await until(picker, () => words(picker).includes('No cases match.'));
    control(picker, 'Clear search').click();
    await until(picker, () => titles(picker).length === 3);
    expect([search(picker).value, picker.shadowRoot!.activeElement === search(picker)]).to.deep.equal(['', true]);
  });

  it('clears the search by Escape before it closes', async () => {
    const picker = await shown(await memoryOf('Phishing'));
    type(picker, 'x');
    await press('Escape');
    await until(picker, () => search(picker).value === '');
    expect(isOpen(picker)).to.equal(true);
    await press('Escape');
    await until(picker, () => !isOpen(picker));
  });

  it('looks through what it has where the backend cannot search', async () => {
    const adapter = limited(await memoryOf('Phishing wave', 'Beaconing'), { capabilities: { search: [] } });
    const picker = await shown(adapter);
    type(picker, 'beac');
    await until(picker, () => titles(picker).length === 1);
    expect(titles(picker)).to.deep.equal(['Beaconing']);
  });

  it('asks a backend for nothing it did not declare, and closed cases still come last', async () => {
    const adapter = await memoryOf('Closed', 'Open');
    const [, closed] = (await adapter.cases.find({ owner })).rows;
    await turn(adapter, (await adapter.cases.get(closed!.id))!, 'closed');
    const picker = await shown(
      limited(adapter, { capabilities: { filters: [], sorts: [], columns: [], paging: ['page'] } }),
      { alerts: someAlerts(1) },
    );
    expect(titles(picker)).to.deep.equal(['Open', 'Closed']);
  });

  it('is walked through by arrows, and Enter chooses', async () => {
    const picker = await shown(await memoryOf('One', 'Two', 'Three'));
    const picked = once(picker, 'case-pick');
    await press('ArrowDown');
    expect(active(picker)).to.equal('Three');
    await press('ArrowDown');
    expect(active(picker)).to.equal('Two');
    await press('End');
    expect(active(picker)).to.equal('One');
    await press('Enter');
    expect((await picked).row.title).to.equal('One');
    await until(picker, () => !isOpen(picker));
  });

  it('shows more by its button, and by the arrow at the end', async () => {
    const adapter = await memoryOf(...Array.from({ length: 45 }, (_, index) => `Case ${index + 1}`));
    const picker = await shown(adapter);
    expect(titles(picker).length).to.equal(20);
    control(picker, 'Show more').click();
    await until(picker, () => titles(picker).length === 40);
    search(picker).focus();
    await press('ArrowUp');
    expect(active(picker)).to.equal('Case 6');
    await press('ArrowDown');
    await until(picker, () => titles(picker).length === 45);
    expect([has(picker, 'Show more'), active(picker), new Set(titles(picker)).size]).to.deep.equal([
      false,
      'Case 6',
      45,
    ]);
  });

  it('pages by number where the backend knows no cursor', async () => {
    const adapter = await memoryOf(...Array.from({ length: 45 }, (_, index) => `Case ${index + 1}`));
    const picker = await shown(limited(adapter, { capabilities: { paging: ['page'] } }));
    control(picker, 'Show more').click();
    await until(picker, () => titles(picker).length === 40);
    expect(new Set(titles(picker)).size).to.equal(40);
  });

  it('moves nothing under a pointer when others create cases meanwhile', async () => {
    const adapter = await memoryOf('One', 'Two');
    const picker = await shown(adapter);
    await stores(adapter, 'Three');
    await until(picker, () => titles(picker).length === 3);
    expect(titles(picker)).to.deep.equal(['Two', 'One', 'Three']);
  });

  it('learns that a case got the alert from somebody else', async () => {
    const adapter = memoryAdapter();
    const { id } = await stores(adapter, 'Phishing');
    const picker = await shown(adapter, { alerts: someAlerts(1) });
    await adapter.alerts.attach(id, someAlerts(1));
    await until(picker, () => option(picker, 'Phishing').ariaDisabled === 'true');
  });

  it('says when there are no cases yet, and offers to create one', async () => {
    const picker = await shown(memoryAdapter());
    expect(words(picker)).to.include('There are no cases yet.');
    expect(has(picker, 'Create new case')).to.equal(true);
    const without = await shown(memoryAdapter(), { noCreate: true });
    expect(has(without, 'Create new case')).to.equal(false);
  });

  it('says why it cannot show cases, and tries again', async () => {
    let code: ErrorCode | undefined = 'unavailable';
    const picker = await shown(failing(await memoryOf('Phishing'), () => code));
    expect(words(picker)).to.include('The data cannot be reached right now.');
    code = undefined;
    control(picker, 'Try again').click();
    await until(picker, () => titles(picker).length === 1);
  });

  it('keeps what it has while there is no connection, and says so', async () => {
    const trouble: { code?: ErrorCode } = {};
    const memory = await memoryOf('Phishing');
    const picker = await shown(failing(memory, () => trouble.code));
    trouble.code = 'offline';
    await stores(memory, 'Another');
    await until(picker, () => words(picker).includes('There is no connection.'));
    expect(titles(picker)).to.deep.equal(['Phishing']);
  });

  it('tells who may not see cases, or add to them, who can give the right', async () => {
    const memory = await memoryOf('Phishing');
    const blind = await shown(limited(memory, { permissions: { read: false } }));
    expect(words(blind)).to.include('You may not see these cases.').and.to.include('An administrator');
    const reader = await shown(limited(memory, { permissions: { createComment: false } }), { alerts: someAlerts(1) });
    expect(words(reader)).to.include('You may not add anything to these cases.');
    const picking = await shown(limited(memory, { permissions: { createComment: false } }));
    expect(titles(picking)).to.deep.equal(['Phishing']);
  });

  it('tells a page that forgot to connect it', async () => {
    const picker = await shown(undefined);
    expect(words(picker)).to.include('No backend is connected.');
  });

  it('adds nothing when the page prevents it, or something else when it says so', async () => {
    const adapter = await memoryOf('Phishing');
    const picker = await shown(adapter, { alerts: someAlerts(1) });
    picker.addEventListener('case-before-attach', (event) => event.preventDefault(), { once: true });
    option(picker, 'Phishing').click();
    await picker.updateComplete;
    expect(isOpen(picker)).to.equal(true);
    picker.addEventListener('case-before-attach', (event) => {
      event.attachments = { alerts: someAlerts(2, 'other') };
    });
    option(picker, 'Phishing').click();
    await until(picker, () => toast(picker).includes('2 alerts added'));
  });

  it('links to the case, and lets the page route', async () => {
    const adapter = await memoryOf('Phishing');
    const picker = await shown(adapter, {
      alerts: someAlerts(1),
      provider: { links: { case: ({ number }) => `#/cases/${String(number)}` } },
    });
    option(picker, 'Phishing').click();
    await until(picker, () => has(picker, 'View'));
    expect(control(picker, 'View').getAttribute('href')).to.equal('#/cases/1');
    const opened = once(picker, 'case-open');
    picker.addEventListener('case-open', (event) => event.preventDefault());
    control(picker, 'View').click();
    expect((await opened).row.title).to.equal('Phishing');
    expect(location.hash).to.equal('');
  });

  it('goes on when it is closed while something is being added, and tells how it went', async () => {
    const adapter = await memoryOf('Phishing');
    let finish: () => void = () => undefined;
    let refused = false;
    const slow: CaseAdapter = {
      ...adapter,
      alerts: {
        ...adapter.alerts,
        attach: async (...args) => {
          await new Promise<void>((resolve) => (finish = resolve));
          if (refused) throw new CaseError('unavailable');
          return adapter.alerts.attach(...args);
        },
      },
    };
    for (const [ending, expected] of [
      [false, '1 alert added to case 1'],
      [true, 'Nothing was added to case 1.'],
    ] as const) {
      refused = ending;
      const picker = await shown(slow, { alerts: someAlerts(1, `alert-${String(ending)}`) });
      option(picker, 'Phishing').click();
      await until(picker, () => option(picker, 'Phishing').innerText.includes('Adding to case 1…'));
      control(picker, 'Close').click();
      await until(picker, () => !isOpen(picker));
      finish();
      await until(picker, () => toast(picker).includes(expected));
    }
  });

  it('keeps what went wrong when the page hands over the same again, and forgets it with something else', async () => {
    const adapter = await memoryOf('Phishing');
    const refusing: CaseAdapter = {
      ...adapter,
      alerts: { ...adapter.alerts, attach: () => Promise.reject(new CaseError('unavailable')) },
    };
    const picker = await shown(refusing, { alerts: someAlerts(1) });
    option(picker, 'Phishing').click();
    await until(picker, () => has(picker, 'Try again'));
    picker.alerts = someAlerts(1);
    await picker.updateComplete;
    expect(has(picker, 'Try again')).to.equal(true);
    picker.alerts = someAlerts(2);
    await until(picker, () => !has(picker, 'Try again'));
  });

  it('speaks of what the host registered by its own words', async () => {
    const picker = await shown(await memoryOf('Phishing'), {
      references: ['a', 'b'].map((externalId) => ({ type: 'acme.dashboard', externalId, data: null })),
      provider: {
        attachmentTypes: {
          'acme.dashboard': {
            label: (count, { plural }) => plural(count, { one: '{count} dashboard', other: '{count} dashboards' }),
          },
        },
      },
    });
    expect(words(picker)).to.include('2 dashboards');
    option(picker, 'Phishing').click();
    await until(picker, () => toast(picker).includes('2 dashboards added'));
  });

  it('treats every text as a text', async () => {
    const hostile = '<img src=x onerror="globalThis.hurt = true">';
    const picker = await shown(await memoryOf(hostile), { alerts: someAlerts(1) });
    expect(titles(picker)).to.deep.equal([hostile]);
    option(picker, hostile).click();
    await until(picker, () => toast(picker).includes('added'));
    expect([toast(picker).includes(hostile), 'hurt' in globalThis]).to.deep.equal([true, false]);
  });

  it('is accessible, with cases that can and cannot be chosen', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, 'Has it', { alerts: someAlerts(1) });
    await stores(adapter, 'Has it not');
    const picker = await shown(adapter, { alerts: someAlerts(1) });
    await until(picker, () => options(picker).some((each) => each.ariaDisabled === 'true'));
    await press('ArrowDown');
    await expect(picker).to.be.accessible();
  });
});
