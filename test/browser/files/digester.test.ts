/** Digests beside what somebody types: in a worker where there may be one, in the page a step at a time where not. */
import { expect } from '@open-wc/testing';
import { memoryFiles } from '../../../adapters/memory/files.js';
import { toCaseError } from '../../../src/domain/error.js';
import { openDigester } from '../../../src/domain/files/digester.js';
import { partsOf } from '../../../src/domain/files/parts-of.js';
import { sha256 } from '../../../src/domain/files/sha256.js';
import { weakDigestsOf } from '../../../src/elements/case-view/files/weak-digester.js';

const large = new Blob([Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 31) % 251)]);
const platform = window.Worker;

const hex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
const expected = async (): Promise<string> => hex(await crypto.subtle.digest('SHA-256', await large.arrayBuffer()));

/** Workers that were started and ended since, by the address of their module. */
function counting() {
  const seen = { started: [] as string[], ended: 0 };
  window.Worker = class extends platform {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      seen.started.push(String(address).replace(/^.*\//u, ''));
    }
    override terminate(): void {
      seen.ended += 1;
      super.terminate();
    }
  };
  return seen;
}

async function digestOf(start: () => Worker): Promise<string> {
  const digester = await openDigester(large.size, { start, make: () => [sha256()] });
  for await (const { bytes } of partsOf(large)) await digester.add(bytes);
  const [digest = ''] = await digester.end();
  digester.close();
  return digest;
}

describe('digests of a file', () => {
  afterEach(() => {
    window.Worker = platform;
  });

  it('are made in a worker, which ends with the file', async () => {
    const seen = counting();
    const shares: number[] = [];
    const { sha256: digest } = await memoryFiles().stage(large, {
      name: 'a',
      onProgress: (share) => shares.push(share),
    });
    expect(digest).to.equal(await expected());
    expect([seen.started, seen.ended]).to.deep.equal([['sha256-worker.js'], 1]);
    expect(shares.at(-1)).to.equal(1);
  });

  it('of a small file need none', async () => {
    const seen = counting();
    await memoryFiles().stage(new Blob(['small']), { name: 'a' });
    expect(seen.started).to.deep.equal([]);
  });

  it('are given up with the file, and the worker with them', async () => {
    const seen = counting();
    const giving = new AbortController();
    const staging = memoryFiles().stage(large, { name: 'a', signal: giving.signal, onProgress: () => giving.abort() });
    const refusal = await staging.then(
      () => undefined,
      (thrown: unknown) => toCaseError(thrown).code,
    );
    expect([refusal, seen.ended]).to.deep.equal(['aborted', 1]);
  });

  it('that others still ask for are made in a worker of their own', async () => {
    const seen = counting();
    const { signal } = new AbortController();
    const known = new Blob([new Uint8Array(1024 * 1024)]);
    const digests = await weakDigestsOf(known, { signal, onProgress: () => undefined });
    expect(digests).to.deep.equal({
      sha1: '3b71f43ff30f4b15b5cd85dd9e95ebc7e84eb5a3',
      md5: 'b6d81b360a5672d80c27430f39153e2c',
    });
    expect([seen.started, seen.ended]).to.deep.equal([['weak-worker.js'], 1]);
  });

  it('are the same where the page lets no worker start, is asked once, and goes on meanwhile', async () => {
    let asked = 0;
    const start = () => {
      asked += 1;
      throw new DOMException('Refused by the policy of the page.', 'SecurityError');
    };
    let turns = 0;
    let isOver = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      if (!isOver) port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
    expect(await digestOf(start)).to.equal(await expected());
    isOver = true;
    // Whatever waits, such as a key, has its turn between two steps.
    expect(turns).to.be.greaterThan(6);
    expect(await digestOf(start)).to.equal(await expected());
    expect(asked).to.equal(1);
    port1.close();
  });

  it('are the same where the module of the worker cannot be loaded', async () => {
    const missing = () => new platform(new URL('/nowhere/none-worker.js', location.origin), { type: 'module' });
    expect(await digestOf(missing)).to.equal(await expected());
  });

  it('of a worker that dies can be asked for again, and are made in the page then', async () => {
    const code = 'postMessage("ready"); addEventListener("message", () => { throw new Error("Out of memory."); });';
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const dying = () => new platform(address, { type: 'module' });
    const refusal = await digestOf(dying).then(
      () => undefined,
      (thrown: unknown) => toCaseError(thrown),
    );
    expect([refusal?.code, refusal?.retryable]).to.deep.equal(['unavailable', true]);
    expect(await digestOf(dying)).to.equal(await expected());
    URL.revokeObjectURL(address);
  });
});
