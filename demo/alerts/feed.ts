import type { Alert } from './alert.js';
import { alertsAtBegin, arrival, arrivalTime } from './shift-alerts.js';

const key = 'quayside.shift';
/** Whoever comes back after this long finds the alerts of a new shift. Milliseconds. */
const shiftLength = 12 * 60 * 60_000;
/** So far ahead a timer may be set. */
const longestWait = 60_000;

let begin: number | undefined;
let raised: readonly Alert[] | undefined;
let arrived = 0;

/**
 * Every alert of this shift up to now, newest first. What arrives when is settled with the shift's beginning, so that
 * all tabs of this browser see the same, and a reload finds it unmoved.
 */
export function alerts(now = Date.now()): readonly Alert[] {
  const since = shiftBegin();
  raised ??= alertsAtBegin(since);
  const fresh: Alert[] = [];
  for (; arrivalTime(since, arrived + 1) <= now; arrived += 1) fresh.unshift(arrival(since, arrived + 1));
  if (fresh.length > 0) raised = [...fresh, ...raised];
  return raised;
}

/** Those of these ids, newest first, whatever else an address names. */
export const alertsById = (ids: readonly string[]): readonly Alert[] => alerts().filter(({ id }) => ids.includes(id));

/** Calls back whenever an alert has arrived, until the signal is aborted. */
export function onArrival(listener: () => void, signal: AbortSignal): void {
  let seen = alerts().length;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const until = arrivalTime(shiftBegin(), arrived + 1) - Date.now();
    timer = setTimeout(look, Math.min(longestWait, Math.max(0, until)));
  };
  const look = () => {
    const { length } = alerts();
    clearTimeout(timer);
    wait();
    if (length === seen) return;
    seen = length;
    listener();
  };
  wait();
  // A page that was put away hears its timers late.
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** When the shift began, in milliseconds since 1970. */
export function shiftBegin(): number {
  return (begin ??= keptBegin());
}

function keptBegin(): number {
  const now = Date.now();
  try {
    const kept = Number(localStorage.getItem(key));
    if (kept > now - shiftLength && kept <= now) return kept;
    localStorage.setItem(key, String(now));
  } catch {
    // Without storage every visit is the beginning of a shift.
  }
  return now;
}
