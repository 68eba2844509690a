import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { postgresStorage } from '../../../adapters/postgres/index.js';
import type { ChangeStatus } from '../../../src/contracts/groups/changes.js';
import type { StoragePort } from '../../../src/contracts/ports/storage.js';
import { insertCase, insertComment, insertTemplate, owner } from '../../../src/conformance/storage/made.js';
import { listen } from '../../../src/conformance/listen.js';
import type { CaseError } from '../../../src/domain/error.js';
import type { Change } from '../../../src/domain/records/change.js';
import { cutOff } from '../../support/cut-off.js';
import {
  databases,
  dropSchema,
  embedded,
  newSchema,
  noServer,
  onServer,
  serverUrl,
} from '../../support/postgres-spaces.js';

const hour = 60 * 60 * 1_000;
const day = 24 * hour;

for (const database of await databases()) {
  const { name, storageIn } = database;
  const schemas: string[] = [];

  /** Two handles on one new space. */
  async function together(work: (one: StoragePort, other: StoragePort, schema: string) => Promise<void>) {
    const schema = newSchema();
    schemas.push(schema);
    const [one, other] = [storageIn(schema), storageIn(schema)];
    try {
      await work(one, other, schema);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  }

  describe(`two who commit to one space at once, on ${name}`, () => {
    after(async () => {
      for (const schema of schemas) await dropSchema(database, schema);
      await database.end();
    });

    it('give no number twice, leave none out, and lose no case', () =>
      together(async (one, other) => {
        const opened = await Promise.all(
          Array.from({ length: 40 }, (_, index) =>
            (index % 2 ? one : other).commit({ mutationId: `m-${index}`, changes: [insertCase(`case-${index}`)] }),
          ),
        );
        const numbers = opened.map(({ records: [record] }) => (record as { number: number }).number);
        deepEqual(
          numbers.sort((a, b) => a - b),
          Array.from({ length: 40 }, (_, index) => index + 1),
        );
        equal((await one.findCases({ owner })).total, 40);
        equal((await other.findCases({ owner })).total, 40);
      }));

    it('use no number for commits that fail', () =>
      together(async (one, other) => {
        await one.commit({ mutationId: 'taken', changes: [insertComment('taken')] });
        const outcomes = await Promise.allSettled(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 ? one : other).commit({
              mutationId: `m-${index}`,
              changes: [insertCase(`case-${index}`), insertComment(index % 3 ? `comment-${index}` : 'taken')],
            }),
          ),
        );
        const landed = outcomes.filter(({ status }) => status === 'fulfilled').length;
        equal(landed, 13);
        const { rows } = await one.findCases({ owner, size: 100 });
        deepEqual(
          rows.map(({ number }) => Number(number)).sort((a, b) => a - b),
          Array.from({ length: landed }, (_, index) => index + 1),
        );
      }));

    it('count up one case together, whichever of two cases each names first', () =>
      together(async (one, other) => {
        await one.commit({ mutationId: 'both', changes: [insertCase('a'), insertCase('b')] });
        const add = (id: string): Change => ({ op: 'update', entity: 'case', id, set: {}, add: { comments: 1 } });
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            index % 2
              ? one.commit({ mutationId: `m-${index}`, changes: [add('a'), add('b')] })
              : other.commit({ mutationId: `m-${index}`, changes: [add('b'), add('a')] }),
          ),
        );
        const cases = await other.get('case', ['a', 'b']);
        deepEqual(
          cases.map((each) => each?.totals.comments),
          [20, 20],
        );
      }));

    it('give one id to one of them, and tell the other what is there', () =>
      together(async (one, other) => {
        await one.get('case', []);
        for (let round = 0; round < 5; round += 1) {
          const id = `case-${round}`;
          const outcomes = await Promise.allSettled(
            [one, other].map((each, index) =>
              each.commit({ mutationId: `${id} ${index}`, changes: [insertCase(id, { title: `By ${index}` })] }),
            ),
          );
          const [there] = await one.get('case', [id]);
          const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as CaseError] : []));
          deepEqual(
            refused.map(({ code, current }) => [code, current]),
            [['conflict', there]],
          );
        }
      }));

    it('find by one name what the first of them answered', () =>
      together(async (one, other) => {
        const named = { mutationId: 'named', changes: [insertCase('case-1')] };
        const answers = await Promise.all([one, other, one, other].map((each) => each.commit(named)));
        for (const answer of answers) deepEqual(answer, answers[0]);
      }));

    it('hear of everything in one order', () =>
      together(async (one, other) => {
        const ears = await Promise.all(
          [one, other].map((each) => listen((hear, options) => each.changes(hear, options))),
        );
        await Promise.all(
          Array.from({ length: 30 }, (_, index) =>
            (index % 2 ? one : other).commit({ mutationId: `m-${index}`, changes: [insertTemplate(`t-${index}`)] }),
          ),
        );
        await one.commit({ mutationId: 'last', changes: [insertTemplate('last')] });
        const heard = [];
        for (const ear of ears) {
          await ear.heard(({ id }) => id === 'last', 'the last of them');
          ear.stop();
          heard.push(ear.told.map(({ id }) => id));
        }
        deepEqual(heard[0], heard[1]);
        equal(new Set(heard[0]).size, 31);
      }));

    it('are told to read everything anew where what was committed cannot be told any more', () =>
      together(async (one, _other, schema) => {
        await one.get('case', []);
        const ending = new AbortController();
        const told = await new Promise((resolve) =>
          one.changes(resolve, {
            signal: ending.signal,
            onStatus(status) {
              if (status !== 'live') return;
              void database.ask(
                `with next as (update "${schema}".position set sequence = sequence + 5 returning 1)
                  select pg_notify('case_elements_${schema}', '') from next`,
              );
            },
          }),
        );
        ending.abort();
        deepEqual(told, { type: 'resync' });
      }));

    it('know an answer for seven days, and forget it later', () =>
      together(async (one, _other, schema) => {
        const start = Date.parse('2026-11-24T08:00:00Z');
        let now = start;
        const aging = storageIn(schema, { clock: () => now });
        const named = { mutationId: 'named', changes: [insertCase('case-1')] };
        const first = await aging.commit(named);
        now = start + 7 * day - hour;
        deepEqual(await aging.commit(named), first);
        equal((await one.committed('named'))?.records.length, 1);
        now = start + 8 * day;
        await aging.commit({ mutationId: 'later', changes: [insertCase('case-2')] });
        // What is swept is swept by then.
        await aging.close();
        equal(await one.committed('named'), null);
        equal((await one.committed('later'))?.records.length, 1);
      }));
  });
}

describe('a commit that is cut off', () => {
  it('is not there, wherever it happened, and is one commit when it is tried again', async (test) => {
    const database = await embedded();
    test.after(database.end);
    const schema = newSchema();
    const whole = postgresStorage({ schema, pglite: database.pglite });
    const named = {
      mutationId: 'named',
      changes: [insertCase('case-1'), insertComment('comment-1'), insertTemplate('template-1')],
    };
    const there = async () => [
      await whole.get('case', ['case-1']),
      await whole.get('comment', ['comment-1']),
      await whole.get('template', ['template-1']),
      await whole.committed('named'),
    ];
    const before = await there();
    let cut = 0;
    for (; ; cut += 1) {
      const storage = postgresStorage({ schema, pglite: cutOff(database.pglite, cut) });
      const outcome = await storage.commit(named).catch(() => null);
      await storage.close();
      if (outcome) break;
      deepEqual(await there(), before, `Cut off at statement ${cut}`);
    }
    equal(cut > 4, true, 'It was cut off at every statement');
    equal((await whole.get('case', ['case-1']))[0]?.number, 1, 'Nothing that was undone used a number');
    await whole.close();
  });
});

describe('a connection to PostgreSQL that is killed', { skip: !serverUrl && noServer }, () => {
  it('takes its commit along, which lands when it is tried again', async (test) => {
    const database = await onServer(serverUrl!);
    const holding = await onServer(serverUrl!);
    const schema = newSchema();
    const storage = database.storageIn(schema);
    test.after(async () => {
      await storage.close();
      await holding.end();
      await dropSchema(database, schema);
      await database.end();
    });
    await storage.commit({ mutationId: 'first', changes: [insertCase('case-1')] });
    await holding.ask('begin');
    await holding.ask(`select sequence from "${schema}".position for update`);
    const named = { mutationId: 'named', changes: [insertCase('case-2'), insertComment('comment-2')] };
    const refused = rejects(storage.commit(named), { code: 'unavailable', reason: 'connection-lost', retryable: true });
    const killWaiting = () =>
      database.ask(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where wait_event_type = 'Lock' and query like '%"${schema}"."position"%' and pid <> pg_backend_pid()`,
      );
    // It waits for the position by then: everything of it is written, and nothing has landed.
    for (let killed = 0; killed === 0;) killed = (await killWaiting()).length;
    await refused;
    await holding.ask('rollback');
    deepEqual(await storage.get('case', ['case-2']), [null]);
    equal(await storage.committed('named'), null);
    const { records } = await storage.commit(named);
    equal((records[0] as { number: number }).number, 2);
  });

  it('costs who listens no change: what was committed meanwhile is told once it is back', async (test) => {
    const database = await onServer(serverUrl!);
    const schema = newSchema();
    const storage = database.storageIn(schema);
    const ending = new AbortController();
    test.after(async () => {
      ending.abort();
      await storage.close();
      await dropSchema(database, schema);
      await database.end();
    });
    const told: string[] = [];
    const statuses: ChangeStatus[] = [];
    let wake = () => {};
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise<void>((resolve) => (wake = resolve));
    };
    storage.changes(
      (event) => {
        told.push(event.type === 'resync' ? 'resync' : event.id);
        wake();
      },
      {
        signal: ending.signal,
        onStatus(status) {
          statuses.push(status);
          wake();
        },
      },
    );
    await until(() => statuses.includes('live'));
    await database.ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen case_elements_${schema}'`,
    );
    await until(() => statuses.includes('stale'));
    await storage.commit({ mutationId: 'meanwhile', changes: [insertCase('case-1')] });
    await until(() => told.length > 0 && statuses.at(-1) === 'live');
    deepEqual(told, ['case-1']);
    deepEqual(statuses, ['connecting', 'live', 'stale', 'live']);
  });
});
