import { deepEqual, equal, match, rejects, throws } from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { postgresStorage } from '../../../adapters/postgres/index.js';
import { schemaVersion } from '../../../adapters/postgres/migrations/index.js';
import { insertCase } from '../../../src/conformance/storage/made.js';
import { cutOff } from '../../support/cut-off.js';
import { databases, dropSchema, embedded, newSchema, type PostgresDatabase } from '../../support/postgres-spaces.js';

const tablesOf = async ({ ask }: PostgresDatabase, schema: string) =>
  (
    await ask<{ name: string }>(`select tablename as name from pg_tables where schemaname = '${schema}' order by 1`)
  ).map(({ name }) => name);

const newer = { code: 'unavailable', reason: 'newer-schema', retryable: false };

for (const database of await databases()) {
  const { name, ask, storageIn } = database;
  describe(`the tables of a space, on ${name}`, () => {
    const schemas: string[] = [];
    const schemaOfTest = () => {
      const schema = newSchema();
      schemas.push(schema);
      return schema;
    };
    after(async () => {
      for (const schema of schemas) await dropSchema(database, schema);
      await database.end();
    });

    it('are made when they are first needed, and what is in them is there for the next', async () => {
      const schema = schemaOfTest();
      const first = storageIn(schema);
      deepEqual(await tablesOf(database, schema), [], 'Nothing is done before');
      await first.commit({ mutationId: 'first', changes: [insertCase('case-1')] });
      await first.close();
      deepEqual(
        await ask(`select version from "${schema}".schema_version order by 1`),
        Array.from({ length: schemaVersion }, (_, index) => ({ version: index + 1 })),
      );
      const next = storageIn(schema);
      equal((await next.get('case', ['case-1']))[0]?.number, 1);
      await next.close();
    });

    it('are made in a schema an operator made beforehand', async () => {
      const schema = schemaOfTest();
      await ask(`create schema "${schema}"`);
      const storage = storageIn(schema);
      deepEqual(await storage.get('case', ['case-1']), [null]);
      await storage.close();
    });

    it('are made once by many who begin at the same moment', async () => {
      const schema = schemaOfTest();
      const handles = Array.from({ length: 5 }, () => storageIn(schema));
      await Promise.all(handles.map((each) => each.get('case', ['case-1'])));
      deepEqual(await ask(`select count(*)::int as count from "${schema}".schema_version`), [{ count: schemaVersion }]);
      await Promise.all(handles.map((each) => each.close()));
    });

    it('are left alone where a newer release made them, which no other try helps', async () => {
      const schema = schemaOfTest();
      const before = storageIn(schema);
      await before.get('case', []);
      await ask(`insert into "${schema}".schema_version (version) values (${schemaVersion + 1})`);
      const late = storageIn(schema);
      await rejects(late.get('case', ['case-1']), newer);
      await rejects(late.commit({ mutationId: 'late', changes: [insertCase('case-1')] }), newer);
      await rejects(
        before.commit({ mutationId: 'open already', changes: [insertCase('case-1')] }),
        newer,
        'Also by who had opened them before',
      );
      deepEqual(await ask(`select id from "${schema}"."case"`), []);
      await Promise.all([before.close(), late.close()]);
    });

    it('are made nowhere among those of somebody else', async () => {
      const schema = schemaOfTest();
      await ask(`create schema "${schema}"`);
      await ask(`create table "${schema}"."case" (theirs text)`);
      const storage = storageIn(schema);
      await rejects(storage.get('case', ['case-1']), { code: 'unavailable', reason: 'foreign-database' });
      deepEqual(await tablesOf(database, schema), ['case']);
      await storage.close();
    });
  });
}

describe('a schema', () => {
  it('whose name would have to be quoted is refused at once', () => {
    for (const schema of ['', 'Cases', 'a-b', 'a"; drop table x; --', 'x'.repeat(60)])
      throws(() => postgresStorage({ schema }), { code: 'validation' });
  });

  it('is whole or not there, wherever making it is cut off', async (test) => {
    const database = await embedded();
    test.after(database.end);
    const schema = newSchema();
    let cut = 0;
    for (let done = false; !done; cut += 1) {
      const storage = postgresStorage({ schema, pglite: cutOff(database.pglite, cut) });
      done = await storage.get('case', ['case-1']).then(
        () => true,
        (thrown: unknown) => {
          match((thrown as Error).message, /power cut/);
          return false;
        },
      );
      await storage.close();
      equal((await tablesOf(database, schema)).length > 0, done, `Cut off at statement ${cut}`);
    }
    equal(cut > 20, true, 'It was cut off at every statement');
  });
});
