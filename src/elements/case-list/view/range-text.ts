/** `3..8`, `3..` or `..8`; both ends count in. */
export function writeRange<T extends string | number>(
  { from, to }: { readonly from?: T; readonly to?: T },
  write: (end: T, isEnd: boolean) => string,
): string {
  return `${from === undefined ? '' : write(from, false)}..${to === undefined ? '' : write(to, true)}`;
}

/** Its ends, where it is one. */
export function readRange(text: string): { readonly from?: string; readonly to?: string } | undefined {
  const [, from, to] = /^([^",]*?)\.\.([^",]*)$/u.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

/** Whether an instant is the first or the last of its day at Greenwich. */
export const isDayInUtc = (end: string | number, isEnd: boolean): boolean =>
  typeof end === 'string' && end.endsWith(isEnd ? 'T23:59:59.999Z' : 'T00:00:00.000Z');
