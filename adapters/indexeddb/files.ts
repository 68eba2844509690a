import type { FilePort } from '../../src/contracts/ports/file.js';
import type { StagedFile } from '../../src/domain/attachments.js';
import type { Digester } from '../../src/domain/files/digester.js';
import { partsOf } from '../../src/domain/files/parts-of.js';
import { sha256Digester } from '../../src/domain/files/sha256-digester.js';
import { newId } from '../../src/domain/ids.js';
import { abortable } from '../../src/domain/abortable.js';
import {
  addPart,
  claimContents,
  endContent,
  readContent,
  removeContents,
  startContent,
  sweepContents,
} from './contents.js';
import { connect } from './open.js';

export interface IndexedDbFilesOptions {
  /** Name of the database, the one of the storage that links them. Default `case-elements`. */
  readonly name?: string;
  /** Milliseconds since 1970, for forgetting what nobody linked. Default `Date.now`. */
  readonly clock?: () => number;
}

/** A `FilePort` that holds a database open until it is closed. */
export interface IndexedDbFiles extends FilePort {
  close(): void;
}

/**
 * Keeps the bytes of files in this browser, beside the cases and for all tabs of an origin. Rejects with `too_large` when
 * the browser gives no more room; nothing of the file is left then.
 */
export function indexedDbFiles({
  name: database = 'case-elements',
  clock = Date.now,
}: IndexedDbFilesOptions = {}): IndexedDbFiles {
  // Who shows cases is told by their storage.
  const connection = connect(database, () => undefined);
  return {
    async stage(file, { name, by, signal, onProgress }) {
      const [ref, openSince] = [newId(), clock()];
      let parts = 0;
      let digester: Digester | undefined;
      try {
        // First of all it has an age: what a killed tab leaves behind is swept.
        await abortable(signal, () => connection.use((open) => startContent(open, ref, openSince)));
        digester = await sha256Digester(file);
        for await (const { bytes, share } of partsOf(file, signal)) {
          const [part, at] = [bytes.buffer, parts];
          // Digested while it is stored.
          await Promise.all([digester.add(bytes), connection.use((open) => addPart(open, ref, at, part))]);
          parts += 1;
          onProgress?.(share);
        }
        const mimeType = file.type || 'application/octet-stream';
        const [sha256 = ''] = await digester.end();
        const staged: StagedFile = { ref, name, mimeType, size: file.size, sha256 };
        await abortable(signal, () =>
          connection.use((open) =>
            endContent(open, { ref, staged, parts, openSince, ...(by !== undefined && { by }) }),
          ),
        );
        return staged;
      } catch (thrown) {
        await connection.use((open) => removeContents(open, [ref])).catch(() => undefined);
        throw thrown;
      } finally {
        digester?.close();
      }
    },
    claim: (refs, { by, signal } = {}) =>
      abortable(signal, () => connection.use((open) => claimContents(open, refs, { by, now: clock() }))),
    read: (ref, { signal } = {}) => abortable(signal, () => connection.use((open) => readContent(open, ref))),
    remove: (refs, { signal } = {}) => abortable(signal, () => connection.use((open) => removeContents(open, refs))),
    async sweep(areLinked) {
      while (await sweepContents(connection, clock(), areLinked));
    },
    close: () => connection.close(),
  };
}
