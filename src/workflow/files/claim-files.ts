import type { ReadOptions } from '../../contracts/options.js';
import type { StagedFile } from '../../domain/attachments.js';
import { unsupported } from '../../domain/error.js';
import type { UserId } from '../../domain/ids.js';
import type { AttachmentKind, Given } from '../attachments/kinds.js';
import type { Resources } from '../workflow.js';

/** Files as they were taken in, whatever the caller says of them; anything else as it is. */
export interface Claimed {
  readonly items: readonly Given[];
  /** What was swept, never was, belongs to another record or was staged by somebody else. */
  readonly missing: readonly Given[];
}

/** Makes sure that what is about to be linked is there, was staged by who links it and stays there until the commit. */
export async function claimFiles(
  { files }: Resources,
  { entity }: AttachmentKind,
  items: readonly Given[],
  { by, isTaken, signal }: ReadOptions & { readonly by: UserId; readonly isTaken: (item: Given) => boolean },
): Promise<Claimed> {
  if (entity !== 'file' || items.length === 0) return { items, missing: [] };
  if (!files) throw unsupported('files');
  const free = items.filter((item) => !isTaken(item)) as readonly StagedFile[];
  const claimed = await files.claim(
    free.map(({ ref }) => ref),
    { by, signal },
  );
  const found = claimed.filter((file) => file !== null);
  const refs = new Set(found.map(({ ref }) => ref));
  return { items: found, missing: (items as readonly StagedFile[]).filter(({ ref }) => !refs.has(ref)) };
}
