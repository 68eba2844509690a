import type { TemplateContent } from '../../../../domain/check-template.js';
import type { Template } from '../../../../domain/template.js';
import { DraftController } from '../../../controllers/draft-controller.js';
import { LeaveController } from '../../../controllers/leave-controller.js';
import { draftKey } from '../../../drafts/draft.js';
import type { SettingsHost } from '../../settings-host.js';
import { contentOf, editOf, emptyContent, isChanged, type TemplateEdit } from './template-edit.js';

/** The template that is being written, one at a time; kept across reloads until it is saved or discarded. */
export class TemplateEditing {
  readonly #host: SettingsHost;
  readonly #draft: DraftController<TemplateEdit>;
  #edit: TemplateEdit | undefined;

  constructor(host: SettingsHost) {
    this.#host = host;
    this.#draft = new DraftController<TemplateEdit>(host.element, {
      adapter: () => host.scene().adapter,
      form: () => {
        const { owner, session } = host.scene();
        return owner === undefined || !session ? undefined : draftKey('template', { user: session.user.id, owner });
      },
      kept: () => host.scene().keepsDrafts,
      content: () => (this.changed ? this.#edit : undefined),
      fits: ({ content }) => content.owner === host.scene().owner,
      restore: (edit) => (this.#edit = edit),
      // What was written for another owner is kept with that one.
      onMoved: () => (this.#edit = undefined),
    });
    new LeaveController(host.element, () => this.changed && this.#draft.pending);
  }

  get current(): TemplateEdit | undefined {
    return this.#edit;
  }

  get changed(): boolean {
    return this.#edit !== undefined && isChanged(this.#edit);
  }

  /** It was written before the page was loaded. */
  get restored(): boolean {
    return this.#draft.note === 'restored';
  }

  begin(template: Template): void {
    this.#start(editOf(template, contentOf(template)));
  }

  /** A new one, empty or like another. What it is given is not lost unsaved: it counts as written. */
  beginNew(content?: TemplateContent): void {
    const { owner } = this.#host.scene();
    if (owner === undefined) return;
    const edit = editOf(null, emptyContent(owner));
    this.#start(content ? { ...edit, content } : edit);
    if (content) this.#draft.changed();
  }

  change(change: Partial<TemplateEdit>): void {
    if (!this.#edit) return;
    this.#edit = { ...this.#edit, ...change };
    this.#draft.changed();
    this.#host.element.requestUpdate();
  }

  /** It was saved, or is not wanted. */
  end(): void {
    this.#edit = undefined;
    void this.#draft.remove();
    this.#draft.dismiss();
  }

  #start(edit: TemplateEdit): void {
    this.#edit = edit;
    this.#host.element.requestUpdate();
  }
}
