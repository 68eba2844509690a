import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Case } from '../../domain/cases/case.js';
import type { ConnectorPush } from '../../domain/connector.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Terms } from '../../i18n/terms.js';
import { PushWatch } from '../connectors/push-watch.js';
import { adoptStyles } from '../primitives/adopt-styles.js';
import type { Toast } from '../primitives/toast/toast.js';
import { toastStyles } from '../primitives/toast/toast.styles.js';
import { Toasts } from '../primitives/toast/toasts.js';

export interface PushToastsOptions {
  readonly adapter: () => CaseAdapter | undefined;
  readonly terms: () => Terms;
  /** Whether a dialog is in the way: what lies behind it is neither read nor pressed. It is told later then. */
  readonly covered: () => boolean;
}

/** A case whose push is followed, and what was told of it. */
interface Followed {
  readonly stored: Case;
  readonly watch: PushWatch;
  told: Telling | undefined;
  hide: (() => void) | undefined;
}

type Telling = 'pending' | 'failed' | 'uncertain' | 'done';

/**
 * Tells of pushes that did not work, once the form that asked for them is gone: which case, which connector and why,
 * and offers to push again, as often as it takes. A push that simply works says nothing.
 */
export class PushToasts {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PushToastsOptions;
  readonly #toasts: Toasts;
  #followed: readonly Followed[] = [];
  /** Watches with nothing to watch. */
  readonly #idle: PushWatch[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: PushToastsOptions) {
    this.#host = host;
    this.#options = options;
    adoptStyles(host, toastStyles);
    this.#toasts = new Toasts(host, { terms: options.terms, id: 'push-toasts' });
    host.addController({ hostUpdated: () => this.#tell() });
  }

  /** Whether there is something to tell, or may be. */
  get busy(): boolean {
    return this.#followed.length > 0 || this.#toasts.showing;
  }

  follow(stored: Case): void {
    const watch = this.#idle.pop() ?? new PushWatch(this.#host, this.#options.adapter, () => undefined);
    watch.follow(stored);
    this.#followed = [...this.#followed, { stored, watch, told: undefined, hide: undefined }];
    this.#host.requestUpdate();
  }

  /** Goes into the host's template outside of its dialog. */
  render(): TemplateResult {
    return this.#toasts.render();
  }

  #tell(): void {
    if (this.#options.covered()) return;
    for (const followed of this.#followed) this.#tellOf(followed);
  }

  #tellOf(followed: Followed): void {
    const { watch, told } = followed;
    const { push } = watch;
    const now = watch.busy ? 'pending' : push?.status;
    if (!push || !now || (now === 'done' && told === undefined)) return this.#leave(followed);
    if (now === told || (now === 'pending' && told === undefined)) return;
    followed.told = now;
    followed.hide = this.#toasts.show({
      ...this.#toastOf(followed, push, now),
      onEnd: () => this.#dismissed(followed),
    });
    if (now === 'done') this.#leave(followed);
  }

  #toastOf({ stored, watch }: Followed, push: ConnectorPush, now: Telling): Toast {
    const terms = this.#options.terms();
    const { pushOf, pushAgain } = terms.create;
    const { connectorName, incident, problem } = push;
    const why = { pending: '', done: '', uncertain: pushOf.lookFirst, failed: problem?.message ?? '' }[now];
    const reason = watch.error && now !== 'pending' ? errorWords(watch.error, terms) : why;
    const again = (event: MouseEvent) => {
      // It stays, and says how the next one comes out.
      event.preventDefault();
      void watch.again();
    };
    return {
      id: stored.id,
      kind: ({ pending: 'info', done: 'done', uncertain: 'warning', failed: 'danger' } as const)[now],
      text: pushOf[now](stored.number, connectorName, incident?.title ?? ''),
      detail: [stored.title, reason].filter(Boolean).join('\n'),
      ...(now !== 'done' && {
        lasts: Number.POSITIVE_INFINITY,
        action: { label: pushAgain, busy: now === 'pending', onClick: again },
      }),
    };
  }

  /** What is under way goes on, and is told of again should it fail. */
  #dismissed(followed: Followed): void {
    followed.hide = undefined;
    if (followed.told !== 'pending') this.#leave(followed);
  }

  #leave(followed: Followed): void {
    if (!this.#followed.includes(followed)) return;
    this.#followed = this.#followed.filter((each) => each !== followed);
    if (followed.told !== 'done') followed.hide?.();
    followed.watch.follow(undefined);
    this.#idle.push(followed.watch);
    this.#host.requestUpdate();
  }
}
