import type { ListPosition } from 'case-elements';

/** The stretch of the list the last case was opened from. */
let last: ListPosition | undefined;

document.addEventListener('case-open', ({ position }) => {
  last = position ?? last;
});

/** Where in it a case stands; nothing for a case that was opened from elsewhere. */
export const positionOf = (id: string): ListPosition | undefined =>
  last?.rows.some((row) => row.id === id) ? last : undefined;
