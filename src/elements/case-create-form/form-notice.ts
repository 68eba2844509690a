import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../domain/cases/case.js';
import type { ConnectorPush } from '../../domain/connector.js';
import type { CaseError } from '../../domain/error.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Formats } from '../../i18n/formats.js';
import type { Terms } from '../../i18n/terms.js';
import { button } from '../primitives/button.js';
import { callout } from '../primitives/callout.js';
import type { AttachStep } from '../attachments/attach-steps.js';
import { offersRetry, retryButton } from '../primitives/retry.js';

export interface FormNoticeOptions {
  /** The case this form made last, while nothing else was typed. */
  readonly created: Case | undefined;
  /** How its push stands. */
  readonly push: ConnectorPush | undefined;
  readonly pushBusy: boolean;
  /** Why another push could not even be asked for. */
  readonly pushError: CaseError | undefined;
  /** The case an earlier try made. */
  readonly landed: Case | undefined;
  /** What could not be attached to it. */
  readonly left: readonly AttachStep[];
  readonly error: CaseError | undefined;
  readonly templateGone: boolean;
  readonly offline: boolean;
  /** What becomes of what is typed. */
  readonly drafts: 'kept' | 'unwanted' | 'failed';
  readonly busy: boolean;
  readonly terms: Terms;
  readonly formats: Formats;
  readonly linkTo: (stored: Case) => string | undefined;
  readonly onOpen: (stored: Case, event: MouseEvent) => void;
  readonly onRetry: () => void;
  /** Goes on without what could not be attached. */
  readonly onFinish: () => void;
  readonly onPush: () => void;
}

/** What is to be known about the form as a whole; the most pressing of it. */
export function formNotice(options: FormNoticeOptions): TemplateResult | typeof nothing {
  const { created, landed, left, error, templateGone, offline, drafts, terms } = options;
  const { create, createForm, states } = terms;
  if (landed && left.length > 0) return incomplete(landed, options);
  if (landed) return failure(createForm.landed(landed.number), options, viewLink(landed, options));
  if (error && error.code !== 'validation') return failure(failedSentence(error, createForm), options);
  if (offline) return callout({ kind: 'info', text: drafts === 'kept' ? states.offline : states.offlineUnkept });
  if (drafts === 'failed') return callout({ kind: 'warning', text: terms.drafts.failed });
  if (templateGone) return callout({ kind: 'warning', text: create.templateGone });
  return created ? success(created, options) : nothing;
}

function success(created: Case, options: FormNoticeOptions): TemplateResult {
  const { push, pushBusy, pushError, terms, onPush } = options;
  const failed = push?.status === 'failed' || push?.status === 'uncertain';
  const view = viewLink(created, options);
  const again = failed ? button({ label: terms.create.pushAgain, busy: pushBusy, onClick: onPush }) : undefined;
  return callout({
    kind: failed ? 'warning' : 'done',
    text: terms.createForm.created(created.number),
    ...(push && {
      hint: [pushSentence(push, terms), pushError && errorWords(pushError, terms)].filter(Boolean).join(' '),
    }),
    ...((view ?? again) && { action: html`${again ?? nothing} ${view ?? nothing}` }),
  });
}

export function pushSentence({ status, connectorName, incident, problem }: ConnectorPush, { create }: Terms): string {
  if (status === 'pending') return create.pushing(connectorName);
  if (status === 'done') return create.pushed(connectorName, incident?.title ?? '');
  if (status === 'uncertain') return create.pushUncertain(connectorName);
  return [create.pushFailed(connectorName), problem?.message].filter(Boolean).join(' ');
}

function incomplete(landed: Case, options: FormNoticeOptions): TemplateResult {
  const { left, error, busy, terms, formats, onFinish } = options;
  const kinds = [...new Set(left.map(({ kind }) => kind))];
  const missing = kinds.map((kind) => {
    const count = left.filter((step) => step.kind === kind).reduce((sum, { items }) => sum + items.length, 0);
    return terms.create.unattached(kind, count, formats);
  });
  return callout({
    kind: 'danger',
    text: terms.create.incomplete(landed.number),
    hint: `${formats.list(missing)}. ${error ? errorWords(error, terms) : ''}`,
    action: html`${retryOf(options) || nothing}
    ${button({ label: terms.create.finishWithout, kind: 'quiet', busy, onClick: onFinish })}`,
  });
}

function failure(text: string, options: FormNoticeOptions, view?: TemplateResult): TemplateResult {
  const { error, terms } = options;
  const retry = retryOf(options);
  return callout({
    kind: 'danger',
    text,
    ...(error && error.code !== 'validation' && { hint: errorWords(error, terms) }),
    action: html`${view ?? nothing} ${retry || nothing}`,
  });
}

const retryOf = ({ error, busy, terms, formats, onRetry }: FormNoticeOptions): TemplateResult | false | undefined =>
  error && offersRetry(error) && retryButton(error, { terms, formats }, { busy, onClick: onRetry });

function viewLink(stored: Case, { terms, linkTo, onOpen }: FormNoticeOptions): TemplateResult | undefined {
  const href = linkTo(stored);
  if (href === undefined) return undefined;
  return html`<a class="view" href=${href} @click=${(event: MouseEvent) => onOpen(stored, event)}>${terms.createForm.view}</a>`;
}

/** Where no answer came nobody knows: the case may be there, and another try is the same write. */
export const failedSentence = ({ code }: CaseError, { failed, unsure }: Terms['createForm']): string =>
  code === 'unknown' || code === 'timeout' ? unsure : failed;
