import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, memoryStorage } from '../../../adapters/memory/index.js';
import { conformanceCard, describeAdapter, describeStorage } from '../../../src/conformance/index.js';
import { collectingRunner } from '../../support/collecting-runner.js';

const textsSuite = 'texts';

describe('the kits', () => {
  it('refuse an exclude of a test that is not there', async () => {
    const excludes = { 'a test nobody wrote': 'for no reason' };
    await assert.rejects(describeStorage(collectingRunner(), 'memory', { open: memoryStorage, excludes }), /not there/);
  });

  it('refuse an exclude without a reason', async () => {
    const excludes = { 'finds nothing in an empty space': ' ' };
    await assert.rejects(
      describeAdapter(collectingRunner(), 'memory', { open: memoryAdapter, excludes }),
      /without a reason/,
    );
  });

  it('show what is excluded, and why, as skipped', async () => {
    const excludes = { 'keeps empty lists empty': 'This server makes null of them' };
    const shown: string[] = [];
    const runner = { ...collectingRunner(), skip: (name: string, reason: string) => shown.push(`${name}: ${reason}`) };
    await describeAdapter(runner, 'memory', { open: memoryAdapter, excludes });
    assert.ok(shown.includes('keeps empty lists empty: excluded: This server makes null of them'));
  });

  it('show one line for all of a suite that is skipped for the same reason', async () => {
    const shown: string[] = [];
    const runner = { ...collectingRunner(), skip: (name: string, reason: string) => shown.push(`${name}: ${reason}`) };
    const { results } = await describeAdapter(runner, 'memory', { open: memoryAdapter });
    const skipped = results.filter(({ suite, reason }) => suite === 'rights' && reason === 'no `as` given');
    assert.ok(skipped.length > 5, 'The results name every test.');
    const line = `${skipped[0]!.test} (and ${skipped.length - 1} more): no \`as\` given`;
    assert.equal(shown.filter((each) => each === line).length, 1);
    assert.ok(!shown.some((each) => each.startsWith(skipped[1]!.test)));
  });

  it('close a context that tests share, also where the runner leaves the last ones out', async ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const open: object[] = [];
    const counted = () => {
      const storage = memoryStorage();
      open.push(storage);
      const close = async () => void open.splice(open.indexOf(storage), 1);
      return { ...storage, close };
    };
    const bodies: (() => Promise<void>)[] = [];
    let suite = '';
    const describeIn = (name: string, body: () => void) => {
      suite = name;
      body();
    };
    const collect = (_name: string, body: () => Promise<void>) =>
      suite === 'filter, sort and text' && bodies.push(body);
    await describeStorage({ describe: describeIn, it: collect, skip: () => undefined }, 'memory', { open: counted });
    await bodies[0]!();
    assert.equal(open.length, 1, 'Others may come.');
    mock.timers.tick(1_000);
    await new Promise(setImmediate);
    assert.equal(open.length, 0, 'Nobody came.');
    await bodies[1]!();
    assert.equal(open.length, 1, 'A late one has a context too.');
    for (const body of bodies.slice(2)) await body();
    assert.equal(open.length, 0, 'The last one closes it at once.');
  });

  it('give a runner without a skip of its own the reason with the name', async () => {
    const skipped: string[] = [];
    const test = Object.assign((_name: string, _body: () => Promise<void>) => undefined, {
      skip: (name: string) => skipped.push(name),
    });
    await describeStorage({ describe: (_name, body) => body(), it: test }, 'memory', { open: memoryStorage });
    assert.ok(
      skipped.some((line) =>
        /^knows names from another handle( \(and \d+ more\))? # no `openAgain` given$/u.test(line),
      ),
    );
  });

  it('say on the card what passed, what was skipped and why, and what has not run', async () => {
    const runner = collectingRunner();
    const conformance = await describeAdapter(runner, 'memory', { open: memoryAdapter });
    await runner.run([textsSuite]);
    const { json, markdown } = conformanceCard(conformance);
    const texts = json.suites.find(({ name }) => name === textsSuite);
    assert.equal(texts?.totals.failed, 0);
    assert.ok(texts.totals.passed > 10);
    assert.equal(json.conforms, false, 'Not while tests have not run');
    assert.match(markdown, /^## memory: adapter conformance, contract 1$/m);
    assert.match(markdown, /^\| texts \| \d+ \| 0 \| 0 \|$/m);
    assert.match(markdown, /^- foreign owners: .* no `as` given$/m);
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
  });

  it('say that who passed everything conforms, and who failed something does not', async () => {
    const cardOf = async (excludes: Record<string, string>) => {
      const runner = collectingRunner();
      const conformance = await describeStorage(runner, 'memory', {
        open: () => brokenSuggest(memoryStorage()),
        excludes,
      });
      await runner.run();
      return conformanceCard(conformance);
    };
    const failing = await cardOf({});
    assert.equal(failing.json.conforms, false);
    assert.match(failing.markdown, /^### Failed$/m);
    const excluding = await cardOf({
      'suggests what is used most first, then by name': 'It suggests nothing yet',
      'suggests ten when nobody says how many': 'It suggests nothing yet',
    });
    assert.equal(excluding.json.conforms, true);
    assert.match(excluding.markdown, /excluded: It suggests nothing yet/);
  });
});

const brokenSuggest = (good: ReturnType<typeof memoryStorage>) => ({
  ...good,
  suggest: async (...args: Parameters<typeof good.suggest>) => (await good.suggest(...args)).slice(0, 0),
});
