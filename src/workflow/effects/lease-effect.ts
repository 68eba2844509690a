import type { Effect } from '../../domain/effect.js';
import { toCaseError } from '../../domain/error.js';
import { timestamp, type Resources } from '../workflow.js';
import { patiently } from './patiently.js';

/** How long nobody else tries: longer than a try may take, so that its outcome can be recorded. Milliseconds. */
const leaseFor = 120_000;

/** Takes an effect for one try; `null` when somebody else did, or when its case is gone. */
export async function leaseEffect(
  { storage, newId, clock }: Resources,
  { id, version, attempts }: Effect,
): Promise<Effect | null> {
  const set = { attempts: attempts + 1, leasedUntil: timestamp(clock() + leaseFor) };
  const write = { mutationId: newId(), changes: [{ op: 'settle', id, version, set } as const] };
  try {
    const { records } = await patiently(() => storage.commit(write));
    return records[0] as Effect;
  } catch (thrown) {
    if (['conflict', 'not_found'].includes(toCaseError(thrown).code)) return null;
    throw thrown;
  }
}
