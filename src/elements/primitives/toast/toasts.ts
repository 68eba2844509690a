import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Terms } from '../../../i18n/terms.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { icon } from '../icon.js';
import { marks } from '../marks.js';
import { Countdown } from './countdown.js';
import { stack, unstack } from './stacked.js';
import type { Toast, ToastEnd } from './toast.js';
import { hasFocus } from '../has-focus.js';

export interface ToastsOptions {
  readonly terms: () => Terms;
  /** Id of the region in its host's root. */
  readonly id?: string;
}

interface Shown {
  readonly key: number;
  readonly toast: Toast;
  readonly countdown: Countdown;
}

/** Why its time does not run. */
interface Held {
  readonly pointer: boolean;
  readonly focus: boolean;
}

const shownMs = 8_000;
/** Where the focus jumps to the toasts and back. */
const jumpKey = 'F8';

/**
 * Tells what happened, in the top layer of its host, and offers what can be done about it. It never takes the focus: it
 * is announced, comes after its host in the order of tabs, and F8 leads to it and Escape back. While it is pointed at,
 * has the focus, or the page is in the background, its time does not run.
 */
export class Toasts implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ToastsOptions;
  readonly #announcer: AnnounceController;
  #shown: readonly Shown[] = [];
  #keys = 0;
  #held: Held = { pointer: false, focus: false };
  #cameFrom: HTMLElement | undefined;
  #listening: AbortController | undefined;
  #region: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ToastsOptions) {
    this.#host = host;
    this.#options = options;
    this.#announcer = new AnnounceController(host);
    host.addController(this);
  }

  /** Whether any is shown. */
  get showing(): boolean {
    return this.#shown.length > 0;
  }

  /**
   * Shows one above those that are there, or in the place of the one with its id, whose `onEnd` is not called then. What
   * it answers takes it away, as if dismissed.
   */
  show(toast: Toast): () => void {
    const before = this.#shown.find((shown) => toast.id !== undefined && shown.toast.id === toast.id);
    const key = before?.key ?? (this.#keys += 1);
    const lasts = toast.lasts ?? (toast.kind === 'danger' ? Number.POSITIVE_INFINITY : shownMs);
    const countdown = new Countdown(lasts, () => this.#end(key, 'time'));
    const shown = { key, toast, countdown };
    before?.countdown.hold();
    this.#shown = before ? this.#shown.map((each) => (each === before ? shown : each)) : [...this.#shown, shown];
    if (before && hasFocus(this.#toastOf(key))) void this.#keepFocus(key);
    this.#listen();
    this.#tick();
    this.#announcer.say(toast.detail === undefined ? toast.text : `${toast.text} ${toast.detail}`);
    this.#host.requestUpdate();
    return () => this.#end(key, 'dismissed');
  }

  hostUpdated(): void {
    const region = this.showing ? this.#host.shadowRoot?.getElementById(this.#id) : undefined;
    if (this.#region && this.#region !== region) unstack(this.#region);
    this.#region = region ?? undefined;
    if (!region?.isConnected) return;
    if (!region.matches(':popover-open')) region.showPopover();
    stack(region);
  }

  // Moving an element disconnects and connects it at once; only who is still away a moment later has left.
  hostDisconnected(): void {
    for (const { countdown } of this.#shown) countdown.hold();
    queueMicrotask(() => {
      if (this.#host.isConnected) this.#tick();
      else for (const { key } of this.#shown) this.#end(key, 'left');
    });
  }

  /** Goes into the host's template, once, and always: outside of any dialog that closes. */
  render(): TemplateResult {
    const { toasts } = this.#options.terms();
    return html`${this.#announcer.render()}
    ${
      this.showing
        ? html`<div
            class="toasts"
            part="toasts"
            id=${this.#id}
            role="region"
            aria-label=${toasts.region(jumpKey)}
            popover="manual"
            @pointerenter=${() => this.#hold({ pointer: true })}
            @pointerleave=${() => this.#hold({ pointer: false })}
            @focusin=${this.#handleFocusIn}
            @focusout=${() => this.#hold({ focus: false })}
            @keydown=${this.#handleKey}
          >
            ${repeat(
              this.#shown,
              ({ key }) => key,
              (shown) => this.#render(shown),
            )}
          </div>`
        : nothing
    }`;
  }

  #render({ key, toast }: Shown): TemplateResult {
    const { kind = 'done', text, detail, action, undo, mark } = toast;
    const { toasts, drafts } = this.#options.terms();
    const follow = (event: MouseEvent) => {
      if (action?.busy) return event.preventDefault();
      action?.onClick?.(event);
      if (!event.defaultPrevented || action?.href !== undefined) this.#end(key, 'followed');
    };
    return html`<div class="toast ${kind}" part="toast" data-key=${key}>
      ${mark ?? html`<svg class="toast-mark" viewBox="0 0 16 16" aria-hidden="true">${marks[kind]}</svg>`}
      <div class="toast-words">
        <p class="toast-text"><bdi>${text}</bdi></p>
        ${detail === undefined ? nothing : html`<p class="toast-detail"><bdi>${detail}</bdi></p>`}
      </div>
      <div class="toast-actions">
        ${
          action === undefined
            ? nothing
            : action.href === undefined
              ? html`<button class="toast-action" part="toast-action" type="button" aria-disabled=${action.busy ? 'true' : nothing} @click=${follow}>${action.label}</button>`
              : html`<a class="toast-action" part="toast-action" href=${action.href} @click=${follow}>${action.label}</a>`
        }
        ${undo ? html`<button class="toast-action" part="toast-undo" type="button" @click=${() => this.#undo(key, undo)}>${drafts.undo}</button>` : nothing}
        <button class="icon-button" part="toast-dismiss" type="button" aria-label=${toasts.dismiss} @click=${() => this.#end(key, 'dismissed')}>
          ${icon('close')}
        </button>
      </div>
    </div>`;
  }

  get #id(): string {
    return this.#options.id ?? 'toasts';
  }

  #undo(key: number, undo: () => void): void {
    this.#end(key, 'undone');
    undo();
  }

  #end(key: number, how: ToastEnd): void {
    const ended = this.#shown.find((shown) => shown.key === key);
    if (!ended) return;
    ended.countdown.hold();
    const hadFocus = hasFocus(this.#toastOf(key));
    this.#shown = this.#shown.filter((shown) => shown !== ended);
    // Whoever used it finds the next one, or is back where they were.
    if (hadFocus && how !== 'left') this.#moveOn();
    if (!this.showing) this.#stop();
    this.#host.requestUpdate();
    ended.toast.onEnd?.(how);
  }

  #toastOf(key: number): HTMLElement | null {
    return this.#region?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? null;
  }

  /** What was used may not be there any more in what took its place. */
  async #keepFocus(key: number): Promise<void> {
    await this.#host.updateComplete;
    const toast = this.#toastOf(key);
    if (!hasFocus(toast)) toast?.querySelector<HTMLElement>('a, button')?.focus();
  }

  #moveOn(): void {
    const next = this.#shown.at(-1);
    if (next) this.#toastOf(next.key)?.querySelector<HTMLElement>('a, button')?.focus();
    else this.#goBack();
  }

  #goBack(): void {
    const to = this.#cameFrom;
    this.#cameFrom = undefined;
    if (to?.isConnected) to.focus();
  }

  #hold(by: Partial<Held>): void {
    this.#held = { ...this.#held, ...by };
    this.#tick();
  }

  #tick(): void {
    const isHeld = this.#held.pointer || this.#held.focus || document.visibilityState === 'hidden';
    for (const { countdown } of this.#shown) {
      if (isHeld) countdown.hold();
      else countdown.go();
    }
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', () => this.#tick(), { signal });
    document.addEventListener('keydown', this.#handleJump, { signal });
  }

  #stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#held = { pointer: false, focus: false };
    this.#cameFrom = undefined;
  }

  readonly #handleFocusIn = (event: FocusEvent): void => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !this.#region?.contains(from)) this.#cameFrom = from;
    this.#hold({ focus: true });
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const at = (event.target as Element).closest<HTMLElement>('.toast')?.dataset['key'];
    this.#end(Number(at), 'dismissed');
  };

  readonly #handleJump = (event: KeyboardEvent): void => {
    if (event.key !== jumpKey || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const newest = this.#shown.at(-1);
    const to = newest && this.#toastOf(newest.key)?.querySelector<HTMLElement>('a, button');
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
}
