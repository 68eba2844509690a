/** The code in our documents, as it stands there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.mjs';

export interface Snippet {
  readonly document: string;
  /** Line of the document the code begins on. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const fence = /^```(\w+)\n([\s\S]*?)^```$/gmu;

/** Every fenced block of a document that names its language. */
export function snippetsOf(document: string): readonly Snippet[] {
  const text = readFileSync(join(root, document), 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(fence)].map((match) => ({
    document,
    line: text.slice(0, match.index).split('\n').length + 1,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
}
