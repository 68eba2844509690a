import { owners, securityOwner, type KnownOwner } from '../cases/owners.js';
import { h } from '../dom/h.js';
import { caseRouter } from '../shell/case-router.js';
import type { Page } from '../shell/router.js';
import { createCaseLink, pageHead } from './page-head.js';
import { solutions } from './solutions.js';

/** What was looked at last, for whoever comes back without saying. */
let last: KnownOwner = securityOwner;

/** Our list in the host's frame, of one solution at a time. How it is set can be shared, and is remembered. */
export const casesPage: Page = ({ view, params, signal }) => {
  last = named(params.get('solution')) ?? last;
  const list = h('case-list', { 'url-state': true, remember: 'quayside' });
  list.owner = last;
  const choice = solutions(last, (owner) => {
    last = list.owner = owner;
    say(owner, { replace: false });
  });
  // Back, on, or a link to this page from this page: the list itself follows the rest of the address.
  const leave = caseRouter.subscribe(() => {
    const asked = named(new URLSearchParams(caseRouter.read()).get('solution'));
    if (!asked) return say(last, { replace: true });
    last = list.owner = asked;
    choice.querySelector<HTMLInputElement>(`[value="${asked}"]`)!.checked = true;
  });
  signal.addEventListener('abort', leave);
  if (!params.has('solution')) say(last, { replace: true });
  view.append(
    pageHead('cases.title', 'cases.lead', createCaseLink()),
    choice,
    h('div', { class: 'panel padded' }, list),
  );
};

/** Every entry names its solution, so that going back to it brings it back. */
function say(owner: KnownOwner, options: { readonly replace: boolean }): void {
  const query = new URLSearchParams(caseRouter.read());
  query.set('solution', owner);
  caseRouter.write(query.toString(), options);
}

const named = (solution: string | null | undefined) => owners.find((owner) => owner === solution);
