import { expect } from '@open-wc/testing';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { caseStatuses } from '../../../src/domain/cases/status.js';
import { severities } from '../../../src/domain/cases/severity.js';
import type { Comment } from '../../../src/domain/comment.js';
import { findEntryOf, type FindEntry } from '../../../src/domain/find/find-entry.js';
import type { CaseQuery, StoredQuery } from '../../../src/domain/find/case-query.js';
import { selectPage } from '../../../src/domain/find/page.js';
import { meanTimeToClose } from '../../../src/domain/find/mean-time-to-close.js';
import { selectCases } from '../../../src/domain/find/select-cases.js';
import type { Template } from '../../../src/domain/template.js';
import { aCase, aComment, codeOf, commit, insertCase, insertComment, openCase, Scene } from './scene.js';

const words = [
  'phishing',
  'malware',
  'Zürich',
  'lateral',
  'VPN',
  'brute force',
  'exfiltration',
  'insider',
  'ransom',
  'DNS',
];
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length]!;
const time = (index: number) => new Date(Date.UTC(2026, 0, 1) + ((index * 7_919) % 10_000) * 60_000).toISOString();

const manyCases = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const status = pick(caseStatuses, index * 7);
    return aCase({
      owner: index % 10 === 0 ? 'observability' : 'security',
      title: `${pick(words, index)} on host ${index % 97}`,
      description: `Seen ${pick(words, index * 3)} near ${pick(words, index * 13)}.`,
      status,
      severity: pick(severities, index * 5),
      category: index % 4 === 0 ? null : pick(words, index * 11),
      tags: [pick(words, index), `team-${index % 6}`],
      assignees: index % 3 === 0 ? [] : [`user-${index % 20}`],
      fields: { impact: index % 50 },
      createdAt: time(index),
      updatedAt: time(index + 1),
      closedAt: status === 'closed' ? time(index + 2) : null,
    });
  });

describe('indexeddb: find among 10,000 cases', function () {
  this.timeout(120_000);
  const scene = new Scene();
  const entries = new Map<string, FindEntry>();
  let storage: StoragePort;

  before(async () => {
    storage = scene.tab();
    const cases = manyCases(10_000);
    for (let start = 0; start < cases.length; start += 500) {
      const { records } = await commit(storage, ...cases.slice(start, start + 500).map(insertCase));
      for (const record of records as Case[]) entries.set(record.id, findEntryOf(record));
    }
  });
  after(() => scene.clear());

  const queries: Record<string, StoredQuery> = {
    'the newest first': { owner: 'security' },
    'several owners': { owner: ['security', 'observability'], size: 100 },
    'a page far in': { owner: 'security', size: 50, at: { page: 120 } },
    'a page behind the last': { owner: 'security', at: { page: 10_000 } },
    words: { owner: 'security', text: 'zurich host -vpn' },
    'a phrase': { owner: 'security', text: '"brute force"' },
    'words in named fields': { owner: 'security', text: 'title:host tags:"team-1" -category:vpn description:insider' },
    'an additional field by its name, and which fields matched': {
      owner: 'security',
      text: 'region:emea -impact:<=40 phishing',
      named: [
        { key: 'region', label: 'Region', scope: 'global', control: 'text' },
        { key: 'impact', label: 'Impact', scope: 'global', control: 'number' },
      ],
      columns: ['matched', 'tags'],
    },
    'a number': { owner: 'security', text: '#4711' },
    'a status, with counts of the others': { owner: 'security', filter: { status: ['closed'] } },
    'filters together': {
      owner: 'security',
      filter: {
        severity: ['high', 'critical'],
        assignees: [null, 'user-7'],
        tags: ['team-1', 'team-2'],
        category: [null, 'VPN'],
      },
      sort: { by: 'title', direction: 'ascending' },
    },
    'a field': {
      owner: 'security',
      filter: { fields: { impact: { from: 10, to: 12 } } },
      sort: { by: 'field:impact', direction: 'descending' },
    },
    'what was never closed last': {
      owner: 'security',
      sort: { by: 'closedAt', direction: 'ascending' },
      at: { page: 200 },
    },
  };
  for (const [what, query] of Object.entries(queries)) {
    it(`finds ${what} as a scan would`, async () => {
      expect(await storage.findCases(query)).to.deep.equal(selectCases(entries.values(), query));
    });
  }

  for (const [what, { owner, filter, text, named }] of Object.entries(queries)) {
    it(`takes the mean time to close of ${what} as a scan would`, async () => {
      const selection = { owner, ...(filter && { filter }), ...(text && { text }), ...(named && { named }) };
      expect(await storage.meanTimeToClose(selection)).to.equal(meanTimeToClose(entries.values(), selection));
    });
  }

  it('finds the same in a tab that has just opened', async () => {
    const other = scene.tab();
    const query: CaseQuery = { owner: 'security', text: 'malware', sort: { by: 'updatedAt', direction: 'ascending' } };
    const found = await Promise.all(Array.from({ length: 3 }, () => other.findCases(query)));
    for (const page of found) expect(page).to.deep.equal(selectCases(entries.values(), query));
  });

  it('leaves the page room to paint while it loads', async () => {
    let turns = 0;
    let loading = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      if (loading) port2.postMessage(null);
    };
    port2.postMessage(null);
    const begun = performance.now();
    await scene.tab().findCases({ owner: 'security' });
    loading = false;
    // However fast the machine is: never long without a turn of the page's own.
    expect(turns).to.be.greaterThan((performance.now() - begun) / 50);
  });

  it('gives up waiting when it is aborted, and still answers others', async () => {
    const other = scene.tab();
    const giveUp = new AbortController();
    const query: CaseQuery = { owner: 'security' };
    const [given, kept] = [codeOf(other.findCases(query, { signal: giveUp.signal })), other.findCases(query)];
    giveUp.abort();
    expect(await given).to.equal('aborted');
    expect((await kept).total).to.equal(9_000);
  });

  it('walks by cursor over every case once, although others come and go', async () => {
    const other = scene.tab();
    const query: CaseQuery = { owner: 'observability', size: 100, sort: { by: 'createdAt', direction: 'descending' } };
    const seen: string[] = [];
    let page = await storage.findCases(query);
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      await openCase(other, { owner: 'observability', createdAt: '2027-01-01T00:00:00.000Z' });
      if (!page.next) break;
      page = await storage.findCases({ ...query, at: { after: page.next } });
    }
    expect(seen).to.have.length(1_000);
    expect(new Set(seen).size).to.equal(1_000);
  });

  it('refuses a cursor that is none of its own', async () => {
    expect(await codeOf(storage.findCases({ owner: 'security', at: { after: 'nonsense' } }))).to.equal('validation');
  });

  it('suggests what is used most, by the beginning of a word and without its accents', async () => {
    expect(await storage.suggest('tags', { owner: 'security', text: 'TEAM', size: 3 })).to.have.length(3);
    expect(await storage.suggest('categories', { owner: 'security', text: 'zuri' })).to.deep.equal(['Zürich']);
    expect(await storage.suggest('categories', { owner: 'security', text: 'force' })).to.deep.equal(['brute force']);
    expect(await storage.suggest('tags', { owner: 'nobody' })).to.deep.equal([]);
  });
});

describe('indexeddb: what hangs on a case or an owner', () => {
  const scene = new Scene();
  const comments: Comment[] = [];
  let storage: StoragePort;
  let caseId: string;

  before(async () => {
    storage = scene.tab();
    caseId = (await openCase(storage)).id;
    const beside = await openCase(storage);
    const changes = Array.from({ length: 57 }, (_, index) =>
      insertComment(aComment(caseId, { createdAt: time(index % 19), createdBy: { id: `user-${index % 3}` } })),
    );
    const { records } = await commit(storage, ...changes, insertComment(aComment(beside.id)));
    comments.push(...(records.slice(0, 57) as Comment[]));
  });
  after(() => scene.clear());

  for (const order of ['oldest', 'newest'] as const) {
    it(`pages from the ${order} on as the domain says`, async () => {
      for (const size of [1, 20, 56, 57, 58, 100]) {
        for (const page of [1, 2, 3, 57, 58]) {
          const query = { caseId, order, size, at: { page } };
          expect(await storage.findOfCase('comment', query)).to.deep.equal(
            selectPage(comments, ({ createdAt }) => createdAt, query),
          );
        }
      }
      let next = (await storage.findOfCase('comment', { caseId, order, size: 10 })).next;
      let walked = 10;
      while (next) {
        const query = { caseId, order, size: 10, at: { after: next } };
        const page = await storage.findOfCase('comment', query);
        expect(page).to.deep.equal(selectPage(comments, ({ createdAt }) => createdAt, query));
        walked += page.items.length;
        next = page.next;
      }
      expect(walked).to.equal(57);
    });
  }

  it('narrows to authors', async () => {
    const { items, total } = await storage.findOfCase('comment', { caseId, authors: ['user-1'], size: 5 });
    expect(total).to.equal(19);
    expect(items.every(({ createdBy }) => createdBy.id === 'user-1')).to.equal(true);
  });

  it('has nothing for a case that is not there', async () => {
    expect(await storage.findOfCase('alert', { caseId: 'nobody' })).to.deep.equal({ items: [], total: 0 });
  });

  it('refuses a cursor that is none of its own', async () => {
    expect(await codeOf(storage.findOfCase('comment', { caseId, at: { after: '[1' } }))).to.equal('validation');
  });

  it('keeps templates and configurations by owner', async () => {
    const template = (id: string, owner: string): Omit<Template, 'version'> => ({
      id,
      owner,
      revision: 1,
      name: id,
      enabled: true,
      defaults: {},
    });
    await commit(
      storage,
      { op: 'insert', entity: 'template', record: template('b', 'security') },
      { op: 'insert', entity: 'template', record: template('a', 'security') },
      { op: 'insert', entity: 'template', record: template('c', 'observability') },
    );
    expect((await storage.findOfOwner('template', 'security')).map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(await storage.findOfOwner('configuration', 'security')).to.deep.equal([]);
  });
});
