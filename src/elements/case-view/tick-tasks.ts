import type { WriteOptions } from '../../contracts/options.js';
import { CaseError, toCaseError } from '../../domain/error.js';
import { newId } from '../../domain/ids.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Tick } from '../markdown/tick-task.js';
import type { ViewTools } from './view-tools.js';

/** A text of the case whose tasks are ticked, and the record it is of. */
export interface TickedText<Of> {
  /** What the text is called. */
  readonly label: string;
  /** As far as it is known here; nothing when it is gone. */
  readonly read: () => Of | undefined;
  readonly textOf: (of: Of) => string;
  /** Rejects with `conflict`, and the record as it is, when somebody else changed the text meanwhile. */
  readonly write: (of: Of, text: string, options: Required<Pick<WriteOptions, 'mutationId'>>) => Promise<Of>;
  readonly onSaved: (saved: Of) => void;
}

/** So often the text is looked at anew when others write into it at the same time. */
const tries = 4;

/** Ticks tasks where they are read, one after the other: each is an edit of one letter. */
export class TickTasks {
  readonly #tools: ViewTools;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  /** Whether it is ticked now; where it could not be, why is told. */
  tick<Of>(tick: Tick, text: TickedText<Of>): Promise<boolean> {
    const ticked = this.#turn.then(() => this.#tick(tick, text));
    this.#turn = ticked;
    return ticked;
  }

  async #tick<Of>(tick: Tick, text: TickedText<Of>): Promise<boolean> {
    const { host, toasts, words } = this.#tools;
    try {
      text.onSaved(await this.#save(tick, text));
      return true;
    } catch (thrown) {
      const error = toCaseError(thrown);
      const { terms } = words();
      const isMoved = error.code === 'conflict';
      toasts.show({
        kind: isMoved ? 'warning' : 'danger',
        text: isMoved ? terms.view.conflict.text(text.label) : terms.view.notSaved(text.label),
        ...(!isMoved && { detail: errorWords(error, terms) }),
      });
      if (isMoved) host.changed();
      return false;
    }
  }

  async #save<Of>(tick: Tick, { read, textOf, write }: TickedText<Of>): Promise<Of> {
    const { tickTask } = await import('../markdown/tick-task.js');
    let of = read();
    for (let left = tries; of !== undefined && left > 0; left -= 1) {
      const text = tickTask(textOf(of), tick);
      if (text === undefined) break;
      // Somebody did the same, or an answer was lost.
      if (text === textOf(of)) return of;
      try {
        return await write(of, text, { mutationId: newId() });
      } catch (thrown) {
        const error = toCaseError(thrown);
        if (error.code !== 'conflict' || error.current === undefined) throw error;
        of = error.current as Of;
      }
    }
    throw new CaseError('conflict');
  }
}
