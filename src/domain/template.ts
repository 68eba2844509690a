import type { CaseConnector, CaseSettings } from './cases/case.js';
import type { Severity } from './cases/severity.js';
import type { FieldDefinition, FieldReference } from './fields/field-definition.js';
import type { FieldValues } from './fields/field-value.js';
import type { Owner, UserId, Version } from './ids.js';

/** What a template fills in; what it does not define it does not touch. */
export interface TemplateDefaults {
  readonly title?: string;
  readonly description?: string;
  readonly severity?: Severity;
  readonly category?: string | null;
  readonly tags?: readonly string[];
  readonly assignees?: readonly UserId[];
  readonly fields?: FieldValues;
  readonly settings?: Partial<CaseSettings>;
  readonly connector?: CaseConnector | null;
}

/** A way of opening a case. Its identity (name, description, tags) is apart from what it fills in. */
export interface Template {
  readonly id: string;
  readonly owner: Owner;
  readonly version: Version;
  /** Counts edits, from 1; cases pin id and revision. */
  readonly revision: number;
  /** 1 to 50 characters, unique per owner. */
  readonly name: string;
  /** At most 1,000 characters. */
  readonly description?: string;
  /** At most 10, each 1 to 50 characters. For finding the template; not put on cases. */
  readonly tags?: readonly string[];
  readonly enabled: boolean;
  readonly defaults: TemplateDefaults;
  /** Fields a case made from it has besides the global ones, in order. */
  readonly fields?: readonly (FieldReference | FieldDefinition)[];
}
