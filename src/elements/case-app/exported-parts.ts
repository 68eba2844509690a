/** Parts of the elements inside, which a page reaches under the name of the element before theirs: `list-row`. */
const parts = {
  list: 'solution toolbar search filters filter filter-add filter-clear filter-editor option input counts mean-time sort columns columns-popup layouts table heading row name number status status-open status-in-progress status-closed severity severity-low severity-medium severity-high severity-critical tags tag row-menu bulk-bar action-dialog pager page-size dialog state callout news',
  form: 'form field label input problem tags tag listbox option editor editor-modes editor-toolbar editor-preview markdown files file switch section callout actions submit cancel dialog state typed',
  view: 'header neighbours neighbour metrics metric heading input status status-open status-in-progress status-closed severity severity-low severity-medium severity-high severity-critical section tabs tab comment entry editor editor-modes editor-toolbar editor-preview markdown observable reference similar side fact field label problem tags tag listbox option menu menu-item add-files upload files file action-dialog toast state callout',
  settings:
    'solution section heading choice switch field label input problem markdown editor editor-modes editor-toolbar editor-preview tags tag listbox option template template-name template-editor template-back template-view template-code template-problem template-preview menu menu-item severity toast-action action-dialog definition add-field add-connector connector-row connector-editor connector-mapping preview toasts toast toast-undo toast-dismiss state callout',
} as const;

export type Inner = keyof typeof parts;

/** For the attribute `exportparts` of one of them. */
export const exportedParts = (inner: Inner): string =>
  parts[inner]
    .split(' ')
    .map((part) => `${part}: ${inner}-${part}`)
    .join(', ');
