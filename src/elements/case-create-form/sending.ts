import type { Session } from '../../contracts/groups/session.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Words } from '../../i18n/words.js';
import type { Creation, CreateOnce } from './create-once.js';
import type { OfferedParts } from './offered-parts.js';
import type { StagedFiles } from './staged-files.js';
import { failedSentence } from './form-notice.js';
import { refusedForSweptFiles, withFilesRenewed } from './swept-files.js';

/** What sending needs of the form around it. */
export interface SendingOptions {
  readonly creating: CreateOnce;
  readonly files: StagedFiles;
  readonly words: () => Words;
  readonly offered: () => OfferedParts;
  readonly announce: (text: string) => void;
  /** Resolves once everything that can be known stands in the form, and says whether a rule is broken. */
  readonly settle: () => Promise<boolean>;
  /** What to send, after the host had its say; nothing where it does not want it sent. */
  readonly request: () => NewCase | undefined;
  /** A page that dies from now on comes back with the name of this very write. */
  readonly keep: () => Promise<void>;
  readonly showProblems: () => void;
  readonly focus: (path: string) => void;
  readonly refuse: (error: NonNullable<CreateOnce['error']>) => void;
  readonly describe: (description: string) => void;
}

/** From "Create case" to the case: once through everything that can keep it from being one. */
export class Sending {
  readonly #options: SendingOptions;

  constructor(options: SendingOptions) {
    this.#options = options;
  }

  /** Resolves with the case, or with nothing when it was not stored; what is in the way is shown and said then. */
  async run({ capabilities }: Session): Promise<Case | undefined> {
    const { creating, words, offered, announce, settle, request, keep, showProblems } = this.#options;
    if (await settle()) {
      showProblems();
      return undefined;
    }
    if (!(await this.#filesAreThere())) return undefined;
    const input = request();
    if (!input) return undefined;
    announce(words().terms.createForm.submitting);
    await keep();
    const push = Boolean(input.connector) && offered().connector;
    const creation = { input, push, atomic: capabilities.createWithAttachments === 'atomic' };
    const created = (await creating.run(creation)) ?? (await this.#createWithFilesAgain(creation));
    if (!created) this.#sayWhy();
    return created;
  }

  /** Waits for what is still under way; a file that failed is shown, and nothing is sent without it. */
  async #filesAreThere(): Promise<boolean> {
    const { files, words, announce, focus } = this.#options;
    await files.settled();
    if (files.unfinished.length === 0) return true;
    announce(words().terms.files.failed);
    focus('files');
    return false;
  }

  /** What was staged is swept after a day, and this draft may be older. */
  async #createWithFilesAgain(creation: Creation): Promise<Case | undefined> {
    const { creating, files, describe } = this.#options;
    if (!creation.input.files || !refusedForSweptFiles(creating)) return undefined;
    const renewed = await files.stageAgain();
    if (files.unfinished.length > 0) return undefined;
    const input = withFilesRenewed(creation.input, renewed);
    // The text shows its pictures by the names they had.
    if (input.description !== creation.input.description) describe(input.description ?? '');
    creating.renewFiles(renewed);
    return creating.run({ ...creation, input });
  }

  #sayWhy(): void {
    const { creating, words, announce, refuse } = this.#options;
    const { error, landed, left } = creating;
    if (!error || error.code === 'aborted') return;
    if (error.code === 'validation' && left.length === 0) return refuse(error);
    const { create, createForm } = words().terms;
    const what = landed
      ? left.length > 0
        ? create.incomplete(landed.number)
        : createForm.landed(landed.number)
      : failedSentence(error, createForm);
    announce(`${what} ${errorWords(error, words().terms)}`);
  }
}
