import type { Comment, NewComment } from '../../domain/comment.js';
import type { Page, PageQuery } from '../../domain/find/page.js';
import type { CaseId, Version } from '../../domain/ids.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** `find` and `add` are core; `edit` and `remove` are the group `comments.edit`. */
export interface CommentVerbs {
  /**
   * A page of the comments of a case. Rejects with `validation` for an unreadable query or cursor, `not_found` when the
   * case is gone and `forbidden` without the right `read`.
   */
  find(query: PageQuery, options?: ReadOptions): Promise<Page<Comment>>;

  /**
   * Adds a comment; never conflicts, whoever else changes the case meanwhile. Rejects with `validation` for an
   * empty text or one of more than 30,000 characters, `not_found` when the case is gone, and `forbidden` without
   * `createComment`.
   */
  add(caseId: CaseId, comment: NewComment, options?: WriteOptions): Promise<Comment>;

  /**
   * Replaces the text and answers the comment. Rejects with `conflict` when it has another version (`current` is the
   * comment as it is), `validation` as `add` does, `not_found` when the case or the comment is gone, and `forbidden`
   * without `update`.
   */
  edit(
    caseId: CaseId,
    edit: { readonly id: string; readonly version: Version; readonly text: string },
    options?: WriteOptions,
  ): Promise<Comment>;

  /**
   * Takes a comment away; its text stays in the history. Rejects with `not_found` when the case or the comment is gone,
   * and `forbidden` without `delete`.
   */
  remove(caseId: CaseId, id: string, options?: WriteOptions): Promise<void>;
}
