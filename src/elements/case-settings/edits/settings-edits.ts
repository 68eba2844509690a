import type { Configuration, ConfigurationChanges } from '../../../domain/configuration.js';
import { CaseError, toCaseError } from '../../../domain/error.js';
import { mergeConfiguration } from '../../../domain/merge-configuration.js';
import { errorWords } from '../../../i18n/error-words.js';
import { ActionController } from '../../controllers/action-controller.js';
import { CaseConfiguredEvent } from '../../events/case-configured.js';
import type { SettingsHost } from '../settings-host.js';

/** A change, and the settings somebody looked at when they made it. */
interface Change {
  readonly seen: Configuration;
  readonly set: ConfigurationChanges;
}

interface Edit {
  readonly action: ActionController<Change, Configuration>;
  change?: Change;
}

/** How often a change meets yet another one on its way. */
const maxTries = 5;

/** Saves each setting at once, by a key of its own: one that waits or failed holds up no other. */
export class SettingsEdits {
  readonly #host: SettingsHost;
  readonly #edits = new Map<string, Edit>();
  /** Writes of one configuration go one after the other: each names the version the one before made. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  /** The settings as they are shown: what is under way counts as done until it fails. */
  shown(found: Configuration): Configuration {
    let shown = found;
    for (const { action, change } of this.#edits.values())
      if (action.pending && change?.seen.owner === found.owner)
        shown = { ...shown, ...mergeConfiguration(shown, change).set };
    return shown;
  }

  pending(key: string): boolean {
    return this.#edits.get(key)?.action.pending ?? false;
  }

  get anyPending(): boolean {
    return [...this.#edits.values()].some(({ action }) => action.pending);
  }

  /** Why the last try failed, and what it wanted; of this owner. */
  failure(key: string): { readonly error: CaseError; readonly change: Change } | undefined {
    const edit = this.#edits.get(key);
    const error = edit?.action.error;
    if (!edit?.change || !error || edit.change.seen.owner !== this.#host.scene().owner) return undefined;
    return { error, change: edit.change };
  }

  /** What failed is not wanted any more. */
  dismiss(key: string): void {
    this.#edits.get(key)?.action.forget();
  }

  /** Tries once more what failed, the same write. */
  async again(key: string): Promise<Configuration | undefined> {
    const change = this.#edits.get(key)?.change;
    return change && this.#run(key, change);
  }

  /** Answers the settings as they were stored; nothing where that failed (see `failure`), or an earlier one is under way. */
  async save(
    key: string,
    set: ConfigurationChanges,
    seen: Configuration | undefined = this.#host.scene().found,
  ): Promise<Configuration | undefined> {
    if (!seen || this.pending(key)) return undefined;
    this.dismiss(key);
    return this.#run(key, { seen, set });
  }

  async #run(key: string, change: Change): Promise<Configuration | undefined> {
    const edit = this.#editOf(key);
    edit.change = change;
    const saved = await edit.action.run(change);
    if (!saved) {
      // What stands beside the setting is read by those who see it.
      if (edit.action.error) this.#host.say(errorWords(edit.action.error, this.#host.scene().terms));
      return undefined;
    }
    this.#host.took(saved);
    this.#host.element.dispatchEvent(new CaseConfiguredEvent(saved));
    return saved;
  }

  #editOf(key: string): Edit {
    const known = this.#edits.get(key);
    if (known) return known;
    const action = new ActionController<Change, Configuration>(
      this.#host.element,
      () => this.#host.scene().adapter,
      (adapter, change, { signal, mutationId }) => {
        const write = async (): Promise<Configuration> => {
          const { seen } = change;
          const ask = () => adapter.configuration.get({ owner: seen.owner }, { signal });
          let now = this.#newestOf(seen);
          let isFresh = false;
          for (let tries = 1; ; tries += 1) {
            let { set, conflicts } = mergeConfiguration(now, change);
            // What is known here may be older than what the change was made over.
            if (conflicts.length > 0 && !isFresh) {
              now = await ask();
              isFresh = true;
              ({ set, conflicts } = mergeConfiguration(now, change));
            }
            if (conflicts.length > 0) throw new CaseError('conflict', { current: now });
            if (Object.keys(set).length === 0) return now;
            try {
              const { owner, version } = now;
              return await adapter.configuration.save({ owner, version, set }, { signal, mutationId });
            } catch (thrown) {
              const error = toCaseError(thrown);
              if (error.code !== 'conflict' || tries === maxTries) throw error;
              // Somebody came between: what they did not touch is none of their business.
              now = await ask();
              isFresh = true;
            }
          }
        };
        const written = this.#last.then(write, write);
        this.#last = written.catch(() => undefined);
        return written;
      },
    );
    const edit: Edit = { action };
    this.#edits.set(key, edit);
    return edit;
  }

  /** The settings a write begins from: those that are known here, when they are the same owner's. */
  #newestOf(seen: Configuration): Configuration {
    const { found } = this.#host.scene();
    return found?.owner === seen.owner ? found : seen;
  }
}
