import { html, nothing, type TemplateResult } from 'lit';
import type { CaseChanges } from '../../../domain/cases/case-changes.js';
import { permissionsToUpdate } from '../../../domain/cases/permissions-to-update.js';
import type { Permission } from '../../../domain/permissions.js';
import type { Terms } from '../../../i18n/terms.js';
import { callout } from '../../primitives/callout.js';
import { icon } from '../../primitives/icon.js';
import type { ViewTools } from '../view-tools.js';

/** What the host refuses of one case for the same reason; each is said once, above the case. */
interface Reason {
  readonly refused: readonly Refused[];
  readonly why: string | undefined;
  readonly whyId: string;
}

interface Refused {
  readonly id: string;
  readonly words: string;
}

type Tools = Pick<ViewTools, 'host' | 'words'>;

/** Why the host does not let this right be used on the case, in words; nothing where it does. */
export function refusalWords({ host, words }: Tools, right: Permission): string | undefined {
  const refusal = host.scene().refusals[right];
  return refusal && [refusedWords(right, words().terms), refusal.reason].filter(Boolean).join(' ');
}

/**
 * What explains that an edit is locked: the ids of its own words, and of the reason; nothing where it is not the host who
 * refuses it.
 */
export function lockOf(tools: Tools, set: CaseChanges): string | undefined {
  const { found, refusals } = tools.host.scene();
  const right = found && permissionsToUpdate(found, set).find((each) => refusals[each]);
  return right && lockOfRight(tools, right);
}

/** The same of one right. */
export function lockOfRight(tools: Tools, right: Permission): string | undefined {
  const words = refusedWords(right, tools.words().terms);
  for (const { refused, why, whyId } of reasonsOf(tools)) {
    const own = why === tools.host.scene().refusals[right]?.reason && refused.find((each) => each.words === words);
    if (own) return why === undefined ? own.id : `${own.id} ${whyId}`;
  }
  return undefined;
}

/** The button that would begin to edit: it stays, does nothing, and is described by why. */
export const lockedEdit = ({ host, words }: Tools, label: string, lockedBy: string): TemplateResult =>
  html`<button
    class="icon-button fact-edit locked"
    type="button"
    aria-label=${words().terms.view.edit(label)}
    aria-disabled="true"
    aria-describedby=${lockedBy}
    @click=${() =>
      host.say(
        lockedBy
          .split(' ')
          .map((id) => textOf(host.element.renderRoot.querySelector(`#${id}`)))
          .join(' '),
      )}
  >
    ${icon('edit')}
  </button>`;

/** Everything the host refuses, each reason once. */
export function refusedNotes(tools: Tools): TemplateResult | typeof nothing {
  const reasons = reasonsOf(tools);
  if (reasons.length === 0) return nothing;
  return html`${reasons.map(
    ({ refused, why, whyId }) =>
      html`<div class="refused">${callout({
        kind: 'info',
        text: html`${refused.map(({ id, words }) => html`<span id=${id}>${words}</span> `)}`,
        ...(why !== undefined && { hint: html`<bdi id=${whyId}>${why}</bdi>` }),
      })}</div>`,
  )}`;
}

function reasonsOf({ host, words }: Tools): readonly Reason[] {
  const { refusals } = host.scene();
  const { terms } = words();
  const rights = Object.keys(refusals) as Permission[];
  const whys = [...new Set(rights.map((right) => refusals[right]?.reason))];
  return whys.map((why, index) => {
    const same = rights.filter((right) => refusals[right]?.reason === why);
    const byWords = new Map<string, string>();
    for (const right of same) {
      const said = refusedWords(right, terms);
      if (!byWords.has(said)) byWords.set(said, `refused-${right}`);
    }
    return {
      refused: [...byWords].map(([said, id]) => ({ id, words: said })),
      why,
      whyId: `refused-why-${String(index)}`,
    };
  });
}

const refusedWords = (right: Permission, { view: { refused } }: Terms): string =>
  (refused as Partial<Record<Permission, string>>)[right] ?? refused.update;

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
