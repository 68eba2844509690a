import { alertById } from '../alerts/alerts.js';
import { caseOfAlert } from '../alerts/case-of-alert.js';
import { h } from '../dom/h.js';
import { onPreferences } from '../shell/preferences.js';
import type { Page } from '../shell/router.js';
import { toast } from '../shell/toast.js';
import { caseHref } from '../cases/links.js';
import { word } from '../words/words.js';
import { pageHead } from './page-head.js';

/** Our form in the host's frame, from scratch or from an alert. */
export const createCasePage: Page = ({ view, params, signal }) => {
  const alert = alertById(params.get('alert') ?? '');
  const form = h('case-create-form');
  if (alert) form.value = caseOfAlert(alert);

  form.addEventListener('case-created', ({ case: { id, number } }) => {
    const message = number === null ? word('toast.createdUnnumbered') : word('toast.created', number);
    toast(message, { label: word('toast.view'), href: caseHref({ id }) });
    location.hash = '#/cases';
  });
  form.addEventListener('case-cancel', () => {
    location.hash = alert ? '#/alerts' : '#/cases';
  });

  view.append(pageHead('create.title', 'create.lead'));
  if (alert) {
    const origin = h('p', { class: 'origin' });
    const say = () => (origin.textContent = word('create.from', alert.rule.name));
    onPreferences(say, signal);
    say();
    view.append(origin);
  }
  view.append(form);
};
