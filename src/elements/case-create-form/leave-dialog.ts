import { html, render, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import { button } from '../primitives/button.js';

export type LeaveChoice = 'discard' | 'keep' | 'stay';

/** Asks what becomes of what was typed. Closing the dialog any other way means to stay. */
export function askBeforeLeaving(place: HTMLElement, { drafts }: Terms, canKeep: boolean): Promise<LeaveChoice> {
  return new Promise((resolve) => {
    const close = (choice: LeaveChoice) => place.querySelector('dialog')?.close(choice);
    const template: TemplateResult = html`<dialog
      class="leave"
      part="dialog"
      aria-labelledby="leave-heading"
      aria-describedby="leave-text"
      @close=${(event: Event) => {
        const { returnValue } = event.target as HTMLDialogElement;
        render(html``, place);
        resolve(returnValue === 'discard' || returnValue === 'keep' ? returnValue : 'stay');
      }}
    >
      <h2 id="leave-heading">${drafts.leave}</h2>
      <p id="leave-text">${canKeep ? drafts.leaveKept : drafts.leaveLost}</p>
      <div class="leave-actions">
        ${button({ label: drafts.stay, onClick: () => close('stay') })}
        ${button({ label: drafts.discard, kind: 'danger', onClick: () => close('discard') })}
        ${canKeep ? button({ label: drafts.keep, kind: 'primary', onClick: () => close('keep') }) : ''}
      </div>
    </dialog>`;
    render(template, place);
    place.querySelector('dialog')?.showModal();
  });
}
