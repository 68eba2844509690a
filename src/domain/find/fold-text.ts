const marks = /\p{M}+/gu;
const separators = /[^\p{L}\p{N}]+/gu;

/** Text as search sees it: no case, no accents, one blank between words and around the whole. */
export function foldText(text: string): string {
  // A sigma that ends what was typed need not end the word it begins.
  return ` ${text.normalize('NFKD').replace(marks, '').toLowerCase().replaceAll('ς', 'σ').replace(separators, ' ').trim()} `;
}
