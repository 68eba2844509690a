import type { CaseAdapter } from '../../contracts/adapter.js';
import type { NewCase } from '../../domain/cases/new-case.js';
import { aborted, CaseError, refuseAborted } from '../../domain/error.js';
import type { CaseRow } from '../../domain/find/case-query.js';
import type { Owner } from '../../domain/ids.js';
import type { Attachables } from '../attachments/attachables.js';
import { make } from '../register.js';
import type { CasePicker } from './case-picker.js';

/** What a host's own button adds to a case, and where it finds one. */
export interface AddToCaseOptions extends Attachables {
  /**
   * Where the dialog is put: a provider, or an element inside one that is shown and may have children. It has its backend, language
   * and looks from there. Absent: the body of the page; then `adapter` and `owner` are needed.
   */
  readonly within?: Element | undefined;
  /** Wins over that of the provider; so does `owner`. */
  readonly adapter?: CaseAdapter | undefined;
  readonly owner?: Owner | undefined;
  /** What a new case starts with besides what is to be added. */
  readonly newCase?: Partial<NewCase> | undefined;
  /** Closes the dialog. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A picker on the page for as long as `use` takes and there is something to tell, then it is gone. Rejects with
 * `aborted` as soon as the signal says so.
 */
export async function withPicker(
  options: AddToCaseOptions,
  use: (picker: CasePicker) => Promise<CaseRow | undefined>,
): Promise<CaseRow | undefined> {
  const { signal } = options;
  const place = placeOf(options);
  refuseAborted(signal);
  const { CasePicker } = await import('./case-picker.js');
  refuseAborted(signal);
  const picker = make(CasePicker);
  const { alerts = [], events = [], references = [], newCase = {}, adapter, owner } = options;
  Object.assign(picker, {
    alerts,
    events,
    references,
    newCase,
    ...(adapter && { adapter }),
    ...(owner !== undefined && { owner }),
  });
  place.append(picker);
  const giveUp = () => picker.abort();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    const row = await use(picker);
    if (signal?.aborted) throw aborted(signal.reason);
    return row;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    void picker.quiet().then(() => picker.remove());
  }
}

function placeOf({ within, adapter, owner }: AddToCaseOptions): Element {
  if (typeof document === 'undefined') throw new CaseError('unsupported', { message: 'A case is chosen on a page.' });
  if (!within && !(adapter && owner))
    throw new TypeError('Say `within` which provider the case is chosen, or give an `adapter` and an `owner`.');
  if (within && !within.isConnected) throw new TypeError('`within` is not on the page.');
  return within ?? document.body;
}
