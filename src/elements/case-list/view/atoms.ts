/** What a list of values may hold; `null` is written `none`. */
export type Atom = string | number | boolean | null;

interface AtomsOptions {
  /** Numbers and booleans are told apart from texts that look like them. */
  readonly typed?: boolean;
}

/** Values with commas between, as readable as can be: `open,closed`. What would be read as something else is quoted. */
export const writeAtoms = (atoms: readonly Atom[], { typed = false }: AtomsOptions = {}): string =>
  atoms
    .map((atom) => (atom === null ? 'none' : typeof atom === 'string' ? writeText(atom, typed) : String(atom)))
    .join(',');

/** Never throws: a quote that is not closed ends with the text, and an empty place is nothing. */
export function readAtoms(text: string, { typed = false }: AtomsOptions = {}): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const [, quoted, plain] of text.matchAll(/"((?:[^"\\]|\\.)*)(?:"|$)[^,]*|([^,]+)/gsu)) {
    if (quoted !== undefined) atoms.push(quoted.replace(/\\(.)/gsu, '$1'));
    else if (plain !== undefined) atoms.push(readPlain(plain, typed));
  }
  return atoms;
}

function writeText(text: string, typed: boolean): string {
  const isPlain = text !== '' && !/^~|[",]|\.\./u.test(text) && readPlain(text, typed) === text;
  return isPlain ? text : `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

function readPlain(text: string, typed: boolean): Atom {
  if (text === 'none') return null;
  if (!typed) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}
