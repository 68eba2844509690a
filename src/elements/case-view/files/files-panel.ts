import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileAttachment } from '../../../domain/attachments.js';
import { QueryController } from '../../controllers/query-controller.js';
import { FileDrop } from '../../markdown/file-drop.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { drawing } from '../../primitives/drawing.js';
import { icon } from '../../primitives/icon.js';
import { Menu } from '../../primitives/menu/menu.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import type { MenuEntry } from '../../primitives/menu/menu-entry.js';
import { state } from '../../primitives/state.js';
import { DelayedRemoval } from '../delayed-removal.js';
import { tabTrouble, tabWaiting } from '../tabs/tab-states.js';
import type { ViewTools } from '../view-tools.js';
import { FileChecksums } from './file-checksums.js';
import { filesOf, type FileList } from './file-list.js';
import { FilePreview } from './file-preview.js';
import { fileRow } from './file-row.js';
import { FileSaving } from './file-saving.js';
import { attachedNameStyles } from '../attached-name.styles.js';
import { filesStyles } from './files.styles.js';
import type { Upload } from './upload.js';
import { uploadRow } from './upload-row.js';
import { Uploads } from './uploads.js';

import '../../../i18n/english/case-files.js';

const pageSize = 20;

/** The files of the case: added, looked at, taken home and deleted. */
export class FilesPanel {
  readonly #tools: ViewTools;
  readonly #list: QueryController<FileList>;
  readonly #uploads: Uploads;
  readonly #preview: FilePreview;
  readonly #checksums: FileChecksums;
  readonly #drop: FileDrop;
  readonly #menu: Menu;
  readonly #removal: DelayedRemoval;
  readonly #saving: FileSaving;
  #count = pageSize;
  #of: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, [attachedNameStyles, filesStyles]);
    host.element.addController({ hostUpdate: () => this.#follow() });
    this.#list = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => {
        const { found } = host.scene();
        return found && tools.tab.name === 'files' ? filesOf(found.id, this.#count) : undefined;
      },
    );
    this.#uploads = new Uploads(tools);
    this.#removal = new DelayedRemoval(tools, (adapter, ...what) => adapter.files.detach(...what));
    this.#preview = new FilePreview(tools, (file) => this.#save(file));
    this.#saving = new FileSaving(tools);
    this.#checksums = new FileChecksums(tools);
    this.#drop = new FileDrop(host.element, { accept: () => this.#accept });
    this.#menu = new Menu(host.element, {
      id: 'file-menu',
      label: () => tools.words().terms.caseFiles.actions(this.#menuOf?.name ?? ''),
      placement: 'bottom-end',
      entries: () => (this.#menuOf ? this.#entries(this.#menuOf) : []),
    });
  }

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  render(): TemplateResult {
    const { words, files } = this.#tools;
    const { caseFiles } = words().terms;
    return html`<div class="files-panel" ?data-over=${this.#drop.over} @dragover=${this.#drop.handleDragOver} @dragleave=${this.#drop.handleDragLeave} @drop=${this.#drop.handleDrop} @paste=${(event: ClipboardEvent) => this.#drop.handlePaste(event)}>
      ${files.canAdd ? this.#renderAdd() : nothing} ${this.#renderUploads()} ${this.#renderList()} ${this.#menu.render()}
      ${this.#drop.over ? html`<p class="files-drop">${caseFiles.drop}</p>` : nothing}
    </div>`;
  }

  #renderAdd(): TemplateResult {
    const { terms } = this.#tools.words();
    const choose = ({ currentTarget }: MouseEvent) =>
      (currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
    return html`<div class="files-add">
      ${button({ label: terms.files.add, part: 'add-files', onClick: choose })}
      <span class="note">${terms.caseFiles.hint}</span>
      <input type="file" multiple hidden aria-label=${terms.files.add} @change=${this.#handlePicked} />
    </div>`;
  }

  #renderUploads(): TemplateResult | typeof nothing {
    const { host, words } = this.#tools;
    const uploads = this.#uploads.of(host.scene().found?.id ?? '');
    if (uploads.length === 0) return nothing;
    return html`<ul class="file-rows uploads" role="list" aria-label=${words().terms.caseFiles.uploads}>
      ${repeat(
        uploads,
        ({ id }) => id,
        (upload) =>
          uploadRow(upload, {
            words: words(),
            onDrop: () => this.#give(upload),
            onRetry: () => this.#uploads.retry(upload),
            onConfirm: () => {
              this.#uploads.confirm(upload);
              this.#focusBegin();
            },
          }),
      )}
    </ul>`;
  }

  #renderList(): TemplateResult {
    const { words } = this.#tools;
    const { terms, formats } = words();
    const { value: list, error, pending } = this.#list;
    const trouble = tabTrouble(this.#tools, error, { busy: pending, onRetry: () => void this.refresh() });
    if (!list) return html`${trouble}${error ? nothing : tabWaiting(terms)}`;
    const files = list.items.filter(({ id }) => !this.#removal.isGone(id));
    const more = list.total - list.items.length;
    if (files.length === 0 && more === 0) return html`${trouble} ${this.#renderEmpty()}`;
    return html`${trouble}
      <ul class="file-rows" role="list" aria-label=${terms.files.heading} aria-busy=${pending ? 'true' : 'false'}>
        ${repeat(
          files,
          ({ id }) => id,
          (file) => this.#renderFile(file),
        )}
      </ul>
      ${
        more > 0
          ? html`<div class="files-more">
              ${button({ label: terms.caseFiles.more(more, formats), busy: pending, onClick: () => this.#more() })}
            </div>`
          : nothing
      }`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    const { host, files, words } = this.#tools;
    // What is on its way says enough.
    if (this.#uploads.of(host.scene().found?.id ?? '').length > 0) return nothing;
    const { caseFiles } = words().terms;
    return state({
      kind: 'empty',
      text: caseFiles.empty,
      ...(files.canAdd && { hint: caseFiles.emptyHint }),
      drawing: drawing('folder'),
    });
  }

  #renderFile(file: FileAttachment): TemplateResult {
    const { caseFiles } = this.#tools.words().terms;
    return fileRow(file, {
      tools: this.#tools,
      isSaving: this.#saving.isSaving(file.id),
      onPreview: () => this.#preview.show(file),
      onDownload: () => this.#save(file),
      menu: menuButton({
        menu: this.#menu,
        key: file.id,
        name: caseFiles.actions(file.name),
        content: icon('more'),
        look: 'icon-button',
      }),
    });
  }

  /** The file whose menu is open. */
  get #menuOf(): FileAttachment | undefined {
    return this.#list.value?.items.find(({ id }) => id === this.#menu.key);
  }

  #entries(file: FileAttachment): readonly MenuEntry[] {
    const { host, words } = this.#tools;
    const { caseFiles } = words().terms;
    return [
      {
        id: 'copy-sha256',
        label: caseFiles.copySha256,
        onChoose: () => void this.#checksums.copy('SHA-256', file.sha256),
      },
      { id: 'checksums', label: caseFiles.checksums, onChoose: () => this.#checksums.show(file) },
      ...(host.scene().session?.permissions.delete
        ? [
            'separator' as const,
            { id: 'delete', label: caseFiles.delete, danger: true, onChoose: () => this.#remove(file) },
          ]
        : []),
    ];
  }

  /** Takes files, where they can be put on the case. */
  get #accept(): ((files: readonly File[]) => void) | undefined {
    return this.#tools.files.canAdd ? (files) => this.#uploads.add(files) : undefined;
  }

  readonly #handlePicked = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    this.#accept?.([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = '';
  };

  #give(upload: Upload): void {
    const { caseFiles, files } = this.#tools.words().terms;
    if (upload.state.at === 'asking') this.#tools.host.say(caseFiles.leftOut(upload.name));
    else if (upload.state.at !== 'refused' && upload.state.at !== 'failed')
      this.#tools.host.say(files.cancelled(upload.name));
    this.#uploads.drop(upload);
    this.#focusBegin();
  }

  #save(file: FileAttachment): void {
    void this.#saving.save(file, () => Promise.resolve(file));
  }

  #remove(file: FileAttachment): void {
    const { host, words } = this.#tools;
    this.#removal.remove([file.id], {
      text: words().terms.caseFiles.deleted(file.name),
      onBack: () => host.say(words().terms.caseFiles.restored(file.name)),
    });
    this.#focusBegin();
  }

  #more(): void {
    this.#count = (this.#list.value?.items.length ?? this.#count) + pageSize;
    this.#tools.host.element.requestUpdate();
  }

  /** What had the focus went away: one is where files are added, or at the panel. */
  #focusBegin(): void {
    const { element } = this.#tools.host;
    void element.updateComplete.then(() => {
      const panel = element.renderRoot.querySelector<HTMLElement>('.tab-files');
      (panel?.querySelector<HTMLElement>('.files-add button') ?? panel)?.focus();
    });
  }

  #follow(): void {
    const { found } = this.#tools.host.scene();
    if (found?.id !== this.#of) {
      this.#of = found?.id;
      this.#count = pageSize;
    }
    const { value: list } = this.#list;
    if (list) this.#tools.people.remember(list.items.map(({ createdBy }) => createdBy));
  }
}
