import type { AlertStatus } from 'case-elements/domain';

const key = 'quayside.alert-statuses';
/** Alerts of earlier shifts are gone; so many are remembered at most. */
const most = 2_000;

const changed = new EventTarget();
let known: ReadonlyMap<string, AlertStatus> | undefined;

/** Where an alert stands; open while nobody said otherwise. */
export const alertStatus = (id: string): AlertStatus => statuses().get(id) ?? 'open';

/** Gives alerts a status, in all tabs; answers how many it changed. */
export function setAlertStatuses(ids: readonly string[], status: AlertStatus): number {
  const now = readStatuses();
  const moving = ids.filter((id) => (now.get(id) ?? 'open') !== status);
  if (moving.length === 0) return 0;
  for (const id of moving) {
    now.delete(id);
    if (status !== 'open') now.set(id, status);
  }
  keep(now);
  return moving.length;
}

/** Every alert is open again. */
export function forgetAlertStatuses(): void {
  keep(new Map());
}

/** Calls back whenever a status changed, here or in another tab, until the signal is aborted. */
export function onAlertStatuses(listener: () => void, signal: AbortSignal): void {
  changed.addEventListener('change', listener, { signal });
  window.addEventListener(
    'storage',
    (event) => {
      if (event.key !== key && event.key !== null) return;
      known = undefined;
      listener();
    },
    { signal },
  );
}

const statuses = () => (known ??= readStatuses());

function readStatuses(): Map<string, AlertStatus> {
  try {
    return new Map(JSON.parse(localStorage.getItem(key) ?? '[]') as [string, AlertStatus][]);
  } catch {
    // Without storage a visit remembers what it was told itself.
    return new Map(known);
  }
}

function keep(all: ReadonlyMap<string, AlertStatus>): void {
  const newest = [...all].slice(-most);
  known = new Map(newest);
  try {
    localStorage.setItem(key, JSON.stringify(newest));
  } catch {
    // See `readStatuses`.
  }
  changed.dispatchEvent(new Event('change'));
}
