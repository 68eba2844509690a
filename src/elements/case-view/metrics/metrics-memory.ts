const name = 'case-elements/view metrics';

/** Whether a person folded the numbers of a case away in this browser. */
export function wereFolded(): boolean {
  try {
    return localStorage.getItem(name) === 'folded';
  } catch {
    return false;
  }
}

export function rememberFolded(folded: boolean): void {
  try {
    if (folded) localStorage.setItem(name, 'folded');
    else localStorage.removeItem(name);
  } catch {
    // Full or forbidden: it works as well without.
  }
}
