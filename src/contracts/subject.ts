import type { Owner } from '../domain/ids.js';

/** What somebody wants to do something to; `id` where it is one record. */
export interface Subject {
  readonly owner: Owner;
  readonly entity: 'case' | 'comment' | 'configuration' | 'template' | 'connector';
  readonly id?: string;
}
