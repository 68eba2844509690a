/** The case changes while something is under way: Next, Previous, or Back, in the same view. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import type { Case } from '../../../src/domain/cases/case.js';
import type { CaseView } from '../../../src/elements/case-view/case-view.js';
import type { Template } from '../../../src/domain/template.js';
import { press } from '../../support/keys.js';
import { until as framesUntil } from '../../support/until.js';
import {
  byRole,
  chooseIn,
  comments,
  control,
  dialog,
  fact,
  focused,
  has,
  hears,
  memoryFor,
  owner,
  presses,
  rival,
  says,
  shown,
  squash,
  stores,
  title,
  unreliable,
  until,
  words,
  write,
} from './scene.js';
import { engine, skipBecause } from '../../support/engine.js';
import { keepsFiles } from '../case-create-form/scene.js';
import { goesTo, waiting } from './waiting.js';

const observables = [{ type: 'ipv4', value: '9.9.9.9' }];
const box = 'Observables, one a line';

/** Alpha, with everything in it that can be edited, and Beta. */
async function two(adapter: CaseAdapter) {
  const alpha = await stores(adapter, { title: 'Alpha', description: 'Of alpha.', observables });
  const beta = await stores(adapter, { title: 'Beta', description: 'Of beta.', observables });
  return { alpha, beta };
}

const stored = async (adapter: CaseAdapter, { id }: Pick<Case, 'id'>): Promise<Case> => (await adapter.cases.get(id))!;

const valueOf = (view: CaseView, name: string | RegExp): string =>
  control<HTMLInputElement | HTMLTextAreaElement>(view, name).value;

/** Waits for what only the backend knows. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  let isSo = false;
  await framesUntil(() => {
    void holds().then((now) => (isSo ||= now));
    return isSo;
  }, holds.toString());
}

interface Editor {
  readonly name: string;
  readonly group: 'cases' | 'comments' | 'observables';
  readonly verb: string;
  /** What is written with it. */
  readonly field: string | RegExp;
  readonly opens: (view: CaseView) => Promise<void>;
  /** Brings it into sight again; nothing where it is. */
  readonly finds?: (view: CaseView) => Promise<void>;
  readonly send: string | RegExp;
  readonly text: { readonly alpha: string; readonly beta: string };
  /** What of it the case says. */
  readonly says: (adapter: CaseAdapter, of: Case) => Promise<string>;
}

const observablesOf = async (adapter: CaseAdapter, of: Case): Promise<string> =>
  (await stored(adapter, of)).observables.map(({ value }) => value).join(' ');
const commentsOf = async (adapter: CaseAdapter, of: Case): Promise<string> =>
  (await adapter.comments.find({ caseId: of.id })).items.map(({ text }) => text).join(' ');

async function atObservables(view: CaseView): Promise<void> {
  await presses(view, /^Observables/u);
  await until(view, () => has(view, /^Remove /u) || has(view, 'Save'), 'the observables are there');
}

const editors: readonly Editor[] = [
  {
    name: 'the name',
    group: 'cases',
    verb: 'update',
    field: 'Name',
    opens: (view) => presses(view, 'Edit name'),
    send: 'Save',
    text: { alpha: 'Alpha anew', beta: 'Beta anew' },
    says: async (adapter, of) => (await stored(adapter, of)).title,
  },
  {
    name: 'the description',
    group: 'cases',
    verb: 'update',
    field: 'Description',
    opens: (view) => presses(view, 'Edit description'),
    send: 'Save',
    text: { alpha: 'Alpha anew.', beta: 'Beta anew.' },
    says: async (adapter, of) => (await stored(adapter, of)).description,
  },
  {
    name: 'a new comment',
    group: 'comments',
    verb: 'add',
    field: 'Add a comment',
    opens: () => Promise.resolve(),
    send: 'Comment',
    text: { alpha: 'Said of alpha', beta: 'Said of beta' },
    says: commentsOf,
  },
  {
    name: 'a comment that is edited',
    group: 'comments',
    verb: 'edit',
    field: 'Edit',
    opens: (view) => chooseIn(view, /^Actions for the comment/, 'Edit'),
    send: 'Save',
    text: { alpha: 'Said of alpha', beta: 'Said of beta' },
    says: commentsOf,
  },
  {
    name: 'an observable',
    group: 'observables',
    finds: atObservables,
    verb: 'add',
    field: 'Value',
    opens: async (view) => {
      await atObservables(view);
      await presses(view, 'Add observable');
    },
    send: 'Add observable',
    text: { alpha: '1.1.1.1', beta: '2.2.2.2' },
    says: observablesOf,
  },
  {
    name: 'many observables',
    group: 'observables',
    finds: atObservables,
    verb: 'add',
    field: box,
    opens: async (view) => {
      await atObservables(view);
      await presses(view, 'Paste several');
    },
    send: /^Add \d observable/u,
    text: { alpha: '1.1.1.1', beta: '2.2.2.2' },
    says: observablesOf,
  },
  {
    name: 'an observable that is edited',
    group: 'observables',
    finds: atObservables,
    verb: 'edit',
    field: 'Value',
    opens: async (view) => {
      await atObservables(view);
      await presses(view, 'Edit 9.9.9.9');
    },
    send: 'Save',
    text: { alpha: '1.1.1.1', beta: '2.2.2.2' },
    says: observablesOf,
  },
];

async function withComments(adapter: CaseAdapter, { name }: Editor, ...cases: readonly Case[]): Promise<void> {
  if (name === 'a comment that is edited') for (const { id } of cases) await adapter.comments.add(id, { text: 'So.' });
}

describe('the case changes while one is being saved:', () => {
  for (const editor of editors) {
    const { name, group, verb, field, opens, send, text, says: saysOf } = editor;
    it(`${name} goes to the case it was written for, and what is written of the next one stays`, async () => {
      const adapter = memoryFor();
      const { alpha, beta } = await two(adapter);
      await withComments(adapter, editor, alpha, beta);
      const before = await saysOf(adapter, beta);
      const held = waiting(adapter, group, verb as never);
      const view = await shown(held.adapter, alpha);
      await opens(view);
      await until(view, () => has(view, field));
      write(view, field, text.alpha);
      await presses(view, send);
      await until(view, held.called);
      await goesTo(view, beta);
      await opens(view);
      await until(view, () => has(view, field));
      write(view, field, text.beta);
      const place = control(view, field);
      place.focus();
      held.pass();
      await until(view, () => !view.matches(':state(busy)'));
      await eventually(async () => (await saysOf(adapter, alpha)).includes(text.alpha));
      await view.updateComplete;
      expect(valueOf(view, field)).to.equal(text.beta);
      expect(focused(view) === place).to.equal(true);
      expect(await saysOf(adapter, beta)).to.equal(before);
      // It can be saved as ever.
      await presses(view, send);
      await eventually(async () => (await saysOf(adapter, beta)).includes(text.beta));
      // What was sent is no draft of the first any more.
      await goesTo(view, alpha);
      await editor.finds?.(view);
      await until(view, () => !words(view).includes('Loading'));
      expect(words(view)).not.to.contain('restored');
      if (has(view, field)) expect(valueOf(view, field)).not.to.equal(text.alpha);
    });
  }
});

describe('the case changes while nothing is kept in the browser:', () => {
  for (const editor of editors) {
    const { name, field, opens, text } = editor;
    it(`${name} that was being written is there again when one comes back`, async () => {
      const adapter = memoryFor();
      const { alpha, beta } = await two(adapter);
      await withComments(adapter, editor, alpha);
      const view = await shown(adapter, alpha, { drafts: 'none' });
      await opens(view);
      await until(view, () => has(view, field));
      write(view, field, text.alpha);
      await goesTo(view, beta);
      if (has(view, field)) expect(valueOf(view, field)).not.to.equal(text.alpha);
      await goesTo(view, alpha);
      await editor.finds?.(view);
      await until(view, () => has(view, field) && valueOf(view, field) === text.alpha, 'it is there again');
    });
  }
});

it('a name that was being written is there again after a reload', async () => {
  const adapter = memoryFor();
  const { alpha } = await two(adapter);
  const view = await shown(adapter, alpha);
  await presses(view, 'Edit name');
  write(view, 'Name', 'Half a na');
  await until(view, () => valueOf(view, 'Name') === 'Half a na');
  view.closest('case-provider')!.remove();
  const later = await shown(adapter, alpha);
  await until(later, () => has(later, 'Name') && valueOf(later, 'Name') === 'Half a na', 'the name is there again');
  await presses(later, 'Cancel');
  await until(later, () => title(later).startsWith('Alpha'));
});

describe('files of a comment are under way when the case changes:', () => {
  const pastes = (view: CaseView): void => {
    const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['What it says.'], 'notes.txt', { type: 'text/plain' }));
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    control(view, 'Add a comment').dispatchEvent(event);
  };

  for (const verb of ['stage', 'attach'] as const)
    it(`nothing of the next case is sent, and nothing of the first is lost (${verb})`, async function () {
      // There the page remembers it beside the database, and may offer once more what was sent.
      if (verb === 'attach' && !(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
      const adapter = memoryFor();
      const { alpha, beta } = await two(adapter);
      const held = waiting(adapter, 'files', verb);
      const view = await shown(held.adapter, alpha);
      write(view, 'Add a comment', 'Of alpha');
      pastes(view);
      await until(view, () => has(view, /(Remove|Cancel the upload of) notes.txt/u));
      if (verb === 'attach') await until(view, () => valueOf(view, 'Add a comment').includes('case-file:'));
      await presses(view, 'Comment');
      await until(view, held.called);
      await goesTo(view, beta);
      write(view, 'Add a comment', 'Of beta, not to be sent');
      held.pass();
      if (verb === 'attach') await eventually(async () => (await commentsOf(adapter, alpha)).includes('Of alpha'));
      await until(view, () => valueOf(view, 'Add a comment') === 'Of beta, not to be sent');
      expect(await commentsOf(adapter, beta)).to.equal('');
      await goesTo(view, alpha);
      if (verb === 'attach') {
        await until(view, () => comments(view).length === 1);
        await until(view, () => valueOf(view, 'Add a comment') === '', 'what was sent is no draft');
      } else {
        await says(view, 'What you wrote of “Alpha” was not sent');
        await until(view, () => valueOf(view, 'Add a comment').includes('Of alpha'), 'its draft is there');
        await until(view, () => has(view, 'Remove notes.txt'), 'with its file');
        expect(await commentsOf(adapter, alpha)).to.equal('');
      }
      expect((await stored(adapter, beta)).totals.files).to.equal(0);
    });
});

describe('edits that wait for one another', () => {
  const addsTag = async (view: CaseView, tag: string): Promise<void> => {
    const input = control(view, 'Tags');
    input.focus();
    write(view, 'Tags', tag);
    await press('Enter');
  };

  it('stay with their case when another one is shown', async () => {
    const adapter = memoryFor();
    const { alpha, beta } = await two(adapter);
    const held = waiting(adapter, 'cases', 'update');
    const view = await shown(held.adapter, alpha);
    await presses(view, 'Edit tags');
    await until(view, () => has(view, 'Tags'));
    await addsTag(view, 'one');
    await addsTag(view, 'two');
    await goesTo(view, beta);
    // Nothing of it holds up what is edited here.
    await presses(view, 'Edit tags');
    await until(view, () => has(view, 'Tags'));
    await addsTag(view, 'mine');
    await eventually(async () => (await stored(adapter, beta)).tags.length > 0);
    held.pass();
    await eventually(async () => (await stored(adapter, alpha)).tags.length === 2);
    expect((await stored(adapter, alpha)).tags).to.have.members(['one', 'two']);
    expect((await stored(adapter, beta)).tags).to.deep.equal(['mine']);
  });
});

describe('an edit that waited for another one', () => {
  for (const outcome of ['lands', 'fails'] as const)
    it(`takes away nothing somebody else added meanwhile, when that one ${outcome}`, async () => {
      const adapter = memoryFor();
      const { alpha } = await two(adapter);
      const { adapter: flaky, trouble } = unreliable(adapter, 'cases', 'update', 'unavailable');
      trouble.isOn = outcome === 'fails';
      const held = waiting(flaky, 'cases', 'update');
      const view = await shown(held.adapter, alpha);
      await presses(view, 'Edit tags');
      await until(view, () => has(view, 'Tags'));
      const adds = async (tag: string): Promise<void> => {
        control(view, 'Tags').focus();
        write(view, 'Tags', tag);
        await press('Enter');
      };
      await adds('one');
      await rival(adapter, alpha, { tags: ['theirs'] });
      // By now the view knows of it.
      await until(view, () => view.shadowRoot!.querySelector('.entries')?.textContent.includes('theirs') ?? false);
      await adds('two');
      held.pass();
      if (outcome === 'fails') {
        await says(view, 'Tags could not be saved.');
        trouble.isOn = false;
        await presses(view, 'Try again');
      }
      await eventually(async () => (await stored(adapter, alpha)).tags.length === 3);
      expect((await stored(adapter, alpha)).tags).to.have.members(['theirs', 'one', 'two']);
    });
});

describe('a dialog', () => {
  const alerts = { setStatus: async (given: readonly unknown[]) => given.length };

  it('that would close one case closes no other', async () => {
    const adapter = memoryFor({}, { alerts });
    const alpha = await stores(adapter, { title: 'Alpha', alerts: [{ alertId: 'a', index: 'i' }] });
    const beta = await stores(adapter, { title: 'Beta', alerts: [{ alertId: 'b', index: 'i' }] });
    const view = await shown(adapter, alpha);
    await chooseIn(view, /^Status: /, 'Closed');
    await until(view, () => dialog(view) !== null);
    const confirm = [...dialog(view)!.querySelectorAll('button')].at(-1)!;
    view.caseId = beta.id;
    // Pressed in the very moment the case changes.
    confirm.click();
    await goesTo(view, beta);
    await until(view, () => dialog(view) === null, 'the dialog is gone');
    await eventually(async () => (await stored(adapter, alpha)).status === 'closed');
    expect((await stored(adapter, beta)).status).to.equal('open');
  });

  it('that would close a case somebody else closed meanwhile says so', async () => {
    const adapter = memoryFor({}, { alerts });
    const alpha = await stores(adapter, { title: 'Alpha', alerts: [{ alertId: 'a', index: 'i' }] });
    const view = await shown(adapter, alpha);
    await chooseIn(view, /^Status: /, 'Closed');
    await until(view, () => dialog(view) !== null);
    dialog(view)!.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click();
    await rival(adapter, alpha, { status: 'closed' });
    await until(view, () => has(view, 'Status: Closed') || words(view).includes('Closed'));
    await presses(view, 'Close case');
    await says(view, 'Somebody else closed the case meanwhile.');
    expect(words(view)).not.to.contain('could not be saved');
  });

  const template: Template = {
    id: 'phishing',
    owner,
    version: '1',
    revision: 1,
    name: 'Phishing',
    enabled: true,
    defaults: { severity: 'high' },
    fields: [],
  };
  const presets = { configurations: [defaultConfiguration(owner)], templates: [template] };
  const dialogs: Readonly<Record<string, (view: CaseView) => Promise<void>>> = {
    'asks before a case is deleted': (view) => chooseIn(view, 'More actions', 'Delete'),
    'shows a file': async (view) => {
      await presses(view, /^Files/u);
      await presses(view, 'Preview notes.txt');
    },
    'shows checksums': async (view) => {
      await presses(view, /^Files/u);
      await chooseIn(view, 'Actions for notes.txt', 'Checksums …');
    },
    'asks before a template is applied': async (view) => {
      await presses(view, 'Edit template');
      await until(view, () => has(view, 'Template'));
      const input = control(view, 'Template');
      input.focus();
      input.click();
      const found = () => byRole(view, 'option').find((each) => squash(each.textContent).includes('Phishing'));
      await until(view, () => found() !== undefined);
      found()!.click();
    },
  };
  for (const [what, opens] of Object.entries(dialogs))
    it(`that ${what} goes with its case`, async () => {
      const adapter = memoryFor({}, { presets });
      const { alpha, beta } = await two(adapter);
      const staged = await adapter.files.stage(new File(['So.'], 'notes.txt', { type: 'text/plain' }));
      await adapter.files.attach(alpha.id, [staged]);
      const view = await shown(adapter, alpha);
      await opens(view);
      await until(view, () => dialog(view) !== null, 'the dialog is open');
      await goesTo(view, beta);
      await until(view, () => dialog(view) === null, 'the dialog is gone');
      expect(await stored(adapter, alpha)).to.include({ title: 'Alpha' });
    });
});

describe('what was written', () => {
  /** A backend that knows whole seconds, and tells nobody of changes. */
  const coarse = (adapter: CaseAdapter): CaseAdapter => {
    const cut = <Of extends Case | null>(of: Of): Of => of && { ...of, updatedAt: of.createdAt };
    return {
      ...adapter,
      changes: (_filter, _listener, { onStatus }) => onStatus?.('stale'),
      cases: {
        ...adapter.cases,
        get: async (...args) => cut(await adapter.cases.get(...args)),
        update: async (...args) => (await adapter.cases.update(...args)).map(cut),
      },
    };
  };

  it('is shown at once where the backend knows whole seconds', async () => {
    const adapter = memoryFor();
    const { alpha } = await two(adapter);
    const backend = coarse(adapter);
    let isSlow = false;
    const slow: CaseAdapter = {
      ...backend,
      cases: {
        ...backend.cases,
        get: (...args) => (isSlow ? new Promise<never>(() => undefined) : backend.cases.get(...args)),
      },
    };
    const view = await shown(slow, alpha);
    isSlow = true;
    await presses(view, 'Edit name');
    write(view, 'Name', 'Alpha anew');
    await presses(view, 'Save');
    await hears(view, 'Name saved');
    expect(title(view)).to.equal('Alpha anew #1');
  });

  it('of one case does not come between what was written of the next', async () => {
    const adapter = memoryFor();
    const { alpha, beta } = await two(adapter);
    const backend = coarse(adapter);
    const held = waiting(backend, 'cases', 'update');
    let isSlow = false;
    const slow: CaseAdapter = {
      ...held.adapter,
      cases: {
        ...held.adapter.cases,
        get: (...args) => (isSlow ? new Promise<never>(() => undefined) : held.adapter.cases.get(...args)),
      },
    };
    const view = await shown(slow, alpha);
    await chooseIn(view, /^Severity: /, 'High');
    await until(view, held.called);
    await goesTo(view, beta);
    await until(view, () => has(view, 'Edit name'));
    isSlow = true;
    await presses(view, 'Edit name');
    write(view, 'Name', 'Beta anew');
    await presses(view, 'Save');
    await hears(view, 'Name saved');
    held.pass();
    await eventually(async () => (await stored(adapter, alpha)).severity === 'high');
    await view.updateComplete;
    expect(title(view)).to.equal('Beta anew #2');
  });
});

it('a tag that is half written goes to no other case', async function () {
  // What is half written becomes a tag where the input loses the focus, as it does there at once.
  if (engine === 'webkit') skipBecause(this, 'the window of this engine is not the active one, so nothing is :focus');
  const adapter = memoryFor();
  const { alpha, beta } = await two(adapter);
  const view = await shown(adapter, alpha);
  await presses(view, 'Edit tags');
  await until(view, () => has(view, 'Tags'));
  write(view, 'Tags', 'half');
  await goesTo(view, beta);
  await presses(view, 'Edit tags');
  await until(view, () => has(view, 'Tags'));
  expect(valueOf(view, 'Tags')).to.equal('');
  await presses(view, 'Done');
  expect(fact(view, 'Tags')).to.equal('None');
  await goesTo(view, alpha);
  await presses(view, 'Edit tags');
  await until(view, () => has(view, 'Tags') && valueOf(view, 'Tags') === 'half', 'it is there again');
});

it('a category that is half written goes to no other case', async () => {
  const adapter = memoryFor();
  const { alpha, beta } = await two(adapter);
  const view = await shown(adapter, alpha);
  await presses(view, 'Edit category');
  await until(view, () => has(view, 'Category'));
  write(view, 'Category', 'half');
  await goesTo(view, beta);
  await presses(view, 'Edit category');
  await until(view, () => has(view, 'Category'));
  expect(valueOf(view, 'Category')).to.equal('');
});

it('a comment that was discarded is not brought back into another case', async () => {
  const adapter = memoryFor();
  const { alpha, beta } = await two(adapter);
  const view = await shown(adapter, alpha);
  write(view, 'Add a comment', 'Of alpha');
  await presses(view, 'Discard');
  await until(view, () => has(view, 'Undo'));
  await goesTo(view, beta);
  await until(view, () => !has(view, 'Undo'));
  expect(valueOf(view, 'Add a comment')).to.equal('');
});

it('a case is told to be gone only when it is, also while another one is being deleted', async () => {
  const adapter = memoryFor();
  const { alpha, beta } = await two(adapter);
  const held = waiting(adapter, 'cases', 'remove');
  const view = await shown(held.adapter, alpha);
  const gone: string[] = [];
  view.addEventListener('case-removed', ({ ids }) => gone.push(...ids));
  const deletes = async (): Promise<void> => {
    await chooseIn(view, 'More actions', 'Delete');
    await until(view, () => dialog(view) !== null);
    [...dialog(view)!.querySelectorAll('button')].at(-1)!.click();
  };
  await deletes();
  await until(view, held.called);
  await goesTo(view, beta);
  await deletes();
  await until(view, () => gone.length > 0);
  expect([gone, await adapter.cases.get(beta.id)]).to.deep.equal([[beta.id], null]);
  held.pass();
  await until(view, () => gone.length === 2);
  expect(gone).to.deep.equal([beta.id, alpha.id]);
});
