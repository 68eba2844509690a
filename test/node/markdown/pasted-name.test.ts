import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pastedName } from '../../../src/elements/markdown/pasted-name.js';

const picture = (name = 'image.png') => new File(['x'], name, { type: 'image/png' });

describe('a pasted picture', () => {
  it('is named by when it was pasted, and counted where several are of one second', () => {
    const at = new Date(2026, 10, 26, 23, 35, 6);
    deepEqual(
      [picture(), picture(), picture('image.gif')].map((each) => pastedName(each, at).name),
      ['image 2026-11-26 23.35.06.png', 'image 2026-11-26 23.35.06 (2).png', 'image 2026-11-26 23.35.06 (3).gif'],
    );
    equal(pastedName(picture(), new Date(2026, 10, 26, 23, 35, 7)).name, 'image 2026-11-26 23.35.07.png');
  });

  it('keeps the name it has', () => {
    equal(pastedName(picture('login page.png'), new Date()).name, 'login page.png');
  });
});
