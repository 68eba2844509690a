/** What the host stores on a case, as its registered types read it. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { NewReference } from '../../../src/domain/attachments.js';
import type { Json } from '../../../src/domain/json.js';
import { readReference, readStored, summaryOf } from '../../../src/elements/attachments/read-reference.js';
import { referenceWords } from '../../../src/elements/attachments/reference-words.js';
import { defineAttachmentType, type AttachmentTypes } from '../../../src/index.js';
import { formatsFor } from '../../../src/i18n/formats.js';
import { silenced } from '../../support/silenced.js';

const formats = formatsFor('en');
const board = (data: Json): NewReference => ({ type: 'acme.board', externalId: 'b-1', data });
const typed = (type: AttachmentTypes[string]): AttachmentTypes => ({ 'acme.board': type });

const boards = typed(
  defineAttachmentType({
    schema: z.object({ title: z.string(), panels: z._default(z.array(z.string()), []) }),
    label: (count, { plural }) => plural(count, { one: '{count} board', other: '{count} boards' }),
    summary: ({ data }) => `${data.title} (${String(data.panels.length)})`,
    // @ts-expect-error What the schema does not have the functions do not have either.
    view: ({ data }) => data.nothing as Node,
  }),
);

describe('what the host attached', () => {
  it('is read by a schema of a library, which types it and fills in what it lacks', () => {
    const read = readReference(board({ title: 'Sign-ins' }), boards);
    deepEqual(read.known && read.object.data, { title: 'Sign-ins', panels: [] });
    equal(summaryOf(board(null), read, formats), 'Sign-ins (0)');
  });

  it('that a schema refuses says why, and is summed up by its id', () => {
    const read = readReference(board({ title: 7 }), boards);
    match((!read.known && read.why) || '', /^title: /u);
    equal(summaryOf(board({ title: 7 }), read, formats), 'b-1');
  });

  it('of a type nobody registered is not known, whatever it is called', () => {
    for (const type of ['acme.map', 'constructor', '__proto__'])
      deepEqual(readReference({ type, externalId: 'x', data: null }, boards), {
        known: false,
        type: undefined,
        why: undefined,
      });
  });

  it('is refused where its schema throws, or answers later', async () => {
    await silenced(async (told) => {
      const throwing = (_data: unknown): _data is null => {
        throw new Error('No.');
      };
      const later = { '~standard': { version: 1, vendor: 'test', validate: async () => ({ value: 1 }) } } as const;
      for (const schema of [throwing, later]) {
        const types = { late: { label: String, schema } };
        equal(readReference({ type: 'late', externalId: 'x', data: null }, types).known, false);
      }
      equal(told().length, 1, 'Its developers are told once');
    });
  });

  it('is asked of its schema once, as long as both stay the same', () => {
    let asked = 0;
    const schema = (data: unknown): data is string => typeof data === 'string' && ++asked > 0;
    const types = typed(defineAttachmentType({ schema, label: String }));
    const stored = board('x');
    for (let times = 0; times < 5; times += 1) readStored(stored, types);
    readStored(stored, typed(defineAttachmentType({ schema, label: String })));
    equal(asked, 2);
  });

  it('is counted by type, and together where nobody has words for it', () => {
    const types = ['acme.board', 'other', 'acme.board', 'another'].map((type) => ({ type }));
    deepEqual(
      referenceWords(types, { formats }, boards, (count) => `${String(count)} others`),
      ['2 boards', '2 others'],
    );
  });

  it('has a summary of one short line, whatever the host says', async () => {
    await silenced(async () => {
      const said = (summary: () => unknown) => {
        const types = typed({ label: String, summary: summary as () => string });
        return summaryOf(board(null), readReference(board(null), types), formats);
      };
      equal(said(() => 'x'.repeat(1_000)).length, 300);
      for (const summary of [() => '  ', () => undefined, () => ({})]) equal(said(summary), 'b-1');
    });
  });
});
