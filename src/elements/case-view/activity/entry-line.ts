import { html, nothing, type TemplateResult } from 'lit';
import type { UserAction } from '../../../domain/user-action.js';
import { markdownView } from '../../markdown/markdown-view.js';
import { avatar } from '../../primitives/avatar.js';
import { icon } from '../../primitives/icon.js';
import { relativeTime } from '../../primitives/relative-time.js';
import { textView } from '../text-editor.js';
import type { ViewTools } from '../view-tools.js';
import { copyEntryLink } from './entry-link.js';
import { entryWords, type EntryWords } from './entry-words.js';

/** One thing that happened: who, what, when; old and new where both are short, a former text to be unfolded. */
export function entryLine(
  entry: UserAction,
  tools: ViewTools,
  isMarked: boolean,
  /** What it speaks of, in place of its names. */
  named?: TemplateResult,
): TemplateResult {
  const { host, people, words } = tools;
  const { terms, formats } = words();
  const { id, by, at } = entry;
  const [first, ...more] = entryWords(entry, tools);
  return html`<div class="entry-line ${isMarked ? 'marked' : ''}" data-entry=${id} tabindex="-1">
    ${avatar(people.pictured(by))}
    <div class="entry-words">
      <p><span dir="auto">
        <bdi class="entry-by">${people.name(by)}</bdi> ${first ? change(first) : nothing}
        <span class="quiet entry-time">${relativeTime(at, formats, host.scene().now)}</span>
      </span></p>
      ${first ? below(named ? { ...first, detail: undefined } : first, tools) : nothing} ${named ?? nothing}
      ${more.map((each) => html`<p><span dir="auto">${change(each)}</span></p>${below(each, tools)}`)}
    </div>
    <button class="icon-button entry-link" type="button" aria-label=${terms.view.comment.copyLink} title=${terms.view.comment.copyLink} @click=${() => void copyEntryLink(tools, id)}>
      ${icon('link')}
    </button>
  </div>`;
}

/** Its own words say in which direction the line is read: names and values are isolated. */
function change({ did, from, to }: EntryWords): TemplateResult {
  const value = (text: string, kind: string) =>
    html`<bdi class="entry-value ${kind}">${text === '' ? '–' : text}</bdi>`;
  if (from === undefined && to === undefined) return html`${did}`;
  return html`${did}
    ${from === undefined ? nothing : html`${value(from, 'before')} <span class="entry-arrow">${icon('forward')}</span>`}
    ${to === undefined ? nothing : value(to, 'after')}`;
}

function below({ detail, former }: EntryWords, tools: ViewTools): TemplateResult {
  const { activity } = tools.words().terms;
  return html`${detail === undefined ? nothing : html`<p class="quiet"><bdi>${detail}</bdi></p>`}
  ${
    former === undefined || former.trim() === ''
      ? nothing
      : html`<details class="entry-former">
          <summary>${activity.formerText}</summary>
          <div class="text">${markdownView({ ...textView(tools), text: former })}</div>
        </details>`
  }`;
}
