/** What people say about a case. */
import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { CaseError } from '../../../src/domain/error.js';
import { press } from '../../support/keys.js';
import {
  chooseIn,
  comments,
  control,
  dialog,
  focused,
  has,
  hears,
  inToast,
  memoryFor,
  presses,
  rival,
  says,
  shown,
  squash,
  storages,
  stores,
  title,
  unreliable,
  until,
  write,
} from './scene.js';

const textOf = (view: Parameters<typeof control>[0]) => control<HTMLTextAreaElement>(view, 'Add a comment').value;

/** Whether the page can be left without a loss. */
const keepsAll = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** A view whose history has words of the host's, and how often the host was asked for them. */
async function withHostsWords() {
  const adapter = memoryFor();
  const stored = await stores(adapter);
  await adapter.references.attach(stored.id, [{ type: 'acme.runbook', externalId: '1', data: null }]);
  const view = await shown(adapter, stored);
  let asked = 0;
  view.closest('case-provider')!.attachmentTypes = {
    'acme.runbook': {
      label: (count, { plural }) => {
        asked += 1;
        return plural(count, { one: '{count} runbook', other: '{count} runbooks' });
      },
    },
  };
  await says(view, '1 runbook');
  return { adapter, stored, view, asked: () => asked };
}

/** The same adapter, whose comments go through what a test says. */
const around = (adapter: CaseAdapter, changed: Partial<CaseAdapter['comments']>): CaseAdapter => ({
  ...adapter,
  comments: { ...adapter.comments, ...changed },
});

describe('what a comment said', () => {
  it('is asked for again where it could not be loaded', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const comment = await adapter.comments.add(stored.id, { text: 'Before' });
    await adapter.comments.edit(stored.id, { id: comment.id, version: comment.version, text: 'After' });
    const { adapter: unsure, trouble } = unreliable(adapter, 'activity', 'find', 'unavailable');
    trouble.isOn = false;
    const view = await shown(unsure, stored);
    trouble.isOn = true;
    await presses(view, /^Show what was edited, /u);
    await until(view, () => dialog(view)?.querySelector('.callout') !== null && has(view, 'Try again'));
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => /Before.*After/u.test(squash(dialog(view)?.textContent)));
  });
});

describe('a comment', () => {
  for (const [name, open] of Object.entries(storages)) {
    it(`is added by Ctrl with Enter although somebody else changed the case, and the next can be written (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      const view = await shown(adapter, stored);
      await rival(adapter, stored, { severity: 'high' });
      control(view, 'Add a comment').focus();
      write(view, 'Add a comment', 'Looked *into* it.');
      await press('Control+Enter');
      await until(view, () => comments(view).join() === 'Looked into it.');
      await hears(view, 'Comment added');
      expect(textOf(view)).to.equal('');
      await until(view, () => focused(view)?.id === 'comment');
      const { items } = await adapter.comments.find({ caseId: stored.id });
      expect(items.map(({ text }) => text)).to.deep.equal(['Looked *into* it.']);
      await adapter.close();
    });

    it(`is edited, and marked as edited; what it said before can be read (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      await adapter.comments.add(stored.id, { text: 'First.' });
      const view = await shown(adapter, stored);
      await chooseIn(view, /^Actions for the comment/, 'Edit');
      await until(view, () => focused(view)?.id === 'edited-comment');
      write(view, 'Edit', 'Second.');
      await presses(view, 'Save');
      await until(view, () => comments(view).join() === 'Second.');
      await says(view, 'edited');
      await says(view, 'edited a comment');
      control(view, 'What it said before').click();
      await says(view, 'First.');
      await adapter.close();
    });

    it(`shows every text it had, the first one first, with who wrote it (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      let comment = await adapter.comments.add(stored.id, { text: 'Version 0' });
      for (let number = 1; number <= 25; number += 1)
        comment = await adapter.comments.edit(stored.id, {
          id: comment.id,
          version: comment.version,
          text: `Version ${number}`,
        });
      const view = await shown(adapter, stored);
      control(view, /^Show what was edited, /u).focus();
      await press('Enter');
      const texts = () =>
        [...(dialog(view)?.querySelectorAll('li .text') ?? [])].map((each) => squash(each.textContent));
      await until(view, () => texts().length === 19);
      expect(texts()[0]).to.equal('Version 0');
      expect(squash(dialog(view)?.querySelector('li')?.textContent)).to.match(/^Ana Sousa · .*20\d\d/u);
      await presses(view, 'Show 6 more entries');
      await until(view, () => texts().length === 26);
      expect(texts()).to.deep.equal(Array.from({ length: 26 }, (_, number) => `Version ${number}`));
      await press('Escape');
      await until(view, () => /^Show what was edited/u.test(focused(view)?.ariaLabel ?? ''));
      await adapter.close();
    });

    it(`is deleted once the time to undo it is over, and back before that (${name})`, async () => {
      const adapter = open();
      const stored = await stores(adapter);
      await adapter.comments.add(stored.id, { text: 'Wrong case.' });
      const view = await shown(adapter, stored);
      await chooseIn(view, /^Actions for the comment/, 'Delete');
      await until(view, () => comments(view).length === 0);
      expect((await adapter.comments.find({ caseId: stored.id })).total).to.equal(1);
      await inToast(view, 'Undo');
      await until(view, () => comments(view).join() === 'Wrong case.');
      await chooseIn(view, /^Actions for the comment/, 'Delete');
      await inToast(view, 'Dismiss');
      await says(view, 'deleted a comment');
      expect((await adapter.comments.find({ caseId: stored.id })).total).to.equal(0);
      await adapter.close();
    });
  }

  it('that was deleted on a page somebody leaves meanwhile stays', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await adapter.comments.add(stored.id, { text: 'Wrong case.' });
    const view = await shown(adapter, stored);
    await chooseIn(view, /^Actions for the comment/, 'Delete');
    view.closest('case-provider')!.remove();
    const again = await shown(adapter, stored);
    await until(again, () => comments(again).join() === 'Wrong case.');
  });

  it('that was deleted is gone although another case is looked at by then', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const other = await stores(adapter, { title: 'Another' });
    await adapter.comments.add(stored.id, { text: 'Wrong case.' });
    const view = await shown(adapter, stored);
    await chooseIn(view, /^Actions for the comment/, 'Delete');
    view.caseId = other.id;
    await until(view, () => title(view) === 'Another #2');
    await inToast(view, 'Dismiss');
    while ((await adapter.comments.find({ caseId: stored.id })).total > 0) await new Promise(requestAnimationFrame);
  });

  it('that is being written survives a reload, and a failed try', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const before = await shown(adapter, stored);
    write(before, 'Add a comment', 'Half a thou');
    before.closest('case-provider')!.remove();
    const { adapter: unsure, trouble } = unreliable(adapter, 'comments', 'add', 'timeout');
    const view = await shown(unsure, stored);
    await until(view, () => textOf(view) === 'Half a thou');
    await says(view, 'Draft restored');
    await presses(view, 'Comment');
    await says(view, 'The comment could not be saved.');
    expect(textOf(view)).to.equal('Half a thou');
    trouble.isOn = false;
    await presses(view, 'Try again');
    await until(view, () => comments(view).join() === 'Half a thou');
  });

  it('that is being written lets the history be, letter by letter', async () => {
    const { adapter, stored, view, asked } = await withHostsWords();
    await adapter.comments.add(stored.id, { text: 'Said before.' });
    await says(view, 'Said before.');
    for (const [label, begin] of [
      ['Add a comment', () => control(view, 'Add a comment').focus()],
      ['Edit', () => chooseIn(view, /^Actions for the comment by/u, 'Edit')],
      ['Description', () => presses(view, 'Edit description')],
    ] as const) {
      await begin();
      await until(view, () => has(view, label) && control(view, label).matches('textarea'));
      write(view, label, 'T');
      await until(view, keepsAll, 'the first letter is kept');
      const before = asked();
      const text = 'Typed letter by letter, as one does';
      for (let letters = 2; letters <= text.length; letters += 1) {
        write(view, label, text.slice(0, letters));
        await view.updateComplete;
        expect(keepsAll()).to.equal(false);
      }
      await until(view, keepsAll, 'every letter is kept');
      expect(control<HTMLTextAreaElement>(view, label).value).to.equal(text);
      // Something else may render it meanwhile, as what is loaded with the first focus does.
      expect(asked() - before).to.be.below(text.length / 2);
    }
    // What depends on the text follows all the same.
    expect(has(view, 'Discard')).to.equal(true);
  });

  it('is one, however often a lost answer is tried again', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    let losing = true;
    const view = await shown(
      around(adapter, {
        add: async (id, comment, options) => {
          const added = await adapter.comments.add(id, comment, options);
          if (losing) throw new CaseError('timeout');
          return added;
        },
      }),
      stored,
    );
    write(view, 'Add a comment', 'Once.');
    await presses(view, 'Comment');
    await says(view, 'could not be saved');
    losing = false;
    await presses(view, 'Try again');
    await until(view, () => textOf(view) === '');
    expect((await adapter.comments.find({ caseId: stored.id })).total).to.equal(1);
  });

  it('is not sent empty or too long, and says how much room is left near the limit', async () => {
    const adapter = memoryFor();
    const view = await shown(adapter, await stores(adapter));
    await presses(view, 'Comment');
    await says(view, 'The comment is missing.');
    write(view, 'Add a comment', 'x'.repeat(29_990));
    await says(view, '10 characters left');
    write(view, 'Add a comment', 'x'.repeat(30_001));
    await presses(view, 'Comment');
    await says(view, 'is longer than 30,000 characters');
  });

  it('can be quoted into the next one', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    await adapter.comments.add(stored.id, { text: 'One\n\ntwo' });
    const view = await shown(adapter, stored);
    await chooseIn(view, /^Actions for the comment/, 'Quote');
    await until(view, () => textOf(view) === '> One\n>\n> two\n\n');
    await until(view, () => focused(view)?.id === 'comment');
  });

  it('that two people edit is not lost by either', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const comment = await adapter.comments.add(stored.id, { text: 'First.' });
    const view = await shown(adapter, stored);
    await chooseIn(view, /^Actions for the comment/, 'Edit');
    write(view, 'Edit', 'Mine.');
    await adapter.comments.edit(stored.id, { id: comment.id, version: comment.version, text: 'Theirs.' });
    await presses(view, 'Save');
    await says(view, 'was changed by somebody else meanwhile');
    await says(view, 'Theirs.');
    await presses(view, 'Put both together');
    await until(view, () => control<HTMLTextAreaElement>(view, 'Edit').value === 'Theirs.\n\nMine.');
    await presses(view, 'Save');
    await until(view, () => comments(view).join() === 'Theirs.Mine.');
  });

  it('appears as others write it, and hostile text stays text', async () => {
    const adapter = memoryFor();
    const stored = await stores(adapter);
    const view = await shown(adapter, stored);
    await adapter.comments.add(stored.id, { text: '<img src=x onerror="document.title=1"> [go](javascript:alert(1))' });
    await until(view, () => comments(view).length === 1);
    await says(view, '<img src=x onerror="document.title=1">');
    expect(view.shadowRoot!.querySelector('[part="comment"] img, [part="comment"] .text a')).to.equal(null);
  });

  it('cannot be written by whoever may not, who can read all of them', async () => {
    const adapter = memoryFor({ createComment: false, update: false, delete: false });
    const writer = memoryFor();
    const stored = await stores(writer);
    await writer.comments.add(stored.id, { text: 'Read me.' });
    const view = await shown({ ...writer, session: adapter.session }, stored);
    await until(view, () => comments(view).join() === 'Read me.');
    expect(has(view, 'Add a comment')).to.equal(false);
    await presses(view, /^Actions for the comment/);
    await says(view, 'Copy link');
    expect(['Edit', 'Quote', 'Delete'].filter((each) => has(view, each))).to.deep.equal([]);
  });
});
