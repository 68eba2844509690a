import { html, type TemplateResult } from 'lit';
import type { Case } from '../../domain/cases/case.js';
import { followLink } from '../follow-link.js';
import { draftNote } from './draft-note.js';
import { formActions } from './form-actions.js';
import type { FormBody } from './form-body.js';
import { formNotice, type FormNoticeOptions } from './form-notice.js';
import type { FormWhole } from './form-whole.js';

/** The form from its first word to its last: what is to be known of it, what one writes into, and the row of actions. */
export class FormView {
  readonly #whole: FormWhole;
  readonly #body: FormBody;

  constructor(whole: FormWhole, body: FormBody) {
    this.#whole = whole;
    this.#body = body;
  }

  render(): TemplateResult {
    const { problems, drafts, files, busy, disabled, canCancel, startOver, leave } = this.#whole;
    const { terms } = this.#whole.words();
    return html`<form part="form" novalidate aria-label=${terms.createForm.heading} @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
      <slot name="header"></slot>
      ${formNotice(this.#noticeOptions)}
      ${problems.render()}
      ${draftNote({
        note: drafts.note,
        terms,
        onDiscard: () => drafts.discard(startOver),
        onUndo: () => drafts.undo(),
      })}
      ${this.#body.render()}
      ${formActions({
        canCancel: canCancel(),
        busy: busy(),
        disabled: disabled(),
        waiting: busy() && files.unfinished.length > 0,
        terms,
        onCancel: leave,
      })}
    </form>`;
  }

  get #noticeOptions(): FormNoticeOptions {
    const { creating, created, sources, network, drafts, session, context, busy, words, submit, finish } = this.#whole;
    const { landed, left, error } = creating;
    const { push } = created;
    return {
      created: created.case,
      push: push.push,
      pushBusy: push.busy,
      pushError: push.error,
      landed,
      left,
      error,
      templateGone: sources.isTemplateGone,
      offline: network.offline && session()?.capabilities.needsNetwork !== false,
      drafts: context().drafts === 'none' ? 'unwanted' : drafts.failed ? 'failed' : 'kept',
      busy: busy(),
      ...words(),
      linkTo: (stored) => context().links?.case?.(stored) || undefined,
      onOpen: (stored, event) => this.#open(stored, event),
      onRetry: submit,
      // The case stays as it is there; what is missing is not wanted any more.
      onFinish: () => landed && finish(landed),
      onPush: () => void push.again(),
    };
  }

  #open(stored: Case, event: MouseEvent): void {
    const totals = { ...stored.totals, observables: stored.observables.length };
    followLink({ dispatchEvent: this.#whole.dispatch }, { ...stored, totals }, event);
  }

  /** Whoever pressed twice meant one case: the second press must not judge the form that has started over since. */
  #submitOnce(): void {
    const { created, form, submit } = this.#whole;
    if (!created.justNow || form.dirty) submit();
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submitOnce();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#submitOnce();
  };
}
