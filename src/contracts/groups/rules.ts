import type { NewAlert } from '../../domain/attachments.js';
import type { CaseId, Owner, Version } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** How alerts of a rule open cases. */
export interface CaseAction {
  readonly id: string;
  readonly version: Version;
  readonly owner: Owner;
  readonly name: string;
  /** Alert fields to group by; a missing value forms a group of its own. None: one case. */
  readonly groupBy: readonly string[];
  /** At least 5 minutes; 7 days by default. */
  readonly timeWindow: { readonly count: number; readonly unit: 'm' | 'h' | 'd' | 'w' };
  readonly reopenClosed: boolean;
  readonly templateId: string | null;
  readonly push: boolean;
  /** Most cases opened in one run, 1 to 20; 5 by default. */
  readonly maximumCases: number;
}

/** What a run did, or would do, with one group of alerts, and why. */
export interface RuleDecision {
  readonly group: Readonly<Record<string, string | null>>;
  readonly decision: 'opened' | 'added' | 'reopened' | 'waiting';
  readonly reason: string;
  readonly caseId: CaseId | null;
  readonly alertIds: readonly string[];
}

/** Group `rules`. */
export interface RuleVerbs {
  /** The actions of an owner, by name. Rejects with `forbidden` without `read`. */
  find(query: { owner: Owner }, options?: ReadOptions): Promise<readonly CaseAction[]>;
  /**
   * Makes an action (no id) or edits one, and answers it. Rejects with `conflict` when it has another version,
   * `validation` for a name, window or number that is not allowed or a template that is not there, `not_found` when the
   * one to edit is gone, and `forbidden` without `settings`.
   */
  save(
    action: Omit<CaseAction, 'id' | 'version'> & { readonly id?: string; readonly version?: Version },
    options?: WriteOptions,
  ): Promise<CaseAction>;
  /**
   * Takes an action away; cases it opened stay. Rejects with `not_found` when it is gone already and `forbidden` without
   * `settings`.
   */
  remove(id: string, options?: WriteOptions): Promise<void>;
  /**
   * Opens or extends cases for a batch of 1 to 100 alerts and answers what became of each group; the same batch twice
   * does nothing more. `dryRun` only says what would happen. Rejects with `validation` for an action or alerts that are
   * wrong, `not_found` when its template is gone, and `forbidden` without `create` and `update`.
   */
  openCasesForAlerts(
    run: { readonly action: CaseAction; readonly alerts: readonly NewAlert[]; readonly dryRun?: boolean },
    options?: WriteOptions,
  ): Promise<readonly RuleDecision[]>;
}
