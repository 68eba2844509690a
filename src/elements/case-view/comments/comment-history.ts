import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../../domain/comment.js';
import type { UserAction } from '../../../domain/user-action.js';
import type { UserRef } from '../../../domain/user.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Query } from '../../controllers/query-cache.js';
import { QueryController } from '../../controllers/query-controller.js';
import { markdownView } from '../../markdown/markdown-view.js';
import { button } from '../../primitives/button.js';
import { callout } from '../../primitives/callout.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';
import { collectPages } from '../collect-pages.js';
import { textView } from '../text-editor.js';
import type { ViewTools } from '../view-tools.js';

/** How many edits are asked for at once. */
const stepSize = 20;

/** What a comment said, by whom and since when. */
interface Version {
  readonly text: string | undefined;
  readonly by: UserRef;
  readonly at: string;
}

interface Edits {
  readonly items: readonly UserAction[];
  readonly total: number;
}

/** Every text a comment had, the first one first, in a dialog. */
export class CommentHistory {
  readonly #tools: ViewTools;
  readonly #edits: QueryController<Edits>;
  #of: Comment | undefined;
  #wanted = stepSize;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    this.#edits = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => this.#of && editsOf(this.#of, this.#wanted),
    );
  }

  show(comment: Comment): void {
    const { dialog, words } = this.#tools;
    dialog.show(
      () => ({
        heading: words().terms.view.comment.history,
        body: this.#body(comment),
        actions: button({ label: words().terms.common.close, onClick: () => dialog.close() }),
      }),
      () => (this.#of = undefined),
    );
    this.#wanted = stepSize;
    this.#of = comment;
  }

  #body(comment: Comment): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const { value, error, pending } = this.#edits;
    const trouble = error
      ? callout({
          kind: 'danger',
          text: errorWords(error, terms),
          ...(offersRetry(error) && {
            action: retryButton(
              error,
              { terms, formats },
              { busy: pending, onClick: () => void this.#edits.refresh() },
            ),
          }),
        })
      : nothing;
    if (!value)
      return html`${trouble}${error ? nothing : html`<p class="quiet" role="status">${terms.common.loading}</p>`}`;
    const left = value.total - value.items.length;
    return html`${trouble}
      <ol class="versions-of-comment" role="list">
        ${versionsOf(comment, value).map((version) => this.#version(version))}
      </ol>
      ${left > 0 ? button({ label: terms.activity.more(left, formats), busy: pending, onClick: this.#more }) : nothing}`;
  }

  #version({ text, by, at }: Version): TemplateResult {
    const { people, words } = this.#tools;
    const { formats } = words();
    return html`<li>
      <p class="quiet" dir="auto"><bdi>${people.name(by)}</bdi> · <time datetime=${at}>${formats.exact(at)}</time></p>
      <div class="text">${text === undefined ? '–' : markdownView({ ...textView(this.#tools), text })}</div>
    </li>`;
  }

  readonly #more = (): void => {
    this.#wanted += stepSize;
    this.#tools.host.element.requestUpdate();
  };
}

/** An entry says what stood there before it: each text is of whoever made the entry before. */
function versionsOf(comment: Comment, { items, total }: Edits): readonly Version[] {
  let { createdBy: by, createdAt: at }: { readonly createdBy: UserRef; readonly createdAt: string } = comment;
  const versions: Version[] = [];
  for (const action of items) {
    if (action.type !== 'comment' || action.verb !== 'update') continue;
    versions.push({ text: action.from, by, at });
    ({ by, at } = action);
  }
  return items.length < total ? versions : [...versions, { text: comment.text, by, at }];
}

const editsOf = ({ caseId, id, version }: Comment, wanted: number): Query<Edits> => ({
  key: `comment history ${JSON.stringify([caseId, id, version, wanted])}`,
  series: `comment history ${JSON.stringify([caseId, id])}`,
  load: (adapter, options) =>
    collectPages(
      (query) => adapter.activity.find({ ...query, caseId, about: id, types: ['comment'] }, options),
      { caseId, order: 'oldest' },
      wanted,
    ),
  affectedBy: () => false,
});
