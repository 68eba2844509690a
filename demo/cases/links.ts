/** Where this host shows a case. */
export const caseHref = ({ id }: { readonly id: string }): string => `#/cases/${encodeURIComponent(id)}`;

/** Where it lists those of a solution. */
export const casesHref = (owner: string): string => `#/cases?solution=${encodeURIComponent(owner)}`;
