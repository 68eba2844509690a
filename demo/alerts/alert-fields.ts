import { h } from '../dom/h.js';
import { isolated, says } from '../words/words.js';
import type { Alert } from './alert.js';
import { flatFields } from './flat-fields.js';

/** The document of an alert, field by field, for whoever opens it. */
export function alertFields({ document }: Alert): HTMLElement {
  const list = h('dl', { class: 'fields' });
  const fields = h('details', { class: 'alert-fields' }, h('summary', says('alerts.fields')), list);
  fields.addEventListener('toggle', () => {
    if (list.childElementCount > 0) return;
    for (const [name, value] of flatFields(document))
      list.append(h('dt', {}, isolated(name), ' '), h('dd', {}, isolated(value)));
  });
  return fields;
}
