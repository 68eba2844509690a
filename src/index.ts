/** Element and event classes, and what hosts build on. Importing it registers nothing. */
export { CaseProvider } from './elements/provider/case-provider.js';
export { defineAttachmentType } from './elements/attachments/define-attachment-type.js';
export type {
  AttachedObject,
  AttachmentAction,
  AttachmentPlace,
  AttachmentSchema,
  AttachmentType,
  AttachmentTypes,
  StandardSchema,
} from './elements/provider/attachment-type.js';
export type {
  Arrival,
  CaseContext,
  CasePages,
  CaseRouter,
  LinkBuilder,
  OwnerChoice,
} from './elements/provider/context.js';
export type { OwnCloseReason } from './elements/provider/own-close-reason.js';
export { CaseCreateForm } from './elements/case-create-form/case-create-form.js';
export { CaseCreateDialog } from './elements/case-create-dialog/case-create-dialog.js';
export { CasePicker } from './elements/case-picker/case-picker.js';
export { AddToCaseMenu } from './elements/add-to-case-menu/add-to-case-menu.js';
export { openCasePicker, type AddToCaseOptions } from './elements/case-picker/open-case-picker.js';
export { openCreateCase } from './elements/case-picker/open-create-case.js';
export { CaseApp } from './elements/case-app/case-app.js';
export { CaseList } from './elements/case-list/case-list.js';
export { CaseSettings } from './elements/case-settings/case-settings.js';
export { CaseView } from './elements/case-view/case-view.js';
export { CaseAttachedEvent } from './elements/events/case-attached.js';
export { CaseBeforeAttachEvent } from './elements/events/case-before-attach.js';
export type { ListPosition } from './domain/find/list-position.js';
export type { ListFilter, ListSpan, RelativeSpan } from './domain/find/list-filter.js';
export { CaseBeforeCreateEvent } from './elements/events/case-before-create.js';
export { CaseCancelEvent } from './elements/events/case-cancel.js';
export { CaseConfiguredEvent } from './elements/events/case-configured.js';
export { CaseConnectorAddEvent } from './elements/events/case-connector-add.js';
export { CaseCreatedEvent } from './elements/events/case-created.js';
export { CaseCreateIntentEvent } from './elements/events/case-create-intent.js';
export { CaseListChangeEvent } from './elements/events/case-list-change.js';
export { CaseListLoadEvent } from './elements/events/case-list-load.js';
export { CaseLoadEvent } from './elements/events/case-load.js';
export { CaseOpenEvent, type OpenedCase } from './elements/events/case-open.js';
export { CasePickEvent } from './elements/events/case-pick.js';
export { registerLocale } from './i18n/registry.js';
export type { EnglishNoun, GermanNoun, Nouns } from './i18n/nouns.js';
export type { Locale, Terms, TermsOverride } from './i18n/terms.js';
export { CaseError, isCaseError } from './domain/error.js';
export { version } from './version.js';
