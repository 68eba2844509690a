import type { ReactiveController, ReactiveControllerHost } from 'lit';

const tickMs = 30_000;

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Renders its host again twice a minute, so that "2 minutes ago" stays true. All hosts share one timer. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return Date.now();
  }

  hostConnected(): void {
    hosts.add(this.#host);
    // Time went on while it was away.
    this.#host.requestUpdate();
    if (hosts.size > 1) return;
    timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  }
}

// Nobody reads a hidden page; it catches up as it is shown again.
function tick(): void {
  if (document.visibilityState === 'visible') for (const host of hosts) host.requestUpdate();
}
