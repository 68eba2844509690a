/** The e-mail addresses in a text, such as a line of recipients: `Ana Ruiz <ana@example.org>; ben@example.org`. Each once. */
export function addressesIn(text: string): readonly string[] {
  const found = text.match(/[^\s<>,;:"'()[\]]+@[^\s<>,;:"'()[\]]+/gu) ?? [];
  const addresses = found.map((address) => address.replace(/\.$/, ''));
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}
