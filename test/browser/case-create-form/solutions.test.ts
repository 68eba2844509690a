/** One form for several owners, and a form inside that of a host. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import { newId } from '../../../src/domain/ids.js';
import { allPermissions, noPermissions } from '../../../src/domain/permissions.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import { click, choose, control, fill, has, said, until, words, write } from './scene.js';
import '../../../src/define.js';

const owners = [
  { owner: 'security', label: 'Security' },
  { owner: 'observability', label: 'Observability' },
  { owner: 'stack', label: 'Stack' },
];

describe('case-create-form, several solutions', () => {
  it('lets one choose between those one may create cases for', async () => {
    const permissions = { '*': allPermissions, stack: noPermissions };
    const adapter = memoryAdapter({ session: localSession({ permissions }) });
    const form = await serving(adapter);
    const select = control<HTMLSelectElement>(form, 'Solution');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Security', 'Observability']);
    fill(form);
    choose(form, 'Solution', 'observability');
    await until(form, () => has(form, 'Name'));
    expect((await form.submit())?.owner).to.equal('observability');
  });

  it('keeps what both have in common when one switches', async () => {
    const form = await serving(memoryAdapter());
    fill(form, 'Kept', 'This too.');
    write(form, 'Tags · optional', 'shared,');
    choose(form, 'Severity', 'high');
    choose(form, 'Solution', 'observability');
    await until(form, () => has(form, 'Name'));
    expect(form.value).to.deep.include({ title: 'Kept', description: 'This too.', tags: ['shared'], severity: 'high' });
  });

  it('sets aside what only one has, says so, and brings it back', async () => {
    const template = {
      id: 'template-1',
      owner: 'security',
      version: '1',
      revision: 1,
      name: 'Phishing',
      enabled: true,
    };
    const adapter = memoryAdapter({ presets: { templates: [{ ...template, defaults: { severity: 'high' } }] } });
    const form = await serving(adapter);
    form.value = { title: 'Mine', templateId: 'template-1' };
    await until(form, () => has(form, 'Name'));
    choose(form, 'Solution', 'observability');
    await until(form, () => has(form, 'Name') && words(form).includes('Set aside, as only Security has it: Template.'));
    expect(form.value).to.deep.include({ title: 'Mine', owner: 'observability' });
    expect(form.value.templateId).to.equal(undefined);
    choose(form, 'Solution', 'security');
    await until(form, () => has(form, 'Name') && form.value.templateId === 'template-1');
    expect(words(form)).not.to.include('Set aside');
    expect(said(form)).to.equal('Brought back: Template.');
  });

  it('neither shows nor stores additional fields another solution has, says so, and brings them back', async () => {
    const form = await serving(configured());
    await until(form, () => has(form, 'Impact · optional'));
    fill(form);
    write(form, 'Impact · optional', 'Payments stopped');
    choose(form, 'Solution', 'observability');
    const note = 'Set aside, as a case of Observability does not take it: Impact.';
    await until(form, () => words(form).includes(note));
    expect(said(form)).to.include(note);
    expect(has(form, 'Impact · optional')).to.equal(false);
    expect(form.value.fields).to.equal(undefined);
    choose(form, 'Solution', 'security');
    await until(form, () => has(form, 'Impact · optional'));
    await until(form, () => said(form) === 'Brought back: Impact.');
    expect(form.value.fields).to.deep.equal({ impact: 'Payments stopped' });
    expect(words(form)).not.to.include('Set aside');
  });

  it('does not assign who may not be assigned there, says so, and brings them back', async () => {
    const form = await serving(configured());
    form.value = { title: 'Mine', description: 'Seen.', assignees: ['ana', 'ben', 'nobody'] };
    await until(form, () => has(form, 'Remove Ben'));
    choose(form, 'Solution', 'observability');
    await until(form, () => words(form).includes('Set aside, as a case of Observability does not take it: Ben.'));
    expect(has(form, 'Remove Ben')).to.equal(false);
    // Whom nobody knows nobody can refuse.
    expect(form.value.assignees).to.deep.equal(['ana', 'nobody']);
    click(form, 'Remove Ana');
    choose(form, 'Solution', 'security');
    await until(form, () => has(form, 'Remove Ben') && said(form) === 'Brought back: Ben.');
    expect(form.value.assignees).to.have.members(['ben', 'nobody']);
  });

  it('assigns nobody where one may not assign, and the case is created', async () => {
    const permissions = { '*': allPermissions, observability: { ...allPermissions, assign: false } };
    const form = await serving(configured({ session: localSession({ permissions }) }));
    form.value = { title: 'Mine', description: 'Seen.', assignees: ['ana'] };
    await until(form, () => has(form, 'Remove Ana'));
    choose(form, 'Solution', 'observability');
    await until(form, () => words(form).includes('Set aside, as a case of Observability does not take it'));
    expect((await form.submit())?.assignees).to.deep.equal([]);
  });

  it('waits for what another solution takes before it creates', async () => {
    const adapter = configured();
    const form = await serving(adapter);
    form.value = { title: 'Mine', description: 'Seen.', assignees: ['ben'] };
    await until(form, () => has(form, 'Remove Ben'));
    choose(form, 'Solution', 'observability');
    expect((await form.submit())?.assignees).to.deep.equal([]);
  });

  it('leaves alerts of another solution out of the case, says so, and keeps them', async () => {
    const form = await serving(configured());
    const alerts = [
      { alertId: 'alert-1', index: 'alerts', owner: 'security' },
      { alertId: 'alert-2', index: 'alerts', owner: 'security' },
      { alertId: 'alert-3', index: 'alerts' },
    ];
    form.value = { title: 'Mine', description: 'Seen.', alerts };
    await until(form, () => has(form, 'Leave out 3 alerts'));
    choose(form, 'Solution', 'observability');
    await until(form, () => words(form).includes('Set aside, as a case of Observability does not take it: 2 alerts.'));
    expect(has(form, 'Leave out 1 alert')).to.equal(true);
    choose(form, 'Solution', 'security');
    await until(form, () => has(form, 'Leave out 3 alerts'));
    choose(form, 'Solution', 'observability');
    await until(form, () => has(form, 'Leave out 1 alert'));
    const created = (await form.submit())!;
    expect([created.owner, created.totals.alerts]).to.deep.equal(['observability', 1]);
  });

  it('keeps with the draft what this solution does not take', async () => {
    const draftOwners = owners.map((each) => ({ ...each, owner: `${each.owner}-${newId()}` }));
    const [security, observability] = draftOwners.map(({ owner }) => owner) as [string, string];
    const adapter = configured({}, security);
    const left = await serving(adapter, { owners: draftOwners, drafts: 'keep' });
    await until(left, () => has(left, 'Impact · optional'));
    write(left, 'Impact · optional', 'Payments stopped');
    choose(left, 'Solution', observability);
    await until(left, () => words(left).includes('does not take it: Impact.'));
    left.remove();
    const back = await serving(adapter, { owners: draftOwners, drafts: 'keep' });
    await until(back, () => words(back).includes('does not take it: Impact.'));
    choose(back, 'Solution', security);
    await until(back, () => has(back, 'Impact · optional') && back.value.fields?.['impact'] === 'Payments stopped');
  });

  it('offers no choice where there is one owner only', async () => {
    const place = await fixture(
      html`<case-provider drafts="none" owner="security" .adapter=${memoryAdapter()}><case-create-form></case-create-form></case-provider>`,
    );
    const form = place.querySelector('case-create-form')!;
    await until(form, () => has(form, 'Name'));
    expect(has(form, 'Solution')).to.equal(false);
  });
});

describe('case-create-form, in a form of the host', () => {
  it('starts over when that is reset, and can only be read while that is disabled', async () => {
    const place = await fixture<HTMLFormElement>(
      html`<form><fieldset><case-provider drafts="none" owner="security" .adapter=${memoryAdapter()}><case-create-form></case-create-form></case-provider></fieldset></form>`,
    );
    const form = place.querySelector('case-create-form')!;
    await until(form, () => has(form, 'Name'));
    fill(form);
    place.querySelector('fieldset')!.disabled = true;
    await until(form, () => control(form, 'Name').readOnly);
    expect(await form.submit()).to.equal(undefined);
    place.querySelector('fieldset')!.disabled = false;
    await until(form, () => !control(form, 'Name').readOnly);
    place.reset();
    await form.updateComplete;
    expect(form.value.title).to.equal('');
  });

  it('does not send that form', async () => {
    const place = await fixture<HTMLFormElement>(
      html`<form><case-provider drafts="none" owner="security" .adapter=${memoryAdapter()}><case-create-form></case-create-form></case-provider></form>`,
    );
    let sent = 0;
    place.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === place) sent += 1;
    });
    const form = place.querySelector('case-create-form')!;
    await until(form, () => has(form, 'Name'));
    fill(form);
    await form.submit();
    expect(sent).to.equal(0);
  });
});

/** Security has a field of its own, and in Observability nobody but Ana may be assigned. */
function configured(options: Parameters<typeof memoryAdapter>[0] = {}, security = 'security'): CaseAdapter {
  const people = userList([
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben' },
  ]);
  return memoryAdapter({
    users: {
      ...people,
      find: async (query, readOptions) =>
        (await people.find(query, readOptions)).filter(({ id }) => query.owner === security || id === 'ana'),
    },
    presets: {
      configurations: [
        {
          ...defaultConfiguration(security),
          fields: [{ key: 'impact', label: 'Impact', control: 'text', scope: 'global' }],
        },
      ],
    },
    ...options,
  });
}

async function serving(
  adapter: CaseAdapter,
  given: { readonly owners?: typeof owners; readonly drafts?: 'keep' | 'none' } = {},
): Promise<CaseCreateForm> {
  const place = await fixture(
    html`<case-provider .drafts=${given.drafts ?? 'none'} .owners=${given.owners ?? owners} .adapter=${adapter}><case-create-form></case-create-form></case-provider>`,
  );
  const form = place.querySelector('case-create-form')!;
  await until(form, () => has(form, 'Solution'));
  return form;
}
