/** What happened to a case. */
import { expect } from '@open-wc/testing';
import {
  choices,
  choose,
  comments,
  control,
  entries,
  focused,
  has,
  memoryFor,
  placed,
  presses,
  rival,
  says,
  shown,
  storages,
  stores,
  unreliable,
  until,
  write,
} from './scene.js';

describe('the activity of a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`tells who did what, from what to what, in order (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      await rival(adapter, stored, { title: 'Spear phishing' });
      await rival(adapter, stored, { status: 'in-progress', severity: 'high' });
      await rival(adapter, stored, { tags: ['vip'], assignees: ['ana', 'kofi'], category: 'Mail' });
      await rival(adapter, stored, { assignees: ['kofi'] });
      const view = await shown(adapter, stored);
      await until(view, () => entries(view).some((entry) => entry.includes('Kofi Mensah')), 'names are known');
      expect(entries(view).map((entry) => entry.replace(/ now \(.+\)$/, ''))).to.deep.equal([
        'Ana Sousa created the case',
        'Ana Sousa changed the name Phishing Spear phishing',
        'Ana Sousa changed the status Open In progress',
        'Ana Sousa changed the severity Low High',
        'Ana Sousa changed the category – Mail',
        'Ana Sousa added the tag vip',
        'Ana Sousa assigned Ana Sousa and Kofi Mensah',
        'Ana Sousa unassigned themselves',
      ]);
      await adapter.close();
    });

    it(`shows both ends of a long history, and what lies between on demand (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      for (let number = 1; number <= 30; number += 1) await adapter.comments.add(stored.id, { text: `Note ${number}` });
      const view = await shown(adapter, stored);
      expect(comments(view)).to.have.length(19);
      expect([comments(view)[0], comments(view).at(-1)]).to.deep.equal(['Note 1', 'Note 30']);
      await presses(view, 'Show 11 more entries');
      await until(view, () => comments(view).length === 30);
      expect(comments(view)).to.deep.equal(Array.from({ length: 30 }, (_, index) => `Note ${index + 1}`));
      await adapter.close();
    });
  }

  it('can be narrowed to comments, to changes or to one person, and turned around', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await adapter.comments.add(stored.id, { text: 'One' });
    await rival(adapter, stored, { severity: 'high' });
    await adapter.comments.add(stored.id, { text: 'Two' });
    const view = await shown(adapter, stored);
    choose(view, 'Show', 'Comments (2)');
    await until(view, () => entries(view).length === 0 && comments(view).length === 2);
    choose(view, 'Order', 'Newest first');
    await until(view, () => comments(view).join() === 'Two,One');
    choose(view, 'Show', 'History (2)');
    await until(view, () => comments(view).length === 0 && entries(view).length === 2);
    expect(entries(view)[0]).to.include('changed the severity');
  });

  it('is searched, and says how many there are of each sort', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await adapter.comments.add(stored.id, { text: 'The mail came from Lisbon.' });
    await adapter.comments.add(stored.id, { text: 'Nothing new.' });
    await rival(adapter, stored, { title: 'Mail from Lisbon' });
    const view = await shown(adapter, stored);
    await until(view, () => choices(view, 'Show').join() === 'Everything (4),Comments (2),History (2)');
    write(view, 'Search the activity', 'lisbon');
    await until(view, () => comments(view).length === 1 && entries(view).length === 1);
    await until(view, () => choices(view, 'Show').join() === 'Everything (2),Comments (1),History (1)');
    write(view, 'Search the activity', 'nowhere');
    await says(view, 'Nothing here matches.');
    await presses(view, 'Show everything');
    await until(view, () => comments(view).length === 2);
    expect(control<HTMLInputElement>(view, 'Search the activity').value).to.equal('');
    expect(focused(view)).to.satisfy((each: HTMLElement | null) => each?.matches('input') ?? false);
  });

  it('leaves out nothing where little lies between both ends', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    for (let number = 1; number <= 24; number += 1) await adapter.comments.add(stored.id, { text: `Note ${number}` });
    const view = await shown(adapter, stored);
    expect(comments(view)).to.have.length(24);
    expect(has(view, /^Show .* more/u)).to.equal(false);
    await adapter.comments.add(stored.id, { text: 'Note 25' });
    await until(view, () => has(view, 'Show 6 more entries'));
    await adapter.close();
  });

  it('offers the address of each entry, by what it says', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await rival(adapter, stored, { status: 'closed' });
    const view = await shown(adapter, stored);
    await until(view, () => has(view, 'Copy link to: Ana Sousa changed the status'));
  });

  it('names files and observables, and says what observables were taken from', async () => {
    const adapter = memoryFor();
    const document = { source: { ip: '10.0.0.7' } };
    const stored = await stores(adapter, { alerts: [{ alertId: 'a', index: 'i', document }] });
    const view = await shown(adapter, stored);
    await says(view, 'added 1 observable');
    await says(view, '10.0.0.7 · taken from 1 alert or event');
  });

  it('unfolds which observables came from which alert, and names that are not read at once', async () => {
    const adapter = memoryFor();
    const ips = Array.from({ length: 8 }, (_, index) => `10.0.0.${index + 1}`);
    const rule = { id: 'r', name: 'Beaconing <b>' };
    const stored = await stores(adapter, {
      alerts: [
        { alertId: 'a', index: 'i', document: { source: { ip: ips.slice(0, 6) } }, rule },
        { alertId: 'b', index: 'i', document: { source: { ip: ips } } },
      ],
    });
    const hosts = Array.from({ length: 7 }, (_, index) => ({ type: 'hostname', value: `web-${index + 1}` }));
    await adapter.observables.add(stored.id, hosts);
    const view = await shown(adapter, stored);
    await presses(view, /and 3 more · taken from 2 alerts and events/u);
    await says(view, `From the alert “Beaconing <b>”: ${ips.slice(0, 6).join('')}`);
    await says(view, `From the alert “b”: ${ips.slice(6).join('')}`);
    await presses(view, /^web-1.* and 2 more$/u);
    await says(view, 'web-6web-7');
  });

  it('says when exactly to the ear, as the header and comments do', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await adapter.comments.add(stored.id, { text: 'One' });
    const view = await shown(adapter, stored);
    await says(view, 'Created now (');
    const year = String(new Date().getFullYear());
    const times = [
      ...view.shadowRoot!.querySelectorAll('.view-header time, [part="comment"] time, [part="entry"] time'),
    ];
    expect(times.map((each) => each.textContent.includes(year))).to.deep.equal([true, true, true]);
  });

  it('follows what others do', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await rival(adapter, stored, { severity: 'critical' });
    await until(view, () => entries(view).some((entry) => entry.includes('changed the severity Low Critical')));
  });

  it('leads to one entry, wherever in the history it is', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const ids: string[] = [];
    for (let number = 1; number <= 40; number += 1)
      ids.push((await adapter.comments.add(stored.id, { text: `Note ${number}` })).id);
    const view = await shown(adapter, stored, { entry: ids[19]! });
    await until(view, () => comments(view).includes('Note 20'));
    await until(
      view,
      () => (view.shadowRoot!.activeElement?.textContent ?? '').includes('Note 20'),
      'it has the focus',
    );
  });

  it('has words for what a later version wrote', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(
      {
        ...adapter,
        activity: {
          find: async (query, options) => {
            const page = await adapter.activity.find(query, options);
            return { ...page, items: page.items.map((item) => ({ ...item, type: 'teleported' }) as never) };
          },
        },
      },
      stored,
    );
    await until(view, () => entries(view)[0]?.includes('this version has no words for') ?? false);
  });

  it('that cannot be loaded says so and is tried again, while the case can be worked on', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const { adapter: unsure, trouble } = unreliable(adapter, 'activity', 'find', 'unavailable');
    const view = await placed(unsure, stored.id);
    await until(view, () => has(view, 'Try again'));
    expect(has(view, 'Edit name')).to.equal(true);
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => entries(view).length === 1);
  });
});
