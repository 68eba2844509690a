/** One form for several owners, and a form inside that of a host. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { allPermissions, noPermissions } from '../../../src/domain/permissions.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import { choose, control, fill, has, said, until, words, write } from './scene.js';
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

async function serving(adapter: CaseAdapter): Promise<CaseCreateForm> {
  const place = await fixture(
    html`<case-provider drafts="none" .owners=${owners} .adapter=${adapter}><case-create-form></case-create-form></case-provider>`,
  );
  const form = place.querySelector('case-create-form')!;
  await until(form, () => has(form, 'Solution'));
  return form;
}
