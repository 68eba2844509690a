import type { CaseId, Version } from '../ids.js';
import type { Case, CaseSettings } from './case.js';
import type { CloseReason } from './alert-sync.js';

/**
 * What a patch may set. `fields` and `settings` name only the members they change. `template` pins the revision that was
 * looked at and fills in nothing: what is to come from it is set beside it.
 */
export type CaseChanges = Partial<
  Pick<
    Case,
    | 'title'
    | 'description'
    | 'status'
    | 'severity'
    | 'category'
    | 'tags'
    | 'assignees'
    | 'fields'
    | 'connector'
    | 'template'
  >
> & { readonly settings?: Partial<CaseSettings> };

export type ChangeableField = keyof CaseChanges;

export const changeableFields = [
  'title',
  'description',
  'status',
  'severity',
  'category',
  'tags',
  'assignees',
  'fields',
  'settings',
  'connector',
  'template',
] as const satisfies readonly ChangeableField[];

/** One edit of one case. */
export interface CasePatch {
  readonly id: CaseId;
  /** The version the person was looking at. */
  readonly version: Version;
  /**
   * What the changed fields said in that version. With it, edits of different fields (of different members of
   * `fields` and `settings`, of different tags and assignees) merge; without it any newer version is a `conflict`.
   */
  readonly base?: CaseChanges;
  readonly set: CaseChanges;
  /** Written to the attached alerts when this patch closes a case that syncs them; refused otherwise. */
  readonly closeReason?: CloseReason;
}
