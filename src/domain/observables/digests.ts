// MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 in hexadecimal.
const digestLengths: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);

/** Whether a text is the digest of a file: hexadecimal of a length there is, or a fuzzy one (ssdeep, TLSH). */
export function isDigest(value: string): boolean {
  if (/^[\da-f]+$/iu.test(value)) return digestLengths.has(value.length) || value.length === 70;
  return /^T1[\da-f]{70}$/iu.test(value) || /^\d+:[a-z\d+/]+:[a-z\d+/]+$/iu.test(value);
}
