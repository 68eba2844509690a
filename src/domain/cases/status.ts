/** What a status means to the rules. Closed: every status, also a later one of an owner's own, is in one of these. */
export type StatusCategory = 'open' | 'in-progress' | 'closed';

/** Where a case stands. Any status may follow any other; leaving a closed one is a right of its own (`reopen`). */
export const caseStatuses = ['open', 'in-progress', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Rules ask for the category, never for a status by name, so that statuses can be added. */
export const categoryOf: Readonly<Record<CaseStatus, StatusCategory>> = {
  open: 'open',
  'in-progress': 'in-progress',
  closed: 'closed',
};

export const isClosed = (status: CaseStatus): boolean => categoryOf[status] === 'closed';

/** How many cases stand where. */
export type StatusCounts = Readonly<Record<CaseStatus, number>>;
