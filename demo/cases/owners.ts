import type { Owner } from 'case-elements/domain';

/** Solutions that share this page. Each has its own cases, numbers, fields and templates. */
export const securityOwner = 'securitySolution';
export const observabilityOwner = 'observability';
/** What belongs to no other solution: the terminals' own operations. */
export const operationsOwner = 'cases';

export const owners = [securityOwner, observabilityOwner, operationsOwner] as const satisfies readonly Owner[];
export type KnownOwner = (typeof owners)[number];
