import { html } from 'lit';
import { button } from '../../primitives/button.js';
import type { SettingsTools } from '../settings-tools.js';

/** Asks before what was written is thrown away. Closing the dialog any other way means to go on writing. */
export function leaveDialog({ dialog, words }: SettingsTools, onDiscard: () => void): void {
  dialog.show(() => {
    const { drafts } = words().terms;
    return {
      heading: drafts.leave,
      body: html`<p><bdi>${drafts.leaveLost}</bdi></p>`,
      actions: html`${button({ label: drafts.stay, autofocus: true, onClick: () => dialog.close() })}
      ${button({
        label: drafts.discard,
        kind: 'danger',
        onClick: () => {
          dialog.close();
          onDiscard();
        },
      })}`,
    };
  });
}
