import { closeReasons, type CloseReason } from '../../domain/cases/alert-sync.js';
import { limits } from '../../domain/limits.js';
import { showsNothing, storable } from '../../domain/shown-text.js';
import type { Terms } from '../../i18n/terms.js';
import type { OwnCloseReason } from '../provider/own-close-reason.js';

export interface ReasonChoice {
  readonly value: CloseReason;
  readonly label: string;
}

/** The usual reasons, then the host's, each value once. What no backend could take, or nobody could read, is not offered. */
export function reasonChoices(own: readonly OwnCloseReason[], { closing }: Terms): readonly ReasonChoice[] {
  const usual = closeReasons.map((value) => ({ value, label: closing.reasons[value] }));
  const choices = new Map<string, ReasonChoice>(usual.map((choice) => [choice.value, choice]));
  for (const { value, label } of own)
    if (isSound(value) && !choices.has(value))
      choices.set(value, { value, label: showsNothing(label) ? value : label });
  return [...choices.values()];
}

/** What a reason is called; itself where nobody knows it any more. */
export const reasonLabel = (reason: CloseReason, own: readonly OwnCloseReason[], terms: Terms): string =>
  reasonChoices(own, terms).find(({ value }) => value === reason)?.label ?? reason;

// The longest a patch may name.
const isSound = (value: string): boolean =>
  value.length <= limits.fieldText && !showsNothing(value) && storable(value) === value;
