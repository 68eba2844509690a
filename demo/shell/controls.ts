import type { User } from 'case-elements/domain';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { named, says, speak, word } from '../words/words.js';
import { isDark, onPreferences, prefer, preferences } from './preferences.js';

const languages = [
  ['en', 'EN', 'English'],
  ['de', 'DE', 'Deutsch'],
] as const;

/** Language, writing direction, theme and account, at the end of the bar. */
export function startControls(place: HTMLElement, user: User): void {
  const direction = switchButton('controls.direction', 'direction');
  direction.addEventListener('click', () => prefer({ direction: preferences().direction === 'rtl' ? 'ltr' : 'rtl' }));
  const theme = switchButton('controls.theme', 'moon');
  theme.addEventListener('click', () => prefer({ theme: isDark() ? 'light' : 'dark' }));
  const language = languageSwitch();
  const account = accountMenu(user);

  place.append(language, direction, theme, ...account);
  const show = () => {
    speak(document);
    language.value = preferences().language;
    direction.setAttribute('aria-pressed', String(preferences().direction === 'rtl'));
    theme.setAttribute('aria-pressed', String(isDark()));
    theme.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
    account[0].setAttribute('aria-label', word('user.menu', user.name));
  };
  onPreferences(show);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  show();
}

function switchButton(name: 'controls.direction' | 'controls.theme', drawing: string): HTMLButtonElement {
  return h('button', { type: 'button', class: 'icon-button', ...named(name) }, icon(drawing));
}

function languageSwitch(): HTMLSelectElement {
  const options = languages.map(([value, short, name]) => h('option', { value, lang: value, title: name }, short));
  const select = h('select', { class: 'language', ...named('controls.language') }, ...options);
  select.addEventListener('change', () => prefer({ language: select.value === 'de' ? 'de' : 'en' }));
  return select;
}

function accountMenu({ name, email = '' }: User): [HTMLButtonElement, HTMLElement] {
  const panel = h(
    'div',
    { class: 'account', id: 'account', popover: 'auto' },
    h('p', { class: 'soft', ...says('user.signedIn') }),
    h('p', { class: 'account-name' }, name),
    h('p', { class: 'soft' }, email),
    h('p', { class: 'account-team', ...says('user.team') }),
  );
  const button = h(
    'button',
    { type: 'button', class: 'account-button', popovertarget: 'account' },
    h('span', { class: 'initials', 'data-initials': initials(name) }),
    icon('down'),
  );
  return [button, panel];
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');
