import type { Case } from 'case-elements/domain';
import { positionOf } from '../cases/position.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { says, word } from '../words/words.js';

/** One case in our frame. */
export const casePage: Page = ({ view, params, signal, entitle }) => {
  const id = params.get('id') ?? '';
  const heading = h('h1', { class: 'for-readers', tabindex: -1, ...says('case.one') });
  const shown = h('case-view', { 'case-id': id, entry: params.get('entry') });
  shown.position = positionOf(id);
  let found: Case | undefined;

  view.append(
    heading,
    h('p', { class: 'back' }, h('a', { href: '#/cases' }, icon('back'), h('span', says('case.back')))),
    h('div', { class: 'panel padded' }, shown),
  );
  shown.addEventListener('case-load', (event) => {
    // Whoever has just come here is at the case; its keys lead on to the next one.
    if (!found && document.activeElement === heading) shown.focus();
    found = event.case;
    name();
  });
  shown.addEventListener('case-removed', () => (location.hash = '#/cases'));
  onPreferences(name, signal);

  function name(): void {
    if (!found) return;
    const { title, number } = found;
    entitle(number === null ? title : word('case.title', number, title));
  }
};
