import { html, type TemplateResult } from 'lit';
import { avatar, nameOf, type Pictured } from '../../primitives/avatar.js';
import type { ViewTools } from '../view-tools.js';

/** A person on a line of their own; with `mail` their name leads to a message to them, where their address is known. */
export function personLine(
  person: Pictured,
  { words }: Pick<ViewTools, 'words'>,
  { mail = false }: { readonly mail?: boolean } = {},
): TemplateResult {
  const name = html`<bdi>${nameOf(person, words())}</bdi>`;
  const address = mail && person.email !== undefined ? mailAddress(person.email) : undefined;
  return html`<span class="person">${avatar(person)}${address === undefined ? name : html`<a class="person-name" href=${address}>${name}</a>`}</span>`;
}

/** Nothing for what is no address. Everything in it is encoded: a name must not bring a subject along. */
const mailAddress = (email: string): string | undefined =>
  /^[^\s@,;<>]+@[^\s@,;<>]+$/u.test(email) ? `mailto:${encodeURIComponent(email).replace('%40', '@')}` : undefined;
