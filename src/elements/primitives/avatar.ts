import '../../i18n/english/people.js';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { UserRef } from '../../domain/user.js';
import type { Words } from '../../i18n/words.js';
import { hues } from './avatar.styles.js';

/** A person as far as they are known; `avatar` is the address of a picture. */
export interface Pictured extends UserRef {
  readonly avatar?: string | undefined;
  /** No directory knows the id. */
  readonly unknown?: boolean | undefined;
}

export interface AvatarOptions {
  /** Whether the host allows pictures of people. */
  readonly images?: boolean;
}

/** A mark for a person, beside words that name them: a picture, or initials in a colour of their own. */
export function avatar(person: Pictured, { images = false }: AvatarOptions = {}): TemplateResult {
  const { id, avatar: address, unknown = false } = person;
  return html`<span class=${classMap({ avatar: true, unknown, [`hue-${hueOf(id)}`]: !unknown })} aria-hidden="true">
    ${initialsOf(person)}
    ${
      images && address && !unknown
        ? html`<img src=${address} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @load=${show} @error=${hide} />`
        : nothing
    }
  </span>`;
}

export interface AvatarStackOptions extends AvatarOptions {
  readonly words: Words;
  /** How many are shown before the rest is counted. */
  readonly shown?: number;
  /** Makes the count a button. */
  readonly onMore?: (event: MouseEvent) => void;
}

/** Several people in little room: three, then "+4". All of them are named to whoever cannot see it, or points at it. */
export function avatarStack(
  people: readonly Pictured[],
  { words, shown = 3, onMore, images = false }: AvatarStackOptions,
): TemplateResult | typeof nothing {
  if (people.length === 0) return nothing;
  const { terms, formats } = words;
  const names = formats.list(people.map((person) => nameOf(person, words)));
  const rest = people.length - shown;
  const more = terms.people.more(rest, formats);
  const count =
    rest > 0 && !onMore ? html`<span class="avatar avatar-more" aria-hidden="true"><bdi>${more}</bdi></span>` : nothing;
  return html`<span class="avatar-stack">
    <span class="avatars" role="img" aria-label=${names} title=${names}>
      ${people.slice(0, shown).map((person) => avatar(person, { images }))}${count}
    </span>
    ${rest > 0 && onMore ? html`<button class="avatar avatar-more" type="button" aria-label="${more} ${names}" @click=${onMore}><bdi>${more}</bdi></button>` : nothing}
  </span>`;
}

/** What a person is called: by name, else by address, else by id. */
export const nameOf = ({ id, name, email, unknown }: Pictured, { terms }: Words): string =>
  unknown ? terms.people.unknown(id) : name?.trim() || email || id;

/** The same id has the same colour everywhere, today and tomorrow. */
export function hueOf(id: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619);
  return (hash >>> 0) % hues;
}

/** First letters of the first and the last word; of a script without capitals, where they would join, the first only. */
export function initialsOf({ id, name, email }: UserRef): string {
  const words = (name?.trim() || email || id).split(/\s+/u).map(firstLetterOf).filter(Boolean);
  const [first = '?'] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const both = hasCase(first) && hasCase(last) ? `${first}${last}` : first;
  return both.toUpperCase();
}

const hasCase = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();

/** With all its marks. */
function firstLetterOf(word: string): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(word.normalize('NFC'))?.[0] ?? '';
}

const show = ({ target }: Event): void => (target as Element).classList.add('loaded');
// The initials stand behind it.
const hide = ({ target }: Event): void => (target as Element).classList.remove('loaded');
