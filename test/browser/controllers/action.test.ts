/** What an element that writes may rely on: one write at a time, and never the same thing twice. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { WriteOptions } from '../../../src/contracts/options.js';
import { ActionController } from '../../../src/elements/controllers/action-controller.js';
import { CaseError } from '../../../src/domain/error.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { aHost, onPage, type TestHost } from './scene.js';

interface Write {
  readonly input: string;
  readonly options: Required<WriteOptions>;
  land(): void;
  fail(error: Error): void;
}

interface Acting {
  readonly host: TestHost;
  readonly action: ActionController<string, string>;
  readonly writes: readonly Write[];
}

async function acting(adapter: CaseAdapter | undefined = memoryAdapter()): Promise<Acting> {
  const host = aHost();
  const writes: Write[] = [];
  const action = new ActionController<string, string>(
    host,
    () => adapter,
    (_adapter, input, options) =>
      new Promise((resolve, fail) =>
        writes.push({ input, options, land: () => resolve(`${input} landed`), fail: (error) => fail(error) }),
      ),
  );
  await onPage(host);
  return { host, action, writes };
}

/** One try that ends with this error. */
async function failing({ action, writes }: Acting, error: Error): Promise<string> {
  const run = action.run('try');
  writes.at(-1)?.fail(error);
  await run;
  return writes.at(-1)?.options.mutationId ?? '';
}

describe('a write', () => {
  it('answers what the adapter answered, and shows meanwhile that it is under way', async () => {
    const { host, action, writes } = await acting();
    const { renders } = host;
    const run = action.run('one');
    expect(action.pending).to.equal(true);
    await host.updateComplete;
    expect(host.renders).to.be.greaterThan(renders);
    writes[0]?.land();
    expect(await run).to.equal('one landed');
    expect([action.pending, action.error]).to.deep.equal([false, undefined]);
  });

  it('is the only one at a time', async () => {
    const { action, writes } = await acting();
    const first = action.run('first');
    expect(await action.run('second')).to.equal(undefined);
    writes[0]?.land();
    expect(await first).to.equal('first landed');
    expect(writes).to.have.length(1);
  });

  it('does not start without an adapter', async () => {
    const host = aHost();
    const action = new ActionController<string, string>(
      host,
      () => undefined,
      () => Promise.reject(new Error('Never asked.')),
    );
    await onPage(host);
    expect(await action.run('one')).to.equal(undefined);
    expect([action.pending, action.error]).to.deep.equal([false, undefined]);
  });

  for (const code of ['offline', 'timeout', 'unavailable', 'rate_limited', 'unknown', 'aborted'] as const) {
    it(`is the same write when it is tried again after ${code}`, async () => {
      const scene = await acting();
      const first = await failing(scene, new CaseError(code));
      expect(scene.action.error?.code).to.equal(code);
      const again = scene.action.run('again');
      expect(scene.action.error).to.equal(undefined);
      expect(scene.writes[1]?.options.mutationId).to.equal(first);
      scene.writes[1]?.land();
      await again;
    });
  }

  it('is the same write when it is tried again after something nobody foresaw', async () => {
    const scene = await acting();
    const first = await failing(scene, new TypeError('Failed to fetch'));
    expect(scene.action.error?.code).to.equal('unknown');
    expect(await failing(scene, new DOMException('Went wrong.', 'DataError'))).to.equal(first);
  });

  for (const code of ['validation', 'conflict', 'forbidden', 'not_found', 'too_large'] as const) {
    it(`is another write after it was refused with ${code}`, async () => {
      const scene = await acting();
      const first = await failing(scene, new CaseError(code));
      expect(await failing(scene, new CaseError(code))).not.to.equal(first);
    });
  }

  it('knows the errors of another copy of the library', async () => {
    const scene = await acting();
    const foreign = Object.assign(new Error('Busy.'), { code: 'unavailable', retryable: true, fields: [] });
    const first = await failing(scene, foreign);
    expect(scene.action.error?.code).to.equal('unavailable');
    expect(await failing(scene, foreign)).to.equal(first);
  });

  it('is another write after one that landed', async () => {
    const { action, writes } = await acting();
    for (const input of ['one', 'two']) {
      const run = action.run(input);
      writes.at(-1)?.land();
      await run;
    }
    expect(writes[0]?.options.mutationId).not.to.equal(writes[1]?.options.mutationId);
  });

  it('can take up the name of one that was begun before a reload', async () => {
    const { action, writes } = await acting();
    action.mutationId = 'begun-before';
    void action.run('again');
    expect(writes[0]?.options.mutationId).to.equal('begun-before');
    expect(action.mutationId).to.equal('begun-before');
  });

  it('can be given up', async () => {
    const { action, writes } = await acting();
    const run = action.run('one');
    action.abort();
    expect(writes[0]?.options.signal.aborted).to.equal(true);
    writes[0]?.fail(new DOMException('Given up.', 'AbortError'));
    await run;
    expect([action.pending, action.error?.code]).to.deep.equal([false, 'aborted']);
  });

  it('goes on when its element leaves the page', async () => {
    const { host, action, writes } = await acting();
    const run = action.run('one');
    host.remove();
    await Promise.resolve();
    expect(writes[0]?.options.signal.aborted).to.equal(false);
    writes[0]?.land();
    expect(await run).to.equal('one landed');
  });

  it('takes its name and its error along when it is forgotten', async () => {
    const scene = await acting();
    const first = await failing(scene, new CaseError('offline'));
    scene.action.forget();
    expect(scene.action.error).to.equal(undefined);
    expect(await failing(scene, new CaseError('offline'))).not.to.equal(first);
  });

  it('that was forgotten under way troubles the next one neither by landing nor by failing', async () => {
    for (const end of ['land', 'fail'] as const) {
      const { action, writes } = await acting();
      const run = action.run('forgotten');
      action.forget();
      const next = action.mutationId;
      writes[0]?.[end](new CaseError('validation'));
      await run;
      expect(action.error, end).to.equal(undefined);
      expect(action.mutationId, end).to.equal(next);
    }
  });
});
