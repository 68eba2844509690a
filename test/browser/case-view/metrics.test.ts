/** The numbers of a case. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import {
  control,
  has,
  memoryFor,
  presses,
  rival,
  says,
  shown,
  squash,
  storages,
  stores,
  unreliable,
  until,
} from './scene.js';

const facts = (view: CaseView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...view.shadowRoot!.querySelectorAll('[part="metric"]')].map((each) => [
      squash(each.querySelector('dt')?.textContent),
      squash(each.querySelector('dd bdi')?.textContent),
    ]),
  );

const document = { host: { name: 'web-1' }, user: { name: ['ann', 'bob'] } };
const alerts = ['a', 'b'].map((alertId) => ({ alertId, index: 'alerts', document }));

for (const [name, open] of Object.entries(storages)) {
  describe(`the numbers of a case (${name})`, () => {
    it('are those of what hangs on it and of its history, and follow both', async () => {
      const adapter = open();
      const stored = await stores(adapter, { alerts });
      const view = await shown(adapter, stored);
      await until(view, () => facts(view).Alerts === '2');
      const { Hosts, Users, Reopened, 'To acknowledge': acknowledged } = facts(view);
      expect([Hosts, Users, Reopened, acknowledged]).to.deep.equal(['1', '2', '0', '–']);
      await rival(adapter, stored, { status: 'closed' });
      await rival(adapter, stored, { status: 'in-progress' });
      await until(view, () => facts(view).Reopened === '1' && facts(view)['To acknowledge'] !== '–');
      expect(facts(view)['In progress']).to.match(/s$/u);
      await expect(view).to.be.accessible();
      await adapter.close();
    });
  });
}

describe('the numbers of a case', () => {
  afterEach(() => localStorage.removeItem('case-elements/view metrics'));

  it('are folded away and stay so, and are not asked for then', async () => {
    const good = memoryFor();
    const stored = await stores(good, { alerts });
    let asked = 0;
    const ofCase: CaseAdapter['metrics']['ofCase'] = (...args) => {
      asked += 1;
      return good.metrics.ofCase(...args);
    };
    const adapter = { ...good, metrics: { ...good.metrics, ofCase } };
    const view = await shown(adapter, stored);
    await until(view, () => facts(view).Alerts === '2');
    await presses(view, 'Metrics');
    expect(facts(view)).to.deep.equal({});
    expect(control(view, 'Metrics').ariaExpanded).to.equal('false');
    const before = asked;
    const again = await shown(adapter, stored);
    await until(again, () => has(again, 'Metrics'));
    expect([facts(again), asked]).to.deep.equal([{}, before]);
    await presses(again, 'Metrics');
    await until(again, () => facts(again).Alerts === '2');
  });

  it('keep nobody from the case where they cannot be had, and are tried again', async () => {
    const good = memoryFor();
    const stored = await stores(good);
    const { adapter, trouble } = unreliable(good, 'metrics', 'ofCase', 'unavailable');
    const view = await shown(adapter, stored);
    await says(view, 'The metrics could not be loaded.');
    expect(has(view, 'Add a comment')).to.equal(true);
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => facts(view).Alerts === '0');
    await until(view, () => !has(view, 'Try again'));
  });

  it('are not offered where the backend has none', async () => {
    const good = memoryFor();
    const stored = await stores(good);
    const adapter: CaseAdapter = {
      ...good,
      session: {
        get: async (query, options) => {
          const session = await good.session.get(query, options);
          const groups = session.capabilities.groups.filter((group) => group !== 'metrics');
          return { ...session, capabilities: { ...session.capabilities, groups } };
        },
      },
    };
    const view = await shown(adapter, stored);
    expect(has(view, 'Metrics')).to.equal(false);
  });
});
