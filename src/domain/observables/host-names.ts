/** A name of a host in ASCII and small letters, those in other scripts as their punycode; `null` when it is none. */
export function asciiName(value: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}_.-]+$/u.test(value)) return null;
  if (/^[\w.-]+$/.test(value)) return value.toLowerCase();
  try {
    return new URL(`http://${value}/`).hostname;
  } catch {
    return null;
  }
}

/** Labels of letters, digits, hyphens and underscores, in any script; a dot may stand at the end. */
export const isHostname = (value: string): boolean => labelsOf(value) !== null;

/** A host name below a top-level domain, however deep. Its last two labels have no hyphen at either end. */
export function isDomain(value: string): boolean {
  const labels = labelsOf(value);
  if (!labels || labels.length < 2 || /^\d+$/.test(labels.at(-1)!)) return false;
  return labels.slice(-2).every((label) => !/^-|-$/.test(label));
}

function labelsOf(value: string): readonly string[] | null {
  const labels = asciiName(value)?.replace(/\.$/, '').split('.') ?? [''];
  const length = labels.reduce((sum, label) => sum + label.length + 1, -1);
  return length <= 253 && labels.every((label) => label.length >= 1 && label.length <= 63) ? labels : null;
}
