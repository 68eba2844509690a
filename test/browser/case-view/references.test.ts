/** What else of the host's is on a case. */
import { expect } from '@open-wc/testing';
import { defineAttachmentType, type AttachmentTypes, type StandardSchema } from '../../../src/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { NewReference } from '../../../src/domain/attachments.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { silenced } from '../../support/silenced.js';
import {
  byRole,
  chooseIn,
  entries,
  focused,
  has,
  hears,
  inToast,
  memoryFor,
  menuItems,
  presses,
  says,
  shown,
  squash,
  storages,
  stores,
  unreliable,
  until,
  words,
} from './scene.js';

interface Board {
  readonly title: string;
}
const isBoard = (data: unknown): data is Board =>
  typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string';

const boardType = defineAttachmentType({
  schema: isBoard,
  label: (count, { plural }) => plural(count, { one: '{count} dashboard', other: '{count} dashboards' }),
  summary: ({ data }) => data.title,
  view: ({ data }) => document.createTextNode(`Panels of ${data.title}`),
});

const types: AttachmentTypes = {
  'acme.dashboard': boardType,
  'acme.runbook': {
    label: (count, { plural }) => plural(count, { one: '{count} runbook', other: '{count} runbooks' }),
  },
};

const board = (externalId: string, title = `Board ${externalId}`): NewReference => ({
  type: 'acme.dashboard',
  externalId,
  data: { title },
});
const runbook = (externalId: string): NewReference => ({ type: 'acme.runbook', externalId, data: null });

async function opened(
  adapter: CaseAdapter,
  stored: Pick<Case, 'id'>,
  known: AttachmentTypes = types,
): Promise<CaseView> {
  const view = await shown(adapter, stored);
  view.closest('case-provider')!.attachmentTypes = known;
  await presses(view, /^Attachments/u);
  return view;
}

/** Each list under its heading, as it is read. */
const lists = (view: CaseView): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    byRole(view, 'list').flatMap((list) => {
      const heading = view.shadowRoot!.getElementById(list.getAttribute('aria-labelledby') ?? '');
      const items = [...list.querySelectorAll('[part="reference"]')].map((each) => squash(each.textContent));
      return heading ? [[squash(heading.textContent), items]] : [];
    }),
  );
const rows = (view: CaseView): readonly string[] => Object.values(lists(view)).flat();

for (const [name, open] of Object.entries(storages)) {
  describe(`what the host attached (${name})`, () => {
    it('stands by type, the newest first, with who attached it and when', async () => {
      const adapter = open();
      const stored = await stores(adapter, { references: [board('b-1'), runbook('r-1')] });
      await adapter.references.attach(stored.id, [board('b-2', '<b>Two</b>')]);
      const view = await opened(adapter, stored);
      await until(view, () => rows(view).length === 3);
      expect(Object.keys(lists(view))).to.deep.equal(['2 dashboards', '1 runbook']);
      expect(lists(view)['2 dashboards']![0]).to.match(/^<b>Two<\/b> b-2 Ana Sousa .+/u);
      expect(lists(view)['2 dashboards']![1]).to.match(/^Board b-1 b-1 Ana Sousa/u);
      expect(lists(view)['1 runbook']![0]).to.match(/^r-1 Ana Sousa/u);
      await says(view, 'Attachments 3');
      await expect(view).to.be.accessible();
      await adapter.close();
    });

    it('is taken off once the time to undo it is over', async () => {
      const adapter = open();
      const stored = await stores(adapter, { references: [board('b-1'), runbook('r-1')] });
      const view = await opened(adapter, stored);
      await chooseIn(view, 'Actions for Board b-1', 'Remove from the case');
      await until(view, () => rows(view).length === 1);
      expect((await adapter.references.find({ caseId: stored.id })).total).to.equal(2);
      await inToast(view, 'Undo');
      await hears(view, 'Board b-1 is back on the case');
      await until(view, () => rows(view).length === 2);
      await chooseIn(view, 'Actions for Board b-1', 'Remove from the case');
      await inToast(view, 'Dismiss');
      await says(view, 'Attachments 1');
      const left = (await adapter.references.find({ caseId: stored.id })).items.map(({ externalId }) => externalId);
      expect(left).to.deep.equal(['r-1']);
      await adapter.close();
    });

    it('is told by the history in its own words, also when it is gone', async () => {
      const adapter = open();
      const stored = await stores(adapter);
      const given = [board('b-1'), board('b-2'), runbook('r-1'), { ...board('x'), type: 'other.map' }];
      const { added } = await adapter.references.attach(stored.id, given);
      await adapter.references.detach(stored.id, [added[0]!.id]);
      const view = await shown(adapter, stored);
      view.closest('case-provider')!.attachmentTypes = types;
      await until(view, () => entries(view).some((each) => /attached 2 dashboards/u.test(each)));
      expect(entries(view)[1]).to.include('attached 2 dashboards, 1 runbook, and 1 attachment');
      expect(entries(view)[2]).to.include('removed 1 dashboard');
      await until(view, () => /Board b-2/u.test(words(view)));
      expect(words(view)).not.to.include('Board b-1');
      await adapter.close();
    });
  });
}

describe('what the host attached', () => {
  it('is shown by the host once it is unfolded, and keeps its state while the view goes on', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { references: [board('b-1')] });
    let made = 0;
    const view = await opened(adapter, stored, {
      'acme.dashboard': {
        ...boardType,
        view: () => {
          made += 1;
          return document.createElement('textarea');
        },
      },
    });
    await until(view, () => rows(view).length === 1);
    expect(made).to.equal(0);
    await presses(view, 'Board b-1');
    const area = view.shadowRoot!.querySelector('textarea')!;
    area.value = 'Half';
    await adapter.cases.update([
      { id: stored.id, version: stored.version, base: { title: 'Phishing' }, set: { title: 'New' } },
    ]);
    await says(view, 'New');
    expect(view.shadowRoot!.querySelector('textarea')?.value).to.equal('Half');
    expect(made).to.equal(1);
    await presses(view, 'Board b-1');
    expect(view.shadowRoot!.querySelectorAll('textarea')).to.have.length(0);
  });

  it('can be shown by an element of the host', async () => {
    class AcmeRunbook extends HTMLElement {
      attached?: { readonly externalId: string };
      connectedCallback(): void {
        this.textContent = `Steps of ${this.attached?.externalId ?? 'nobody'}`;
      }
    }
    if (!customElements.get('acme-runbook')) customElements.define('acme-runbook', AcmeRunbook);
    const adapter = memoryFor();
    const stored = await stores(adapter, { references: [runbook('r-1')] });
    const view = await opened(adapter, stored, { 'acme.runbook': { label: () => 'runbooks', view: 'acme-runbook' } });
    await presses(view, 'r-1');
    await says(view, 'Steps of r-1');
  });

  it('takes nothing else down where the host fails', async () => {
    await silenced(async (told) => {
      const adapter = memoryFor();
      const stored = await stores(adapter, { references: [board('b-1'), runbook('r-1')] });
      const fails = (): never => {
        throw new Error('Ours.');
      };
      const broken = { label: fails, icon: fails, summary: fails, view: fails, actions: fails, inActivity: true };
      const view = await opened(adapter, stored, { ...types, 'acme.dashboard': broken });
      await until(view, () => rows(view).length === 2);
      await presses(view, 'b-1');
      await says(view, 'The page could not show it.');
      await chooseIn(view, 'Actions for b-1');
      expect(menuItems(view).map((each) => squash(each.textContent))).to.deep.equal([
        'Copy ID',
        'Remove from the case',
      ]);
      expect(told().join('\n')).to.include('view of the attachment type acme.dashboard failed');
      await presses(view, 'Activity');
      await says(view, 'attached 1 attachment and 1 runbook');
    });
  });

  it('has what the host offers in its menu, and says what of it did not work', async () => {
    await silenced(async () => {
      const adapter = memoryFor();
      const stored = await stores(adapter, { references: [board('b-1')] });
      const done: string[] = [];
      const view = await opened(adapter, stored, {
        'acme.dashboard': {
          ...boardType,
          removable: false,
          actions: ({ externalId }, place) => [
            { id: 'open', label: 'Open', onChoose: () => done.push(`${externalId} on ${place.case.title}`) },
            { id: 'copy', label: 'Send', onChoose: () => Promise.reject(new Error('No.')) },
          ],
        },
      });
      await chooseIn(view, 'Actions for Board b-1', 'Open');
      expect(done).to.deep.equal(['b-1 on Phishing']);
      await chooseIn(view, 'Actions for Board b-1', 'Send');
      await says(view, '“Send” did not work.');
      await chooseIn(view, 'Actions for Board b-1');
      expect(menuItems(view).map((each) => squash(each.textContent))).to.deep.equal(['Open', 'Send', 'Copy ID']);
    });
  });

  it('of a type nobody registered is a placeholder that can be removed', async () => {
    const adapter = memoryFor();
    const hostile = { type: '<script>', externalId: '<img src=x onerror=alert(1)>', data: { any: 'thing' } };
    const stored = await stores(adapter, { references: [hostile, board('b-1')] });
    const view = await opened(adapter, stored);
    await until(view, () => rows(view).length === 2);
    expect(Object.keys(lists(view))).to.deep.equal(['1 dashboard', '1 attachment this page does not know']);
    expect(rows(view)[1]).to.include(`${hostile.externalId} Its type is <script>, which this page does not know.`);
    await chooseIn(view, /^Actions for <img/u, 'Remove from the case');
    await until(view, () => rows(view).length === 1);
  });

  it('that is no longer what its type says is a placeholder, which the host never sees', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { references: [{ ...board('b-1'), data: { heading: 'Old' } }, board('b-2')] });
    const seen: string[] = [];
    const view = await opened(adapter, stored, {
      'acme.dashboard': {
        ...boardType,
        summary: ({ externalId }) => {
          seen.push(externalId);
          return externalId;
        },
      },
    });
    await until(view, () => rows(view).length === 2);
    expect(lists(view)['2 dashboards']!.join('\n')).to.include(
      'b-1 This page knows the type acme.dashboard, but cannot read what is stored.',
    );
    expect(seen).not.to.include('b-1');
    expect(has(view, 'b-1')).to.equal(false);
  });

  it('is read by any schema of the standard, which may fill in what older data lacks', async () => {
    const schema: StandardSchema<Board> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) =>
          typeof value === 'object'
            ? { value: { title: 'Untitled', ...value } }
            : { issues: [{ message: 'No object' }] },
      },
    };
    const adapter = memoryFor();
    const stored = await stores(adapter, {
      references: [
        { ...board('b-1'), data: {} },
        { ...board('b-2'), data: 7 },
      ],
    });
    const type = defineAttachmentType({ schema, label: String, summary: ({ data }) => data.title });
    const view = await opened(adapter, stored, { 'acme.dashboard': type });
    await until(view, () => rows(view).length === 2);
    expect(rows(view).some((each) => each.startsWith('Untitled b-1'))).to.equal(true);
    expect(rows(view).some((each) => each.startsWith('b-2 This page knows the type'))).to.equal(true);
  });

  it('shows its element in the activity where the host wants that', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { references: [board('b-1')] });
    const view = await shown(adapter, stored);
    view.closest('case-provider')!.attachmentTypes = { 'acme.dashboard': { ...boardType, inActivity: true } };
    await says(view, 'Panels of Board b-1');
  });

  it('is shown some at a time where there are many of a type', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { references: Array.from({ length: 35 }, (_, index) => board(`b-${index}`)) });
    const view = await opened(adapter, stored);
    await until(view, () => rows(view).length === 10);
    expect(Object.keys(lists(view))).to.deep.equal(['35 dashboards']);
    await presses(view, 'Show 25 more');
    await until(view, () => rows(view).length === 35);
    await until(view, () => squash(focused(view)?.closest('[part="reference"]')?.textContent) === rows(view)[10]);
  });

  it('is asked for page by page where a backend holds more than a call answers', async () => {
    const good = memoryFor();
    const stored = await stores(good, { references: [board('b-0')] });
    const [one] = (await good.references.find({ caseId: stored.id })).items;
    const all = Array.from({ length: 130 }, (_, index) => ({ ...one!, id: `id-${index}`, externalId: `b-${index}` }));
    const find: CaseAdapter['references']['find'] = async ({ size = 20, at }) => {
      const from = at && 'after' in at ? Number(at.after) : 0;
      const next = from + size < all.length ? { next: String(from + size) } : {};
      return { items: all.slice(from, from + size), total: all.length, ...next };
    };
    const view = await opened({ ...good, references: { ...good.references, find } }, stored);
    await says(view, '100 dashboards');
    await presses(view, 'Show 30 more');
    await says(view, '130 dashboards');
    expect(has(view, 'Show 30 more')).to.equal(false);
  });

  it('that came back is told twice, each with its own view', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { references: [board('b-1', 'First')] });
    const [first] = (await adapter.references.find({ caseId: stored.id })).items;
    await adapter.references.detach(stored.id, [first!.id]);
    await adapter.references.attach(stored.id, [board('b-1', 'Again')]);
    const view = await shown(adapter, stored);
    view.closest('case-provider')!.attachmentTypes = { 'acme.dashboard': { ...boardType, inActivity: true } };
    await until(view, () => words(view).split('Panels of Again').length === 3);
  });

  it('says who may not see it', async () => {
    const good = memoryFor();
    const { adapter } = unreliable(good, 'references', 'find', 'forbidden');
    const view = await opened(adapter, await stores(good));
    await until(view, () => view.shadowRoot!.querySelector('[role="tabpanel"] [part="callout"]') !== null);
    expect(has(view, 'Try again')).to.equal(false);
  });

  it('says that there is none, and what could not be loaded, with another try', async () => {
    const good = memoryFor();
    const stored = await stores(good);
    const { adapter, trouble } = unreliable(good, 'references', 'find', 'unavailable');
    const view = await opened(adapter, stored);
    await until(view, () => has(view, 'Try again'));
    trouble.isOn = false;
    await presses(view, 'Try again');
    await says(view, 'Nothing else is attached.');
  });

  it('is only looked at by whoever may not remove it', async () => {
    const writer = memoryFor();
    const reader = memoryFor({ delete: false });
    const stored = await stores(writer, { references: [board('b-1')] });
    const view = await opened({ ...writer, session: reader.session }, stored);
    await chooseIn(view, 'Actions for Board b-1');
    expect(menuItems(view).map((each) => squash(each.textContent))).to.deep.equal(['Copy ID']);
  });

  it('comes back into sight where its removal is refused', async () => {
    const good = memoryFor();
    const stored = await stores(good, { references: [board('b-1')] });
    const { adapter } = unreliable(good, 'references', 'detach', 'forbidden');
    const view = await opened(adapter, stored);
    await chooseIn(view, 'Actions for Board b-1', 'Remove from the case');
    await inToast(view, 'Dismiss');
    await until(view, () => rows(view).length === 1);
  });
});
