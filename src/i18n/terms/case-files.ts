import type { FileKind } from '../../domain/files/file-kind.js';
import type { Formats } from '../formats.js';

/** What is said of the files of a case. English for it is loaded when it is needed. */
export interface CaseFilesTerms {
  /** Behind the button that adds files: what else does. */
  readonly hint: string;
  readonly drop: string;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly empty: string;
  readonly emptyHint: string;
  readonly more: (count: number, formats: Formats) => string;
  /** Names the list of files that are on their way. */
  readonly uploads: string;
  readonly waiting: string;
  readonly adding: string;
  readonly nameless: string;
  readonly sameName: (name: string) => string;
  readonly sameContent: (name: string, other: string) => string;
  readonly sameBoth: (name: string) => string;
  readonly addAnyway: string;
  readonly leaveOut: string;
  readonly leftOut: (name: string) => string;
  readonly preview: (name: string) => string;
  readonly download: (name: string) => string;
  /** The same, where it is clear which file. */
  readonly downloadWord: string;
  readonly downloadFailed: (name: string) => string;
  readonly gone: string;
  readonly notShown: string;
  /** A long text is not shown to its end. */
  readonly cut: (size: string) => string;
  readonly actions: (name: string) => string;
  readonly copySha256: string;
  readonly checksums: string;
  readonly checksumsOf: (name: string) => string;
  readonly calculate: string;
  readonly calculating: string;
  readonly copy: (what: string) => string;
  readonly copied: (what: string) => string;
  readonly delete: string;
  readonly deleted: (name: string) => string;
  readonly restored: (name: string) => string;
}
