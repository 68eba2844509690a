import type { Session } from '../../contracts/groups/session.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { errorWords } from '../../i18n/error-words.js';
import { CaseBeforeCreateEvent } from '../events/case-before-create.js';
import type { Creation } from './create-once.js';
import type { FormBody } from './form-body.js';
import { failedSentence } from './form-notice.js';
import type { FormWhole } from './form-whole.js';
import { refusedForSweptFiles, withFilesRenewed } from './swept-files.js';

/** From "Create case" to the case: once through everything that can keep it from being one. */
export class Sending {
  readonly #whole: FormWhole;
  readonly #body: FormBody;

  constructor(whole: FormWhole, body: FormBody) {
    this.#whole = whole;
    this.#body = body;
  }

  /** Resolves with the case, or with nothing when it was not stored; what is in the way is shown and said then. */
  async run({ capabilities }: Session): Promise<Case | undefined> {
    const { creating, words, sources, announce, drafts, problems } = this.#whole;
    if (await this.#isBroken()) {
      problems.announce();
      return undefined;
    }
    if (!(await this.#filesAreThere())) return undefined;
    const input = this.#request();
    if (!input || (await this.#isUnreadable(input))) return undefined;
    announce(words().terms.createForm.submitting);
    // A page that dies from now on comes back with the name of this very write.
    await drafts.flush();
    const push = Boolean(input.connector) && sources.offered.connector;
    const creation = { input, push, atomic: capabilities.createWithAttachments === 'atomic' };
    const created = (await creating.run(creation)) ?? (await this.#createWithFilesAgain(creation));
    if (!created) this.#sayWhy();
    return created;
  }

  /** Whether a rule is, once everything that can be known stands in the form. */
  async #isBroken(): Promise<boolean> {
    const { form, sources } = this.#whole;
    form.forgive();
    this.#body.commit();
    await sources.ready();
    return form.validate().length > 0;
  }

  /** What to send, after the host had its say; nothing where it does not want it sent. */
  #request(): NewCase | undefined {
    const { input, dispatch } = this.#whole;
    // At a retry too: fields of the host's own may say something else by then.
    const request = new CaseBeforeCreateEvent(input());
    return dispatch(request) ? request.input : undefined;
  }

  /** Whether what the page gave is not what it says itself its types are. */
  async #isUnreadable({ references = [] }: NewCase): Promise<boolean> {
    if (references.length === 0) return false;
    const { unreadable } = await import('../attachments/refuse-unreadable.js');
    const { form, problems, words, context } = this.#whole;
    const found = unreadable(references, words(), context().attachmentTypes);
    if (found.length === 0) return false;
    form.refuse(found);
    problems.announce();
    return true;
  }

  /** Waits for what is still under way; a file that failed is shown, and nothing is sent without it. */
  async #filesAreThere(): Promise<boolean> {
    const { files, words, announce, problems } = this.#whole;
    await files.settled();
    if (files.unfinished.length === 0) return true;
    announce(words().terms.files.failed);
    problems.goLaterTo('files');
    return false;
  }

  /** What was staged is swept after a day, and this draft may be older. */
  async #createWithFilesAgain(creation: Creation): Promise<Case | undefined> {
    const { creating, files, form } = this.#whole;
    if (!creation.input.files || !refusedForSweptFiles(creating)) return undefined;
    const renewed = await files.stageAgain();
    if (files.unfinished.length > 0) return undefined;
    const input = withFilesRenewed(creation.input, renewed);
    // The text shows its pictures by the names they had.
    if (input.description !== creation.input.description) form.edit({ description: input.description ?? '' });
    creating.renewFiles(renewed);
    return creating.run({ ...creation, input });
  }

  #sayWhy(): void {
    const { creating, words, announce, form, problems } = this.#whole;
    const { error, landed, left } = creating;
    if (!error || error.code === 'aborted') return;
    if (error.code === 'validation' && left.length === 0) {
      form.refuse(error.fields);
      problems.announce();
      return;
    }
    const { create, createForm } = words().terms;
    const what = landed
      ? left.length > 0
        ? create.incomplete(landed.number)
        : createForm.landed(landed.number)
      : failedSentence(error, createForm);
    announce(`${what} ${errorWords(error, words().terms)}`);
  }
}
