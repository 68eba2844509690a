import type { CaseElement } from '../case-element.js';
import type { Terms } from '../../i18n/terms.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import { Toasts } from '../primitives/toast/toasts.js';
import { toastStyles } from '../primitives/toast/toast.styles.js';

/** What tells of what was done on the page one comes from. */
export function appToasts(element: CaseElement, terms: () => Terms): Toasts {
  adoptStyles(element, toastStyles);
  return new Toasts(element, { terms, id: 'app-toasts' });
}
