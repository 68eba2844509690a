/** Narrowing a list down by filters. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import { CaseError } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { modestAdapter } from '../../support/modest-adapter.js';
import { press } from '../../support/keys.js';
import { add, choose, dialog, differing, inputNamed, openMenu, options, pills, typeInto } from './filter-scene.js';
import {
  control,
  focused,
  has,
  names,
  owner,
  said,
  search,
  shown,
  stores,
  troubled,
  until,
  withCapabilities,
  words,
} from './scene.js';

const isShown = (list: CaseList, ...titles: readonly string[]) =>
  until(list, () => names(list).join() === titles.join(), `shown: ${titles.join()}`);

/** What is dimmed while it is read, and for a moment after, is not there to be read yet. */
async function isAccessible(list: CaseList): Promise<void> {
  const isDimmed = () =>
    [...list.shadowRoot!.querySelectorAll('table')].some((each) => getComputedStyle(each).opacity !== '1');
  const isBusy = () => list.shadowRoot!.querySelector('[aria-busy="true"]') !== null;
  await new Promise(requestAnimationFrame);
  await until(list, () => !isBusy() && !isDimmed());
  await expect(list).to.be.accessible();
}

describe('case-list filters', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  it('are offered as far as the backend declares them, with the fields of the owner', async () => {
    const list = await shown(await differing());
    await openMenu(list);
    await until(list, () => options(list).includes('Lead'));
    expect(options(list)).to.deep.equal([
      'Status',
      'Severity',
      'Tags',
      'Category',
      'Connector',
      'Push',
      'Assignees',
      'Reporter',
      'Created',
      'Updated',
      'Closed',
      'Note',
      'Impact',
      'VIP',
      'Site',
      'First seen',
      'Lead',
    ]);
    const modest = await shown(modestAdapter(await differing()));
    await openMenu(modest);
    expect(options(modest)).to.deep.equal(['Status', 'Severity']);
    const none = await shown(withCapabilities(await differing(), { filters: [] }));
    expect(has(none, 'Filter')).to.equal(false);
  });

  it('are found by typing, and added with Enter', async () => {
    const list = await shown(await differing());
    await openMenu(list);
    typeInto(list, 'Find a filter', 'sev');
    await until(list, () => options(list).join() === 'Severity');
    await press('Enter');
    await until(list, () => focused(list)?.role === 'listbox');
    await press('Enter');
    await isShown(list, 'Host');
    expect(pills(list)).to.deep.equal(['Severity: Critical']);
  });

  it('show by status how many cases there are, and say how many match', async () => {
    const list = await shown(await differing());
    await add(list, 'Status');
    expect(options(list)).to.deep.equal(['Open 2', 'In progress 0', 'Closed 1']);
    await choose(list, 'Closed 1');
    await isShown(list, 'Host');
    await until(list, () => said(list) === '1 case found');
    await choose(list, 'Open 2');
    await isShown(list, 'Host', 'Mail', 'Plain');
    expect(pills(list)).to.deep.equal(['Status: Closed, Open']);
    expect(options(list)).to.deep.equal(['✓ Open 2', 'In progress 0', '✓ Closed 1']);
    await choose(list, '✓ Closed 1'.slice(2));
    await isShown(list, 'Mail', 'Plain');
  });

  it('follow counts while they are open', async () => {
    const adapter = await differing();
    const list = await shown(adapter);
    await add(list, 'Status');
    await stores(adapter, { title: 'One more' });
    await until(list, () => options(list)[0] === 'Open 3');
  });

  for (const make of [undefined, (given: object) => indexedDbAdapter({ name: `filters-${newId()}`, ...given })]) {
    const where = make ? 'IndexedDB' : 'memory';
    for (const [label, option, pill, titles] of [
      ['Severity', 'High', 'Severity: High', ['Mail']],
      ['Tags', 'malware', 'Tags: malware', ['Host']],
      ['Category', 'No category', 'Category: No category', ['Plain']],
      ['Assignees', 'Nobody', 'Assignees: Nobody', ['Plain']],
      ['Assignees', /^Ana Sousa/, 'Assignees: Ana Sousa', ['Mail']],
      ['Reporter', /^Ana Sousa/, 'Reporter: Ana Sousa', ['Host', 'Mail', 'Plain']],
      ['Connector', 'No connector', 'Connector: No connector', ['Host', 'Mail', 'Plain']],
      ['Push', 'Failed', 'Push: Failed', []],
      ['Created', 'Today', 'Created: Today', ['Host', 'Mail', 'Plain']],
      ['Created', 'Last 24 hours', 'Created: Last 24 hours', ['Host', 'Mail', 'Plain']],
      ['Created', 'Last month', 'Created: Last month', []],
      ['VIP', 'Yes', 'VIP: Yes', ['Mail']],
      ['VIP', 'Not set', 'VIP: Not set', ['Plain']],
      ['Site', 'South', 'Site: South', ['Host']],
      ['Lead', /^Ben Okri/, 'Lead: Ben Okri', ['Mail']],
    ] as const) {
      it(`narrow to ${pill}, in ${where}`, async () => {
        const adapter = await differing(make);
        const list = await shown(adapter);
        await add(list, label);
        await choose(list, option);
        if (titles.length > 0) await isShown(list, ...titles);
        else await until(list, () => words(list).includes('No cases match.'));
        await until(list, () => pills(list).join() === pill, pill);
        await adapter.close();
      });
    }
  }

  it('narrow by a text in a field, as one types', async () => {
    const list = await shown(await differing());
    await add(list, 'Note');
    typeInto(list, 'Contains', 'desk');
    await isShown(list, 'Mail');
    expect(pills(list)).to.deep.equal(['Note: contains “desk”']);
    typeInto(list, 'Contains', '');
    await isShown(list, 'Host', 'Mail', 'Plain');
  });

  it('narrow by a number from and to, and say what is none', async () => {
    const list = await shown(await differing());
    await add(list, 'Impact');
    typeInto(list, 'From', '4');
    await isShown(list, 'Host');
    expect(pills(list)).to.deep.equal(['Impact: at least 4']);
    typeInto(list, 'To', '10');
    await until(list, () => words(list).includes('No cases match.'));
    typeInto(list, 'From', 'four');
    await until(list, () => (dialog(list)?.innerText ?? '').includes('From needs a number.'));
    typeInto(list, 'From', '');
    await isShown(list, 'Mail');
    expect(pills(list)).to.deep.equal(['Impact: at most 10']);
  });

  it('narrow by days of a field, which are the same everywhere', async () => {
    const { adapter, trouble } = troubled(await differing());
    const list = await shown(adapter);
    list.closest('case-provider')!.timeZone = 'Pacific/Kiritimati';
    await add(list, 'First seen');
    typeInto(list, 'From', '2026-11-02');
    typeInto(list, 'To', '2026-11-02');
    await isShown(list, 'Mail');
    expect(trouble.asked.at(-1)?.filter?.fields?.['seen']).to.deep.equal({
      from: '2026-11-02T00:00:00.000Z',
      to: '2026-11-02T23:59:59.999Z',
    });
    expect(pills(list)).to.deep.equal(['First seen: Nov 2, 2026']);
  });

  it('narrow by days in the zone of the provider, both counted in', async () => {
    const { adapter, trouble } = troubled(await differing());
    const list = await shown(adapter);
    list.closest('case-provider')!.timeZone = 'America/New_York';
    await add(list, 'Updated');
    typeInto(list, 'From', '2026-03-08');
    typeInto(list, 'To', '2026-03-08');
    await until(list, () => pills(list).join() === 'Updated: Mar 8, 2026');
    await until(list, () => trouble.asked.at(-1)?.filter?.updatedAt?.to !== undefined);
    // That day has 23 hours.
    expect(trouble.asked.at(-1)?.filter).to.deep.equal({
      updatedAt: { from: '2026-03-08T05:00:00.000Z', to: '2026-03-09T03:59:59.999Z' },
    });
  });

  it('ask once a day for a span that moves on', async () => {
    const { adapter, trouble } = troubled(await differing());
    const list = await shown(adapter);
    await add(list, 'Created');
    await choose(list, 'Last 7 days');
    await until(list, () => trouble.asked.length === 2);
    for (let turn = 0; turn < 5; turn += 1) {
      list.requestUpdate();
      await list.updateComplete;
      await new Promise(requestAnimationFrame);
    }
    expect(trouble.asked).to.have.length(2);
    expect(list.filter).to.deep.equal({ createdAt: 'last-7-days' });
  });

  it('keep what is known of people beside what is typed', async () => {
    const list = await shown(await differing());
    await add(list, 'Assignees');
    await until(list, () => options(list).length === 3);
    expect(options(list)).to.deep.equal(['Ana Sousa you ana@example.org', 'Nobody', 'Ben Okri ben@example.org']);
    typeInto(list, 'Find in Assignees', 'okri');
    await until(list, () => options(list).join() === 'Ben Okri ben@example.org');
    await press('Enter');
    await isShown(list, 'Host');
    typeInto(list, 'Find in Assignees', '');
    await until(list, () => options(list).length === 3);
    expect(options(list)).to.include('✓ Ben Okri ben@example.org');
  });

  it('take a tag nobody suggests', async () => {
    const list = await shown(await differing());
    await add(list, 'Tags');
    typeInto(list, 'Find in Tags', 'brand new');
    await choose(list, 'Add “brand new”');
    await until(list, () => words(list).includes('No cases match.'));
    expect(pills(list)).to.deep.equal(['Tags: brand new']);
  });

  it('can be tried again where their values could not be loaded', async () => {
    const adapter = await differing();
    let fails = true;
    const list = await shown({
      ...adapter,
      suggest: {
        ...adapter.suggest,
        tags: (query, given) =>
          fails ? Promise.reject(new CaseError('unavailable')) : adapter.suggest.tags(query, given),
      },
    });
    await add(list, 'Tags');
    await until(list, () => (dialog(list)?.innerText ?? '').includes('The data cannot be reached right now.'));
    fails = false;
    control(list, 'Try again').click();
    await until(list, () => options(list).includes('malware'));
  });

  it('are edited by pressing their pill, and closed with Escape to it, without closing what is around', async () => {
    const list = await shown(await differing(), {});
    const outer = document.createElement('dialog');
    list.closest('div')!.append(outer);
    outer.append(list.closest('case-provider')!);
    outer.showModal();
    await until(list, () => has(list, 'Filter'));
    list.filter = { severity: ['high'], tags: ['mail'] };
    await until(list, () => pills(list).length === 2);
    control(list, /^Severity: ?High/).click();
    await until(list, () => dialog(list)?.ariaLabel === 'Severity' && focused(list)?.role === 'listbox');
    expect(control(list, /^Severity: ?High/).ariaExpanded).to.equal('true');
    await press('Escape');
    await until(list, () => dialog(list) === undefined);
    expect(focused(list) === control(list, /^Severity: ?High/)).to.equal(true);
    expect(outer.open).to.equal(true);
  });

  it('leave no pill where nothing was chosen, and the focus at the button', async () => {
    const list = await shown(await differing());
    await add(list, 'Category');
    expect(pills(list)).to.deep.equal(['Category: …']);
    await until(list, () => focused(list)?.role === 'combobox');
    await press('Escape');
    await until(list, () => pills(list).length === 0);
    expect(focused(list) === control(list, 'Filter')).to.equal(true);
  });

  it('close with a press elsewhere', async () => {
    const list = await shown(await differing());
    await add(list, 'Severity');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(list, () => dialog(list) === undefined && pills(list).length === 0);
  });

  it('are taken away with their button, and the focus goes to a neighbour', async () => {
    const list = await shown(await differing());
    list.filter = { status: ['open'], severity: ['high'], tags: ['mail'] };
    await until(list, () => pills(list).length === 3);
    control(list, 'Remove filter Severity').focus();
    control(list, 'Remove filter Severity').click();
    await until(list, () => pills(list).length === 2);
    expect(focused(list)?.ariaLabel).to.equal('Remove filter Tags');
    await press('Enter');
    await until(list, () => pills(list).length === 1);
    expect(focused(list)?.ariaLabel).to.equal('Remove filter Status');
    await press('Delete');
    await until(list, () => pills(list).length === 0);
    expect(focused(list) === control(list, 'Filter')).to.equal(true);
    await isShown(list, 'Host', 'Mail', 'Plain');
  });

  it('are cleared to what the host set, where something else is set', async () => {
    const list = await shown(await differing());
    expect(has(list, 'Clear filters')).to.equal(false);
    list.filter = { status: ['open'] };
    await isShown(list, 'Mail', 'Plain');
    expect(has(list, 'Clear filters')).to.equal(false);
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    control(list, 'Clear filters').click();
    await isShown(list, 'Mail', 'Plain');
    expect(pills(list)).to.deep.equal(['Status: Open']);
  });

  it('that are none where the host set some lead back to those, and nothing says it clears', async () => {
    const list = await shown(await differing());
    list.filter = { status: ['open'] };
    await until(list, () => pills(list).length === 1);
    control(list, 'Remove filter Status').click();
    await isShown(list, 'Host', 'Mail', 'Plain');
    expect(has(list, 'Clear filters')).to.equal(false);
    control(list, 'Usual filters').click();
    await until(list, () => pills(list).join() === 'Status: Open');
  });

  for (const width of [320, 620, 1000])
    it(`stand below what one works with, and inside of the list, ${width} px wide`, async () => {
      const list = await shown(await differing(), { width });
      const add = () => control(list, 'Filter').getBoundingClientRect().top;
      const sort = () => control(list, 'Sort by').getBoundingClientRect().top;
      const before = [add(), sort()];
      list.filter = {
        status: ['open', 'in-progress'],
        severity: ['low', 'medium', 'high', 'critical'],
        tags: ['a tag that goes on and on and has no end to be seen', 'mail'],
        category: ['Berth planning and invoices'],
        createdAt: 'last-30-days',
      };
      await until(list, () => pills(list).length === 5);
      expect([add(), sort()]).to.deep.equal(before);
      const box = list.getBoundingClientRect();
      for (const pill of list.shadowRoot!.querySelectorAll('[role="group"][aria-label="Filters"] li')) {
        const { left, right, top } = pill.getBoundingClientRect();
        expect(left).to.be.at.least(box.left);
        expect(right).to.be.at.most(box.right);
        expect(top).to.be.above(Math.max(...before));
        expect(pill.scrollWidth).to.be.at.most(pill.clientWidth);
      }
    });

  it('that nothing matches can be cleared, with the search', async () => {
    const list = await shown(await differing(), { search: 'mail' });
    list.filter = { severity: ['critical'] };
    await until(list, () => words(list).includes('No cases match.'));
    const told: object[] = [];
    list.addEventListener('case-list-change', ({ search: text, filter }) => told.push({ text, filter }));
    const below = [...list.shadowRoot!.querySelectorAll('button')]
      .filter((each) => each.textContent.trim() === 'Clear filters')
      .at(-1)!;
    below.click();
    await until(list, () => names(list).length === 3 || names(list).length === 0);
    expect(told).to.have.length(1);
    expect(list.search).to.equal('');
    expect(focused(list) === search(list)).to.equal(true);
  });

  it('tell the page, with the first page, and nothing of what the host set', async () => {
    const list = await shown(await differing(), { size: 1, page: 2 });
    const told: object[] = [];
    list.addEventListener('case-list-change', ({ page, filter }) => told.push({ page, filter }));
    list.filter = { severity: ['high', 'critical'] };
    await until(list, () => pills(list).length === 1);
    expect(told).to.deep.equal([]);
    list.page = 2;
    await add(list, 'Status');
    await choose(list, /^Open/);
    expect(told).to.deep.equal([{ page: 1, filter: { severity: ['high', 'critical'], status: ['open'] } }]);
  });

  it('that are unsound never reach the backend', async () => {
    const { adapter, trouble } = troubled(await differing());
    const list = await shown(adapter);
    const throwing = {
      get status(): never {
        throw new Error('no');
      },
    };
    for (const filter of [
      null,
      'x',
      7,
      [],
      { status: 'open' },
      { status: [] },
      { status: ['gone', 1] },
      { tags: [{}] },
      { createdAt: { from: 'yesterday' } },
      { createdAt: 'last-0-days' },
      { fields: { x: { anyOf: [] } } },
      { fields: [1] },
      { nonsense: true },
      throwing,
    ]) {
      list.filter = filter as CaseList['filter'];
      await list.updateComplete;
      await new Promise(requestAnimationFrame);
    }
    list.filter = {
      status: ['gone', 'open'],
      severity: 'high',
      createdAt: { to: '2026-01-01T00:00:00+01:00' },
    } as unknown as CaseList['filter'];
    await until(list, () => pills(list).length === 2);
    await until(list, () => trouble.asked.at(-1)?.filter !== undefined);
    expect(trouble.asked.at(-1)?.filter).to.deep.equal({
      status: ['open'],
      createdAt: { to: '2025-12-31T23:00:00.000Z' },
    });
    expect(trouble.asked.slice(0, -1).every(({ filter }) => filter === undefined)).to.equal(true);
  });

  it('show what of a field nobody defines is set, and can be taken away', async () => {
    const list = await shown(await differing());
    list.filter = { fields: { gone: { anyOf: ['x', null] }, other: { from: 3 } }, ids: ['a', 'b'] };
    await until(list, () => pills(list).length === 3);
    expect(pills(list)).to.deep.equal(['gone: x, Not set', 'other: at least 3', 'Chosen cases: 2']);
    control(list, 'Remove filter gone').click();
    await until(list, () => pills(list).length === 2);
    control(list, /^other:/).click();
    await until(list, () => dialog(list)?.ariaLabel === 'other');
    expect(inputNamed(list, 'From').value).to.equal('3');
  });

  it('forget what another owner does not have, and keep what means the same there', async () => {
    const adapter = await differing();
    await stores(adapter, { owner: 'observability', title: 'Latency', severity: 'high' });
    const list = await shown(adapter);
    await add(list, 'Tags');
    await choose(list, 'mail');
    await add(list, 'Severity');
    await choose(list, 'High');
    await isShown(list, 'Mail');
    list.owner = 'observability';
    await isShown(list, 'Latency');
    expect(pills(list)).to.deep.equal(['Severity: High']);
    list.owner = owner;
    await isShown(list, 'Mail');
  });

  it('tell how to search, and give the focus back', async () => {
    const list = await shown(await differing());
    control(list, 'How to search').click();
    await until(list, () => dialog(list)?.ariaLabel === 'How to search');
    expect(dialog(list)!.innerText).to.include('"lost laptop"');
    await until(list, () => focused(list) === dialog(list));
    await press('Escape');
    await until(list, () => dialog(list) === undefined);
    expect(focused(list) === control(list, 'How to search')).to.equal(true);
  });

  it('are accessible, open and closed', async () => {
    const list = await shown(await differing());
    list.filter = { severity: ['high'], createdAt: 'last-30-days' };
    await until(list, () => pills(list).length === 2);
    list.filter = { ...list.filter, status: ['open', 'in-progress', 'closed'] };
    await until(list, () => pills(list).includes('Status: Open, In progress, Closed'));
    await isAccessible(list);
    await openMenu(list);
    await isAccessible(list);
    for (const label of ['Assignees', 'Updated', 'Impact']) {
      await press('Escape');
      await add(list, label);
      await isAccessible(list);
    }
  });

  it('of a field there is none of says so, on its pill and where nothing is found, and can be taken away', async () => {
    const list = await shown(await differing(), {
      filter: { fields: { gone: { anyOf: ['x'] }, site: { anyOf: ['n'] } } },
    });
    await until(list, () => words(list).includes('No field is called “gone”. Without its filter there may be cases.'));
    expect(words(list)).not.to.include('“site”');
    await until(list, () => said(list).includes('No field is called “gone”'));
    const titles = [...list.shadowRoot!.querySelectorAll('[part="filter"] [title]')].map((each) =>
      each.getAttribute('title'),
    );
    expect(titles[0]).to.equal('No field is called “gone”. Without its filter there may be cases.');
    expect(titles[1]).to.equal('Site: North');
    await isAccessible(list);
    control(list, 'Remove filter gone').click();
    await until(list, () => names(list).length > 0);
    expect(words(list)).not.to.include('No field');
  });

  it('of a field that stands in a template alone is like any other', async () => {
    const fields = [{ key: 'sender', label: 'Sent by', scope: 'reusable', control: 'text' }] as const;
    const template = { id: 't', owner, version: '1', revision: 1, name: 'With a field', enabled: false };
    const adapter = memoryAdapter({ presets: { templates: [{ ...template, defaults: {}, fields }] } });
    await stores(adapter);
    const list = await shown(adapter, { filter: { fields: { sender: { contains: 'mallory' } } } });
    await until(list, () => pills(list).join() === 'Sent by: contains “mallory”');
    expect(words(list)).not.to.include('No field');
  });
});
