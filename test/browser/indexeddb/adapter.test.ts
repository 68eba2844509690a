import { expect, waitUntil } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { indexedDbAdapter } from '../../../adapters/indexeddb/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { DeliveryPort } from '../../../src/contracts/ports/delivery.js';
import { newId } from '../../../src/domain/ids.js';
import { codeOf, withReplaced } from './scene.js';

describe('indexeddb: the ready adapter', () => {
  const name = `test-${newId()}`;
  const opened: CaseAdapter[] = [];
  const tab = (delivery?: DeliveryPort) => {
    const adapter = indexedDbAdapter({ name, delivery });
    opened.push(adapter);
    return adapter;
  };
  const newCase = { owner: 'security', title: 'Phishing', description: 'Clicked.', assignees: ['ada'] };

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((adapter) => adapter.close()));
    await deleteDB(name);
  });

  /** Keeps what was delivered; each tab has its own, as pages do. */
  const mailbox = (): DeliveryPort & { readonly keys: string[] } => {
    const keys: string[] = [];
    return {
      keys,
      channel: 'email',
      canRepeat: true,
      async deliver(_message, { idempotencyKey }) {
        keys.push(idempotencyKey);
        return 'sent';
      },
    };
  };

  it('keeps cases for one local person who may do everything, in every tab', async () => {
    const [here, there] = [tab(), tab()];
    const created = await here.cases.create(newCase);
    expect(await there.cases.get(created.id)).to.deep.equal(created);
    expect((await there.session.get({ owner: 'security' })).permissions.delete).to.equal(true);
  });

  it('delivers each message once, whichever tab promised it, and goes on in another tab when one closes', async () => {
    const [first, second] = [mailbox(), mailbox()];
    const [here, there] = [tab(first), tab(second)];
    const sent = () => first.keys.length + second.keys.length;
    await Promise.all([here, there, here, there].map((adapter) => adapter.cases.create(newCase)));
    await waitUntil(() => sent() === 4, 'all is sent', { timeout: 10_000 });
    await here.close();
    await there.cases.create(newCase);
    await waitUntil(() => sent() === 5, 'the other tab goes on', { timeout: 10_000 });
    expect(second.keys.length).to.be.greaterThan(0);
    expect(new Set([...first.keys, ...second.keys]).size).to.equal(5);
  });

  it('delivers each message once without locks too', async () => {
    await withReplaced(navigator, 'locks', undefined, async () => {
      const [first, second] = [mailbox(), mailbox()];
      const [here, there] = [tab(first), tab(second)];
      await Promise.all([here, there, here, there].map((adapter) => adapter.cases.create(newCase)));
      await waitUntil(() => first.keys.length + second.keys.length === 4, 'all is sent', { timeout: 10_000 });
      expect(new Set([...first.keys, ...second.keys]).size).to.equal(4);
    });
  });

  it('ends what it holds open when it is closed, also while another tab has the lock', async () => {
    const [here, there] = [tab(mailbox()), tab(mailbox())];
    await here.cases.create(newCase);
    await there.close();
    await here.close();
    expect(await codeOf(there.cases.get('x'))).to.equal('unavailable');
    expect(await codeOf(here.cases.create(newCase))).to.equal('unavailable');
  });
});
