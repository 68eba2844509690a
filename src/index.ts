/** Element and event classes, and what hosts build on. Importing it registers nothing. */
export { CaseProvider } from './elements/provider/case-provider.js';
export type { CaseContext, LinkBuilder } from './elements/provider/context.js';
export { CaseCreateForm } from './elements/case-create-form/case-create-form.js';
export { CaseList } from './elements/case-list/case-list.js';
export { CaseBeforeCreateEvent } from './elements/events/case-before-create.js';
export { CaseCancelEvent } from './elements/events/case-cancel.js';
export { CaseCreatedEvent } from './elements/events/case-created.js';
export { CaseCreateIntentEvent } from './elements/events/case-create-intent.js';
export { CaseOpenEvent } from './elements/events/case-open.js';
export { registerLocale } from './i18n/registry.js';
export type { Locale, Terms, TermsOverride } from './i18n/terms.js';
export { CaseError, isCaseError } from './domain/error.js';
export { version } from './version.js';
