/** What a row looks and reads like, whatever stands in it, wherever it stands. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { noPermissions } from '../../../src/domain/permissions.js';
import type { CaseOpenEvent } from '../../../src/elements/events/case-open.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import '../../../src/i18n/locales/de.js';
import {
  byRole,
  control,
  has,
  held,
  heading,
  memoryOf,
  nameIn,
  names,
  numbered,
  opener,
  owner,
  placed,
  ready,
  rows,
  shown,
  stores,
  troubled,
  until,
  withCapabilities,
  words,
} from './scene.js';

const links = { case: ({ id }: { readonly id: string }) => `#/cases/${id}` };
const long = 'A name that goes on and on '.repeat(6).trim().slice(0, 160);

describe('case-list rows', () => {
  it('show name, number, status, severity, tags and when a case was updated', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, { title: 'Phishing', severity: 'critical', tags: ['mail'] });
    const list = await shown(adapter);
    const [row] = rows(list);
    for (const text of ['Phishing', '#1', 'Open', 'Critical', 'mail']) expect(row!.textContent).to.include(text);
    expect(row!.querySelector('time')?.dateTime).to.match(/^\d{4}-/);
    expect(row!.querySelector('time')?.title).to.match(/\d{4}/);
    expect(byRole(list, 'columnheader').flatMap((each) => each.ariaLabel ?? [])).to.deep.equal([
      'Name',
      'Status',
      'Severity',
      'Tags',
      'Assignees',
      'Alerts',
      'Comments',
      'Updated',
    ]);
  });

  it('show no number before a server gave one', async () => {
    const list = await shown(withoutNumbers(await memoryOf('New')));
    expect(rows(list)[0]!.textContent).not.to.include('#');
  });

  it('leave out what the backend does not have', async () => {
    const adapter = withCapabilities(await memoryOf('Plain'), { columns: [] });
    const list = await shown(adapter);
    expect(heading(list, 'Tags')).to.equal(undefined);
    expect(heading(list, 'Updated')).to.equal(undefined);
    expect(rows(list)[0]!.querySelector('time')).to.equal(null);
  });

  it('name the tags that found no room', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, { tags: ['one', 'two', 'three', 'four'] });
    const list = await shown(adapter, { width: 1200 });
    const [row] = rows(list);
    const tags = [...row!.querySelectorAll<HTMLElement>('[role="listitem"]')].filter((each) => each.checkVisibility());
    expect(tags.map((each) => each.title)).to.deep.equal(['one', 'two', '2 more tags: three and four']);
  });

  for (const width of [280, 400, 800])
    it(`show as many tags as can be read, ${width} px wide`, async () => {
      const adapter = memoryAdapter();
      await stores(adapter, { tags: ['credentials', 'exfiltration'] });
      const list = await shown(adapter, { width });
      const tags = [...rows(list)[0]!.querySelectorAll<HTMLElement>('[role="listitem"]')].filter((each) =>
        each.checkVisibility(),
      );
      expect(tags.map((each) => each.title)).to.deep.equal(['credentials', '1 more tag: exfiltration']);
      expect(tags[0]!.getBoundingClientRect().width).to.be.above(50);
    });

  it('lead to where the provider says, and let the host prevent it', async () => {
    const list = await shown(await memoryOf('Linked'), { links });
    const link = opener(list, 'Linked') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.match(/^#\/cases\/./);
    const opened = openings(list, { prevent: true });
    link.click();
    expect(opened.map(({ row }) => row.title)).to.deep.equal(['Linked']);
    expect(location.hash).to.equal('');
  });

  for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)
    it(`leave a click with ${modifier} to the browser`, async () => {
      const list = await shown(await memoryOf('Linked'), { links });
      const opened = openings(list, { prevent: true });
      const click = new MouseEvent('click', { [modifier]: true, bubbles: true, cancelable: true, composed: true });
      // Nothing may really be opened by this test.
      let followed = false;
      list.parentElement!.addEventListener('click', (event) => {
        followed = !event.defaultPrevented;
        event.preventDefault();
      });
      opener(list, 'Linked').dispatchEvent(click);
      expect(followed).to.equal(true);
      expect(opened).to.deep.equal([]);
    });

  it('are opened by buttons where nobody says where they lead', async () => {
    const list = await shown(await memoryOf('Opened'));
    const opened = openings(list);
    expect(opener(list, 'Opened').localName).to.equal('button');
    opener(list, 'Opened').click();
    expect(opened.map(({ row }) => row.title)).to.deep.equal(['Opened']);
  });

  it('are links for those cases the host has an address of, buttons for the others', async () => {
    const list = await shown(await memoryOf('One'), { links: { case: () => '' } });
    expect(opener(list, 'One').localName).to.equal('button');
  });

  it('show hostile names and tags as the text they are', async () => {
    const adapter = memoryAdapter();
    const title = '<img src=x onerror="window.hacked=true">';
    await stores(adapter, { title, tags: [title] });
    const list = await shown(adapter);
    expect(names(list)).to.deep.equal([title]);
    expect(list.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('keep names that run the other way from mixing with what is around them', async () => {
    const list = await shown(await memoryOf('محاولات تسجيل دخول (2)'));
    const isolated = getComputedStyle(nameIn(rows(list)[0]!)!);
    expect(isolated.direction).to.equal('rtl');
    expect(isolated.unicodeBidi).to.equal('isolate');
    expect(getComputedStyle(rows(list)[0]!).direction).to.equal('ltr');
  });

  for (const [dir, words] of [
    ['ltr', 'محاولات تسجيل دخول مشبوهة من عناوين كثيرة '.repeat(4).trim()],
    ['rtl', 'Many suspicious logins from addresses in Omega '.repeat(4).trim()],
  ] as const)
    for (const width of [300, 620, 1000])
      it(`show how long names and tags begin that run against a page of ${dir}, ${width} px wide`, async () => {
        const adapter = memoryAdapter();
        await stores(adapter, { title: words.slice(0, 160), tags: [words.slice(0, 100)] });
        const list = await shown(adapter, { width });
        list.closest('div')!.dir = dir;
        const [row] = rows(list);
        const tag = row!.querySelector<HTMLElement>('[role="listitem"]')!;
        for (const box of [nameIn(row!)!, tag]) {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = box.firstElementChild ?? box;
          expect(scrollWidth > clientWidth || scrollHeight > clientHeight || width === 300, 'it is cut').to.equal(true);
          const { left, right } = firstLetterOf(box);
          const around = box.getBoundingClientRect();
          expect(left).to.be.at.least(around.left - 1);
          expect(right).to.be.at.most(around.right + 1);
        }
      });

  it('cut a long tag before a short one', async () => {
    const adapter = memoryAdapter();
    await stores(adapter, { tags: ['<b>x</b>', 'exfiltration of credentials by mail'] });
    const list = await shown(adapter, { width: 1200 });
    const [short, long] = [...rows(list)[0]!.querySelectorAll<HTMLElement>('[role="listitem"]')];
    expect(short!.scrollWidth).to.be.at.most(short!.clientWidth);
    expect(long!.scrollWidth).to.be.above(long!.clientWidth);
  });

  it('keep words in their order on a page that runs the other way', async () => {
    const adapter = await memoryOf('Phishing');
    const list = await shown(adapter);
    list.closest('div')!.dir = 'rtl';
    expect(getComputedStyle(rows(list)[0]!.querySelector('time')!).direction).to.equal('ltr');
    const total = [...list.shadowRoot!.querySelectorAll('bdi')].find((each) => each.textContent === '1 case')!;
    expect(getComputedStyle(total).direction).to.equal('ltr');
  });

  for (const width of [320, 400, 620, 760, 1000])
    it(`stay inside a box of ${width} px, with the longest names and tags`, async () => {
      const adapter = memoryAdapter();
      await stores(adapter, {
        title: long,
        tags: [long, 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'c'],
      });
      await stores(adapter, { title: 'x'.repeat(160), severity: 'critical' });
      const list = await shown(adapter, { width });
      for (const each of [...byRole(list, 'grid'), ...rows(list)])
        expect(each.getBoundingClientRect().width).to.be.at.most(width);
      expect(list.scrollWidth).to.be.at.most(width);
      for (const row of rows(list)) expect(nameIn(row)!.getBoundingClientRect().width).to.be.above(100);
    });

  it('stay a table where there is no room for one, with nothing to get to that cannot be seen', async () => {
    const list = await shown(await memoryOf('One', 'Two'), { width: 360 });
    expect(byRole(list, 'grid')).to.have.length(1);
    expect(byRole(list, 'columnheader').map((each) => each.ariaLabel)).to.include('Severity');
    expect(has(list, 'Severity')).to.equal(false);
    expect(rows(list).map((row) => row.querySelectorAll('[role="gridcell"]').length)).to.deep.equal([9, 9]);
    const [name, status] = [byRole(list, 'rowheader')[0]!, byRole(list, 'gridcell')[1]!];
    expect(status.getBoundingClientRect().top).to.be.at.least(name.getBoundingClientRect().bottom - 1);
    await expect(list).to.be.accessible();
  });

  for (const width of [768, 800, 900, 1100, 1300])
    it(`give a name the room before tags, ${width} px wide`, async () => {
      const adapter = memoryAdapter();
      const tags = ['credentials', 'exfiltration', 'berth planning'];
      const name = 'Phishing wave: berth invoices from quayside-billing';
      await stores(adapter, { title: name, tags, assignees: ['ana', 'ben', 'cleo'] });
      await stores(adapter, { title: long, tags });
      const list = await shown(adapter, { width });
      const [cut, whole] = rows(list).map((row) => nameIn(row)!.firstElementChild!);
      expect(whole!.scrollHeight, 'nothing of it is cut').to.be.at.most(whole!.clientHeight + 1);
      if (width === 768) return;
      expect(cut!.scrollHeight, 'more than two lines are cut').to.be.above(cut!.clientHeight);
      for (const row of rows(list)) expect(row.getBoundingClientRect().height).to.be.at.most(46);
    });

  for (const [width, layout] of [
    [280, 'table'],
    [320, 'table'],
    [600, 'table'],
    [320, 'cards'],
    [800, 'cards'],
  ] as const)
    for (const dir of ['ltr', 'rtl'] as const)
      it(`stand on one grid as ${layout}, ${width} px wide and ${dir}: the menu on the line of the name, all else below it`, async () => {
        const adapter = memoryAdapter();
        const title = 'Phishing wave: berth invoices from quayside-billing';
        await stores(adapter, { title, severity: 'critical', tags: ['mail', 'finance', 'wave'] });
        const list = await ready(adapter, { width, layout });
        list.closest('div')!.dir = dir;
        const [row] = rows(list);
        const name = nameIn(row!)!;
        const text = name.firstElementChild!;
        expect(text.scrollHeight, 'the name is read').to.be.at.most(text.clientHeight + 1);
        const menu = control(list, `Actions for ${title}`).getBoundingClientRect();
        const around = row!.getBoundingClientRect();
        const { top, bottom } = name.getBoundingClientRect();
        expect(menu.top).to.be.at.least(top - 4);
        expect(menu.bottom).to.be.at.most(bottom + 4);
        expect(dir === 'ltr' ? around.right - menu.right : menu.left - around.left).to.be.at.most(14);
        const starts = [name.closest('th')!, ...row!.querySelectorAll('td')]
          // When it moved last stands at the end.
          .filter((cell) => cell.checkVisibility() && !cell.querySelector('time'))
          .filter((cell) => getComputedStyle(cell).position !== 'absolute')
          .map((cell) => cell.getBoundingClientRect())
          .filter((cell, _at, cells) => !cells.some((other) => other !== cell && isBefore(other, cell, dir)))
          .map((cell) => Math.round(dir === 'ltr' ? cell.left - around.left : around.right - cell.right));
        expect(starts.length).to.be.above(1);
        expect(new Set(starts.map((start) => start - starts[0]!))).to.have.property('size', 1);
      });

  it('say how long ago by the clock, as it goes on', async () => {
    const now = Date.now;
    try {
      const list = await shown(await memoryOf('Aging'));
      const shownTime = () =>
        rows(list)[0]!
          .querySelector('time')!
          .textContent.replace(/ \(.*\)$/u, '');
      expect(shownTime()).to.equal('now');
      Date.now = () => now() + 3 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await list.updateComplete;
      expect(shownTime()).to.equal('3 minutes ago');
    } finally {
      Date.now = now;
    }
  });

  it('speak another language as soon as they are told to', async () => {
    const list = await shown(await memoryOf(...numbered(3)), { size: 2 });
    list.closest('case-provider')!.locale = 'de';
    await until(list, () => words(list).includes('1 bis 2 von 3 Fällen'));
    expect(control(list, 'Weiter')).not.to.equal(null);
    expect(heading(list, 'Schweregrad')).not.to.equal(undefined);
    list.closest('case-provider')!.locale = 'en';
    await until(list, () => words(list).includes('1 to 2 of 3 cases'));
  });

  it('are named by the host where it wants to', async () => {
    const list = await shown(await memoryOf('One'), { label: 'Open incidents' });
    expect(byRole(list, 'grid')[0]!.ariaLabel).to.equal('Open incidents');
  });

  it('leave room for what the host adds', async () => {
    const place = await fixture<HTMLElement>(html`<div>
      <case-list owner=${owner} .adapter=${memoryAdapter()}>
        <p slot="empty">Nothing to do today.</p>
        <button slot="toolbar-end">Export</button>
      </case-list>
    </div>`);
    const list = place.querySelector('case-list')!;
    await until(
      list,
      () => place.querySelector('p')!.checkVisibility() && Boolean(place.querySelector('p')!.assignedSlot),
    );
    expect(place.querySelector('button')!.assignedSlot).not.to.equal(null);
  });
});

describe('case-list for everybody', () => {
  const states: Readonly<Record<string, () => Promise<Element>>> = {
    'with cases': async () => shown(await memoryOf(...numbered(3)), { size: 2, links }),
    empty: () => shown(memoryAdapter()),
    'with nothing found': async () => shown(await memoryOf('One'), { search: 'nothing of the kind' }),
    'while it waits': async () => {
      const { adapter, trouble } = troubled(await memoryOf('Late'));
      trouble.held = held().until;
      const list = await placed(adapter);
      await until(list, () => trouble.asked.length === 1);
      return list;
    },
    'when it failed': async () => {
      const { adapter, trouble } = troubled(await memoryOf('One'));
      trouble.find = 'unavailable';
      const list = await placed(adapter);
      await until(list, () => has(list, 'Try again'));
      return list;
    },
    offline: async () => {
      const { adapter, trouble } = troubled(await memoryOf('One'));
      const list = await shown(adapter);
      trouble.find = 'offline';
      await list.refresh();
      await until(list, () => has(list, 'Try again'));
      return list;
    },
    stale: async () => {
      const { adapter, trouble } = troubled(await memoryOf('One'));
      const list = await shown(adapter);
      trouble.setStatus('stale');
      await until(list, () => has(list, 'Refresh'));
      return list;
    },
    'with news': async () => {
      const adapter = await memoryOf('Being read');
      const list = await shown(adapter);
      opener(list, 'Being read').focus();
      await stores(adapter, { title: 'Arrived' });
      await until(list, () => has(list, /Show$/));
      return list;
    },
    denied: async () => {
      const list = await placed(memoryAdapter({ session: localSession({ permissions: { '*': noPermissions } }) }));
      await until(list, () => words(list).includes('You may not'));
      return list;
    },
    unconnected: () => placed(undefined),
  };
  for (const [name, state] of Object.entries(states))
    it(`is accessible ${name}`, async () => {
      await expect(await state()).to.be.accessible();
    });
});

function openings(list: HTMLElement, { prevent = false } = {}): CaseOpenEvent[] {
  const opened: CaseOpenEvent[] = [];
  list.addEventListener('case-open', (event) => {
    opened.push(event);
    if (prevent) event.preventDefault();
  });
  return opened;
}

function withoutNumbers(adapter: CaseAdapter): CaseAdapter {
  return {
    ...adapter,
    cases: {
      ...adapter.cases,
      find: async (query, options) => {
        const page = await adapter.cases.find(query, options);
        return { ...page, rows: page.rows.map((row) => ({ ...row, number: null })) };
      },
    },
  };
}

/** Whether something stands before a box, on the same line. */
const isBefore = (one: DOMRect, box: DOMRect, dir: 'ltr' | 'rtl'): boolean =>
  one.top < box.bottom && one.bottom > box.top && (dir === 'ltr' ? one.left < box.left : one.right > box.right);

/** Where the first letter of an element stands. */
function firstLetterOf(element: HTMLElement): DOMRect {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (text.nextNode()) {
    const at = text.currentNode.textContent!.search(/\S/u);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text.currentNode, at);
    range.setEnd(text.currentNode, at + 1);
    return range.getBoundingClientRect();
  }
  throw new Error('It says nothing.');
}
