/** Editing a case in place. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { AlertPort } from '../../../src/contracts/ports/alert.js';
import type { CasePatch } from '../../../src/domain/cases/case-changes.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import { CaseError } from '../../../src/domain/error.js';
import { noPermissions } from '../../../src/domain/permissions.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import type { CaseUpdatedEvent } from '../../../src/elements/events/case-updated.js';
import { press } from '../../support/keys.js';
import {
  chooseIn,
  control,
  fact,
  focused,
  has,
  hears,
  idle,
  memoryFor,
  owner,
  presses,
  rival,
  says,
  shown,
  storages,
  stores,
  title,
  until,
  words,
  write,
} from './scene.js';

/** The same adapter, whose updates go through what a test says. */
const around = (
  adapter: CaseAdapter,
  update: (
    patches: readonly CasePatch[],
    proceed: () => ReturnType<CaseAdapter['cases']['update']>,
  ) => ReturnType<CaseAdapter['cases']['update']>,
): CaseAdapter => ({
  ...adapter,
  cases: {
    ...adapter.cases,
    update: (patches, options) => update(patches, () => adapter.cases.update(patches, options)),
  },
});

/** Lines one version has and the other has not. */
const marked = (view: CaseView): readonly string[] =>
  [...view.shadowRoot!.querySelectorAll('[role="group"] mark')].map((each) => each.textContent);

/** Somebody gave the case another name while one was doing the same, and saves it now. */
async function renamedByTwo() {
  const adapter = memoryFor();
  const stored = await stores(adapter);
  const view = await shown(adapter, stored);
  await presses(view, 'Edit name');
  write(view, 'Name', 'Mine');
  await rival(adapter, stored, { title: 'Theirs' });
  await presses(view, 'Save');
  return { adapter, stored, view };
}

describe('the name of a case', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`is edited in place, stored, announced and told (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      const view = await shown(adapter, stored);
      const told: CaseUpdatedEvent[] = [];
      view.addEventListener('case-updated', (event) => told.push(event));
      await presses(view, 'Edit name');
      await until(view, () => focused(view)?.id === 'title');
      write(view, 'Name', '  Spear phishing ');
      await press('Enter');
      await until(view, () => title(view) === 'Spear phishing #1');
      await hears(view, 'Name saved');
      expect((await adapter.cases.get(stored.id))!.title).to.equal('Spear phishing');
      expect(told.map(({ cases: [first] }) => first!.title)).to.deep.equal(['Spear phishing']);
      await until(view, () => focused(view)?.ariaLabel === 'Edit name', 'the focus is back');
      await adapter.close();
    });
  }

  it('stays as it is after Escape, and when nothing was changed', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit name');
    await until(view, () => focused(view)?.id === 'title');
    write(view, 'Name', 'Something else');
    await press('Escape');
    await until(view, () => title(view) === 'Phishing #1');
    await presses(view, 'Edit name');
    await presses(view, 'Save');
    await until(view, () => title(view) === 'Phishing #1');
    expect((await adapter.cases.get(stored.id))!.version).to.equal(stored.version);
  });

  it('is not saved empty or too long, and the input says so', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    await presses(view, 'Edit name');
    write(view, 'Name', '   ');
    await presses(view, 'Save');
    await says(view, 'Name is missing.');
    expect(control(view, 'Name').ariaInvalid).to.equal('true');
    write(view, 'Name', 'x'.repeat(161));
    await says(view, 'Name is longer than 160 characters');
  });

  it('that somebody else changed meanwhile is shown beside mine, and neither is lost', async () => {
    const { adapter, stored, view } = await renamedByTwo();
    await says(view, 'Name was changed by somebody else meanwhile.');
    await says(view, 'TheirsTheirs');
    expect(control<HTMLInputElement>(view, 'Name').value).to.equal('Mine');
    await presses(view, 'Save yours');
    await until(view, () => title(view) === 'Mine #1');
    expect((await adapter.cases.get(stored.id))!.title).to.equal('Mine');
  });

  it('can be left to somebody else who changed it meanwhile', async () => {
    const { view } = await renamedByTwo();
    await presses(view, 'Keep theirs');
    await until(view, () => title(view) === 'Theirs #1');
    expect(has(view, 'Save')).to.equal(false);
  });

  it('does not conflict with what somebody else did to other fields', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit name');
    write(view, 'Name', 'Mine');
    await rival(adapter, stored, { severity: 'critical', tags: ['vip'] });
    await presses(view, 'Save');
    await until(view, () => title(view) === 'Mine #1');
    const { title: kept, severity, tags } = (await adapter.cases.get(stored.id))!;
    expect([kept, severity, tags]).to.deep.equal(['Mine', 'critical', ['vip']]);
  });

  it('that could not be stored stays in the input, and is tried again as the same write', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    let failing = true;
    const view = await shown(
      around(adapter, async (_patches, proceed) => {
        if (failing) throw new CaseError('unavailable');
        return proceed();
      }),
      stored,
    );
    await presses(view, 'Edit name');
    write(view, 'Name', 'Mine');
    await presses(view, 'Save');
    await says(view, 'Name could not be saved.');
    expect(control<HTMLInputElement>(view, 'Name').value).to.equal('Mine');
    failing = false;
    await presses(view, 'Try again');
    await until(view, () => title(view) === 'Mine #1');
  });
});

describe('the description', () => {
  it('is written as Markdown, and Ctrl with Enter saves it', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit description');
    await until(view, () => focused(view)?.id === 'description');
    write(view, /^Description/, 'A **mail**.');
    await press('Control+Enter');
    await hears(view, 'Description saved');
    await until(view, () => view.shadowRoot!.querySelector('.description strong')?.textContent === 'mail');
    expect((await adapter.cases.get(stored.id))!.description).to.equal('A **mail**.');
  });

  it('of two people can be put together', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit description');
    write(view, /^Description/, 'Mine.');
    await rival(adapter, stored, { description: 'Theirs.' });
    await presses(view, 'Save');
    await presses(view, 'Put both together');
    await says(view, 'In 1 place you both changed the same');
    const { value, selectionStart, selectionEnd } = control<HTMLTextAreaElement>(view, /^Description/);
    // What is to be looked at is selected, and nothing is stored before.
    expect(value.slice(selectionStart, selectionEnd)).to.equal('Theirs.\n\nMine.');
    expect((await adapter.cases.get(stored.id))!.description).to.equal('Theirs.');
    await presses(view, 'Save');
    await says(view, 'Theirs.Mine.');
    await until(view, () => has(view, 'Edit description'));
    expect((await adapter.cases.get(stored.id))!.description).to.equal('Theirs.\n\nMine.');
  });

  it('of two people is put together line by line, and the sheet marks what differs', async () => {
    const adapter = memoryFor();
    const lines = ['What we know:', '', '- a mail', '- a click', '', 'Next: call them.'];
    const stored = await stores(adapter, { description: lines.join('\n') });
    const view = await shown(adapter, stored);
    await presses(view, 'Edit description');
    const mine = [...lines.slice(0, 4), '- a macro', ...lines.slice(4)];
    write(view, /^Description/, mine.join('\n'));
    await rival(adapter, stored, { description: [...lines.slice(0, 5), 'Next: isolate the host.'].join('\n') });
    await presses(view, 'Save');
    await until(view, () => marked(view).length > 0, 'it is marked what differs');
    expect(marked(view)).to.deep.equal(['Next: isolate the host.', '- a macro', 'Next: call them.']);
    await expect(view).to.be.accessible();
    await presses(view, 'Put both together');
    await hears(view, 'Both texts are put together. Read it over, then save it.');
    expect(control<HTMLTextAreaElement>(view, /^Description/).value.split('\n')).to.deep.equal([
      ...mine.slice(0, 6),
      'Next: isolate the host.',
    ]);
    await presses(view, 'Save');
    await until(view, () => has(view, 'Edit description'));
    expect((await adapter.cases.get(stored.id))!.description).to.include('- a macro\n\nNext: isolate the host.');
  });

  it('that is being written is there again after a reload', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const before = await shown(adapter, stored);
    await presses(before, 'Edit description');
    write(before, /^Description/, 'Half a thou');
    before.closest('case-provider')!.remove();
    const view = await shown(adapter, stored);
    await until(
      view,
      () => has(view, /^Description/) && control<HTMLTextAreaElement>(view, /^Description/).value === 'Half a thou',
    );
    await says(view, 'Draft restored');
    await presses(view, 'Discard');
    await says(view, 'A mail.');
  });
});

/** A case with an alert that follows it, which cannot be closed without its cause; and the reasons alerts were closed with. */
async function withCauseAndAlert() {
  const closings: (string | undefined)[] = [];
  const field = { key: 'cause', label: 'Root cause', control: 'text', scope: 'global', requiredOnClose: true } as const;
  const alerts: AlertPort = {
    setStatus: async (given, _status, { closeReason } = {}) => {
      closings.push(closeReason);
      return given.length;
    },
  };
  const configuration = { ...defaultConfiguration('securitySolution'), fields: [field] };
  const adapter = memoryFor({}, { alerts, presets: { configurations: [configuration] } });
  const stored = await stores(adapter, { alerts: [{ alertId: 'a', index: 'i' }] });
  return { adapter, stored, closings };
}

describe('status and severity', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`are chosen from a menu and shown at once (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      const view = await shown(adapter, stored);
      await chooseIn(view, 'Status: Open', 'In progress');
      await until(view, () => has(view, 'Status: In progress'));
      await chooseIn(view, 'Severity: Low', 'Critical');
      await until(view, () => has(view, 'Severity: Critical'));
      await hears(view, 'Severity: Critical');
      const { status, severity } = (await adapter.cases.get(stored.id))!;
      expect([status, severity]).to.deep.equal(['in-progress', 'critical']);
      await adapter.close();
    });
  }

  it('show what is under way, and go back when it fails', async () => {
    const adapter = memoryFor();
    let fail: (error: CaseError) => void = () => undefined;
    const view = await shown(
      around(adapter, () => new Promise((_resolve, reject) => (fail = reject))),
      await stores(adapter),
    );
    await chooseIn(view, 'Severity: Low', 'High');
    await until(view, () => has(view, 'Severity: High'));
    fail(new CaseError('unavailable'));
    await until(view, () => has(view, 'Severity: Low'));
    await says(view, 'Severity could not be saved.');
    expect(has(view, 'Try again')).to.equal(true);
    await presses(view, 'Close');
    await until(view, () => !words(view).includes('could not be saved'));
    expect(focused(view)?.ariaLabel).to.equal('Severity: Low');
  });

  it('ask for a reason when alerts close with the case, and give it to them', async () => {
    const reasons: (string | undefined)[] = [];
    const adapter = memoryFor(
      {},
      {
        alerts: {
          setStatus: async (alerts, _status, { closeReason } = {}) => {
            reasons.push(closeReason);
            return alerts.length;
          },
        },
      },
    );
    const stored = await stores(adapter, { alerts: [{ alertId: 'a', index: 'i' }] });
    const view = await shown(adapter, stored);
    await chooseIn(view, 'Status: Open', 'Closed');
    await says(view, '1 alert is closed with it.');
    control<HTMLInputElement>(view, 'False positive').click();
    await presses(view, 'Close case');
    await until(view, () => has(view, 'Status: Closed'));
    await says(view, 'Reason: False positive');
    await until(view, () => reasons.at(-1) === 'false_positive');
  });

  it('ask for what is missing before the reason, in one dialog, and store both at once', async () => {
    const { adapter, stored, closings } = await withCauseAndAlert();
    const view = await shown(adapter, stored);
    await chooseIn(view, 'Status: Open', 'Closed');
    await says(view, 'Needed before the case can be closed:');
    await expect(view).to.be.accessible();
    control<HTMLInputElement>(view, 'False positive').click();
    await presses(view, 'Close case');
    await until(view, () => focused(view)?.matches('input[aria-invalid="true"]') ?? false, 'the field has the focus');
    expect(words(view)).to.include('Root cause is needed before the case can be closed');
    expect(control<HTMLInputElement>(view, 'False positive').checked).to.equal(true);
    write(view, /^Root cause/, 'A macro');
    await presses(view, 'Close case');
    await until(view, () => closings.at(-1) === 'false_positive');
    expect(has(view, 'Status: Closed')).to.equal(true);
    const { status, fields } = (await adapter.cases.get(stored.id))!;
    expect([status, fields['cause']]).to.deep.equal(['closed', 'A macro']);
  });

  it('keep the reason that was chosen for when closing is tried again', async () => {
    const { adapter, stored, closings } = await withCauseAndAlert();
    // Nobody can tell beforehand what is missing.
    const configuration = { ...adapter.configuration, get: () => Promise.reject(new CaseError('unavailable')) };
    const view = await shown({ ...adapter, configuration }, stored);
    await chooseIn(view, 'Status: Open', 'Closed');
    await until(view, () => has(view, 'Duplicate'));
    control<HTMLInputElement>(view, 'Duplicate').click();
    await presses(view, 'Close case');
    await says(view, 'To close the case, fill in cause.');
    await rival(adapter, stored, { fields: { cause: 'A macro' } });
    await chooseIn(view, 'Status: Open', 'Closed');
    await until(view, () => has(view, 'Duplicate'));
    expect(control<HTMLInputElement>(view, 'Duplicate').checked).to.equal(true);
    await presses(view, 'Close case');
    await until(view, () => closings.at(-1) === 'duplicate');
  });

  it('offer the reasons of the host, and name them in the activity', async () => {
    const alerts = { setStatus: async (given: readonly unknown[]) => given.length };
    const adapter = memoryFor({}, { alerts });
    const view = await shown(adapter, await stores(adapter, { alerts: [{ alertId: 'a', index: 'i' }] }));
    view.closest('case-provider')!.closeReasons = [{ value: 'red_team', label: 'Red <team>' }];
    await chooseIn(view, 'Status: Open', 'Closed');
    await until(view, () => has(view, 'Red <team>'));
    control<HTMLInputElement>(view, 'Red <team>').click();
    await presses(view, 'Close case');
    await says(view, 'Reason: Red <team>');
  });

  it('close a case without asking where nothing closes with it', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter, { alerts: [{ alertId: 'a', index: 'i' }] }));
    await chooseIn(view, 'Status: Open', 'Closed');
    await until(view, () => has(view, 'Status: Closed'));
  });

  it('name the fields that must be filled in first, and lead to them', async () => {
    const field = {
      key: 'cause',
      label: 'Root cause',
      control: 'text',
      scope: 'global',
      requiredOnClose: true,
    } as const;
    const configuration = { ...defaultConfiguration('securitySolution'), fields: [field] };
    const adapter = memoryFor({}, { presets: { configurations: [configuration] } });
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await chooseIn(view, 'Status: Open', 'Closed');
    await says(view, 'To close the case, fill in Root cause.');
    await presses(view, 'Edit “Root cause”');
    await until(view, () => has(view, /^Root cause/));
    write(view, /^Root cause/, 'A macro');
    await presses(view, 'Done');
    await until(view, () => fact(view, 'Additional fields').includes('A macro'));
    await chooseIn(view, 'Status: Open', 'Closed');
    await until(view, () => has(view, 'Status: Closed'));
  });

  it('keep what is typed into a field of one case away from another', async () => {
    const field = { key: 'cause', label: 'Root cause', control: 'text', scope: 'global' } as const;
    const configuration = { ...defaultConfiguration('securitySolution'), fields: [field] };
    const adapter = memoryFor({}, { presets: { configurations: [configuration] } });
    const [one, two] = [await stores(adapter), await stores(adapter, { title: 'Two' })];
    const view = await shown(adapter, one);
    await presses(view, 'Edit additional fields');
    await until(view, () => has(view, /^Root cause/));
    write(view, /^Root cause/, 'Of the first');
    view.caseId = two.id;
    await until(view, () => title(view).includes('Two'));
    await presses(view, 'Edit additional fields');
    await until(view, () => has(view, /^Root cause/));
    expect(control<HTMLInputElement>(view, /^Root cause/).value).to.equal('');
    await presses(view, 'Done');
    await idle(view);
    expect((await adapter.cases.get(two.id))!.fields).not.to.have.property('cause', 'Of the first');
  });

  it('are words where a person may not change them, and what may be done stays', async () => {
    const adapter = memoryFor({ update: false });
    const view = await shown(adapter, await stores(adapter));
    expect(has(view, /^Severity/)).to.equal(false);
    expect(has(view, 'Edit name')).to.equal(false);
    await says(view, 'Low');
  });

  it('let a person reopen who may do nothing else to it', async () => {
    const whole = memoryFor();
    const stored = await stores(whole);
    await rival(whole, stored, { status: 'closed' });
    const limited: CaseAdapter = {
      ...whole,
      session: {
        get: async (query, options) => ({
          ...(await whole.session.get(query, options)),
          permissions: { ...noPermissions, read: true, reopen: true },
        }),
      },
    };
    const view = await shown(limited, stored);
    await chooseIn(view, 'Status: Closed', 'Open');
    await says(view, 'changed the status Closed Open');
    expect(has(view, /^Status/)).to.equal(false);
  });
});

describe('what is known of a case', () => {
  it('is edited in place: tags, category and assignees are stored at once', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await presses(view, 'Edit tags');
    write(view, 'Tags', 'vip, mail,');
    await until(view, () => fact(view, 'Tags').includes('vip'));
    await presses(view, 'Done');
    await presses(view, 'Assign yourself');
    await until(view, () => fact(view, 'Assignees') === 'AS Ana Sousa' || fact(view, 'Assignees') === 'ASAna Sousa');
    await idle(view);
    const { tags, assignees } = (await adapter.cases.get(stored.id))!;
    expect([tags, assignees]).to.deep.equal([['vip', 'mail'], ['ana']]);
  });

  it('has a category that is stored once one is done typing, and not letter by letter', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter, { category: 'Phishing' });
    const view = await shown(adapter, stored);
    const entries = async () => (await adapter.activity.find({ caseId: stored.id, types: ['category'] })).total;
    await presses(view, 'Edit category');
    for (const text of ['F', 'Fr', 'Fra', 'Frau', 'Fraud']) write(view, 'Category', text);
    expect([(await adapter.cases.get(stored.id))?.category, await entries()]).to.deep.equal(['Phishing', 0]);
    await presses(view, 'Done');
    await until(view, () => fact(view, 'Category') === 'Fraud');
    await idle(view);
    expect([(await adapter.cases.get(stored.id))?.category, await entries()]).to.deep.equal(['Fraud', 1]);
    await presses(view, 'Edit category');
    write(view, 'Category', 'Nothing of it');
    control(view, 'Category').focus();
    await press('Escape');
    await press('Escape');
    await until(view, () => fact(view, 'Category') === 'Fraud');
    await idle(view);
    expect(await entries()).to.equal(1);
  });

  it('gives the focus to what is edited, also where that is still to be loaded', async () => {
    const adapter = memoryFor();
    const template = await adapter.templates.save({ owner, name: 'Theft', enabled: true, defaults: {} });
    const fields = [{ key: 'impact', label: 'Impact', scope: 'global', control: 'text' }] as const;
    await adapter.configuration.save({ owner, version: null, set: { fields } });
    const view = await shown(adapter, await stores(adapter, { templateId: template.id }));
    await until(view, () => has(view, /^Edit additional fields/));
    await presses(view, /^Edit additional fields/);
    await until(view, () => has(view, /^Impact/) && focused(view) === control(view, /^Impact/), 'the field has it');
    await presses(view, 'Edit template');
    await until(view, () => has(view, 'Template') && focused(view) === control(view, 'Template'), 'the choice has it');
  });

  it('waits its turn where one edit follows another at once, and ends as the last one says', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const sent: unknown[] = [];
    const waiting: (() => void)[] = [];
    const view = await shown(
      around(adapter, async ([patch], proceed) => {
        sent.push(patch!.set.tags);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return proceed();
      }),
      stored,
    );
    await presses(view, 'Edit tags');
    write(view, 'Tags', 'one,');
    await until(view, () => waiting.length === 1);
    write(view, 'Tags', 'two,');
    write(view, 'Tags', 'three,');
    waiting[0]!();
    await until(view, () => waiting.length === 2);
    waiting[1]!();
    await idle(view);
    expect(sent).to.deep.equal([['one'], ['one', 'two', 'three']]);
    expect((await adapter.cases.get(stored.id))!.tags).to.deep.equal(['one', 'two', 'three']);
  });

  it('has the switches of the case in its menu', async () => {
    const adapter = memoryFor({}, { alerts: { setStatus: async () => 0 } });
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await chooseIn(view, 'More actions', 'Sync alert status with case status');
    await says(view, 'stopped letting alerts follow the status');
    expect((await adapter.cases.get(stored.id))!.settings.syncAlerts).to.equal(false);
  });
});
