/** Cases that share something with the one that is shown. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import { has, memoryFor, owner, presses, says, shown, squash, storages, stores, unreliable, until } from './scene.js';

const found = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('[part="similar"]')].map((each) => squash(each.textContent));

async function opened(adapter: CaseAdapter, stored: Parameters<typeof shown>[1]): Promise<CaseView> {
  const view = await shown(adapter, stored);
  await presses(view, /^Similar cases/u);
  return view;
}

const observed = async (adapter: CaseAdapter, title: string, ...values: readonly string[]) => {
  const stored = await stores(adapter, { title });
  await adapter.observables.add(
    stored.id,
    values.map((value) => ({ type: 'domain', value })),
  );
  return stored;
};

for (const [name, open] of Object.entries(storages)) {
  describe(`similar cases (${name})`, () => {
    it('are listed with what they share, and lead to their page', async () => {
      const team = { key: 'team', control: 'text', label: 'Team', scope: 'global' } as const;
      const adapter = open({ presets: { configurations: [{ ...defaultConfiguration(owner), fields: [team] }] } });
      const alerts = [{ alertId: 'a-1', index: 'alerts', rule: { id: 'r', name: 'R' } }];
      const one = await stores(adapter, { title: 'One', alerts, fields: { team: 'Night' } });
      const two = await stores(adapter, { title: '<b>Two</b>', alerts, fields: { team: 'Night' } });
      for (const { id } of [one, two]) await adapter.observables.add(id, [{ type: 'domain', value: 'evil.example' }]);
      await stores(adapter, { title: 'Another' });
      const view = await opened(adapter, one);
      await until(view, () => found(view).length === 1);
      const [text] = found(view);
      for (const part of ['<b>Two</b>', '#2', 'Open', 'Low', 'Domain evil.example', '1 alert in both', 'Same Team'])
        expect(text).to.include(part);
      await says(view, 'Similar cases 1');
      const told: string[] = [];
      view.addEventListener('case-open', (event) => {
        event.preventDefault();
        told.push(event.row.title);
      });
      const link = view.shadowRoot!.querySelector<HTMLAnchorElement>('[part="similar"] a')!;
      expect(link.getAttribute('href')).to.equal(`#/cases/${two.id}`);
      link.click();
      expect(told).to.deep.equal(['<b>Two</b>']);
      await expect(view).to.be.accessible();
      await adapter.close();
    });
  });
}

describe('similar cases', () => {
  it('say that there are none, and follow as observables come', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter, { title: 'One' });
    await observed(adapter, 'Two', 'evil.example');
    const view = await opened(adapter, one);
    await says(view, 'No case shares anything with this one.');
    await adapter.observables.add(one.id, [{ type: 'domain', value: 'EVIL.example' }]);
    await until(view, () => found(view).length === 1);
  });

  it('come in pages', async () => {
    const adapter = memoryFor();
    const one = await observed(adapter, 'One', 'evil.example');
    for (let index = 0; index < 25; index += 1) await observed(adapter, `Other ${index}`, 'evil.example');
    const view = await opened(adapter, one);
    await until(view, () => found(view).length === 20);
    await presses(view, 'Show 5 more');
    await until(view, () => found(view).length === 25);
    expect(has(view, /^Show \d/u)).to.equal(false);
  });

  it('say what went wrong, and try again', async () => {
    const adapter = memoryFor();
    const one = await observed(adapter, 'One', 'evil.example');
    await observed(adapter, 'Two', 'evil.example');
    const { adapter: unsure, trouble } = unreliable(adapter, 'similar', 'find', 'offline');
    const view = await opened(unsure, one);
    await says(view, 'Similar cases could not be loaded.');
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => found(view).length === 1);
  });
});
