import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Case } from '../../domain/cases/case.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import type { Owner } from '../../domain/ids.js';
import { make } from '../register.js';

export interface NewCaseOptions {
  /** Where the dialog is put, below whatever gives it its backend and looks. */
  readonly place: Element;
  readonly adapter: CaseAdapter | undefined;
  readonly owner: Owner | undefined;
  readonly value: Partial<NewCase>;
  /** Closes it; what was typed stays as a draft. */
  readonly signal: AbortSignal;
  /** It is closed, and has nothing more to tell of a push. */
  readonly onGone: () => void;
}

/** Opens the dialog that creates a case. Resolves with the case, or with nothing when it was left. */
export async function createInDialog({
  place,
  adapter,
  owner,
  value,
  signal,
  onGone,
}: NewCaseOptions): Promise<Case | undefined> {
  const { CaseCreateDialog } = await import('../case-create-dialog/case-create-dialog.js');
  if (signal.aborted || !place.isConnected) return undefined;
  const dialog = make(CaseCreateDialog);
  if (adapter) dialog.adapter = adapter;
  if (owner !== undefined) dialog.owner = owner;
  dialog.value = value;
  const created = new Promise<Case | undefined>((resolve) => {
    dialog.addEventListener('case-created', ({ case: stored }) => resolve(stored), { signal });
    dialog.addEventListener('case-cancel', () => resolve(undefined), { signal });
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  place.append(dialog);
  dialog.show();
  const stored = await created;
  dialog.close();
  // Closed before it is gone, so that the focus is back where it was.
  await dialog.updateComplete;
  const remove = () => {
    dialog.remove();
    onGone();
  };
  // A push may still fail.
  if (stored?.connector) void dialog.quiet().then(remove);
  else remove();
  return stored;
}
