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
    assert.ok(shown.includes('lets who may only comment comment: no `as` given'));
  });

  it('give a runner without a skip of its own the reason with the name', async () => {
    const skipped: string[] = [];
    const test = Object.assign((_name: string, _body: () => Promise<void>) => undefined, {
      skip: (name: string) => skipped.push(name),
    });
    await describeStorage({ describe: (_name, body) => body(), it: test }, 'memory', { open: memoryStorage });
    assert.ok(skipped.includes('knows names from another handle # no `openAgain` given'));
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
