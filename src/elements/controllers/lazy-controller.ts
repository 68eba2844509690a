import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A part of its host whose code is loaded when it is first needed. */
export class LazyController<Module> implements ReactiveController {
  /** It could not be loaded; `retry` tries again. */
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    // Part of the interface; loading starts with the first need.
  }

  /** The module, or nothing yet. The first call starts loading it; its host renders again once it is there. */
  get(): Module | undefined {
    if (!this.failed) void this.#begin();
    return this.#module;
  }

  /** The module, once it is there; nothing where it cannot be loaded now. */
  async load(): Promise<Module | undefined> {
    this.failed = false;
    await this.#begin();
    return this.#module;
  }

  /** The module, if it is there. */
  get value(): Module | undefined {
    return this.#module;
  }

  retry(): void {
    this.failed = false;
    this.#host.requestUpdate();
  }

  #begin(): Promise<void> | undefined {
    if (!this.#module) this.#loading ??= this.#start();
    return this.#loading;
  }

  async #start(): Promise<void> {
    try {
      this.#module = await this.#load();
    } catch {
      this.failed = true;
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
  }
}
