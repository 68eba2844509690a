import type { CaseAdapter } from 'case-elements/contracts';

/** The same adapter, whose line for changes breaks once it was there: nothing is told any more. */
export const withLostFeed = (adapter: CaseAdapter): CaseAdapter => ({
  ...adapter,
  changes: (_filter, _listener, { signal, onStatus }) => {
    onStatus?.('live');
    const timer = setTimeout(() => onStatus?.('stale'), 300);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  },
});
