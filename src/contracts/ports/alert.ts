import type { AlertStatus, CloseReason } from '../../domain/cases/alert-sync.js';
import type { ReadOptions } from '../options.js';

/** The system alerts come from, where they can be written back to. */
export interface AlertPort {
  /** Gives these alerts a status; answers how many it changed. Already closed ones stay as they are. */
  setStatus(
    alerts: readonly { readonly alertId: string; readonly index: string }[],
    status: AlertStatus,
    options?: ReadOptions & { readonly closeReason?: CloseReason },
  ): Promise<number>;
}
