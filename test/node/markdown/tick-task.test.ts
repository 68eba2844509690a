import { equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../src/conformance/random.js';
import { tickTask } from '../../../src/elements/markdown/tick-task.js';

const ticked = (text: string, index: number, checked = true, seen = text) => tickTask(text, { seen, index, checked });

describe('a task that is ticked', () => {
  it('changes one letter of its text', () => {
    equal(ticked('- [ ] one\n- [ ] two', 1), '- [ ] one\n- [x] two');
    equal(ticked('- [X] one', 0, false), '- [ ] one');
    equal(ticked('Before\r\n\r\n* [ ] one\r\n1. [ ] two\r\n', 1), 'Before\r\n\r\n* [ ] one\r\n1. [x] two\r\n');
    equal(ticked('> - [ ] quoted\n> - [ ] two', 0), '> - [x] quoted\n> - [ ] two');
    equal(
      ticked('1. [ ] one\n   - [ ] nested\n\n- [ ] loose\n\n- [ ] more', 3),
      '1. [ ] one\n   - [ ] nested\n\n- [ ] loose\n\n- [x] more',
    );
    equal(ticked('- - [ ] deep', 0), '- - [x] deep');
  });

  it('is the one that is shown, whatever looks like one', () => {
    equal(ticked('```\n- [ ] code\n```\n\n- [ ] one', 0), '```\n- [ ] code\n```\n\n- [x] one');
    equal(ticked('- [ ] one `- [ ] code`\n- [ ] two', 1), '- [ ] one `- [ ] code`\n- [x] two');
    equal(
      ticked('    - [ ] code\n\ntext - [ ] none\n\n- [ ] one', 0),
      '    - [ ] code\n\ntext - [ ] none\n\n- [x] one',
    );
  });

  it('is found by its words where the text moved', () => {
    const seen = '- [ ] one\n- [ ] two';
    equal(
      ticked('Added.\n\n- [ ] zero\n- [x] one\n- [ ] two', 1, true, seen),
      'Added.\n\n- [ ] zero\n- [x] one\n- [x] two',
    );
    equal(ticked('- [x] two\n- [ ] one', 1, true, seen), '- [x] two\n- [ ] one', 'It is as it is wanted already');
  });

  it('is nothing where it is gone, or one of several that look alike', () => {
    equal(ticked('- [ ] one', 1, true, '- [ ] one\n- [ ] two'), undefined);
    equal(ticked('- [ ] one\n- [ ] one', 0, true, '- [ ] one'), undefined);
    equal(ticked('- [x] one\n- [ ] one', 1, true, '- [ ] one\n- [ ] one'), '- [x] one\n- [x] one');
    equal(ticked('no list', 0), undefined);
    equal(ticked('', 3), undefined);
  });

  it('never changes more than one letter, in any text', () => {
    const random = seededRandom(41);
    const parts = [
      '- [ ] a',
      '- [x] b',
      '> ',
      '  ',
      '\n',
      '\n\n',
      '```\n',
      '1. [ ] c',
      '`- [ ]`',
      'word ',
      '\t',
      '* [X] d',
      '- ',
      '[ ] ',
    ];
    for (let round = 0; round < 1_500; round += 1) {
      const text = Array.from({ length: random.int(14) }, () => random.pick(parts)).join('');
      for (const checked of [true, false]) {
        const result = ticked(text, random.int(4), checked);
        if (result === undefined) continue;
        const differences = Array.from(result).filter((letter, at) => letter !== text[at]).length;
        equal([result.length, differences <= 1].join(), [text.length, true].join(), text);
      }
    }
  });
});
