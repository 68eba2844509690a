import { html, type TemplateResult } from 'lit';
import { hueOf, initialsOf } from '../primitives/avatar.js';

/** A mark for a kind of system: its first letter, in a colour of its own. */
export const connectorMark = (type: string): TemplateResult =>
  html`<span class="avatar connector-mark hue-${hueOf(type)}" aria-hidden="true">${initialsOf({ id: type.replace(/^[.\W_]+/u, '') || type })}</span>`;
