const key = 'quayside.refusing';

/** Whether this connector is to refuse what it is pushed, to try out what becomes of a case then. */
export const refuses = (connectorId: string): boolean => refusing().includes(connectorId);

export function refuse(connectorId: string, wanted: boolean): void {
  const others = refusing().filter((id) => id !== connectorId);
  localStorage.setItem(key, [...others, ...(wanted ? [connectorId] : [])].join(' '));
}

/** Calls back when it was changed in another tab, until the signal is aborted. */
export function onRefusals(listener: () => void, signal: AbortSignal): void {
  window.addEventListener('storage', (event) => event.key === key && listener(), { signal });
}

const refusing = (): readonly string[] => (localStorage.getItem(key) ?? '').split(' ').filter(Boolean);
