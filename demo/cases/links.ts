/** Where this host shows a case. */
export const caseHref = ({ id }: { readonly id: string }): string => `#/cases/${encodeURIComponent(id)}`;

/** Where it lists those of a solution. */
export const casesHref = (owner: string): string => `#/cases?solution=${encodeURIComponent(owner)}`;

/** Where the case desk shows a page of its own: `new`, say. */
export const deskHref = (path: string): string =>
  path === '' || path.startsWith('?') ? `#/desk${path}` : `#/desk/${path}`;
