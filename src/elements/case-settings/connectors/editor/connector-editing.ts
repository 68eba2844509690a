import type { ConnectorSetup, ConnectorType } from '../../../../domain/connector.js';
import { DraftController } from '../../../controllers/draft-controller.js';
import { LeaveController } from '../../../controllers/leave-controller.js';
import { draftKey } from '../../../drafts/draft.js';
import type { SettingsHost } from '../../settings-host.js';
import { editOf, isChanged, newEdit, type ConnectorEdit } from './connector-edit.js';

/** The connector that is being set up, one at a time; kept across reloads, but for its secrets, until it is saved or discarded. */
export class ConnectorEditing {
  readonly #host: SettingsHost;
  readonly #draft: DraftController<ConnectorEdit>;
  #edit: ConnectorEdit | undefined;
  #secrets: ReadonlyMap<string, string> = new Map();

  constructor(host: SettingsHost) {
    this.#host = host;
    this.#draft = new DraftController<ConnectorEdit>(host.element, {
      adapter: () => host.scene().adapter,
      form: () => {
        const { owner, session } = host.scene();
        return owner === undefined || !session ? undefined : draftKey('connector', { user: session.user.id, owner });
      },
      kept: () => host.scene().keepsDrafts,
      content: () => (this.#edit && isChanged(this.#edit) ? this.#edit : undefined),
      fits: ({ owner }) => owner === host.scene().owner,
      restore: (edit) => (this.#edit = edit),
      // What was written for another owner is kept with that one.
      onMoved: () => {
        this.#edit = undefined;
        this.#secrets = new Map();
      },
    });
    new LeaveController(host.element, () => this.#secrets.size > 0 || (this.changed && this.#draft.pending));
  }

  get current(): ConnectorEdit | undefined {
    return this.#edit;
  }

  get changed(): boolean {
    return this.#edit !== undefined && (isChanged(this.#edit) || this.#secrets.size > 0);
  }

  /** It was written before the page was loaded. */
  get restored(): boolean {
    return this.#draft.note === 'restored';
  }

  /** Secrets as they are typed, by key; they stay in the memory of the page. An empty one takes a stored one away. */
  get secrets(): ReadonlyMap<string, string> {
    return this.#secrets;
  }

  begin(setup: ConnectorSetup): void {
    this.#start(editOf(setup));
  }

  beginNew(types: readonly ConnectorType[]): void {
    const { owner } = this.#host.scene();
    if (owner !== undefined) this.#start(newEdit(owner, types));
  }

  change(change: Partial<ConnectorEdit>): void {
    if (!this.#edit) return;
    this.#edit = { ...this.#edit, ...change };
    this.#draft.changed();
    this.#host.element.requestUpdate();
  }

  /** `undefined`: the stored one stays. */
  type(key: string, secret: string | undefined): void {
    const secrets = new Map(this.#secrets);
    if (secret === undefined) secrets.delete(key);
    else secrets.set(key, secret);
    this.#secrets = secrets;
    // What is written now is another set-up than what was tried.
    this.#edit = this.#edit && { ...this.#edit };
    this.#host.element.requestUpdate();
  }

  /** What takes away the draft of what is sent now, once it is. */
  hold(): () => Promise<void> {
    return this.#draft.hold();
  }

  /** It was saved, or is not wanted. */
  end(): void {
    this.#edit = undefined;
    this.#secrets = new Map();
    void this.#draft.remove();
    this.#draft.dismiss();
  }

  #start(edit: ConnectorEdit): void {
    this.#edit = edit;
    this.#secrets = new Map();
    this.#host.element.requestUpdate();
  }
}
