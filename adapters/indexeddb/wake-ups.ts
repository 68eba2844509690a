/** Says when it is worth looking whether other tabs have written. */
export interface WakeUps {
  start(): void;
  stop(): void;
  /** Says that there is something to read. */
  tellOthers(): void;
  close(): void;
}

// Milliseconds. Without a channel we have to look; with one this finds what a tab wrote that died before it could tell.
const lookEvery = { withChannel: 30_000, without: 2_000 };

/** `onNews`: somebody may have written. `onReturn`: this page was frozen, everything may have changed. */
export function wakeUps(name: string, { onNews, onReturn }: { onNews: () => void; onReturn: () => void }): WakeUps {
  let channel: BroadcastChannel | null | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let closed = false;
  const open = () => (channel ??= openChannel(name));
  // A commit may land after closing; others are still told of it.
  const end = () => {
    channel?.close();
    channel = undefined;
  };
  const onShow = (event: Event) => ((event as PageTransitionEvent).persisted ? onReturn() : undefined);
  const onVisible = () => (document.visibilityState === 'visible' ? onNews() : undefined);

  return {
    start() {
      const own = open();
      if (own) own.onmessage = onNews;
      timer = setInterval(onNews, own ? lookEvery.withChannel : lookEvery.without);
      forPage('addEventListener');
    },
    stop() {
      if (channel) channel.onmessage = null;
      clearInterval(timer);
      forPage('removeEventListener');
    },
    tellOthers() {
      open()?.postMessage(null);
      if (closed) end();
    },
    close() {
      closed = true;
      this.stop();
      end();
    },
  };

  function forPage(change: 'addEventListener' | 'removeEventListener'): void {
    // A worker has neither.
    if (typeof document === 'undefined') return;
    window[change]('pageshow', onShow);
    document[change]('resume', onReturn);
    document[change]('visibilitychange', onVisible);
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`case-elements/${name}`);
  } catch {
    // Not in this engine, or not for this page.
    return null;
  }
}
