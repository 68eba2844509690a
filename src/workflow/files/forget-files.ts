import type { ReadOptions } from '../../contracts/options.js';
import type { Case } from '../../domain/cases/case.js';
import { limits } from '../../domain/limits.js';
import type { Resources } from '../workflow.js';

/** What these cases' files are stored under, each claimed: whatever becomes of the commit, the sweep will know. */
export async function claimFilesOf(
  { storage, files }: Resources,
  cases: readonly Case[],
  { signal }: ReadOptions,
): Promise<readonly string[]> {
  if (!files) return [];
  const withFiles = cases.filter(({ totals }) => totals.files > 0);
  const pages = await Promise.all(
    withFiles.map(({ id }) => storage.findOfCase('file', { caseId: id, size: limits.filesPerCase }, { signal })),
  );
  const refs = pages.flatMap(({ items }) => items.map(({ ref }) => ref));
  if (refs.length > 0) await files.claim(refs, { signal });
  return refs;
}

/** Lets go of contents after the commit that unlinked them. Never fails: they were claimed, so the sweep finds them. */
export async function forgetFiles({ files }: Resources, refs: readonly string[]): Promise<void> {
  if (refs.length > 0) await files?.remove(refs).catch(() => undefined);
}
