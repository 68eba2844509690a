import type { Configuration } from '../../../../domain/configuration.js';
import { readTemplates, type ReadTemplate } from '../yaml/read-template.js';

/** A template as a file says it. */
export interface FoundTemplate {
  readonly file: string;
  readonly read: ReadTemplate;
}

export interface FilesRead {
  readonly found: readonly FoundTemplate[];
  /** Names of files that could not be read. */
  readonly failed: readonly string[];
  /** Names of files in which nothing is written. */
  readonly empty: readonly string[];
}

/** Every template in these files. */
export async function readFiles(
  files: readonly File[],
  library: Pick<Configuration, 'owner' | 'fields'>,
): Promise<FilesRead> {
  const all = await Promise.all(
    files.map(async (file) => {
      try {
        const text = await file.text();
        return { file: file.name, read: readTemplates(text, library) };
      } catch {
        return { file: file.name, read: undefined };
      }
    }),
  );
  return {
    found: all.flatMap(({ file, read = [] }) => read.map((each) => ({ file, read: each }))),
    failed: all.flatMap(({ file, read }) => (read ? [] : [file])),
    empty: all.flatMap(({ file, read }) => (read?.length === 0 ? [file] : [])),
  };
}
