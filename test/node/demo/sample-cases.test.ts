/** The sample cases of the demo, and how they come into a database. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from 'case-elements/adapters/memory';
import type { CaseAdapter, StoragePort } from 'case-elements/contracts';
import { caseStatuses, severities, type Case } from 'case-elements/domain';
import { NewCase, parse } from 'case-elements/domain/schemas';
import { createCaseAdapter, localSession } from 'case-elements/workflow';
import { alertsOfStories } from '../../../demo/alerts/shift-alerts.js';
import { owners } from '../../../demo/cases/owners.js';
import { presets } from '../../../demo/cases/presets.js';
import { users } from '../../../demo/cases/users.js';
import { loadSamples, type LoadOptions } from '../../../demo/samples/load-samples.js';
import type { SampleCase } from '../../../demo/samples/sample-case.js';
import { sampleCases } from '../../../demo/samples/sample-cases.js';

const now = Date.parse('2026-11-24T20:00:00.000Z');
const days = (count: number) => count * 86_400_000;
const all = sampleCases(alertsOfStories(now), now);
// Some of every age.
const some = all.filter((_, at) => at % 20 === 0 || at > 490);

describe('the sample cases', () => {
  it('are 500, each with a title of its own, the same each time', () => {
    assert.equal(all.length, 500);
    assert.equal(new Set(all.map(({ input }) => input.title)).size, 500);
    assert.deepEqual(sampleCases(alertsOfStories(now), now), all);
  });

  it('are of every solution, severity and status, by many people', () => {
    assert.deepEqual(new Set(all.map(({ input }) => input.owner)), new Set(owners));
    assert.deepEqual(new Set(all.map(({ input }) => input.severity)), new Set(severities));
    assert.deepEqual(new Set(all.map(statusOf)), new Set(caseStatuses));
    assert.equal(new Set(all.map(({ by }) => by.id)).size, users.length);
  });

  it('lie in the last 90 days, oldest first, and nothing befalls one before it is opened or after now', () => {
    const times = all.map(({ at }) => Date.parse(at));
    assert.ok(times[0]! >= now - days(90) && times[0]! < now - days(85));
    for (const [at, time] of times.entries()) {
      assert.ok(time <= now && time >= (times[at - 1] ?? 0));
      const turns = [time, ...all[at]!.life.map((turn) => Date.parse(turn.at)), now];
      assert.deepEqual(
        turns,
        [...turns].sort((a, b) => a - b),
        all[at]!.input.title,
      );
    }
  });

  it('are what a case is opened with, and say nothing with a gap in it', () => {
    for (const { input, life } of all) {
      parse(NewCase, input);
      assert.doesNotMatch(`${input.title} ${input.description ?? ''} ${JSON.stringify(life)}`, /\{\w+\}|undefined/);
    }
  });

  it('hold alerts the table shows', () => {
    const shown = new Set([...alertsOfStories(now).values()].flat().map(({ id }) => id));
    const held = all.flatMap(({ input }) => input.alerts ?? []).filter(({ alertId }) => shown.has(alertId));
    assert.ok(held.length >= 20, String(held.length));
    assert.ok(shown.size - held.length >= 40, 'most are left to be added');
  });
});

describe('loading sample cases', () => {
  it('lets everything have happened when it did, by whom it did', async () => {
    const { storage, load, find } = scene();
    assert.deepEqual(await load(), { added: some.length, before: 0 });
    const found = await find();
    assert.equal(found.length, some.length);
    for (const sample of some) {
      const stored = found.find(({ title }) => title === sample.input.title);
      assert.ok(stored);
      const last = sample.life.at(-1);
      assert.equal(stored.createdAt, sample.at);
      assert.equal(stored.createdBy.id, sample.by.id);
      assert.equal(stored.updatedAt, last?.at ?? sample.at);
      assert.equal(stored.status, statusOf(sample));
      assert.equal(stored.closedAt, stored.status === 'closed' ? (last?.at ?? null) : null);
      assert.equal(stored.totals.alerts, sample.input.alerts?.length ?? 0);
      assert.equal(stored.totals.comments, sample.life.filter(({ does }) => does === 'comment').length);
    }
    await storage.close();
  });

  it('counts numbers up with the time', async () => {
    const { load, find } = scene();
    await load();
    for (const owner of owners) {
      const numbers = (await find())
        .filter((each) => each.owner === owner)
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .map(({ number }) => number);
      assert.deepEqual(
        numbers,
        numbers.map((_, at) => at + 1),
      );
    }
  });

  it('brings no case twice', async () => {
    const { load, find } = scene();
    await load();
    assert.deepEqual(await load(), { added: 0, before: some.length });
    assert.equal((await find()).length, some.length);
  });

  it('keeps whole cases when it is stopped, tells how many, and brings the others later', async () => {
    const { load, find } = scene();
    const stop = new AbortController();
    const heard: number[] = [];
    const { added } = await load({
      signal: stop.signal,
      onProgress(there) {
        heard.push(there);
        if (there === 5) stop.abort();
      },
    });
    assert.ok(added >= 5 && added < some.length, String(added));
    assert.deepEqual(
      heard,
      [...heard].sort((a, b) => a - b),
    );
    assert.equal(heard.at(-1), added);
    const kept = await find();
    assert.equal(kept.length, added);
    for (const { title, status } of kept)
      assert.equal(status, statusOf(some.find(({ input }) => input.title === title)!));
    assert.deepEqual(await load(), { added: some.length - added, before: added });
  });

  it('tells what the storage says when it takes no more, and what is there stays', async () => {
    const storage = memoryStorage();
    let commits = 0;
    const full = {
      ...storage,
      commit: (...args: Parameters<StoragePort['commit']>) =>
        (commits += 1) > 12 ? Promise.reject(new DOMException('Full.', 'QuotaExceededError')) : storage.commit(...args),
    };
    const { load } = scene(full);
    await assert.rejects(load(), { name: 'CaseError' });
    const { find } = scene(storage);
    assert.ok((await find()).length > 0);
  });
});

function scene(storage: StoragePort = memoryStorage()) {
  const adapter: CaseAdapter = createCaseAdapter({ storage, presets, session: localSession() });
  return {
    storage,
    load: (given: Partial<LoadOptions> = {}) =>
      loadSamples(some, {
        storage,
        presets,
        signal: new AbortController().signal,
        onProgress: () => undefined,
        ...given,
      }),
    async find(): Promise<readonly Case[]> {
      const { rows } = await adapter.cases.find({ owner: owners, size: 100 });
      return (await Promise.all(rows.map(({ id }) => adapter.cases.get(id)))).filter((each) => each !== null);
    },
  };
}

function statusOf({ life }: SampleCase): string {
  const last = life.findLast((turn) => turn.does === 'status');
  return last?.does === 'status' ? last.to : 'open';
}
