/** What somebody who reads the list may rely on. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import { noPermissions } from '../../../src/domain/permissions.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import '../../../src/define.js';

const owner = 'securitySolution';

describe('case-list', () => {
  it('shows name, number, status, severity, tags and when a case was updated', async () => {
    const adapter = memoryAdapter();
    await adapter.cases.create({
      owner,
      title: 'Phishing',
      description: 'Seen.',
      severity: 'critical',
      tags: ['mail'],
    });
    const list = await loaded(adapter);
    const [row] = rowsOf(list);
    for (const text of ['Phishing', '#1', 'Open', 'Critical', 'mail']) expect(row?.textContent).to.include(text);
    expect(row?.querySelector('time')?.dateTime).to.match(/^\d{4}-/);
  });

  it('shows what is created elsewhere without being asked', async () => {
    const adapter = memoryAdapter();
    const list = await loaded(adapter);
    expect(list.shadowRoot?.textContent).to.include('There are no cases yet.');
    const again = oneEvent(list, 'case-list-load');
    await adapter.cases.create({ owner, title: 'From somewhere else', description: 'Seen.' });
    await again;
    await list.updateComplete;
    expect(rowsOf(list)[0]?.textContent).to.include('From somewhere else');
  });

  it('does not move rows somebody reads, and offers what is new', async () => {
    const adapter = memoryAdapter();
    await adapter.cases.create({ owner, title: 'Being read', description: 'Seen.' });
    const list = await loaded(adapter);
    rowsOf(list)[0]?.querySelector<HTMLElement>('button')?.focus();
    const again = oneEvent(list, 'case-list-load');
    await adapter.cases.create({ owner, title: 'Arrived', description: 'Seen.' });
    await again;
    await list.updateComplete;
    expect(rowsOf(list).map(nameIn)).to.deep.equal(['Being read']);
    expect(list.shadowRoot?.textContent).to.include('1 new case');
    buttonOf(list, 'Show').click();
    await list.updateComplete;
    expect(rowsOf(list).map(nameIn)).to.deep.equal(['Arrived', 'Being read']);
  });

  it('finds by text, and says so when nothing matches', async () => {
    const adapter = memoryAdapter();
    await adapter.cases.create({ owner, title: 'Phishing', description: 'Seen.' });
    await adapter.cases.create({ owner, title: 'Outage', description: 'Seen.' });
    const list = await loaded(adapter);
    let again = oneEvent(list, 'case-list-load');
    list.search = 'phish';
    await again;
    await list.updateComplete;
    expect(rowsOf(list).map(nameIn)).to.deep.equal(['Phishing']);
    again = oneEvent(list, 'case-list-load');
    list.search = 'nothing of the kind';
    await again;
    await list.updateComplete;
    expect(list.shadowRoot?.textContent).to.include('No cases match.');
  });

  it('links names to where the provider says, and lets the host prevent it', async () => {
    const adapter = memoryAdapter();
    const { id } = await adapter.cases.create({ owner, title: 'Linked', description: 'Seen.' });
    const place = await fixture(
      html`<case-provider .adapter=${adapter} owner=${owner} .links=${{ case: (row: { id: string }) => `#/cases/${row.id}` }}><case-list></case-list></case-provider>`,
    );
    const list = place.querySelector('case-list')!;
    await oneEvent(list, 'case-list-load');
    await list.updateComplete;
    const link = rowsOf(list)[0]?.querySelector('a');
    expect(link?.getAttribute('href')).to.equal(`#/cases/${id}`);
    list.addEventListener('case-open', (event) => event.preventDefault());
    const opened = oneEvent(list, 'case-open');
    link?.click();
    expect(((await opened) as unknown as HTMLElementEventMap['case-open']).row.id).to.equal(id);
    expect(location.hash).to.equal('');
  });

  it('keeps the last answer when the next one fails, and tries again when asked', async () => {
    const adapter = memoryAdapter();
    await adapter.cases.create({ owner, title: 'Still here', description: 'Seen.' });
    const fault = { on: false };
    const list = await loaded(failing(adapter, fault));
    fault.on = true;
    await list.refresh();
    await list.updateComplete;
    expect(rowsOf(list).map(nameIn)).to.deep.equal(['Still here']);
    expect(list.shadowRoot?.textContent).to.include('The data cannot be reached right now.');
    fault.on = false;
    buttonOf(list, 'Try again').click();
    await oneEvent(list, 'case-list-load');
    await list.updateComplete;
    expect(list.shadowRoot?.textContent).not.to.include('The data cannot be reached right now.');
  });

  it('tells somebody without the right who can give it', async () => {
    const list = await fixture<CaseList>(
      html`<case-list owner=${owner} .adapter=${memoryAdapter({ session: localSession({ permissions: { '*': noPermissions } }) })}></case-list>`,
    );
    for (let tries = 0; tries < 100 && !list.shadowRoot?.textContent.includes('You may not'); tries += 1)
      await new Promise(requestAnimationFrame);
    expect(list.shadowRoot?.textContent).to.include('You may not see these cases.');
  });

  it('explains what is missing where nothing is connected', async () => {
    const list = await fixture<CaseList>(html`<case-list></case-list>`);
    expect(list.shadowRoot?.textContent).to.include('No backend is connected.');
  });

  it('shows hostile names as the text they are', async () => {
    const adapter = memoryAdapter();
    const title = '<img src=x onerror="window.hacked=true">';
    await adapter.cases.create({ owner, title, description: 'Seen.' });
    const list = await loaded(adapter);
    expect(nameIn(rowsOf(list)[0])).to.equal(title);
    expect(list.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('is accessible, empty and with cases', async () => {
    const adapter = memoryAdapter();
    const list = await loaded(adapter);
    await expect(list).to.be.accessible();
    const again = oneEvent(list, 'case-list-load');
    await adapter.cases.create({ owner, title: 'Phishing', description: 'Seen.', tags: ['mail'] });
    await again;
    await list.updateComplete;
    await expect(list).to.be.accessible();
  });
});

async function loaded(adapter: CaseAdapter): Promise<CaseList> {
  const list = await fixture<CaseList>(html`<case-list owner=${owner} .adapter=${adapter}></case-list>`);
  await oneEvent(list, 'case-list-load');
  await list.updateComplete;
  return list;
}

const rowsOf = (list: CaseList): readonly Element[] => [
  ...(list.shadowRoot?.querySelectorAll('tbody [role="row"]') ?? []),
];

const nameIn = (row: Element | undefined): string | undefined =>
  row?.querySelector('[role="rowheader"] :is(a, button)')?.textContent.trim();

function buttonOf(list: CaseList, name: string): HTMLButtonElement {
  const found = [...(list.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent.trim() === name,
  );
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}

function failing(adapter: CaseAdapter, fault: { on: boolean }): CaseAdapter {
  return {
    ...adapter,
    cases: {
      ...adapter.cases,
      find: (query, options) =>
        fault.on ? Promise.reject(new CaseError('unavailable')) : adapter.cases.find(query, options),
    },
  };
}
