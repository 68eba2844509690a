import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { Case } from '../../../src/domain/cases/case.js';
import { noon, openCase, Scene } from './scene.js';

const environment =
  (window as unknown as { process?: { env?: Record<string, string | undefined> } }).process?.env ?? {};
const rounds = environment['CASE_SOAK'] ? 200 : 6;
const seed = Number(environment['CASE_SEED'] ?? 20_261_124);

/** Repeatable chance: a small linear congruential generator. */
function chanceFrom(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Lets the event loop turn, as the commits in the frame do. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
}

describe('indexeddb: a tab killed in the middle of a commit', () => {
  it(`leaves all of it or nothing, and keeps whatever it was told is stored (seed ${seed})`, async function () {
    this.timeout(rounds * 10_000);
    const scene = new Scene();
    const chance = chanceFrom(seed);
    const promised = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const frames = await Promise.all([0, 1].map(() => startTab(scene.name, promised)));
      for (const { settled } of frames) await settled(1 + chance(4));
      for (const { kill } of frames) {
        await turns(chance(60));
        kill();
      }
    }
    const storage = scene.tab();
    const cases = await allCases(storage);
    expect(cases.length).to.be.greaterThan(rounds);
    for (const id of promised) expect(cases.some((each) => each.id === id)).to.equal(true);
    for (const { id, totals } of cases) {
      expect((await storage.findOfCase('comment', { caseId: id })).total).to.equal(totals.comments);
      expect((await storage.findOfCase('action', { caseId: id })).total).to.equal(1);
    }
    const numbers = cases.map(({ number }) => number!).sort((a, b) => a - b);
    expect(numbers).to.deep.equal(cases.map((_, index) => index + 1));
    expect((await storage.dueEffects({ now: noon, size: 100_000 })).length).to.equal(cases.length);
    expect(await counts(scene.name)).to.deep.equal({
      comment: cases.length * 5,
      childKey: cases.length * 7,
      mutation: cases.length,
    });
    expect((await openCase(storage)).number).to.equal(cases.length + 1);
    await scene.clear();
  });
});

/** A frame that commits without end. */
async function startTab(name: string, promised: Set<string>) {
  const frame = document.createElement('iframe');
  let landed = 0;
  let wake = () => undefined as void;
  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== frame.contentWindow) return;
    promised.add((data as Case).id);
    landed += 1;
    wake();
  };
  window.addEventListener('message', onMessage);
  frame.src = new URL(`./tab.html?name=${name}`, import.meta.url).href;
  document.body.append(frame);
  return {
    settled: (commits: number) =>
      new Promise<void>((resolve) => {
        wake = () => (landed >= commits ? resolve() : undefined);
        wake();
      }),
    kill() {
      frame.remove();
      window.removeEventListener('message', onMessage);
    },
  };
}

async function allCases(storage: ReturnType<Scene['tab']>): Promise<Case[]> {
  const cases: Case[] = [];
  for (let page = 1; ; page++) {
    const { rows, total } = await storage.findCases({ owner: 'security', size: 100, at: { page } });
    for (const found of await storage.get(
      'case',
      rows.map(({ id }) => id),
    ))
      if (found) cases.push(found);
    if (page * 100 >= total) return cases;
  }
}

async function counts(name: string) {
  const database = await openDB(name);
  const [comment, childKey, mutation] = await Promise.all(
    ['comment', 'childKey', 'mutation'].map((store) => database.count(store)),
  );
  database.close();
  return { comment, childKey, mutation };
}
