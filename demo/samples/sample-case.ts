import type { CaseStatus, NewCase, Timestamp, User, UserId } from 'case-elements/domain';

/** A case nobody opened, with everything that befell it. */
export interface SampleCase {
  readonly input: NewCase & { readonly title: string };
  readonly at: Timestamp;
  readonly by: User;
  /** What came after, in order. */
  readonly life: readonly Turn[];
}

/** What can be done to a case. */
export type Deed =
  | { readonly does: 'comment'; readonly text: string }
  | { readonly does: 'status'; readonly from: CaseStatus; readonly to: CaseStatus }
  | { readonly does: 'assign'; readonly to: readonly UserId[] };

/** When it was done, and by whom. */
export type Turn = Deed & { readonly at: Timestamp; readonly by: User };

/** On every sample, so that people can tell them from their own, find them, and be rid of them. */
export const sampleTag = 'sample';
