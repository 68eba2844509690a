import type { CaseAdapter } from 'case-elements/contracts';
import type { Case } from 'case-elements/domain';
import { attached, attachedTo } from '../case/attached.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { says, speak, word } from '../words/words.js';

/** One case in our frame: the element, and beside it what hangs on the case. */
export const casePage =
  (adapter: CaseAdapter): Page =>
  ({ view, params, signal, entitle }) => {
    const heading = h('h1', { class: 'for-readers', tabindex: -1, ...says('case.one') });
    const shown = h('case-view', { 'case-id': params.get('id'), entry: params.get('entry') });
    const hung = h('div', { class: 'case-hung' });
    let found: Case | undefined;

    view.append(
      heading,
      h('p', { class: 'back' }, h('a', { href: '#/cases' }, icon('back'), h('span', says('case.back')))),
      h('div', { class: 'panel padded' }, shown),
      hung,
    );
    shown.addEventListener('case-load', (event) => {
      found = event.case;
      void render();
    });
    shown.addEventListener('case-removed', () => (location.hash = '#/cases'));
    onPreferences(() => void render(), signal);

    async function render(): Promise<void> {
      if (!found) return;
      const { title, number } = found;
      entitle(number === null ? title : word('case.title', number, title));
      const section = attached(found, await attachedTo(adapter, found, signal));
      if (signal.aborted) return;
      hung.replaceChildren(...(section ? [section] : []));
      speak(hung);
    }
  };
