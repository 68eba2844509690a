import type { Placement } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onceOutside } from './overlay-outside.js';

export interface OverlayOptions {
  /** What it hangs on. */
  readonly anchor: () => HTMLElement | null;
  /** The element with `popover="manual"`, as it is rendered now. */
  readonly overlay: () => HTMLElement | null;
  /** Where it opens; a function is asked each time. */
  readonly placement?: Placement | (() => Placement);
  /** Where else, in this order; the opposite side when absent. */
  readonly fallbacks?: readonly Placement[];
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
  #shown: HTMLElement | undefined;
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
    if (returnFocus) focusIn(this.#options.anchor());
    this.#host.requestUpdate();
  }

  // After the host rendered, so that what is shown is there.
  hostUpdated(): void {
    if (!this.#open) return;
    // What is rendered anew is another element, and closed.
    if (this.#end && this.#options.overlay() !== this.#shown) this.#detach();
    if (!this.#end) this.#attach();
  }

  hostDisconnected(): void {
    this.hide();
  }

  #attach(): void {
    const anchor = this.#options.anchor();
    const overlay = this.#options.overlay();
    if (!anchor || !overlay?.isConnected) return;
    overlay.showPopover();
    const end = new AbortController();
    const dismiss = () => {
      this.hide();
      this.#options.onDismiss?.();
    };
    onceOutside([overlay, anchor], dismiss, end.signal);
    this.#shown = overlay;
    this.#end = () => {
      end.abort();
      if (overlay.matches(':popover-open')) overlay.hidePopover();
    };
    void this.#follow(anchor, overlay, end.signal);
  }

  #detach(): void {
    this.#end?.();
    this.#end = undefined;
    this.#shown = undefined;
  }

  async #follow(anchor: HTMLElement, overlay: HTMLElement, signal: AbortSignal): Promise<void> {
    const { autoUpdate, computePosition, flip, offset, shift, size } = await import('@floating-ui/dom');
    if (signal.aborted) return;
    const { placement: wished = 'bottom-start', fallbacks, matchWidth = false } = this.#options;
    const placement = typeof wished === 'function' ? wished() : wished;
    const turn = flip({ padding: 8, ...(fallbacks && { fallbackPlacements: [...fallbacks] }) });
    const fit = size({
      padding: 8,
      apply({ availableHeight, rects }) {
        overlay.style.maxBlockSize = `${Math.max(96, availableHeight)}px`;
        if (matchWidth) overlay.style.inlineSize = `${rects.reference.width}px`;
      },
    });
    const place = async () => {
      const middleware = [offset(4), turn, shift({ padding: 8 }), fit];
      const { x, y } = await computePosition(anchor, overlay, { placement, strategy: 'fixed', middleware });
      if (signal.aborted) return;
      // Physical on purpose: these are coordinates of the viewport.
      Object.assign(overlay.style, { left: `${x}px`, top: `${y}px` });
      overlay.toggleAttribute('data-placed', true);
    };
    // In a frame of its own: where there is little room placing changes the size, and the observer that told of it would
    // complain to the page.
    let frame = 0;
    const stop = autoUpdate(anchor, overlay, () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void place());
    });
    signal.addEventListener('abort', () => {
      stop();
      cancelAnimationFrame(frame);
      overlay.removeAttribute('data-placed');
    });
  }
}

/** An anchor is often a box around what can have the focus. */
function focusIn(anchor: HTMLElement | null): void {
  anchor?.focus();
  if (!anchor || anchor.matches(':focus-within')) return;
  const inside = anchor.querySelectorAll<HTMLElement>('input, button, select, textarea, a[href], [tabindex]');
  for (const each of inside) {
    each.focus();
    if (each.matches(':focus-within')) return;
  }
}
