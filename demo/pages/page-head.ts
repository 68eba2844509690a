import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import type { WordKey } from '../words/en.js';
import { says } from '../words/words.js';

/** Heading, a sentence below it, and what can be done here. The heading takes the focus on arrival. */
export function pageHead(title: WordKey, lead: WordKey, ...actions: HTMLElement[]): HTMLElement {
  return h(
    'header',
    { class: 'page-head' },
    h('div', {}, h('h1', { tabindex: -1, ...says(title) }), h('p', { class: 'lead', ...says(lead) })),
    actions.length > 0 && h('div', { class: 'page-actions' }, ...actions),
  );
}

export const createCaseLink = (): HTMLElement =>
  h('a', { class: 'button primary', href: '#/cases/create' }, icon('plus'), h('span', says('nav.create')));
