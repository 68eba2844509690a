/** What goes with a case: files that are staged while one writes, alerts it is opened from, and their observables. */
import { skipBecause } from '../../support/engine.js';
import { expect } from '@open-wc/testing';
import { defineAttachmentType } from '../../../src/index.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import { newId } from '../../../src/domain/ids.js';
import { configuredAdapter, sampleAlerts } from '../../../stories/support/configured.js';
import {
  click,
  control,
  fill,
  focused,
  has,
  paste,
  placed,
  said,
  shown,
  until,
  words,
  write,
  keepsFiles,
} from './scene.js';

const picture = () =>
  new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], 'screen.png', { type: 'image/png' });

const aPicture = async (name: string): Promise<File> => {
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext('2d')!.fillRect(0, 0, 4, 4);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
};

describe('case-create-form, attachments', () => {
  it('stages a pasted picture, shows it where the caret was, and sends it with the case', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    fill(form);
    paste(form, picture());
    await until(form, () => form.value.description?.includes('![screen.png](case-file:') ?? false);
    expect(words(form)).to.include('screen.png').and.to.include('8 byte');
    const created = (await form.submit())!;
    expect(created.totals.files).to.equal(1);
    const [file] = (await adapter.files.find({ caseId: created.id })).items;
    expect(created.description).to.include(file!.ref);
    expect(await (await adapter.files.read(created.id, file!.id))?.arrayBuffer()).to.have.property('byteLength', 8);
  });

  it('refuses one file by itself and takes the others', async () => {
    const form = await shown(memoryAdapter());
    paste(
      form,
      new File([], 'nothing.txt', { type: 'text/plain' }),
      new File(['x'], 'log.txt', { type: 'text/plain' }),
    );
    await until(form, () => words(form).includes('nothing.txt is empty.'));
    await until(form, () => words(form).includes('log.txt'));
    await until(form, () => has(form, 'Remove log.txt'));
    expect(has(form, 'Remove nothing.txt')).to.equal(false);
  });

  it('refuses a file that is not what it is called, before anything of it is sent', async () => {
    const adapter = memoryAdapter();
    const staged: string[] = [];
    const stage: CaseAdapter['files']['stage'] = (file, options) => {
      staged.push(file.name ?? '');
      return adapter.files.stage(file, options);
    };
    const form = await shown({ ...adapter, files: { ...adapter.files, stage } });
    fill(form);
    const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0);
    paste(form, new File([program], 'invoice.png', { type: 'image/png' }), new File([program], 'setup.exe'), picture());
    await until(form, () => words(form).includes('The content of invoice.png is not what its name says.'));
    await until(form, () => words(form).includes('setup.exe is of a type that cases do not take.'));
    await until(form, () => has(form, 'Remove screen.png'));
    expect([staged, has(form, 'Remove invoice.png')]).to.deep.equal([['screen.png'], false]);
    expect((await form.submit())?.totals.files).to.equal(1);
  });

  it('says why a backend did not take a file, and goes on without it', async () => {
    const adapter = memoryAdapter();
    const stage = () =>
      Promise.reject(new CaseError('validation', { fields: [{ path: 'content', rule: 'not_an_option' }] }));
    const form = await shown({ ...adapter, files: { ...adapter.files, stage } });
    fill(form);
    paste(form, new File(['x'], 'log.txt', { type: 'text/plain' }));
    await until(form, () => words(form).includes('log.txt is of a type that cases do not take.'));
    expect((await form.submit())?.totals.files).to.equal(0);
  });

  it('shows a picture small beside its name, and lets go of it with the file', async () => {
    const form = await shown(memoryAdapter());
    paste(form, await aPicture('screen.png'));
    const small = () => form.shadowRoot!.querySelector<HTMLImageElement>('[part~="file"] img');
    await until(form, () => (small()?.naturalWidth ?? 0) > 0);
    const address = small()!.src;
    expect([address.startsWith('blob:'), small()!.alt]).to.deep.equal([true, '']);
    click(form, 'Remove screen.png');
    await until(form, () => small() === null);
    const left = await fetch(address).then(
      () => 'there',
      () => 'gone',
    );
    expect(left).to.equal('gone');
  });

  it('leaves it at the name of a picture that cannot be shown', async () => {
    const form = await shown(memoryAdapter());
    paste(form, picture());
    await until(form, () => has(form, 'Remove screen.png'));
    const small = () => form.shadowRoot!.querySelector<HTMLImageElement>('[part~="file"] img');
    await until(form, () => small()?.hidden === true);
    expect(words(form)).to.include('screen.png');
  });

  it('shows an upload that failed, tries it again when asked, and never creates without it', async () => {
    const adapter = memoryAdapter();
    let fails = true;
    const stage: CaseAdapter['files']['stage'] = async (file, options) => {
      if (fails) throw new CaseError('unavailable');
      return adapter.files.stage(file, options);
    };
    const form = await shown({ ...adapter, files: { ...adapter.files, stage } });
    fill(form);
    paste(form, picture());
    await until(form, () => words(form).includes('The upload failed.'));
    expect(await form.submit()).to.equal(undefined);
    fails = false;
    click(form, 'Try again');
    await until(form, () => !words(form).includes('The upload failed.'));
    expect((await form.submit())?.totals.files).to.equal(1);
  });

  it('waits for a file that is still on its way', async () => {
    const adapter = memoryAdapter();
    let arrive: (() => void) | undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const stage: CaseAdapter['files']['stage'] = async (file, options) =>
      arrived.then(() => adapter.files.stage(file, options));
    const form = await shown({ ...adapter, files: { ...adapter.files, stage } });
    fill(form);
    paste(form, picture());
    const sent = form.submit();
    await until(form, () => words(form).includes('Waiting for the files…'));
    arrive?.();
    expect((await sent)?.totals.files).to.equal(1);
  });

  it('leaves out a file that was removed', async () => {
    const form = await shown(memoryAdapter());
    fill(form);
    paste(form, new File(['x'], 'log.txt', { type: 'text/plain' }));
    await until(form, () => has(form, 'Remove log.txt'));
    click(form, 'Remove log.txt');
    await form.updateComplete;
    expect(said(form)).to.equal('log.txt removed');
    expect((await form.submit())?.totals.files).to.equal(0);
  });

  it('keeps files with the draft', async function () {
    if (!(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
    const given = { drafts: 'keep', owner: newId() } as const;
    const adapter = memoryAdapter();
    const left = await shown(adapter, given);
    fill(left, 'With a file');
    paste(left, picture());
    await until(left, () => left.value.files?.length === 1);
    left.remove();
    // Another backend: what was staged at the former one is not there.
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'With a file' && words(back).includes('screen.png'));
    await until(back, () => back.value.files?.length === 1);
  });

  it('brings files there again that were swept meanwhile, and shows the picture by its new name', async function () {
    if (!(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
    const given = { drafts: 'keep', owner: newId() } as const;
    const left = await shown(memoryAdapter(), given);
    fill(left, 'An old draft');
    paste(left, picture());
    await until(left, () => left.value.description?.includes('](case-file:') ?? false);
    left.remove();
    const adapter = memoryAdapter();
    const back = await placed(adapter, given);
    await until(back, () => back.value.files?.length === 1);
    const created = (await back.submit())!;
    const [file] = (await adapter.files.find({ caseId: created.id })).items;
    expect(created.description).to.include(`![screen.png](case-file:${file!.ref})`);
  });

  it('opens the case with its alerts, shows what will be taken from them, and takes that', async () => {
    const adapter = configuredAdapter();
    const form = await shown(adapter, { value: { title: 'Beaconing', description: 'Seen.', alerts: sampleAlerts } });
    await until(form, () => words(form).includes('3 observables will be added from this'));
    expect(words(form)).to.include('3 alerts').and.to.include('10.0.0.7').and.to.include('cdn.example.net');
    const created = (await form.submit())!;
    expect(created.totals.alerts).to.equal(3);
    expect(created.observables.map(({ value }) => value)).to.deep.equal(['10.0.0.7', 'cdn.example.net', '10.0.0.8']);
  });

  it('takes nothing from the alerts when told not to', async () => {
    const form = await shown(configuredAdapter(), {
      value: { title: 'Quiet', description: 'Seen.', alerts: sampleAlerts },
    });
    control(form, 'Auto-extract observables').click();
    await form.updateComplete;
    expect(words(form)).not.to.include('observables will be taken');
    expect((await form.submit())?.observables).to.deep.equal([]);
  });

  it('leaves out the alerts when told to', async () => {
    const form = await shown(configuredAdapter(), {
      value: { title: 'Alone', description: 'Seen.', alerts: sampleAlerts },
    });
    click(form, 'Leave out 3 alerts');
    await form.updateComplete;
    expect((await form.submit())?.totals.alerts).to.equal(0);
  });

  it('leaves out one of them, keeps the place, and takes it back in', async () => {
    const form = await shown(configuredAdapter(), {
      value: { title: 'One less', description: 'Seen.', alerts: sampleAlerts },
    });
    form.shadowRoot!.querySelector<HTMLElement>('.part-settings summary')!.click();
    const one = control(form, 'Leave out Unusual sign-in · alert-1');
    one.focus();
    one.click();
    await until(form, () => focused(form)?.ariaLabel === 'Leave out Beaconing to a new domain · alert-2');
    expect(said(form)).to.equal('Unusual sign-in removed');
    expect(form.value.alerts?.map(({ alertId }) => alertId)).to.deep.equal(['alert-0', 'alert-2']);
    click(form, 'Undo');
    await until(form, () => words(form).includes('3 alerts'));
    await until(form, () => focused(form)?.ariaLabel === 'Leave out 3 alerts');
    click(form, 'Leave out 3 alerts');
    await until(form, () => focused(form)?.textContent.trim() === 'Undo');
    click(form, 'Undo');
    expect((await form.submit())?.totals.alerts).to.equal(3);
  });

  it('says of what kind observables are', async () => {
    const form = await shown(configuredAdapter(), { value: { alerts: sampleAlerts } });
    await until(form, () => words(form).includes('IPv4 address 10.0.0.7'));
    expect(words(form)).to.include('Domain cdn.example.net');
  });

  it('leaves out one observable, keeps the place, and never takes it from the alerts', async () => {
    const adapter = configuredAdapter();
    const form = await shown(adapter, { value: { title: 'Less', description: 'Seen.', alerts: sampleAlerts } });
    await until(form, () => has(form, 'Leave out Domain cdn.example.net'));
    control(form, 'Leave out Domain cdn.example.net').focus();
    click(form, 'Leave out Domain cdn.example.net');
    await until(form, () => focused(form)?.ariaLabel === 'Leave out IPv4 address 10.0.0.8');
    expect(said(form)).to.equal('Left out 1 observable');
    expect(words(form)).to.include('2 observables will be added from this').and.to.include('Left out 1 observable');
    expect(words(form)).not.to.include('cdn.example.net');
    const { id } = (await form.submit())!;
    const stored = await adapter.cases.get(id);
    expect(stored?.observables.map(({ value }) => value)).to.deep.equal(['10.0.0.7', '10.0.0.8']);
    expect([stored?.settings.extractObservables, stored?.totals.alerts]).to.deep.equal([true, 3]);
  });

  it('takes observables back in, the last first, and keeps the keyboard', async () => {
    const form = await shown(configuredAdapter(), {
      value: { title: 'All', description: 'Seen.', alerts: sampleAlerts },
    });
    for (const each of ['Domain cdn.example.net', 'IPv4 address 10.0.0.8', 'IPv4 address 10.0.0.7']) {
      await until(form, () => has(form, `Leave out ${each}`));
      control(form, `Leave out ${each}`).focus();
      click(form, `Leave out ${each}`);
    }
    await until(form, () => focused(form)?.textContent.trim() === 'Undo');
    expect(words(form)).to.include('Left out 3 observables');
    click(form, 'Undo');
    await until(form, () => has(form, 'Leave out IPv4 address 10.0.0.7'));
    expect(said(form)).to.equal('10.0.0.7 taken back in');
    expect(focused(form)?.textContent.trim()).to.equal('Undo');
    click(form, 'Undo');
    await form.updateComplete;
    click(form, 'Undo');
    await until(form, () => focused(form)?.ariaLabel === 'Leave out Domain cdn.example.net');
    expect((await form.submit())?.observables).to.have.length(3);
  });

  it('keeps what was left out with the draft', async () => {
    const given = {
      drafts: 'keep',
      owner: newId(),
      value: { title: 'Kept', description: 'Seen.', alerts: sampleAlerts.map(({ owner: _owner, ...alert }) => alert) },
    } as const;
    const adapter = memoryAdapter();
    const left = await shown(adapter, given);
    await until(left, () => has(left, 'Leave out Domain cdn.example.net'));
    click(left, 'Leave out Domain cdn.example.net');
    await until(left, () => words(left).includes('Left out 1 observable'));
    left.remove();
    const back = await placed(adapter, given);
    await until(back, () => words(back).includes('Left out 1 observable'));
    expect((await back.submit())?.observables.map(({ value }) => value)).to.deep.equal(['10.0.0.7', '10.0.0.8']);
  });

  it('offers to leave out no single observable where the backend attaches in steps', async () => {
    const form = await shown(inSteps(configuredAdapter()), { value: { alerts: sampleAlerts } });
    await until(form, () => words(form).includes('Domain cdn.example.net'));
    expect(has(form, 'Leave out Domain cdn.example.net')).to.equal(false);
  });

  it('attaches in steps where the backend cannot do it at once, shows what failed, and tries only that again', async () => {
    const adapter = inSteps(configuredAdapter());
    const attached: number[] = [];
    let fails = true;
    const attach: CaseAdapter['alerts']['attach'] = async (id, alerts, options) => {
      if (fails) throw new CaseError('unavailable');
      attached.push(alerts.length);
      return adapter.alerts.attach(id, alerts, options);
    };
    const form = await shown(
      { ...adapter, alerts: { ...adapter.alerts, attach } },
      { value: { title: 'Steps', description: 'Seen.', alerts: sampleAlerts } },
    );
    write(form, 'Name', 'In steps');
    paste(form, new File(['x'], 'log.txt', { type: 'text/plain' }));
    await until(form, () => form.value.files?.length === 1);
    expect(await form.submit()).to.equal(undefined);
    await form.updateComplete;
    expect(words(form)).to.include('Case 1 was created, but not everything could be added to it.');
    expect(words(form)).to.include('3 alerts are missing');
    fails = false;
    const created = await form.submit();
    expect(created).to.deep.include({ number: 1, title: 'In steps' });
    expect(created?.totals).to.include({ alerts: 3, files: 1 });
    expect(attached).to.deep.equal([3]);
    expect((await adapter.cases.find({ owner: 'securitySolution' })).total).to.equal(1);
  });

  it('brings files there again that were swept before they could be attached in steps', async () => {
    const adapter = inSteps(configuredAdapter());
    let swept = true;
    const attach: CaseAdapter['files']['attach'] = async (id, files, options) => {
      if (swept) {
        swept = false;
        throw new CaseError('validation', { fields: [{ path: '0.ref', rule: 'unknown_record' }] });
      }
      return adapter.files.attach(id, files, options);
    };
    const form = await shown({ ...adapter, files: { ...adapter.files, attach } });
    fill(form);
    paste(form, picture());
    await until(form, () => form.value.description?.includes('](case-file:') ?? false);
    const created = (await form.submit())!;
    const [file] = (await adapter.files.find({ caseId: created.id })).items;
    expect((await adapter.cases.get(created.id))?.description).to.include(`](case-file:${file!.ref})`);
    expect((await adapter.cases.find({ owner: 'securitySolution' })).total).to.equal(1);
  });

  it('goes on without what could not be attached, when told to', async () => {
    const adapter = inSteps(configuredAdapter());
    const attach = () => Promise.reject(new CaseError('forbidden', { reason: 'Not yours.' }));
    const form = await shown(
      { ...adapter, alerts: { ...adapter.alerts, attach } },
      { value: { title: 'Steps', description: 'Seen.', alerts: sampleAlerts } },
    );
    const created = new Promise<Event>((resolve) => form.addEventListener('case-created', resolve, { once: true }));
    await form.submit();
    await form.updateComplete;
    expect(words(form)).to.include('Not yours.');
    click(form, 'Leave them out');
    await created;
    await form.updateComplete;
    expect(words(form)).to.include('Case 1 created');
  });

  it('is not sent with what the page attaches and could not show, and says so', async () => {
    const adapter = memoryAdapter();
    const form = await shown(adapter);
    form.closest('case-provider')!.attachmentTypes = {
      'acme.dashboard': defineAttachmentType({
        label: (count) => `${String(count)} dashboard`,
        schema: (data): data is { readonly title: string } =>
          typeof data === 'object' && data !== null && 'title' in data,
        summary: ({ data }) => data.title,
      }),
    };
    fill(form);
    const board = { type: 'acme.dashboard', externalId: 'board-1' };
    form.value = { ...form.value, references: [{ ...board, data: { title: 'Sign-ins' } }] };
    await until(form, () => words(form).includes('Sign-ins'));
    form.value = { ...form.value, references: [{ ...board, data: {} }] };
    await form.updateComplete;
    expect(await form.submit()).to.equal(undefined);
    await until(form, () => words(form).includes('1 dashboard (board-1) cannot be attached'));
    expect((await adapter.cases.find({ owner: 'securitySolution' })).total).to.equal(0);
    click(form, 'Leave out 1 dashboard');
    await form.updateComplete;
    expect((await form.submit())?.totals.references).to.equal(0);
  });
});

/** A backend that stores a case and what goes with it one after the other. */
function inSteps(adapter: CaseAdapter): CaseAdapter {
  const get: CaseAdapter['session']['get'] = async (query, options) => {
    const session = await adapter.session.get(query, options);
    return { ...session, capabilities: { ...session.capabilities, createWithAttachments: 'steps' } };
  };
  return { ...adapter, session: { get } };
}
