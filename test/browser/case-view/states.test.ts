/** What a view says where there is no case to work on. */
import { expect } from '@open-wc/testing';
import { CaseError } from '../../../src/domain/error.js';
import {
  chooseIn,
  dialog,
  fact,
  has,
  memoryFor,
  placed,
  presses,
  rival,
  says,
  shown,
  stores,
  title,
  until,
  words,
  unreliable,
} from './scene.js';

describe('a case view', () => {
  it('says what its page has to give it', async () => {
    const view = await placed(undefined, 'any');
    await says(view, 'adapter');
  });

  it('says that there is no such case', async () => {
    await says(await placed(memoryFor(), 'nothing'), 'This case is not there.');
  });

  it('says that somebody deleted the case while it was looked at', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await adapter.cases.remove([stored.id]);
    await says(view, 'Somebody deleted this case.');
  });

  it('says of a wrong link that there is no such case, whichever was looked at before', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    view.caseId = 'nothing';
    await says(view, 'This case is not there.');
  });

  it('says that one may not read it, in the words of the host where it has some', async () => {
    const adapter = memoryFor({ read: false });
    const view = await placed(
      {
        ...adapter,
        cases: {
          ...adapter.cases,
          get: () => Promise.reject(new CaseError('forbidden', { reason: 'Ask the night shift.' })),
        },
      },
      'any',
    );
    await says(view, 'Ask the night shift.');
  });

  it('says what went wrong, and tries again', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const { adapter: unsure, trouble } = unreliable(adapter, 'cases', 'get', 'offline');
    const view = await placed(unsure, stored.id);
    await until(view, () => has(view, 'Try again'));
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => title(view) === 'Phishing #1');
  });

  it('keeps the case on screen when it cannot be read again, and says how old it is', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const { adapter: unsure, trouble } = unreliable(adapter, 'cases', 'get', 'unavailable');
    trouble.isOn = false;
    const view = await shown(unsure, stored);
    trouble.isOn = true;
    await rival(adapter, stored, { severity: 'high' });
    await says(view, 'As it was');
    expect(title(view)).to.equal('Phishing #1');
  });

  it('shows another case as soon as it is told to, with nothing left of the former', async () => {
    const adapter = memoryFor();
    const one = await stores(adapter, { title: 'One', tags: ['first'] });
    const two = await stores(adapter, { title: 'Two' });
    const view = await shown(adapter, one);
    await presses(view, 'Edit name');
    view.caseId = two.id;
    await until(view, () => title(view) === 'Two #2');
    expect(fact(view, 'Tags')).to.equal('None');
    expect(has(view, 'Save')).to.equal(false);
  });

  it('tells the page which case it shows, and each version once', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const told: string[] = [];
    const view = await placed(adapter, undefined);
    view.addEventListener('case-load', (event) => told.push(event.case.severity));
    view.caseId = stored.id;
    await until(view, () => told.length === 1);
    await rival(adapter, stored, { severity: 'high' });
    await until(view, () => told.length === 2);
    expect(told).to.deep.equal(['low', 'high']);
  });

  it('deletes the case after it named what goes, and tells the page', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await adapter.comments.add(stored.id, { text: 'Hm.' });
    const view = await shown(adapter, stored);
    const gone: (readonly string[])[] = [];
    view.addEventListener('case-removed', ({ ids }) => gone.push(ids));
    await chooseIn(view, 'More actions', 'Delete');
    await until(view, () => dialog(view) !== null);
    await says(view, 'Phishing');
    await presses(view, 'Delete');
    await until(view, () => gone.length === 1);
    expect(await adapter.cases.get(stored.id)).to.equal(null);
  });

  it('offers nothing to whoever may only read, and shows all of it', async () => {
    const writer = memoryFor();
    const reader = memoryFor({
      update: false,
      delete: false,
      createComment: false,
      assign: false,
      push: false,
      reopen: false,
    });
    const stored = await stores(writer, { tags: ['vip'], assignees: ['kofi'] });
    const view = await shown({ ...writer, session: reader.session }, stored);
    await until(view, () => fact(view, 'Assignees').includes('Kofi Mensah'));
    expect(fact(view, 'Tags')).to.equal('vip');
    expect(words(view)).to.include('A mail.');
    expect([/^Edit/, /^Status/, 'Assign yourself', 'Comment'].filter((name) => has(view, name))).to.deep.equal([]);
    await presses(view, 'More actions');
    await says(view, 'Copy id');
    expect(words(view)).not.to.include('Delete');
  });

  it('speaks German where the page does', async () => {
    await import('../../../src/i18n/locales/de.js');
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    view.lang = 'de';
    await says(view, 'hat den Fall angelegt');
    await says(view, 'Verlauf');
  });

  it('is accessible as it is first seen, and while everything is edited', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { tags: ['vip'] });
    await adapter.comments.add(stored.id, { text: 'Hm.' });
    const view = await shown(adapter, stored);
    await expect(view).to.be.accessible();
    for (const name of ['Edit name', 'Edit description', 'Edit tags']) await presses(view, name);
    await expect(view).to.be.accessible();
  });
});
