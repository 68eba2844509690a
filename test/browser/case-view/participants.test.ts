/** Who acted on a case, beside what happened to it. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import {
  control,
  fact,
  has,
  placed,
  presses,
  says,
  shown,
  squash,
  storages,
  stores,
  unreliable,
  until,
} from './scene.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { memoryStorage } from '../../../adapters/memory/storage.js';
import { createCaseAdapter } from '../../../src/workflow/create-case-adapter.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';

/** Several people over one storage. */
function team(): (name: string, email?: string) => CaseAdapter {
  const storage = memoryStorage();
  return (name, email) =>
    createCaseAdapter({
      storage,
      session: localSession({ user: { id: name.toLowerCase(), name, ...(email && { email }) } }),
    });
}

const people = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('.fact-participants li')].map((each) =>
    squash([...each.querySelectorAll('bdi, .quiet')].map(({ textContent }) => textContent).join(' ')),
  );

describe('the participants of a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`are whoever opened it, and who acted since (${name})`, async () => {
      const adapter = open();
      const view = await shown(adapter, await stores(adapter));
      await says(view, 'Participants');
      expect(people(view)).to.deep.equal(['Ana Sousa Reporter']);
      await adapter.close();
    });
  }

  it('come in the order in which they acted, the reporter first, those between the ends of the history too', async () => {
    const as = team();
    const ana = as('Ana', 'ana@example.org');
    const stored = await stores(ana);
    for (let index = 0; index < 12; index += 1) await as('Bo').comments.add(stored.id, { text: `A ${String(index)}` });
    await as('Mei').comments.add(stored.id, { text: 'In the middle.' });
    for (let index = 0; index < 24; index += 1) await ana.comments.add(stored.id, { text: `B ${String(index)}` });
    const view = await shown(ana, stored);
    await until(view, () => people(view).length === 3);
    expect(people(view)).to.deep.equal(['Ana Reporter', 'Bo', 'Mei']);
    expect(control<HTMLAnchorElement>(view, 'Ana').getAttribute('href')).to.equal('mailto:ana@example.org');
    await expect(view).to.be.accessible();
  });

  it('grow as others act', async () => {
    const as = team();
    const ana = as('Ana');
    const stored = await stores(ana);
    const view = await shown(ana, stored);
    await as('Bo').comments.add(stored.id, { text: 'Me too.' });
    await until(view, () => people(view).includes('Bo'));
  });

  it('are a few at first, and all on demand', async () => {
    const as = team();
    const ana = as('Ana');
    const stored = await stores(ana);
    for (const name of ['Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', '<b>Ivy</b>'])
      await as(name).comments.add(stored.id, { text: 'Here.' });
    const view = await shown(ana, stored);
    await until(view, () => has(view, '3 more'));
    expect(people(view).length).to.equal(6);
    await presses(view, '3 more');
    await until(view, () => people(view).length === 9);
    expect(people(view).at(-1)).to.equal('<b>Ivy</b>');
    expect(view.shadowRoot!.activeElement?.textContent).to.include('Gus');
  });

  it('are who the case itself names where the history cannot be read', async () => {
    const { adapter } = unreliable(
      memoryAdapter({ session: localSession({ user: { id: 'a', name: 'Ana' } }) }),
      'activity',
      'find',
      'unavailable',
    );
    const stored = await stores(adapter);
    const view = await placed(adapter, stored.id);
    await until(view, () => people(view).includes('Ana Reporter'));
    expect(fact(view, 'Participants')).to.include('Ana');
  });

  it('bring nothing along in their address', async () => {
    const as = team();
    const ana = as('Ana', 'a@b?subject=x');
    const stored = await stores(ana);
    const view = await shown(ana, stored);
    expect(control<HTMLAnchorElement>(view, 'Ana').getAttribute('href')).to.equal('mailto:a@b%3Fsubject%3Dx');
  });
});
