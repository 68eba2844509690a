import type { StagedFile } from '../../domain/attachments.js';
import { equal, ok, refuses, rejects } from '../expectations.js';
import { needing } from '../kit.js';
import { may } from './attachments.js';
import { declares, newCase, otherPeople, secondHandle, type AdapterContext, type AdapterSuite } from './context.js';

const aFile = (text: string, name: string, type = 'text/plain') => Object.assign(new Blob([text], { type }), { name });
const textOf = async (content: Blob | null) => (content === null ? null : content.text());

async function withFile({ adapter, owner }: AdapterContext, text = 'Said.') {
  const { id } = await adapter.cases.create(newCase(owner));
  const staged = await adapter.files.stage(aFile(text, 'note.txt'));
  const { added } = await adapter.files.attach(id, [staged]);
  return { id, staged, file: added[0]! };
}

/** What is uploaded. */
export const files: AdapterSuite = {
  name: 'files',
  tests: {
    'keeps a file byte by byte until it is taken off': needing(declares('files'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const bytes = Uint8Array.from({ length: 2_500_000 }, (_, index) => (index * 31) % 256);
      bytes.set([0x50, 0x4b, 3, 4]);
      const shares: number[] = [];
      const file = Object.assign(new Blob([bytes], { type: 'application/x-zip' }), { name: 'dump ü.zip' });
      const staged = await adapter.files.stage(file, { onProgress: (share) => shares.push(share) });
      equal([staged.name, staged.mimeType, staged.size], ['dump ü.zip', 'application/x-zip', bytes.length]);
      ok(/^[\da-f]{64}$/u.test(staged.sha256), 'The digest is SHA-256, hexadecimal.');
      equal(
        shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1),
        true,
        'Progress goes up from 0 to 1',
      );
      const { added } = await adapter.files.attach(id, [staged]);
      equal([added[0]!.name, added[0]!.size, added[0]!.sha256], [staged.name, staged.size, staged.sha256]);
      const read = await adapter.files.read(id, added[0]!.id);
      const found = new Uint8Array(await read!.arrayBuffer());
      ok(found.length === bytes.length && found.every((byte, index) => byte === bytes[index]), 'Every byte is there.');
      equal(read!.type, 'application/x-zip');
      equal((await adapter.cases.get(id))?.totals.files, 1);
      await adapter.files.detach(id, [added[0]!.id]);
      equal(await adapter.files.read(id, added[0]!.id), null);
      equal([(await adapter.cases.get(id))?.totals.files, (await adapter.files.find({ caseId: id })).total], [0, 0]);
    }),

    'keeps a file of no bytes, and two of one name': needing(declares('files'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const staged = [await adapter.files.stage(aFile('', 'a.txt')), await adapter.files.stage(aFile('b', 'a.txt'))];
      const { added } = await adapter.files.attach(id, staged);
      const texts = await Promise.all(added.map(async (file) => textOf(await adapter.files.read(id, file.id))));
      equal(texts.sort(), ['', 'b']);
    }),

    'believes what it staged, not what it is told of it': needing(declares('files'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const staged = await adapter.files.stage(aFile('Said.', 'note.txt'));
      const lies: StagedFile = { ...staged, name: '../x', mimeType: 'image/png', size: 1, sha256: '0' };
      const { added } = await adapter.files.attach(id, [lies]);
      const { name, mimeType, size, sha256 } = added[0]!;
      equal({ ref: staged.ref, name, mimeType, size, sha256 }, staged);
    }),

    'puts a file on one case, once': needing(declares('files'), async (context) => {
      const { adapter, owner } = context;
      const { id, staged, file } = await withFile(context);
      const again = await adapter.files.attach(id, [staged, staged]);
      equal([again.added, again.alreadyThere], [[], [file]]);
      const other = await adapter.cases.create(newCase(owner));
      await refuses(adapter.files.attach(other.id, [staged]), { path: '0.ref', rule: 'unknown_record' });
      equal((await adapter.cases.get(other.id))?.totals.files, 0);
      equal(await textOf(await adapter.files.read(id, file.id)), 'Said.');
      equal(await adapter.files.read(other.id, file.id), null, 'A file is read through its own case');
    }),

    'refuses a file that was never staged': needing(declares('files'), async ({ adapter, owner }) => {
      const { id } = await adapter.cases.create(newCase(owner));
      const made: StagedFile = { ref: 'made-up', name: 'x', mimeType: 'text/plain', size: 1, sha256: '0'.repeat(64) };
      await refuses(adapter.files.attach(id, [made]), { path: '0.ref' });
    }),

    'refuses a file that is too large, and a name that is too long': needing(
      declares('files'),
      async ({ adapter, capabilities: { limits } }) => {
        const image = new Blob([new Uint8Array(limits.imageBytes + 1)], { type: 'image/png' });
        const { fields } = await rejects(adapter.files.stage(Object.assign(image, { name: 'a.png' })), 'too_large');
        equal(fields, [{ path: 'size', rule: 'too_big', limit: limits.imageBytes, actual: limits.imageBytes + 1 }]);
        await refuses(adapter.files.stage(aFile('x', 'n'.repeat(limits.fileName + 1))), {
          path: 'name',
          rule: 'too_long',
          limit: limits.fileName,
        });
      },
    ),

    'refuses what no case takes, and what is not what it is called': needing(
      declares('files'),
      async ({ adapter, capabilities: { limits } }) => {
        const stages = (name: string, type: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]) =>
          adapter.files.stage(Object.assign(new Blob([...parts], { type }), { name }));
        const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0);
        await refuses(stages('setup.exe', '', program), { path: 'content', rule: 'not_an_option' });
        await refuses(stages('notes.txt', 'text/plain', program), { path: 'content', rule: 'not_an_option' });
        await refuses(stages('shot.png', 'image/png', program), { path: 'content', rule: 'wrong_type' });
        await refuses(stages('shot.png', 'text/plain', '<script>'), { path: 'content', rule: 'wrong_type' });
        await refuses(stages('page', 'image/png', '<svg onload="x">'), { path: 'content', rule: 'wrong_type' });
        // An image has the limit of images whatever it is called.
        const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
        const hidden = stages('shot', '', png, new Uint8Array(limits.imageBytes));
        const { fields } = await rejects(hidden, 'too_large');
        equal(fields, [{ path: 'size', rule: 'too_big', limit: limits.imageBytes, actual: limits.imageBytes + 8 }]);
        equal((await stages('shot.png', 'image/png', png)).size, 8);
      },
    ),

    'holds as many files as declared, and not one more': needing(
      declares('files'),
      async ({ adapter, owner, capabilities: { limits } }) => {
        const { id } = await adapter.cases.create(newCase(owner));
        const limit = limits.filesPerCase;
        const stages = (_: unknown, index: number) => adapter.files.stage(aFile('x', `${String(index)}.txt`));
        const staged = await Promise.all(Array.from({ length: limit }, stages));
        for (let from = 0; from < limit; from += 100) await adapter.files.attach(id, staged.slice(from, from + 100));
        const more = await adapter.files.stage(aFile('x', 'more.txt'));
        await refuses(adapter.files.attach(id, [more]), { path: 'files', rule: 'too_many', limit, actual: limit + 1 });
        equal((await adapter.cases.get(id))?.totals.files, limit);
      },
    ),

    'stages nothing for who gave up, before or on the way': needing(declares('files'), async ({ adapter }) => {
      const file = aFile('x'.repeat(3_000_000), 'long.txt');
      await rejects(adapter.files.stage(file, { signal: AbortSignal.abort() }), 'aborted');
      const giving = new AbortController();
      await rejects(adapter.files.stage(file, { signal: giving.signal, onProgress: () => giving.abort() }), 'aborted');
    }),

    'lets nobody stage who may put nothing anywhere': needing(
      [otherPeople, declares('files')],
      async ({ owner, as }) => {
        await rejects((await as(may(owner, 'read', 'update'))).files.stage(aFile('x', 'x.txt')), 'forbidden');
        equal((await (await as(may(owner, 'createComment'))).files.stage(aFile('x', 'x.txt'))).size, 1);
      },
    ),

    'takes the files of a case along when it goes': needing(declares('files', 'cases.remove'), async (context) => {
      const { adapter, owner } = context;
      const { id, staged, file } = await withFile(context);
      await adapter.cases.remove([id]);
      equal(await adapter.files.read(id, file.id), null);
      const other = await adapter.cases.create(newCase(owner));
      await refuses(adapter.files.attach(other.id, [staged]), { path: '0.ref' });
    }),

    'shows a second handle the files of the first': needing([secondHandle, declares('files')], async (context) => {
      const { id, file } = await withFile(context, 'From here.');
      const other = await context.again();
      equal((await other.files.find({ caseId: id })).items, [file]);
      equal(await textOf(await other.files.read(id, file.id)), 'From here.');
    }),
  },
};
