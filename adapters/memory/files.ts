import type { FilePort } from '../../src/contracts/ports/file.js';
import type { StagedFile } from '../../src/domain/attachments.js';
import { refuseAborted } from '../../src/domain/error.js';
import { mayClaim } from '../../src/domain/files/may-claim.js';
import { partsOf } from '../../src/domain/files/parts-of.js';
import { sha256Digester } from '../../src/domain/files/sha256-digester.js';
import { newId, type UserId } from '../../src/domain/ids.js';

/** A file that was taken in, and since when it is open whether anything links it; `null` once that is known. */
interface Kept {
  readonly staged: StagedFile;
  readonly content: Blob;
  readonly by: UserId | undefined;
  openSince: number | null;
}

const oneDay = 24 * 60 * 60 * 1000;

/** Keeps the bytes of files for as long as it lives. Give the same one to every adapter over the same storage. */
export function memoryFiles({ clock = Date.now }: { readonly clock?: () => number } = {}): FilePort {
  const files = new Map<string, Kept>();
  return {
    async stage(file, { name, by, signal, onProgress }) {
      const mimeType = file.type || 'application/octet-stream';
      refuseAborted(signal);
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const digester = await sha256Digester(file);
      try {
        for await (const { bytes, share } of partsOf(file, signal)) {
          parts.push(bytes);
          await digester.add(bytes);
          onProgress?.(share);
        }
        // Made of what was read and digested: a file on a disk may change later.
        const content = new Blob(parts, { type: mimeType });
        const [sha256 = ''] = await digester.end();
        const staged = { ref: newId(), name, mimeType, size: content.size, sha256 };
        refuseAborted(signal);
        files.set(staged.ref, { staged, content, by, openSince: clock() });
        return { ...staged };
      } finally {
        digester.close();
      }
    },
    async claim(refs, { by, signal } = {}) {
      refuseAborted(signal);
      return refs.map((ref) => {
        const kept = files.get(ref);
        if (!kept || !mayClaim(kept.by, by)) return null;
        kept.openSince = clock();
        return { ...kept.staged };
      });
    },
    async read(ref, { signal } = {}) {
      refuseAborted(signal);
      return files.get(ref)?.content ?? null;
    },
    async remove(refs, { signal } = {}) {
      refuseAborted(signal);
      for (const ref of refs) files.delete(ref);
    },
    async sweep(areLinked) {
      const isOpen = ([, { openSince }]: [string, Kept]) => openSince !== null && openSince < clock() - oneDay;
      const old = [...files].filter(isOpen);
      const linked = await areLinked(old.map(([ref]) => ref));
      for (const [index, [ref, kept]] of old.entries()) {
        // Claimed while we asked: what we know is old.
        if (!isOpen([ref, kept])) continue;
        if (linked[index]) kept.openSince = null;
        else files.delete(ref);
      }
    },
  };
}
