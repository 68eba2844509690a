import { expect } from '@open-wc/testing';
import { indexedDbFiles } from '../../../adapters/indexeddb/index.js';
import { caseChildren, revisionId, type Entity, type Records } from '../../../src/domain/records/record.js';
import { codeOf, commit, insertComment, aComment, openCase, Scene } from './scene.js';

interface StoredDatabase {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[] | null;
    /** Bytes are written as the text they are. */
    readonly rows: readonly { readonly key?: IDBValidKey; readonly value?: unknown; readonly bytes?: string }[];
  }[];
}

/** Schema versions that a release has stored. None ever leaves this list. */
const storedVersions = [1, 2, 3, 4];

/** Writes a database as a release of then left it, without any code of ours. */
function build(name: string, { version, stores }: StoredDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, rows } of stores) {
        const created = request.result.createObjectStore(store, { keyPath });
        for (const { key, value, bytes } of rows)
          created.put(bytes === undefined ? value : new TextEncoder().encode(bytes).buffer, key);
      }
    };
    request.onerror = () => reject(new Error('The fixture could not be written.', { cause: request.error }));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

for (const version of storedVersions) {
  describe(`indexeddb: a database of schema version ${version}`, () => {
    const scene = new Scene();
    const storage = scene.tab();
    let stored: StoredDatabase;

    before(async () => {
      stored = (await (
        await fetch(new URL(`./fixtures/schema-${version}.json`, import.meta.url))
      ).json()) as StoredDatabase;
      await build(scene.name, stored);
    });
    after(() => scene.clear());

    const recordsOf = <E extends Entity>(entity: E) =>
      stored.stores.find(({ name }) => name === entity)!.rows.map(({ value }) => value as Records[E]);

    it('gives every record by its id', async () => {
      for (const entity of ['case', ...caseChildren, 'configuration', 'template'] as const) {
        const records = recordsOf(entity);
        expect(records, entity).to.have.length.greaterThan(0);
        expect(
          await storage.get(
            entity,
            records.map(({ id }) => id),
          ),
          entity,
        ).to.deep.equal(records);
      }
    });

    it('lists what hangs on a case and what an owner has', async () => {
      for (const entity of caseChildren) {
        const { items, total } = await storage.findOfCase(entity, { caseId: 'case-1' });
        expect(items, entity).to.deep.equal(recordsOf(entity));
        expect(total).to.equal(items.length);
      }
      expect(await storage.findOfOwner('configuration', 'security')).to.deep.equal(recordsOf('configuration'));
      expect(await storage.findOfOwner('template', 'security')).to.deep.equal(recordsOf('template'));
    });

    it('keeps the connectors people set up, and takes more', async () => {
      const had = version > 3 ? recordsOf('connector') : [];
      expect(await storage.findOfOwner('connector', 'security')).to.deep.equal(had);
      const more = { id: 'more', owner: 'observability', name: 'More', type: 'webhook', settings: {}, secrets: {} };
      await commit(storage, { op: 'insert', entity: 'connector', record: more });
      expect((await storage.get('connector', ['more']))[0]).to.deep.include(more);
    });

    it('keeps what its templates were, for the cases made from them', async () => {
      for (const { version: stored, ...template } of recordsOf('template')) {
        const [kept] = await storage.get('templateRevision', [revisionId(template)]);
        expect(kept).to.deep.include({ owner: template.owner, version: stored, template });
      }
    });

    it('knows the cases of its alerts', async () => {
      expect(await storage.casesOfAlert('a-1')).to.deep.equal(['case-1']);
    });

    it('gives the bytes of files it has, and forgets those nobody linked for a day', async () => {
      const files = indexedDbFiles({ name: scene.name, clock: () => Date.parse('2026-12-01T00:00:00.000Z') });
      const textOf = async (ref: string) => (await files.read(ref))?.text();
      const had = version > 1 ? 'Said.' : undefined;
      expect([await textOf('ref-1'), await textOf('ref-2'), await textOf('ref-3')]).to.deep.equal([
        undefined,
        had,
        had,
      ]);
      const { ref } = await files.stage(new Blob(['New.']), { name: 'new.txt' });
      await files.sweep(async (refs) => (await storage.get('file', refs)).map((found) => found !== null));
      expect([await textOf('ref-2'), await textOf('ref-3'), await textOf(ref)]).to.deep.equal([had, undefined, 'New.']);
      files.close();
    });

    it('finds its cases', async () => {
      const { rows, counts } = await storage.findCases({
        owner: 'security',
        sort: { by: 'number', direction: 'ascending' },
      });
      expect(rows.map(({ number, title }) => ({ number, title }))).to.deep.equal([
        { number: 1, title: 'Phishing 1' },
        { number: 3, title: 'Vishing' },
      ]);
      expect(counts).to.deep.equal({ open: 1, 'in-progress': 0, closed: 1 });
      expect((await storage.findCases({ owner: 'security', text: 'zurich 192.0.2.1' })).total).to.equal(1);
    });

    it('remembers its commits, its pending effects and its numbers', async () => {
      expect(await storage.committed('mutation-1')).to.deep.equal({ records: [recordsOf('case')[1], null] });
      expect(await storage.dueEffects({ now: '2026-11-24T13:00:00.000Z', size: 10 })).to.deep.equal([
        recordsOf('effect')[0],
      ]);
      expect((await openCase(storage)).number).to.equal(4);
    });

    it('can be written on', async () => {
      const [first] = recordsOf('case');
      const { id, version: seen } = first!;
      const comment = aComment(id, { createdAt: '2026-11-24T13:00:00.000Z' });
      await commit(
        storage,
        { op: 'update', entity: 'case', id, version: seen, set: { title: 'Known' } },
        insertComment(comment),
      );
      expect((await storage.get('case', [id]))[0]?.title).to.equal('Known');
      const { items } = await storage.findOfCase('comment', { caseId: id });
      expect(items.map((each) => each.id)).to.deep.equal(['comment-1', comment.id]);
      expect(await codeOf(commit(storage, { op: 'remove', entity: 'case', id, version: seen }))).to.equal('conflict');
      await commit(storage, { op: 'remove', entity: 'case', id });
      expect(await storage.get('file', ['file-1'])).to.deep.equal([null]);
    });
  });
}
