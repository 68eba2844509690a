import type { FieldProblem } from '../error.js';
import { limits } from '../limits.js';
import { fileKind, isVector, type FileKind } from './file-kind.js';

/** So many bytes of the beginning tell what a file is. */
export const fileHeadSize = 4096;

/** `foreign`: nothing a case takes. `contradiction`: the name or type says one thing, the content another. */
export type ContentProblem = 'foreign' | 'contradiction';

/**
 * What speaks against a file by what it begins with: a case takes images, text (CSV and JSON among it), PDF and
 * archives, and what is called one of those, by its type or by the end of its name, must be it. Text has no mark of its
 * own, so it is believed however it is encoded.
 */
export function checkContent(
  { name, type }: { readonly name: string; readonly type: string },
  head: Uint8Array,
): ContentProblem | undefined {
  const found = kindOfContent(head);
  const claims = [
    { name, type: '' },
    { name: '', type },
  ].flatMap((said) => {
    const kind = fileKind(said);
    return kind === undefined ? [] : [isVector(said) ? 'text' : (markedKinds.get(kind) ?? 'text')];
  });
  // A text that begins as something else does is none the less a text.
  const isFalse = claims.some((kind) => (kind === 'text' ? !looksLikeText(head) : kind !== found));
  if (isFalse && (found !== undefined || claims.some((kind) => kind !== 'text'))) return 'contradiction';
  return found === undefined ? 'foreign' : undefined;
}

/**
 * Every rule a file breaks by what it begins with: at `content`, `not_an_option` for what no case takes and `wrong_type`
 * for what it is not called; at `size`, `too_big` for an image that calls itself none. Forms ask before they upload, the
 * workflow asks again.
 */
export function checkFileContent(
  file: { readonly name: string; readonly type: string; readonly size: number },
  head: Uint8Array,
): readonly FieldProblem[] {
  const problem = checkContent(file, head);
  if (problem) return [{ path: 'content', rule: problem === 'foreign' ? 'not_an_option' : 'wrong_type' }];
  const isHuge = file.size > limits.imageBytes && kindOfContent(head) === 'image';
  return isHuge ? [{ path: 'size', rule: 'too_big', limit: limits.imageBytes, actual: file.size }] : [];
}

type ContentKind = 'image' | 'pdf' | 'archive' | 'text';

const markedKinds = new Map<FileKind, ContentKind>([
  ['image', 'image'],
  ['pdf', 'pdf'],
  ['archive', 'archive'],
]);

/** What a file is by what it begins with; nothing where it is none of what cases take. */
function kindOfContent(head: Uint8Array): ContentKind | undefined {
  const isText = looksLikeText(head);
  if (!isText && programs.some((isIt) => isIt(head))) return undefined;
  return marks.find(([, isIt]) => isIt(head))?.[0] ?? (isText ? 'text' : undefined);
}

const begins =
  (...bytes: readonly (number | string)[]) =>
  (head: Uint8Array): boolean => {
    const wanted = bytes.flatMap((each) => (typeof each === 'number' ? [each] : codesOf(each)));
    return wanted.every((byte, index) => head[index] === byte);
  };

const codesOf = (ascii: string): readonly number[] => Array.from(ascii, (letter) => letter.charCodeAt(0));

const asciiAt = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length));

const marks: readonly (readonly [ContentKind, (head: Uint8Array) => boolean])[] = [
  ['image', begins(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['image', begins(0xff, 0xd8, 0xff)],
  ['image', (head) => /^GIF8[79]a$/u.test(asciiAt(head, 0, 6))],
  ['image', (head) => asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP'],
  // Two letters would be a word: the four bytes nobody uses are 0.
  ['image', (head) => begins('BM')(head) && head.length > 14 && head.subarray(6, 10).every((byte) => byte === 0)],
  ['image', begins('II*', 0)],
  ['image', begins('MM', 0, '*')],
  ['image', begins(0, 0, 1, 0)],
  [
    'image',
    (head) => asciiAt(head, 4, 4) === 'ftyp' && /^(avi[fs]|hei[cfmsx]|hev[cmsx]|m[is]f1)$/u.test(asciiAt(head, 8, 4)),
  ],
  ['image', begins(0xff, 0x0a)],
  ['image', begins(0, 0, 0, 0x0c, 'JXL ')],
  ['image', begins(0, 0, 0, 0x0c, 'jP  ')],
  // Readers take it wherever it stands in the first kilobyte.
  ['pdf', (head) => asciiAt(head, 0, 1024).includes('%PDF-')],
  ['archive', (head) => begins('PK')(head) && [0x0304, 0x0506, 0x0708].includes(head[2]! * 256 + head[3]!)],
  ['archive', begins(0x1f, 0x8b)],
  ['archive', (head) => /^BZ(h[1-9]|0[1-9])/u.test(asciiAt(head, 0, 4)) && !looksLikeText(head)],
  ['archive', begins('7z', 0xbc, 0xaf, 0x27, 0x1c)],
  ['archive', isTar],
];

/** What runs, although it may be something harmless too: a PDF may have a program in front of it. */
const programs: readonly ((head: Uint8Array) => boolean)[] = [
  begins('MZ'),
  begins(0x7f, 'ELF'),
  begins(0xca, 0xfe, 0xba, 0xbe),
  ...[0xce, 0xcf].flatMap((last) => [begins(0xfe, 0xed, 0xfa, last), begins(last, 0xfa, 0xed, 0xfe)]),
  begins(0, 'asm'),
];

/** By the sum every header of a tape archive holds: the oldest have no mark. */
function isTar(head: Uint8Array): boolean {
  if (head.length < 512) return false;
  const told = Number.parseInt(asciiAt(head, 148, 8).replace(/\0.*$/su, '').trim(), 8);
  const sum = head.subarray(0, 512).reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return told === sum;
}

/** No zero bytes but every other one, as two-byte encodings have them, and few of the other codes nobody writes. */
function looksLikeText(head: Uint8Array): boolean {
  if (begins(0xff, 0xfe)(head) || begins(0xfe, 0xff)(head)) return true;
  const zeros = [0, 0];
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at % 2]! += 1;
    else if (byte < 0x20 && !writtenCodes.has(byte)) odd += 1;
  }
  const [even = 0, uneven = 0] = zeros;
  const isWide = (even === 0) !== (uneven === 0) && (even + uneven) * 3 > head.length;
  return (even + uneven === 0 || isWide) && odd * 20 <= head.length;
}

/** Tab, line and page ends, backspace, and the escape that colours logs. */
const writtenCodes = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
