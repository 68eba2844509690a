import { html, type TemplateResult } from 'lit';
import type { FileAttachment } from '../../../domain/attachments.js';
import { fileKind, type FileKind } from '../../../domain/files/file-kind.js';
import { icon, type IconName } from '../../primitives/icon.js';
import { relativeTime } from '../../primitives/relative-time.js';
import type { ViewTools } from '../view-tools.js';

export interface FileRowOptions {
  readonly tools: ViewTools;
  /** Opens what else can be done with it. */
  readonly menu: TemplateResult;
  readonly isSaving: boolean;
  readonly onPreview: () => void;
  readonly onDownload: () => void;
}

const icons: Readonly<Partial<Record<FileKind, IconName>>> = { image: 'image', archive: 'archive' };

export const kindOf = ({ name, mimeType }: FileAttachment): FileKind | undefined => fileKind({ name, type: mimeType });

/** Whether it can be looked at without leaving the page. */
export const isShowable = (file: FileAttachment): boolean => {
  const kind = kindOf(file);
  return kind !== undefined && kind !== 'pdf' && kind !== 'archive';
};

/** A file of the case. */
export function fileRow(
  file: FileAttachment,
  { tools, menu, isSaving, onPreview, onDownload }: FileRowOptions,
): TemplateResult {
  const { terms, formats } = tools.words();
  const { caseFiles } = terms;
  const { name, size, mimeType, createdAt, createdBy } = file;
  const kind = kindOf(file);
  return html`<li class="file-row" part="file" data-file=${file.id}>
    <span class="file-icon">${icon((kind && icons[kind]) ?? 'file')}</span>
    <div class="file-words">
      ${
        isShowable(file)
          ? html`<button class="attached-name file-name" type="button" aria-haspopup="dialog" aria-label=${caseFiles.preview(name)} @click=${onPreview}><bdi>${name}</bdi></button>`
          : html`<span class="attached-name file-name"><bdi>${name}</bdi></span>`
      }
      <span class="file-facts">
        <span class="file-fact" title=${mimeType}><bdi>${kind ? caseFiles.kinds[kind] : mimeType}</bdi></span>
        <span class="file-fact"><bdi>${formats.bytes(size)}</bdi></span>
        <span class="file-fact"><bdi>${tools.people.name(createdBy)}</bdi></span>
        <span class="file-fact">${relativeTime(createdAt, formats, tools.host.scene().now)}</span>
      </span>
    </div>
    <div class="file-actions" role="group" aria-label=${name}>
      <button class="icon-button" type="button" aria-label=${caseFiles.download(name)} aria-disabled=${isSaving ? 'true' : 'false'} @click=${onDownload}>${icon('download')}</button>
      ${menu}
    </div>
  </li>`;
}
