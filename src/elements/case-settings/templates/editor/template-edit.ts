import type { TemplateContent } from '../../../../domain/check-template.js';
import { sameJson } from '../../../../domain/json.js';
import type { Owner } from '../../../../domain/ids.js';
import type { Template } from '../../../../domain/template.js';
import type { FieldDraft } from '../../fields/form/field-form.js';

/** A template being written: what it says, and how it is written just now. Plain data, so that it can be a draft. */
export interface TemplateEdit {
  /** The template as it was when the edit began; nothing while there is none yet. */
  readonly seen: Template | null;
  /** What it began with. */
  readonly begun: TemplateContent;
  /** What it says now; of a text that cannot be read, what it said before. */
  readonly content: TemplateContent;
  readonly view: 'form' | 'text';
  /** The text as somebody wrote it, as long as nothing else changed what it says. */
  readonly text: string | null;
  /** The text cannot be read. */
  readonly unreadable: boolean;
  /** A field of its own that is being defined and not taken yet. */
  readonly field?: FieldDraft | undefined;
}

export const contentOf = ({ id: _id, version: _version, revision: _revision, ...content }: Template): TemplateContent =>
  content;

export const emptyContent = (owner: Owner): TemplateContent => ({ owner, name: '', enabled: true, defaults: {} });

export const editOf = (seen: Template | null, content: TemplateContent): TemplateEdit => ({
  seen,
  begun: content,
  content,
  view: 'form',
  text: null,
  unreadable: false,
});

/** Whether something would be lost with it. */
export const isChanged = ({ content, begun, unreadable, field }: TemplateEdit): boolean =>
  unreadable || field !== undefined || !sameJson(content, begun);
