import type { CaseId } from '../../domain/ids.js';

/** A page of the app. */
export type Place =
  | {
      readonly page: 'list';
      /** How the list is set, without `?`. */
      readonly query: string;
      /** The address named no page, so that the list stands in for it. */
      readonly unknown?: true;
    }
  | { readonly page: 'new' }
  | { readonly page: 'settings' }
  | { readonly page: 'case'; readonly id: CaseId; readonly entry?: string | undefined };

/** The page a path names: `` or `?…` for the list, `new`, `settings`, `case/<id>`, `case/<id>/<entry>`. Never throws. */
export function placeOf(path: string): Place {
  const [names = '', ...queries] = path.replace(/^\/+/, '').split('?');
  const query = queries.join('?');
  const [page = '', id, entry, ...more] = names.replace(/\/+$/, '').split('/').map(decoded);
  if (page === '') return { page: 'list', query };
  if ((page === 'new' || page === 'settings') && id === undefined) return { page };
  if (page === 'case' && id && more.length === 0) {
    // What "Copy link" adds to the address of a case.
    return { page: 'case', id, entry: entry ?? (new URLSearchParams(query).get('entry') || undefined) };
  }
  return { page: 'list', query: '', unknown: true };
}

export function pathOf(place: Place): string {
  if (place.page === 'new' || place.page === 'settings') return place.page;
  if (place.page === 'list') return place.query === '' ? '' : `?${place.query}`;
  const { id, entry } = place;
  return ['case', id, ...(entry === undefined ? [] : [entry])].map(encodeURIComponent).join('/');
}

/** Whether both are the same page, however the list on it is set. */
export const samePage = (a: Place, b: Place): boolean =>
  a.page === b.page && (a.page !== 'case' || b.page !== 'case' || a.id === b.id);

/** A half-typed `%` in an address is no reason to show nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
