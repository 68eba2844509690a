import type { ObservableTypeKey } from '../observable.js';

/** A value made harmless for showing and sending around, so that no program makes a link of it; see `refang`. */
export function defang(value: string, type: ObservableTypeKey): string {
  switch (type) {
    case 'url':
      return defangUrl(value);
    case 'email':
      return dotted(value).replaceAll('@', '[@]');
    case 'ipv6':
      return dotted(value).replaceAll(':', '[:]');
    case 'ipv4':
    case 'domain':
    case 'hostname':
      return dotted(value);
    default:
      return value;
  }
}

const dotted = (value: string): string => value.replaceAll('.', '[.]');

const harmlessSchemes: ReadonlyMap<string, string> = new Map(
  ['http hxxp', 'https hxxps', 'ftp fxp', 'ftps fxps'].flatMap((pair) =>
    [pair, pair.toUpperCase()].map((each) => each.split(' ') as [string, string]),
  ),
);

/** Only what leads somewhere: the scheme and the host. */
function defangUrl(url: string): string {
  const [start, scheme = '', host = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)/iu.exec(url) ?? [];
  if (start === undefined) return url;
  return `${harmlessSchemes.get(scheme) ?? scheme}://${dotted(host)}${url.slice(start.length)}`;
}
