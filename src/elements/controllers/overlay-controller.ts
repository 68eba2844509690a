import type { Placement } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface OverlayOptions {
  /** What it hangs on. */
  readonly anchor: () => HTMLElement | null;
  /** The element with `popover="manual"`, as it is rendered now. */
  readonly overlay: () => HTMLElement | null;
  readonly placement?: Placement;
  /** As wide as its anchor. */
  readonly matchWidth?: boolean;
  /** Called when a press or the focus lands outside, after it closed. */
  readonly onDismiss?: () => void;
}

/**
 * Opens a popover beside its anchor and keeps it there, in the top layer and inside the viewport. A press outside
 * closes it. What computes the place is loaded when it is first opened.
 */
export class OverlayController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: OverlayOptions;
  #open = false;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: OverlayOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  show(): void {
    if (this.#open) return;
    this.#open = true;
    this.#host.requestUpdate();
  }

  /** Closes it; with `returnFocus` the anchor, or what can be focused in it, has the focus then. */
  hide({ returnFocus = false }: { readonly returnFocus?: boolean } = {}): void {
    if (!this.#open) return;
    this.#open = false;
    this.#detach();
    if (returnFocus) this.#options.anchor()?.focus();
    this.#host.requestUpdate();
  }

  // After the host rendered, so that what is shown is there.
  hostUpdated(): void {
    if (this.#open && !this.#end) this.#attach();
  }

  hostDisconnected(): void {
    this.hide();
  }

  #attach(): void {
    const anchor = this.#options.anchor();
    const overlay = this.#options.overlay();
    if (!anchor || !overlay) return;
    overlay.showPopover();
    const end = new AbortController();
    const dismiss = (event: Event) => {
      const path = event.composedPath();
      if (path.includes(anchor) || path.includes(overlay)) return;
      this.hide();
      this.#options.onDismiss?.();
    };
    document.addEventListener('pointerdown', dismiss, { capture: true, signal: end.signal });
    document.addEventListener('focusin', dismiss, { capture: true, signal: end.signal });
    this.#end = () => {
      end.abort();
      if (overlay.matches(':popover-open')) overlay.hidePopover();
    };
    void this.#follow(anchor, overlay, end.signal);
  }

  #detach(): void {
    this.#end?.();
    this.#end = undefined;
  }

  async #follow(anchor: HTMLElement, overlay: HTMLElement, signal: AbortSignal): Promise<void> {
    const { autoUpdate, computePosition, flip, offset, shift, size } = await import('@floating-ui/dom');
    if (signal.aborted) return;
    const { placement = 'bottom-start', matchWidth = false } = this.#options;
    const fit = size({
      padding: 8,
      apply({ availableHeight, rects }) {
        overlay.style.maxBlockSize = `${Math.max(96, availableHeight)}px`;
        if (matchWidth) overlay.style.inlineSize = `${rects.reference.width}px`;
      },
    });
    const place = async () => {
      const middleware = [offset(4), flip({ padding: 8 }), shift({ padding: 8 }), fit];
      const { x, y } = await computePosition(anchor, overlay, { placement, strategy: 'fixed', middleware });
      // Physical on purpose: these are coordinates of the viewport.
      Object.assign(overlay.style, { left: `${x}px`, top: `${y}px` });
      overlay.toggleAttribute('data-placed', true);
    };
    const stop = autoUpdate(anchor, overlay, () => void place());
    signal.addEventListener('abort', () => {
      stop();
      overlay.removeAttribute('data-placed');
    });
  }
}
