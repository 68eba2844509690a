import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Owner } from '../../../domain/ids.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { CaseRouter } from '../../provider/context.js';
import type { ListView, WantedView } from './list-view.js';
import type { ViewKeeper } from './view-keeper.js';

/** Where a list keeps how it is set. */
export interface KeepingPlaces {
  /** Prefix of its parameters in the address; nothing where it leaves the address alone. */
  readonly address: string | undefined;
  readonly router: CaseRouter | undefined;
  /** Name it is remembered under in this browser; nothing where it is not. */
  readonly memory: string | undefined;
  readonly owner: Owner;
}

export interface KeptViewOptions {
  /** Nothing while it is not known, or where nothing is kept. */
  readonly places: () => KeepingPlaces | undefined;
  /** How it is set now, made sound; nothing before it is known what may be asked. */
  readonly view: () => ListView | undefined;
  /** The same as the host set it. */
  readonly usual: () => WantedView;
  readonly sound: (view: WantedView) => ListView | undefined;
  /** Sets the list; `byPerson`: one went back to it. */
  readonly show: (view: Partial<WantedView>, byPerson: boolean) => void;
}

/**
 * Keeps how a list is set in the address and in this browser, where the host wants that. Address beats memory beats what
 * the host set. The code for it is loaded where it is wanted; nothing is asked of the backend before it had its say.
 */
export class KeptView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: KeptViewOptions;
  readonly #lazy: LazyController<typeof import('./view-keeper.js')>;
  #keeper: ViewKeeper | undefined;
  /** A person did something that is not kept yet. */
  #chosen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: KeptViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#lazy = new LazyController(host, () => import('./view-keeper.js'));
    host.addController(this);
  }

  /** Whether the list is set as it is to be. */
  get ready(): boolean {
    const places = this.#options.places();
    return places === undefined || this.#lazy.failed || (this.#keeper?.isAt(places) ?? false);
  }

  /** A person set the list to something else. */
  choose(): void {
    this.#chosen = true;
  }

  /** Before a list is updated: has what is kept shown once it is known where it is kept. */
  prepare(): void {
    const places = this.#options.places();
    // What is out of the page is updated as well.
    if (!this.#host.isConnected) return;
    if (places) {
      const keeper = this.#lazy.get();
      if (keeper) this.#keeper ??= new keeper.ViewKeeper(this.#options);
    }
    this.#keeper?.turnTo(places);
  }

  /** After it: keeps how it is set now. */
  settle(): void {
    const places = this.#options.places();
    const view = this.#options.view();
    const usual = this.#options.sound(this.#options.usual());
    if (!this.#host.isConnected || !places || !view || !usual || !this.#keeper?.isAt(places)) return;
    this.#keeper.keep(view, usual, this.#chosen);
    this.#chosen = false;
  }

  hostDisconnected(): void {
    this.#keeper?.leave();
  }
}
