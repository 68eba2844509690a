import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pastedName } from './pasted-name.js';

export interface FileDropOptions {
  /** Takes files; absent where there is nobody to take them. */
  readonly accept: () => ((files: readonly File[]) => void) | undefined;
}

/** Files that are dropped or pasted. What is not taken never makes the browser leave the page for it. */
export class FileDrop implements ReactiveController {
  /** Whether files are held over it that would be taken. */
  over = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: FileDropOptions;

  constructor(host: ReactiveControllerHost, options: FileDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.over = false;
  }

  readonly handleDragOver = (event: DragEvent): void => {
    // Text that is dragged is the text area's own affair.
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const taken = this.#options.accept() !== undefined;
    event.dataTransfer.dropEffect = taken ? 'copy' : 'none';
    this.#show(taken);
  };

  readonly handleDragLeave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !(event.currentTarget as Node).contains(to)) this.#show(false);
  };

  readonly handleDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#show(false);
    this.#take([...event.dataTransfer.files]);
  };

  /** Takes what was pasted if it is files and nothing but files; answers whether it did. */
  handlePaste(event: ClipboardEvent): boolean {
    const { clipboardData } = event;
    // Cells of a spreadsheet come as text, and as a picture of it.
    if (!clipboardData || clipboardData.files.length === 0 || clipboardData.getData('text/plain') !== '') return false;
    event.preventDefault();
    return this.#take([...clipboardData.files].map((file) => pastedName(file, new Date())));
  }

  #take(files: readonly File[]): boolean {
    const accept = this.#options.accept();
    if (files.length > 0) accept?.(files);
    return accept !== undefined;
  }

  #show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}
