export interface Preferences {
  readonly theme: 'light' | 'dark' | 'system';
  readonly language: 'en' | 'de';
  readonly direction: 'ltr' | 'rtl';
  /** Whether new alerts come into the table by themselves. */
  readonly alerts: 'live' | 'paused';
}

const key = 'quayside.preferences';
const listeners = new Set<() => void>();
let current = load();

export const preferences = (): Preferences => current;

/** Keeps what changed, shows it on the page, and tells everybody who listens. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows what was chosen, until the page is left.
  }
  apply();
  for (const listener of listeners) listener();
}

/** Calls back after every change, until the signal is aborted. */
export function onPreferences(listener: () => void, signal?: AbortSignal): void {
  listeners.add(listener);
  signal?.addEventListener('abort', () => listeners.delete(listener), { once: true });
}

/** Puts the preferences on the root element, where styles and the case elements find them. */
export function apply(): void {
  const root = document.documentElement;
  root.lang = current.language;
  root.dir = current.direction;
  if (current.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = current.theme;
}

/** Whether the page is dark now, chosen or by the system. */
export const isDark = (): boolean =>
  current.theme === 'dark' || (current.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);

function load(): Preferences {
  const kept = read();
  return {
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    language: kept.language === 'de' || kept.language === 'en' ? kept.language : ofBrowser(),
    direction: kept.direction === 'rtl' ? 'rtl' : 'ltr',
    alerts: kept.alerts === 'paused' ? 'paused' : 'live',
  };
}

function read(): Partial<Record<keyof Preferences, unknown>> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
}

function ofBrowser(): 'en' | 'de' {
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
}
