import { html, nothing, type TemplateResult } from 'lit';
import type { Refusals } from '../../../contracts/groups/refusals.js';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import { permissionsToUpdate } from '../../../domain/cases/permissions-to-update.js';
import type { Permission } from '../../../domain/permissions.js';
import type { Terms } from '../../../i18n/terms.js';
import { callout } from '../../primitives/callout.js';
import { icon } from '../../primitives/icon.js';
import type { ViewTools } from '../view-tools.js';

/** What the host refuses of one case; why is said once, above the case, and everything that is locked points there. */
interface Reason {
  readonly id: string;
  readonly words: string;
  readonly why: string | undefined;
}

type Tools = Pick<ViewTools, 'host' | 'words'>;

/** Why the host does not let this right be used on the case, in words; nothing where it does. */
export function refusalWords({ host, words }: Tools, right: Permission): string | undefined {
  const refusal = host.scene().refusals[right];
  return refusal && [refusedWords(right, words().terms), refusal.reason].filter(Boolean).join(' ');
}

/** What explains that an edit is locked: the id of the words; nothing where it is not the host who refuses it. */
export function lockOf({ host }: Tools, set: CaseChanges): string | undefined {
  const { found, refusals } = host.scene();
  const right = found && permissionsToUpdate(found, set).find((each) => refusals[each]);
  return right && idOf(refusals, right);
}

/** The same of one right. */
export function lockOfRight({ host }: Tools, right: Permission): string | undefined {
  const { refusals } = host.scene();
  return refusals[right] && idOf(refusals, right);
}

/** The button that would begin to edit: it stays, does nothing, and is described by why. */
export const lockedEdit = ({ host, words }: Tools, label: string, lockedBy: string): TemplateResult =>
  html`<button
    class="icon-button fact-edit locked"
    type="button"
    aria-label=${words().terms.view.edit(label)}
    aria-disabled="true"
    aria-describedby=${lockedBy}
    @click=${() => host.say(textOf(host.element.renderRoot.querySelector(`#${lockedBy}`)))}
  >
    ${icon('edit')}
  </button>`;

/** Everything the host refuses, each reason once. */
export function refusedNotes(tools: Tools): TemplateResult | typeof nothing {
  const reasons = reasonsOf(tools);
  if (reasons.length === 0) return nothing;
  return html`${reasons.map(
    ({ id, words, why }) =>
      html`<div class="refused" id=${id}>${callout({ kind: 'info', text: words, ...(why !== undefined && { hint: html`<bdi>${why}</bdi>` }) })}</div>`,
  )}`;
}

function reasonsOf({ host, words }: Tools): readonly Reason[] {
  const { refusals } = host.scene();
  const { terms } = words();
  const rights = Object.keys(refusals) as Permission[];
  return [...new Set(rights.map((right) => idOf(refusals, right)))].map((id) => {
    const same = rights.filter((right) => idOf(refusals, right) === id);
    const said = [...new Set(same.map((right) => refusedWords(right, terms)))];
    return { id, words: said.join(' '), why: refusals[same[0]!]?.reason };
  });
}

const refusedWords = (right: Permission, { view: { refused } }: Terms): string =>
  (refused as Partial<Record<Permission, string>>)[right] ?? refused.update;

/** Rights that are refused for the same reason are said together. */
function idOf(refusals: Refusals, right: Permission): string {
  const reasons = [...new Set(Object.values(refusals).map(({ reason }) => reason))];
  return `refused-${String(reasons.indexOf(refusals[right]?.reason))}`;
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
