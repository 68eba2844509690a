/** What the toolbar and the shortcuts do to a text. `‹›` is what is selected, `|` the caret. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { continueList } from '../../../src/elements/markdown/text/continue-list.js';
import { isInFence } from '../../../src/elements/markdown/text/fences.js';
import { insertTable } from '../../../src/elements/markdown/text/insert-table.js';
import { pasteLink, toggleLink } from '../../../src/elements/markdown/text/links.js';
import type { TextAction, TextState } from '../../../src/elements/markdown/text/text-state.js';
import { toggleCode } from '../../../src/elements/markdown/text/toggle-code.js';
import { bold, italic, toggleInline } from '../../../src/elements/markdown/text/toggle-inline.js';
import { toggleLines } from '../../../src/elements/markdown/text/toggle-lines.js';
import { shown, state } from './marked.js';

const becomes = (action: TextAction, before: string, after: string) => equal(shown(action(state(before))), after);
const table = insertTable((column) => `Column ${String(column)}`);
const actions: Readonly<Record<string, TextAction>> = {
  bold: toggleInline(bold),
  italic: toggleInline(italic),
  code: toggleCode,
  link: toggleLink,
  heading: toggleLines('heading'),
  quote: toggleLines('quote'),
  unordered: toggleLines('unordered'),
  ordered: toggleLines('ordered'),
  task: toggleLines('task'),
};

describe('bold and italic', () => {
  it('go around what is selected, and away again, whether or not the marks are selected too', () => {
    becomes(toggleInline(bold), 'a ‹word› here', 'a **‹word›** here');
    becomes(toggleInline(bold), 'a **‹word›** here', 'a ‹word› here');
    becomes(toggleInline(bold), 'a ‹**word**› here', 'a ‹word› here');
    becomes(toggleInline(italic), '‹_a_ and _b_›', '_‹_a_ and _b_›_');
  });

  it('mean the word at the caret, or what comes next', () => {
    becomes(toggleInline(bold), 'phi|shing', '**phi|shing**');
    becomes(toggleInline(bold), '**phi|shing**', 'phi|shing');
    becomes(toggleInline(italic), 'snake_|case', '_snake_|case_');
    becomes(toggleInline(italic), '_snake_|case_', 'snake_|case');
    becomes(toggleInline(bold), 'a |', 'a **|**');
    becomes(toggleInline(bold), 'a **|**', 'a |');
    becomes(toggleInline(bold), '一个|词', '一个**|**词');
  });

  it('do not disturb each other', () => {
    becomes(toggleInline(italic), '**‹word›**', '**_‹word›_**');
    becomes(toggleInline(bold), '**_‹word›_**', '**_**‹word›**_**');
    becomes(toggleInline(italic), '***‹word›***', '**‹word›**');
    becomes(toggleInline(bold), '***‹word›***', '*‹word›*');
    becomes(toggleInline(italic), '*‹word›*', '‹word›');
  });

  it('leave out the space around, and what makes lines items, quotes and headings', () => {
    becomes(toggleInline(bold), 'a‹ word ›here', 'a **‹word›** here');
    becomes(toggleInline(bold), '‹- one\n- [ ] two\n\n> three›', '- **‹one**\n- [ ] **two**\n\n> **three›**');
    becomes(toggleInline(bold), '- **‹one**\n- [ ] **two**\n\n> **three›**', '- ‹one\n- [ ] two\n\n> three›');
  });

  it('complete lines of which only some are', () => {
    becomes(toggleInline(bold), '‹**one**\ntwo›', '**‹one**\n**two›**');
  });
});

describe('code', () => {
  it('goes around words of a line, whatever ticks are in them', () => {
    becomes(toggleCode, 'run ‹ls›', 'run `‹ls›`');
    becomes(toggleCode, 'run `‹ls›`', 'run ‹ls›');
    becomes(toggleCode, 'run ‹`ls`›', 'run ‹ls›');
    becomes(toggleCode, '‹a`b›', '``‹a`b›``');
    becomes(toggleCode, '‹`a` b›', '`` ‹`a` b› ``');
    becomes(toggleCode, '`` ‹`a` b› ``', '‹`a` b›');
  });

  it('fences several lines, with a fence that is longer than any in them', () => {
    becomes(toggleCode, 'x\n‹a\nb›\ny', 'x\n```\n‹a\nb›\n```\ny');
    becomes(toggleCode, 'x\n```\n‹a\nb›\n```\ny', 'x\n‹a\nb›\ny');
    becomes(toggleCode, '‹```\na\n```›', '````\n‹```\na\n```›\n````');
  });
});

describe('lists, quotes and headings', () => {
  it('take whole lines, and give them back', () => {
    becomes(toggleLines('unordered'), 'o‹ne\nt›wo', '- o‹ne\n- t›wo');
    becomes(toggleLines('ordered'), '‹one\n\ntwo›', '1. ‹one\n\n2. two›');
    becomes(toggleLines('task'), '|', '- [ ] |');
    becomes(toggleLines('quote'), '‹one\n\ntwo›', '> ‹one\n> \n> two›');
    becomes(toggleLines('heading'), 'Wh|at', '## Wh|at');
    becomes(toggleLines('heading'), '#### Wh|at', 'Wh|at');
  });

  it('change one kind of list into another, ticks and all', () => {
    becomes(toggleLines('ordered'), '‹- one\n- two›', '1. ‹one\n2. two›');
    becomes(toggleLines('unordered'), '‹- [x] one\n  2) two›', '- ‹one\n  - two›');
    becomes(toggleLines('unordered'), '- one\n‹two›', '- one\n- ‹two›');
  });

  it('leave out a line at whose beginning the selection ends', () => {
    becomes(toggleLines('unordered'), '‹one\n›two', '- ‹one\n›two');
  });
});

describe('a link', () => {
  it('takes what is selected as its words and waits for an address', () => {
    becomes(toggleLink, 'see ‹this›', 'see [this](‹url›)');
    becomes(toggleLink, 'see [this](‹url›)', 'see ‹this›');
    becomes(toggleLink, 'see |', 'see [|](url)');
    becomes(toggleLink, 'see [|](url)', 'see |');
  });

  it('takes an address as its address', () => {
    becomes(toggleLink, '‹https://x.org/a›', '[|](https://x.org/a)');
    becomes(toggleLink, '‹https://x.org/a_(b)›', '[|](<https://x.org/a_(b)>)');
  });

  it('shows the address of a link that has one', () => {
    becomes(toggleLink, '[th|is](https://x.org)', '[this](‹https://x.org›)');
  });

  it('comes of an address pasted over words', () => {
    const pasted = (before: string, text: string) => {
      const after = pasteLink(state(before), text);
      return after && shown(after);
    };
    equal(pasted('see ‹this›!', 'https://x.org'), 'see [this](https://x.org)|!');
    for (const [before, text] of [
      ['see |', 'https://x.org'],
      ['see ‹this›', 'x.org and more'],
      ['see ‹this›', 'javascript:alert(1)'],
      ['‹https://a.org›', 'https://b.org'],
      ['[this](‹url›)', 'https://b.org'],
      ['`see ‹this›`', 'https://b.org'],
      ['```\n‹this›\n```', 'https://b.org'],
    ] as const)
      equal(pasted(before, text), undefined, before);
  });
});

describe('a table', () => {
  it('stands apart from what is around it, its first heading selected', () => {
    becomes(table, '|', '‹c›'.replace('‹c›', '| ‹Column 1› | Column 2 |\n| --- | --- |\n|  |  |'));
    const { text } = table({ text: 'one\ntwo', start: 1, end: 1 });
    equal(text, 'one\n\n| Column 1 | Column 2 |\n| --- | --- |\n|  |  |\n\ntwo');
  });
});

describe('Enter', () => {
  const next = (before: string) => {
    const after = continueList(state(before));
    return after && shown(after);
  };

  it('goes on with a list', () => {
    equal(next('- one|'), '- one\n- |');
    equal(next('  * one|'), '  * one\n  * |');
    equal(next('9. one|'), '9. one\n10. |');
    equal(next('1) o|ne'), '1) o\n2) |ne');
    equal(next('- [x] one|'), '- [x] one\n- [ ] |');
    equal(next('> - one|'), '> - one\n> - |');
    equal(next('999999999. one|'), '999999999. one\n999999999. |');
  });

  it('ends a list at an empty item', () => {
    equal(next('- one\n- |'), '- one\n|');
    equal(next('- [ ] |'), '|');
    equal(next('> 1. |'), '> |');
  });

  it('is an ordinary line break anywhere else', () => {
    for (const text of ['one|', '|- one', '- ‹one›', '-one|', '```\n- one|']) equal(next(text), undefined, text);
  });
});

describe('a fence', () => {
  it('is closed by one of its kind that is as long', () => {
    ok(isInFence('```js\na', 7));
    ok(isInFence('````\n```\na', 9));
    ok(!isInFence('```\na\n```\nb', 10));
    ok(!isInFence('```a``` b\nc', 10));
    ok(isInFence('~~~\r\na', 5));
  });
});

const plainText = fc
  .array(fc.constantFrom('word', 'Ärger', '😀', ' ', '\n', '\r\n', '\n\n', '.', 'x y'), { maxLength: 12 })
  .map((parts) => parts.join(''));
const anyText = fc
  .array(
    fc.constantFrom(
      'w',
      '😀',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '*',
      '_',
      '`',
      '```',
      '- ',
      '1. ',
      '> ',
      '# ',
      '[',
      '](',
      ')',
      'url',
      '|',
      '~',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
const stateOf = (text: fc.Arbitrary<string>): fc.Arbitrary<TextState> =>
  text.chain((each) =>
    fc
      .tuple(fc.nat(each.length), fc.nat(each.length))
      .map(([one, other]) => ({ text: each, start: Math.min(one, other), end: Math.max(one, other) })),
  );

describe('every action', () => {
  for (const [name, action] of Object.entries(actions)) {
    it(`${name}: twice gives back a plain text`, () => {
      fc.assert(
        fc.property(stateOf(plainText), (before) => {
          equal(action(action(before)).text, before.text);
        }),
        { numRuns: 500 },
      );
    });
  }

  for (const [name, action] of Object.entries({ ...actions, table })) {
    it(`${name}: keeps the selection within any text, and every word of it`, () => {
      const words = (text: string) => text.match(/w|😀/gu);
      fc.assert(
        fc.property(stateOf(anyText), (before) => {
          const { text, start, end } = action(before);
          ok(0 <= start && start <= end && end <= text.length);
          deepEqual(words(text), words(before.text));
        }),
        { numRuns: 500 },
      );
    });

    it(`${name}: keeps the line breaks of a text of Windows`, () => {
      fc.assert(
        fc.property(stateOf(plainText.map((text) => text.replace(/\r?\n/g, '\r\n'))), (before) => {
          const { text } = action(before);
          if (before.text.includes('\r\n')) ok(!/(?<!\r)\n|\r(?!\n)/.test(text), JSON.stringify(text));
        }),
        { numRuns: 500 },
      );
    });
  }
});
