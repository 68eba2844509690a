import type { Owner, UserId } from '../ids.js';
import type { FieldValues } from '../fields/field-value.js';
import type { NewAlert, NewEvent, NewReference, StagedFile } from '../attachments.js';
import type { NewObservable } from '../observable.js';
import type { CaseConnector, CaseSettings } from './case.js';
import type { Severity } from './severity.js';

/**
 * What a case is opened with. Whatever is absent comes from the template, else from the owner's configuration,
 * else from the defaults of the domain. Texts are trimmed.
 */
export interface NewCase {
  readonly owner: Owner;
  /** Required unless the template has one. At most 160 characters. */
  readonly title?: string;
  /** Markdown. Required unless the template has one. At most 30,000 characters. */
  readonly description?: string;
  readonly severity?: Severity;
  /** At most 50 characters. */
  readonly category?: string | null;
  /** At most 200, each 1 to 256 characters. Repeated ones count once. */
  readonly tags?: readonly string[];
  /** At most 10. Needs the right `assign`. */
  readonly assignees?: readonly UserId[];
  readonly fields?: FieldValues;
  readonly settings?: Partial<CaseSettings>;
  readonly connector?: CaseConnector | null;
  /** Applied beneath everything given here, and remembered with its version. */
  readonly templateId?: string;
  /**
   * Attached in the same commit where `createWithAttachments` is `'atomic'`; so are the four below. Where it is `'steps'`
   * they are attached afterwards, by the verbs of their groups.
   */
  readonly alerts?: readonly NewAlert[];
  readonly events?: readonly NewEvent[];
  readonly references?: readonly NewReference[];
  readonly files?: readonly StagedFile[];
  readonly observables?: readonly NewObservable[];
  /**
   * What is not to be taken from the alerts and events above though `settings.extractObservables` says so: a person saw
   * it beforehand, as `observables.extract` answers it, and left it out. Only where `createWithAttachments` is `'atomic'`.
   */
  readonly withoutObservables?: readonly Pick<NewObservable, 'type' | 'value'>[];
}
