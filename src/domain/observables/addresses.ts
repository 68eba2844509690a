/** Whether a text is an IPv4 address: four decimal numbers, none with a leading zero, which some read as octal. */
export const isIpv4 = (text: string): boolean => ipv4Bytes(text) !== null;

/** Whether a text is an IPv6 address, shortened or not, without a zone. */
export const isIpv6 = (text: string): boolean => ipv6Groups(text) !== null;

/** An IPv6 address as everybody else would write it who means the same; any other text as it is. */
export const plainIpv6 = (text: string): string =>
  ipv6Groups(text)
    ?.map((group) => group.toString(16))
    .join(':') ?? text;

function ipv4Bytes(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function ipv6Groups(text: string): readonly number[] | null {
  // The longest there is has an IPv4 address at its end.
  if (text.length > 45) return null;
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  if (!head || (halves.length === 2 && !tail)) return null;
  if (!tail) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing >= 1 ? [...head, ...Array<number>(missing).fill(0), ...tail] : null;
}

/** The groups of one side of `::`; nothing when one of them is none. Only the last may be an IPv4 address. */
function groupsOf(half: string, isLast: boolean): readonly number[] | null {
  if (half === '') return [];
  const parts = half.split(':');
  const bytes = isLast ? ipv4Bytes(parts.at(-1)!) : null;
  const hexadecimal = bytes ? parts.slice(0, -1) : parts;
  if (!hexadecimal.every((part) => /^[\da-f]{1,4}$/iu.test(part))) return null;
  const groups = hexadecimal.map((part) => Number.parseInt(part, 16));
  return bytes ? [...groups, bytes[0]! * 256 + bytes[1]!, bytes[2]! * 256 + bytes[3]!] : groups;
}
