import { h } from '../dom/h.js';
import type { Page } from '../shell/router.js';
import { says } from '../words/words.js';
import { pageHead } from './page-head.js';

/** List, cases and form in one element; where its pages are the router of this host says. */
export const deskPage: Page = ({ view }) => {
  view.append(
    pageHead('desk.title', 'desk.lead', h('a', { class: 'button', href: './five-lines.html', ...says('desk.alone') })),
    h('div', { class: 'panel padded' }, h('case-app')),
  );
};
