import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../../domain/comment.js';
import { markdownView, type MarkdownViewOptions } from '../../markdown/markdown-view.js';
import { avatar } from '../../primitives/avatar.js';
import { icon } from '../../primitives/icon.js';
import { Menu } from '../../primitives/menu/menu.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import type { MenuEntry } from '../../primitives/menu/menu-entry.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { copyEntryLink } from '../activity/entry-link.js';
import { DelayedRemoval } from '../delayed-removal.js';
import { textView } from '../text-editor.js';
import { TickTasks, type TickedText } from '../tick-tasks.js';
import type { ViewTools } from '../view-tools.js';
import { CommentEdit } from './comment-edit.js';
import { NewComment } from './new-comment.js';

/** What people say about the case. */
export class CommentsPart {
  readonly #tools: ViewTools;
  readonly #new: NewComment;
  readonly #edit: CommentEdit;
  readonly #menu: Menu;
  readonly #removal: DelayedRemoval;
  readonly #ticks: TickTasks;
  /** Those on screen, by id. */
  readonly #shown = new Map<string, Comment>();

  constructor(tools: ViewTools) {
    this.#tools = tools;
    this.#new = new NewComment(tools);
    this.#edit = new CommentEdit(tools);
    this.#ticks = new TickTasks(tools);
    this.#removal = new DelayedRemoval(tools, (adapter, caseId, ids, options) =>
      Promise.all(ids.map((id) => adapter.comments.remove(caseId, id, options))),
    );
    this.#menu = new Menu(tools.host.element, {
      id: 'comment-menu',
      label: () =>
        tools.words().terms.view.comment.actions(this.#menuOf ? tools.people.name(this.#menuOf.createdBy) : ''),
      placement: 'bottom-end',
      entries: () => (this.#menuOf ? this.#entries(this.#menuOf) : []),
    });
  }

  /** Whether it is out of sight, while its deletion can be undone. */
  isGone(id: string): boolean {
    return this.#removal.isGone(id);
  }

  renderNew(): TemplateResult | typeof nothing {
    return this.#new.render();
  }

  renderOverlays(): TemplateResult {
    return html`${this.#menu.render()}`;
  }

  render(comment: Comment, isMarked: boolean): TemplateResult {
    const { host, people, words } = this.#tools;
    const { terms, formats } = words();
    const { now } = host.scene();
    const { id, createdBy, createdAt, updatedAt, text } = comment;
    this.#shown.set(id, comment);
    const name = people.name(createdBy);
    return html`<article class="comment ${isMarked ? 'marked' : ''}" part="comment" data-entry=${id} aria-label="${name}, ${formats.exact(createdAt)}" tabindex="-1">
      <div class="comment-head">
        ${avatar(people.pictured(createdBy))}
        <span class="comment-by"><bdi>${name}</bdi></span>
        <span class="quiet">${relativeTime(createdAt, formats, now)}</span>
        ${updatedAt ? html`<span class="quiet comment-edited" title=${formats.exact(updatedAt)}>· ${terms.view.comment.edited}</span>` : nothing}
        <span class="comment-menu">${this.#renderMenu(comment, name)}</span>
      </div>
      ${this.#edit.isOf(comment) ? this.#edit.render() : html`<div class="text">${markdownView({ ...textView(this.#tools), text, ...this.#ticking(id) })}</div>`}
    </article>`;
  }

  /** The comment whose menu is open. */
  get #menuOf(): Comment | undefined {
    return this.#shown.get(this.#menu.key ?? '');
  }

  #renderMenu(comment: Comment, name: string): TemplateResult {
    return menuButton({
      menu: this.#menu,
      key: comment.id,
      name: this.#tools.words().terms.view.comment.actions(name),
      content: icon('more'),
      look: 'icon-button',
    });
  }

  #entries(comment: Comment): readonly MenuEntry[] {
    const { host, words } = this.#tools;
    const { session } = host.scene();
    const words_ = words().terms.view.comment;
    const { permissions, capabilities } = session ?? {};
    return [
      ...(this.#canEdit ? [{ id: 'edit', label: words_.edit, onChoose: () => this.#begin(comment) }] : []),
      ...(permissions?.createComment
        ? [{ id: 'quote', label: words_.quote, onChoose: () => this.#new.quote(comment.text) }]
        : []),
      { id: 'link', label: words_.copyLink, onChoose: () => void copyEntryLink(this.#tools, comment.id) },
      ...(capabilities?.groups.includes('comments.edit') && permissions?.delete
        ? [
            'separator' as const,
            { id: 'delete', label: words_.delete, danger: true, onChoose: () => this.#remove(comment) },
          ]
        : []),
    ];
  }

  get #canEdit(): boolean {
    const { session } = this.#tools.host.scene();
    return Boolean(session?.capabilities.groups.includes('comments.edit') && session.permissions.update);
  }

  /** Tasks are ticked where they are read, by whoever may edit. */
  #ticking(id: string): Pick<MarkdownViewOptions, 'onTick'> {
    const { host, words } = this.#tools;
    const { adapter, found } = host.scene();
    if (!this.#canEdit || !adapter || !found) return {};
    const text: TickedText<Comment> = {
      label: words().terms.list.columns.comments,
      read: () => this.#shown.get(id),
      textOf: ({ text }) => text,
      write: ({ version }, text, options) => adapter.comments.edit(found.id, { id, version, text }, options),
      onSaved: (saved) => {
        this.#shown.set(id, saved);
        host.changed();
      },
    };
    return { onTick: (tick) => this.#ticks.tick(tick, text) };
  }

  #begin(comment: Comment): void {
    this.#edit.begin(comment);
    this.#tools.host.element.requestUpdate();
  }

  #remove({ id }: Comment): void {
    const { host, words } = this.#tools;
    const { comment: said } = words().terms.view;
    this.#removal.remove([id], { text: said.deleted, onBack: () => host.say(said.restored) });
    void host.element.updateComplete.then(() => this.#new.focus());
  }
}
