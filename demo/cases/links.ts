/** Where this host shows a case. */
export const caseHref = ({ id }: { readonly id: string }): string => `#/cases/${encodeURIComponent(id)}`;
