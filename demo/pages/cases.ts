import { owners, securityOwner, type KnownOwner } from '../cases/owners.js';
import { h } from '../dom/h.js';
import { caseRouter } from '../shell/case-router.js';
import type { Page } from '../shell/router.js';
import { says } from '../words/words.js';
import { createCaseLink, pageHead } from './page-head.js';

/** What was looked at last, for whoever comes back without saying. */
let last: KnownOwner = securityOwner;

/** Our list in the host's frame, of one solution at a time. How it is set can be shared, and is remembered. */
export const casesPage: Page = ({ view, params, signal }) => {
  last = named(params.get('solution')) ?? last;
  const list = h('case-list', { 'url-state': true, remember: 'quayside' });
  list.owner = last;
  const choice = solutions((owner) => {
    last = list.owner = owner;
    const query = new URLSearchParams(caseRouter.read());
    query.set('solution', owner);
    caseRouter.write(query.toString(), { replace: true });
  });
  // A link to this page from this page: the list itself follows the rest of the address.
  window.addEventListener(
    'hashchange',
    () => {
      const asked = named(new URLSearchParams(caseRouter.read()).get('solution'));
      if (!asked || asked === last) return;
      last = list.owner = asked;
      choice.querySelector<HTMLInputElement>(`[value="${asked}"]`)!.checked = true;
    },
    { signal },
  );
  view.append(
    pageHead('cases.title', 'cases.lead', createCaseLink()),
    choice,
    h('div', { class: 'panel padded' }, list),
  );
};

const named = (solution: string | null | undefined) => owners.find((owner) => owner === solution);

function solutions(onChoose: (owner: KnownOwner) => void): HTMLElement {
  const choices = owners.map((owner) => {
    const input = h('input', { type: 'radio', name: 'solution', value: owner, checked: owner === last });
    input.addEventListener('change', () => onChoose(owner));
    return h('label', {}, input, h('span', says(`owner.${owner}`)));
  });
  return h(
    'fieldset',
    { class: 'solutions' },
    h('legend', { class: 'for-readers', ...says('cases.solution') }),
    ...choices,
  );
}
