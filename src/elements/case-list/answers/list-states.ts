import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../../i18n/terms.js';
import { button } from '../../primitives/button.js';
import { drawing } from '../../primitives/drawing.js';
import { state } from '../../primitives/state.js';

/** `filtered`: filters are set, not only a search. `hint`: why they find nothing, where that can be told. */
export const filteredEmpty = (
  { list }: Terms,
  { filtered, hint, onClear }: { readonly filtered: boolean; readonly hint: string; readonly onClear: () => void },
): TemplateResult =>
  state({
    kind: 'filtered',
    text: list.filteredEmpty,
    hint,
    drawing: drawing('glass'),
    action: button({ label: filtered ? list.clearFilters : list.clearSearch, onClick: onClear }),
  });

/** Everything on this page is as good as deleted; there are further pages. */
export const deleting = ({ actions }: Terms): TemplateResult =>
  state({ kind: 'filtered', text: actions.deleting, drawing: drawing('folder') });

/** Nothing is there yet. Who may not create cases is offered nothing. */
export const empty = ({ list }: Terms, onCreate: (() => void) | undefined): TemplateResult =>
  html`<slot name="empty">${state({
    kind: 'empty',
    text: list.empty,
    drawing: drawing('folder'),
    action: onCreate && button({ label: list.emptyAction, kind: 'primary', onClick: onCreate }),
  })}</slot>`;
