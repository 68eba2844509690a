import { expect } from '@open-wc/testing';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import type { Case } from '../../../src/domain/cases/case.js';
import { findEntryOf, type FindEntry } from '../../../src/domain/find/find-entry.js';
import { selectSimilar } from '../../../src/domain/find/select-similar.js';
import type { Observable } from '../../../src/domain/observable.js';
import type { Change } from '../../../src/domain/records/change.js';
import { aCase, commit, insertCase, noon, Scene } from './scene.js';

const seen = (type: string, value: string): Observable => ({
  id: `${type} ${value}`,
  type,
  value,
  description: null,
  createdAt: noon,
  updatedAt: null,
});

const time = (index: number) => new Date(Date.UTC(2026, 0, 1) + ((index * 7_919) % 10_000) * 60_000).toISOString();

const manyCases = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aCase({
      id: `case-${index}`,
      owner: index % 10 === 9 ? 'observability' : 'security',
      fields: { site: `site-${index % 500}`, shift: `shift-${index % 3}` },
      observables: [
        seen('hostname', `web-${index % 1_000}`),
        seen('domain', `Host-${index % 333}.example`),
        seen('url', `https://evil.example/${index % 2_000}`),
        seen('ipv4', `192.0.2.${index % 250}`),
        seen('file-hash', String(index % 5_000).padStart(64, 'a')),
      ],
      createdAt: time(index),
      updatedAt: time(index),
    }),
  );

const alertOn = (caseId: string, alertId: string, index: number): Change => ({
  op: 'insert',
  entity: 'alert',
  record: {
    id: `${caseId} ${alertId}`,
    caseId,
    owner: 'security',
    createdAt: time(index),
    createdBy: { id: 'ada' },
    updatedAt: null,
    updatedBy: null,
    alertId,
    index: 'alerts',
    rule: null,
    document: { message: 'x'.repeat(500) },
  },
});

describe('indexeddb: similar cases among 10,000', function () {
  this.timeout(120_000);
  const scene = new Scene();
  const entries = new Map<string, FindEntry>();
  const alertsOn = new Map<string, string[]>();
  let asked: Case;
  let storage: StoragePort;

  before(async () => {
    storage = scene.tab();
    const cases = manyCases(10_000);
    for (let start = 0; start < cases.length; start += 500) {
      const { records } = await commit(storage, ...cases.slice(start, start + 500).map(insertCase));
      for (const record of records as Case[]) entries.set(record.id, findEntryOf(record));
      if (start === 0) asked = records[0] as Case;
    }
    // More than are read at a time, in no order.
    const alerts = Array.from({ length: 350 }, (_, index) => alertOn('case-0', `alert-${index}`, index));
    const others = Array.from({ length: 40 }, (_, index) =>
      alertOn(`case-${index * 3 + 1}`, `alert-${index * 8}`, index),
    );
    for (const chunk of [alerts, others]) await commit(storage, ...chunk);
    for (const change of [...alerts, ...others])
      if (change.op === 'insert' && change.entity === 'alert') {
        const { caseId, alertId } = change.record;
        alertsOn.set(caseId, [...(alertsOn.get(caseId) ?? []), alertId]);
      }
  });

  after(() => scene.clear());

  it('are what a scan says they are, page by page', async () => {
    const query = { fields: ['site', 'shift'], size: 40 };
    let after: string | undefined;
    let pages = 0;
    do {
      const at = after === undefined ? {} : { at: { after } };
      const page = await storage.findSimilar({ caseId: 'case-0', ...query, ...at });
      expect(page).to.deep.equal(selectSimilar(entries.values(), { case: asked, alertsOn }, { ...query, ...at }));
      after = page.next;
      pages += 1;
    } while (after !== undefined && pages < 10);
    expect(pages).to.be.greaterThan(2);
  });

  it('follow what another tab attaches', async () => {
    const other = scene.tab();
    const total = async () => (await storage.findSimilar({ caseId: 'case-0', fields: [] })).total;
    const before = await total();
    await commit(other, insertCase(aCase({ id: 'late', owner: 'security' })), alertOn('late', 'alert-349', 1));
    expect(await total()).to.equal(before + 1);
  });
});
