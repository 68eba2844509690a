import { owners, securityOwner } from '../cases/owners.js';
import { h } from '../dom/h.js';
import type { Page } from '../shell/router.js';
import { pageHead } from './page-head.js';
import { solutions } from './solutions.js';

/** How the cases of a solution behave, in the host's frame. Each solution has settings of its own: `?solution=`. */
export const settingsPage: Page = ({ view, params }) => {
  const settings = h('case-settings');
  const owner = owners.find((each) => each === params.get('solution')) ?? securityOwner;
  settings.owner = owner;
  // Somebody comes from a form that had no connector to offer.
  if (params.has('add-connector')) void settings.addConnector();
  view.append(
    pageHead('settings.title', 'settings.lead'),
    solutions(owner, (chosen) => (settings.owner = chosen)),
    h('div', { class: 'panel padded' }, settings),
  );
};
