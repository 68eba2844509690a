/** Cases as files: what is selected, and everything that matches. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { CaseError } from '../../../src/domain/error.js';

import {
  barText,
  choose,
  chooseInBar,
  dialogText,
  memoryFor,
  openMenu,
  pick,
  storages,
  tells,
  ticked,
} from './action-scene.js';
import { control, has, held, numbered, owner, shown, storedIn, stores, until } from './scene.js';

const wide = { width: 1200 };
const json = 'Everything, as JSON';
const csv = 'As a table (CSV)';

interface Saved {
  readonly name: string;
  readonly content: Blob;
}

describe('exporting cases', () => {
  const saved: Saved[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let content: Blob | undefined;

  // What the browser would put among the downloads.
  before(() => {
    URL.createObjectURL = (blob: Blob) => {
      content = blob;
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download && content) saved.push({ name: this.download, content });
      else click.call(this);
    };
  });
  beforeEach(() => (saved.length = 0));
  after(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });

  for (const [name, open] of Object.entries(storages)) {
    it(`writes those that are selected, whole, as JSON (${name})`, async () => {
      const adapter = open();
      const [one, two] = await storedIn(adapter, 'One', 'Two', 'Three');
      const list = await shown(adapter, wide);
      await pick(list, 'One', 'Two');
      await chooseInBar(list, 'More', json);
      await tells(list, '2 cases exported');
      expect(saved.map(({ name: file }) => file).join()).to.match(/^cases-\d{4}-\d\d-\d\d\.json$/);
      const records = (await contentOf(saved)) as readonly Case[];
      expect(records).to.have.deep.members([await adapter.cases.get(one!.id), await adapter.cases.get(two!.id)]);
      // It changed nothing: one goes on with what one had chosen.
      expect(ticked(list)).to.deep.equal(['Two', 'One']);
      await adapter.close();
    });

    it(`writes everything that matches, not only the page, as a table (${name})`, async () => {
      const adapter = open();
      await storedIn(adapter, ...numbered(23));
      await stores(adapter, { title: 'Other', severity: 'critical' });
      const list = await shown(adapter, { ...wide, size: 5, filter: { severity: ['low'] } });
      control(list, 'Select all on this page').click();
      await until(list, () => has(list, 'Select all 23 that match'));
      control(list, 'Select all 23 that match').click();
      await chooseInBar(list, 'More', csv);
      await tells(list, '23 cases exported');
      const lines = await linesOf(saved);
      expect(lines[0]).to.match(/^\uFEFFNumber,Name,ID,Status,Severity,/);
      expect(lines.slice(1).map((line) => line.split(',')[1])).to.have.members(numbered(23));
      await adapter.close();
    });
  }

  it('writes one from its menu, with the columns one chose', async () => {
    const adapter = memoryFor();
    await stores(adapter, { title: 'One', tags: ['vpn', 'mail'] });
    const list = await shown(adapter, { columns: ['name', 'tags'] });
    await openMenu(list, 'One');
    await choose(list, 'Export', csv);
    await tells(list, 'Case 1 exported');
    const [heading, line] = await linesOf(saved);
    expect(heading).to.equal('\uFEFFNumber,Name,ID,Tags,Created,Updated,Closed');
    expect(line).to.match(/^1,One,[^,]+,"(vpn, mail|mail, vpn)",\d{4}-/);
  });

  it('writes no formula into a table, whatever somebody called a case, and the words as they are into JSON', async () => {
    const adapter = memoryFor();
    const titles = [
      '=HYPERLINK("http://evil.example";"Open")',
      '+1',
      '@SUM(A1)',
      '-2+3|cmd',
      'x;=1+1',
      '"quoted", <b>bold</b>',
    ];
    for (const title of titles) await stores(adapter, { title, tags: ['=tag'] });
    const list = await shown(adapter, wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === titles.length);
    await chooseInBar(list, 'More', csv);
    await tells(list, '6 cases exported');
    const lines = await linesOf(saved);
    for (const line of lines.slice(1)) expect(line).not.to.match(/(^|[,;])"*[=+\-@]/);
    expect(lines.join('\n')).to.include(`"'=HYPERLINK(""http://evil.example"";""Open"")"`);
    expect(lines.join('\n')).to.include(`"""quoted"", <b>bold</b>"`);
    saved.length = 0;
    await chooseInBar(list, 'More', json);
    await until(list, () => saved.length === 1);
    expect(((await contentOf(saved)) as readonly Case[]).map(({ title }) => title)).to.have.members(titles);
  });

  it('leaves out what is gone or cannot be read, and names it', async () => {
    const adapter = memoryFor();
    const [, two] = await storedIn(adapter, 'One', 'Two', 'Three');
    const list = await shown(unreadable(adapter, two!.id), wide);
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 3);
    await chooseInBar(list, 'More', json);
    await until(list, () => barText(list).includes('2 cases exported · 1 failed'));
    expect(((await contentOf(saved)) as readonly Case[]).map(({ title }) => title)).to.have.members(['One', 'Three']);
    control(list, 'Details').click();
    await until(list, () => dialogText(list).includes('Two #2'));
  });

  it('saves no half of it where it is cancelled, and gives up what it asked for', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, ...numbered(9));
    const wait = held();
    let givenUp = 0;
    const list = await shown(
      {
        ...adapter,
        cases: {
          ...adapter.cases,
          get: async (id, options) => {
            options?.signal?.addEventListener('abort', () => (givenUp += 1));
            await wait.until;
            return adapter.cases.get(id, options);
          },
        },
      },
      wide,
    );
    control(list, 'Select all on this page').click();
    await until(list, () => ticked(list).length === 9);
    await chooseInBar(list, 'More', json);
    await until(list, () => has(list, 'Cancel'));
    control(list, 'Cancel').click();
    wait.release();
    await until(list, () => barText(list).includes('not tried'));
    expect(givenUp).to.be.greaterThan(0);
    expect(saved).to.have.length(0);
    control(list, 'Go on').click();
    await tells(list, '9 cases exported');
    expect(await contentOf(saved)).to.have.length(9);
  });

  it('saves nothing where there is no connection, and all of it once there is', async () => {
    const adapter = memoryFor();
    await storedIn(adapter, 'One', 'Two');
    let offline = true;
    const list = await shown(
      {
        ...adapter,
        cases: {
          ...adapter.cases,
          get: (id, options) => (offline ? Promise.reject(new CaseError('offline')) : adapter.cases.get(id, options)),
        },
      },
      wide,
    );
    await pick(list, 'One', 'Two');
    await chooseInBar(list, 'More', json);
    await until(list, () => barText(list).includes('There is no connection.'));
    expect(saved).to.have.length(0);
    offline = false;
    control(list, 'Go on').click();
    await tells(list, '2 cases exported');
    expect(await contentOf(saved)).to.have.length(2);
    expect((await adapter.cases.find({ owner })).total).to.equal(2);
  });
});

const contentOf = async ([first]: readonly Saved[]): Promise<unknown> => JSON.parse(await first!.content.text());

async function linesOf([first]: readonly Saved[]): Promise<readonly string[]> {
  // `text()` drops the mark spreadsheets know the encoding by.
  const bytes = await first!.content.arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).trimEnd().split('\r\n');
}

/** The same adapter, where one case is not to be read any more. */
const unreadable = (adapter: CaseAdapter, gone: string): CaseAdapter => ({
  ...adapter,
  cases: {
    ...adapter.cases,
    get: async (id, options) => (id === gone ? null : adapter.cases.get(id, options)),
  },
});
