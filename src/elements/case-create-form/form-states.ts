import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../i18n/terms.js';
import { drawing } from '../primitives/drawing.js';
import { state } from '../primitives/state.js';

export const denied = ({ states }: Terms): TemplateResult =>
  state({ kind: 'denied', text: states.deniedCreate, hint: states.whoCanGrant, drawing: drawing('lock') });

/** The outline of the form, shown when an answer takes longer than one notices. */
export const loading = ({ common }: Terms): TemplateResult =>
  html`<div class="outline" aria-hidden="true"><span></span><span class="area"></span><span></span></div>
    <p class="visually-hidden">${common.loading}</p>`;
