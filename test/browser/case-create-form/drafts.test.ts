/** Nothing typed is ever lost: what becomes of a form that is left in the middle. */
import { skipBecause } from '../../support/engine.js';
import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseCreateForm } from '../../../src/elements/case-create-form/case-create-form.js';
import { newId } from '../../../src/domain/ids.js';
import { draftDatabase } from '../../../src/elements/drafts/draft.js';
import { localSession } from '../../../src/workflow/session/local-session.js';
import {
  control,
  fill,
  has,
  paste,
  placed,
  click,
  said,
  shown,
  until,
  words,
  write,
  type Given,
  keepsFiles,
} from './scene.js';

describe('case-create-form, drafts', () => {
  it('comes back with what was typed after the page was left', async () => {
    const given = someGiven();
    const left = await shown(memoryAdapter(), given);
    fill(left, 'Half done', 'More to come.');
    write(left, 'Tags · optional', 'phishing,');
    await leave(left);
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'Half done');
    expect(back.value).to.deep.include({ title: 'Half done', description: 'More to come.', tags: ['phishing'] });
    expect(words(back)).to.include('Draft restored');
    expect(said(back)).to.equal('Draft restored');
  });

  it('comes back at once where one form takes the place of another', async () => {
    const given = someGiven();
    const left = await shown(memoryAdapter(), given);
    fill(left, 'Handed over');
    left.remove();
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'Handed over');
  });

  it('keeps also the tag that was not one yet', async () => {
    const given = someGiven();
    const left = await shown(memoryAdapter(), given);
    write(left, 'Tags · optional', 'not yet');
    await leave(left);
    const back = await placed(memoryAdapter(), given);
    await until(back, () => has(back, 'Tags · optional') && control(back, 'Tags · optional').value === 'not yet');
  });

  it('lets two open forms keep a draft each', async () => {
    const given = someGiven();
    const first = await shown(memoryAdapter(), given);
    const second = await shown(memoryAdapter(), given);
    fill(first, 'First');
    fill(second, 'Second');
    await Promise.all([leave(first), leave(second)]);
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title !== '');
    const other = await placed(memoryAdapter(), given);
    await until(other, () => other.value.title !== '');
    expect([back.value.title, other.value.title].sort()).to.deep.equal(['First', 'Second']);
  });

  it('throws a draft away when told to, and takes that back', async () => {
    const given = someGiven();
    const left = await shown(memoryAdapter(), given);
    fill(left, 'Unwanted?');
    await leave(left);
    const back = await placed(memoryAdapter(), given);
    await until(back, () => has(back, 'Discard'));
    click(back, 'Discard');
    await back.updateComplete;
    expect(back.value.title).to.equal('');
    click(back, 'Undo');
    await back.updateComplete;
    expect(back.value.title).to.equal('Unwanted?');
  });

  it('forgets a draft once its case was created', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    fill(form);
    await form.submit();
    await leave(form);
    const back = await shown(memoryAdapter(), given);
    await quiet(back);
    expect(back.value.title).to.equal('');
  });

  it('makes one case when a page died between sending and the answer', async () => {
    const given = someGiven();
    const adapter = memoryAdapter();
    let land: (() => void) | undefined;
    const landed = new Promise<void>((resolve) => (land = resolve));
    const create: typeof adapter.cases.create = async (input, options) => {
      await adapter.cases.create(input, options);
      land?.();
      return new Promise(() => undefined);
    };
    const dying = await shown({ ...adapter, cases: { ...adapter.cases, create } }, given);
    fill(dying, 'Only once');
    void dying.submit();
    await landed;
    await leave(dying);
    const back = await placed(adapter, given);
    await until(back, () => back.value.title === 'Only once');
    expect((await back.submit())?.title).to.equal('Only once');
    expect((await adapter.cases.find({ owner: given.owner })).total).to.equal(1);
  });

  it('keeps what was typed when the host gives the form another start, for when it starts alike again', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), { ...given, value: { title: 'Alert A' } });
    write(form, 'Description', 'About A.');
    form.value = { title: 'Alert B' };
    await form.updateComplete;
    expect(form.value).to.include({ title: 'Alert B', description: '' });
    form.value = { title: 'Alert A' };
    await until(form, () => form.value.description === 'About A.');
  });

  it('does not put the draft of one person before another', async () => {
    const given = someGiven();
    const mine = await shown(memoryAdapter(), given);
    fill(mine, 'Confidential');
    await leave(mine);
    const session = localSession({ user: { id: 'somebody-else', name: 'Somebody Else' } });
    const theirs = await shown(memoryAdapter({ session }), given);
    await quiet(theirs);
    expect(theirs.value.title).to.equal('');
  });

  it('lets the browser ask as long as what was typed is in no draft yet, and no longer', async () => {
    const form = await shown(memoryAdapter(), someGiven());
    expect(leaving()).to.equal('goes');
    write(form, 'Name', 'Just typed');
    await form.updateComplete;
    expect(leaving()).to.equal('is asked');
    await until(form, () => leaving() === 'goes', 'it is kept');
    write(form, 'Name', 'Just typed more');
    await form.updateComplete;
    expect(leaving()).to.equal('is asked');
    await until(form, () => leaving() === 'goes', 'it is kept again');
  });

  it('comes back with the last words of a page that had no time to store them', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    await dyingWith(form, () => fill(form, 'Last words', 'All of them.'));
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'Last words');
    expect(back.value.description).to.equal('All of them.');
    expect(words(back)).to.include('Draft restored');
    expect(lastWordsOf(given.owner)).to.equal(0);
  });

  it('comes back with last words while the store is kept waiting, and stores them once it is not', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    await dyingWith(form, () => fill(form, 'Not kept waiting'));
    const release = await busyStore();
    try {
      const back = await placed(memoryAdapter(), given);
      await until(back, () => back.value.title === 'Not kept waiting');
      expect(said(back)).to.equal('Draft restored');
      write(back, 'Description', 'Written on.');
      expect(lastWordsOf(given.owner)).to.equal(1);
      release();
      await until(back, () => lastWordsOf(given.owner) === 0, 'it is stored');
      await leave(back);
    } finally {
      release();
    }
    const again = await placed(memoryAdapter(), given);
    await until(again, () => again.value.title === 'Not kept waiting');
    expect(again.value.description).to.equal('Written on.');
  });

  it('adds the files of a draft to last words once the store answers', async function () {
    if (!(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    paste(form, new File(['x'], 'log.txt', { type: 'text/plain' }));
    await until(form, () => form.value.files?.length === 1);
    await until(form, () => leaving() === 'goes', 'it is kept');
    await dyingWith(form, () => write(form, 'Name', 'Before its file'));
    const release = await busyStore();
    const adapter = memoryAdapter();
    const back = await placed(adapter, given);
    try {
      await until(back, () => back.value.title === 'Before its file');
      write(back, 'Description', 'Written on.');
    } finally {
      release();
    }
    await until(back, () => back.value.files?.length === 1 && leaving() === 'goes', 'it is whole');
    expect(back.value.description).to.equal('Written on.');
    const created = (await back.submit())!;
    expect((await adapter.files.find({ caseId: created.id })).items[0]).to.include({ name: 'log.txt', size: 1 });
  });

  it('puts last words over what the same draft had stored before', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    write(form, 'Name', 'First');
    await until(form, () => leaving() === 'goes', 'it is kept');
    await dyingWith(form, () => write(form, 'Name', 'First and last'));
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'First and last');
    back.remove();
  });

  it('puts last words over a stored draft with files, which it keeps', async function () {
    if (!(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    paste(form, new File(['x'], 'log.txt', { type: 'text/plain' }));
    await until(form, () => form.value.files?.length === 1);
    await until(form, () => leaving() === 'goes', 'it is kept');
    await dyingWith(form, () => write(form, 'Name', 'Last, with a file'));
    const adapter = memoryAdapter();
    const back = await placed(adapter, given);
    await until(back, () => back.value.title === 'Last, with a file');
    write(back, 'Description', 'Both are there.');
    const created = (await back.submit())!;
    const [file] = (await adapter.files.find({ caseId: created.id })).items;
    expect(file).to.include({ name: 'log.txt', size: 1 });
  });

  it('says which file a page that died had no time to keep', async function () {
    if (!(await keepsFiles())) skipBecause(this, 'this browser stores no files in its database');
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    paste(form, new File(['x'], 'kept.txt', { type: 'text/plain' }));
    await until(form, () => form.value.files?.length === 1);
    await until(form, () => leaving() === 'goes', 'it is kept');
    await dyingWith(form, () => paste(form, new File(['x'], 'late.txt', { type: 'text/plain' })));
    const back = await placed(memoryAdapter(), given);
    await until(back, () => words(back).includes('late.txt was not kept with the draft. Add it again.'));
    fill(back);
    expect(await back.submit()).to.equal(undefined);
    click(back, 'Remove late.txt');
    expect((await back.submit())?.totals.files).to.equal(1);
  });

  it('shows nobody the last words of another', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    await dyingWith(form, () => fill(form, 'Confidential'));
    const session = localSession({ user: { id: 'somebody-else', name: 'Somebody Else' } });
    const theirs = await shown(memoryAdapter({ session }), given);
    await quiet(theirs);
    expect(theirs.value.title).to.equal('');
    expect(lastWordsOf(given.owner)).to.equal(1);
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'Confidential');
  });

  it('takes last words back when the page lives on', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    fill(form, 'Still here');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(lastWordsOf(given.owner)).to.equal(1);
    await until(form, () => lastWordsOf(given.owner) === 0);
    await leave(form);
    const back = await placed(memoryAdapter(), given);
    await until(back, () => back.value.title === 'Still here');
  });

  it('keeps no last words where the host wants no drafts, and removes those it finds', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    await dyingWith(form, () => fill(form, 'Unwanted'));
    const unwanted = await shown(memoryAdapter(), { ...given, drafts: 'none' });
    await until(unwanted, () => lastWordsOf(given.owner) === 0);
    fill(unwanted, 'Neither');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(lastWordsOf(given.owner)).to.equal(0);
  });

  it('keeps no draft where the host wants none', async () => {
    const given = { ...someGiven(), drafts: 'none' as const };
    const form = await shown(memoryAdapter(), given);
    fill(form, 'Gone');
    await leave(form);
    const back = await shown(memoryAdapter(), given);
    await quiet(back);
    expect(back.value.title).to.equal('');
  });

  it('says so when this browser cannot keep drafts, and lets one go on typing', async () => {
    const given = someGiven();
    const form = await shown(memoryAdapter(), given);
    const put = IDBObjectStore.prototype.put.bind(IDBObjectStore.prototype);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    try {
      fill(form, 'Nowhere to go');
      await until(form, () => words(form).includes('This browser cannot keep drafts here.'));
      expect(form.value.title).to.equal('Nowhere to go');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });
});

/** Drafts are found by owner: a test of its own has one of its own. */
const someGiven = () => ({ drafts: 'keep', owner: newId() }) as const satisfies Given;

/** The page of the form goes, and with it the form. */
async function leave(form: CaseCreateForm): Promise<void> {
  form.remove();
  await quiet(form);
}

/** The page goes before the store has done anything. */
async function dyingWith(form: CaseCreateForm, typing: () => void): Promise<void> {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('Too late.', 'AbortError');
  };
  try {
    typing();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await leave(form);
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

/** Keeps the store of drafts busy, as a browser does with what a page it left was writing, until the answer is called. */
async function busyStore(): Promise<() => void> {
  const opening = indexedDB.open(draftDatabase);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('It could not be opened.'));
  });
  let busy = true;
  const drafts = database.transaction('drafts', 'readwrite').objectStore('drafts');
  // A transaction lives as long as something is asked of it.
  const goOn = () => {
    if (busy) drafts.count().onsuccess = goOn;
  };
  goOn();
  database.onversionchange = () => database.close();
  return () => {
    busy = false;
    database.close();
  };
}

/** What becomes of a page that is left now. */
const leaving = (): 'is asked' | 'goes' =>
  window.dispatchEvent(new Event('beforeunload', { cancelable: true })) ? 'goes' : 'is asked';

/** How many last words there are about an owner. */
const lastWordsOf = (about: string): number =>
  Object.values(localStorage).filter((text) => String(text).includes(about)).length;

/** As long as looking for a draft can take. */
async function quiet(form: CaseCreateForm): Promise<void> {
  for (let frames = 0; frames < 20; frames += 1) {
    await form.updateComplete;
    await new Promise(requestAnimationFrame);
  }
}
