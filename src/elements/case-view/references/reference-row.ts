import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../primitives/icon.js';
import { relativeTime } from '../../primitives/relative-time.js';
import type { ViewTools } from '../view-tools.js';
import { referenceIcon, type KnownReference } from './known-reference.js';

export interface ReferenceRowOptions {
  readonly tools: ViewTools;
  /** Opens what can be done with it. */
  readonly menu: TemplateResult;
  /** Whether the host shows more of it than its summary. */
  readonly isShowable: boolean;
  /** What the host shows; `failed` where it could not; absent while it is folded. */
  readonly shown: HTMLElement | 'failed' | undefined;
  readonly onToggle: () => void;
}

/** One object of the host's on the case. */
export function referenceRow(known: KnownReference, options: ReferenceRowOptions): TemplateResult {
  const { tools, menu, isShowable, shown, onToggle } = options;
  const { terms, formats } = tools.words();
  const { reference, read, summary } = known;
  const { id, type, externalId, createdAt, createdBy } = reference;
  const isOpen = shown !== undefined;
  const place = `reference-${id}`;
  return html`<li class="reference ${read.known ? '' : 'unknown'}" part="reference">
    ${referenceIcon(read, type)}
    <div class="reference-words">
      ${
        isShowable
          ? html`<button class="attached-name reference-name" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? place : nothing} @click=${onToggle}><bdi>${summary}</bdi>${icon('chevron')}</button>`
          : html`<span class="attached-name reference-name"><bdi>${summary}</bdi></span>`
      }
      ${read.known ? nothing : unknownNote(known, tools)}
      <span class="reference-facts">
        ${summary === externalId ? nothing : html`<span class="reference-fact reference-id"><bdi>${externalId}</bdi></span>`}
        <span class="reference-fact"><bdi>${tools.people.name(createdBy)}</bdi></span>
        <span class="reference-fact">${relativeTime(createdAt, formats, tools.host.scene().now)}</span>
      </span>
      ${isOpen ? html`<div class="reference-view" id=${place}>${shown === 'failed' ? html`<p class="quiet">${terms.references.viewFailed}</p>` : shown}</div>` : nothing}
    </div>
    <div class="reference-actions">${menu}</div>
  </li>`;
}

/** Nobody registered its type here, or what is stored is not what the type says it is. */
function unknownNote({ reference: { type }, read }: KnownReference, tools: ViewTools): TemplateResult {
  const { references } = tools.words().terms;
  return html`<p class="reference-note"><bdi>${read.type ? references.unreadable(type) : references.unknown(type)}</bdi></p>`;
}
