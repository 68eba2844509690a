import { h } from '../dom/h.js';
import type { Page } from '../shell/router.js';
import { createCaseLink, pageHead } from './page-head.js';

/** Our list in the host's frame. */
export const casesPage: Page = ({ view }) => {
  view.append(pageHead('cases.title', 'cases.lead', createCaseLink()), h('case-list'));
};
