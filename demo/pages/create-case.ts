import { alertsById } from '../alerts/feed.js';
import { caseOfAlerts } from '../alerts/case-of-alerts.js';
import { h } from '../dom/h.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { toast } from '../shell/toast.js';
import { securityOwner } from '../cases/owners.js';
import { caseHref, casesHref } from '../cases/links.js';
import { counted, word } from '../words/words.js';
import { pageHead } from './page-head.js';

/** Our form in the host's frame: from scratch, from one alert (`?alert=a`) or from several (`?alerts=a,b`). */
export const createCasePage: Page = ({ view, params, signal }) => {
  const [first, ...others] = alertsById((params.get('alerts') ?? params.get('alert') ?? '').split(','));
  const form = h('case-create-form');
  if (first) {
    // Alerts belong to a solution, and so does the case they are put on.
    form.owner = first.owner;
    form.value = caseOfAlerts([first, ...others]);
  }

  form.addEventListener('case-created', ({ case: { id, number, owner, connector } }) => {
    const message = number === null ? word('toast.createdUnnumbered') : word('toast.created', number);
    toast(message, { label: word('toast.view'), href: caseHref({ id }) });
    // Whoever chose a connector wants to see how the push goes, and to repeat it where it fails.
    location.hash = connector ? caseHref({ id }) : casesHref(owner);
  });
  form.addEventListener('case-cancel', () => {
    location.hash = first ? '#/alerts' : '#/cases';
  });

  form.addEventListener('case-connector-add', ({ owner = securityOwner }) => {
    location.hash = `#/settings?${new URLSearchParams({ solution: owner, 'add-connector': '' }).toString()}`;
  });

  view.append(pageHead('create.title', 'create.lead'));
  if (first) {
    const origin = h('p', { class: 'origin' });
    const say = () =>
      (origin.textContent =
        others.length === 0 ? word('create.from', first.rule.name) : counted('create.fromAlerts', others.length + 1));
    onPreferences(say, signal);
    say();
    view.append(origin);
  }
  view.append(h('div', { class: 'panel padded' }, form));
};
