import { toCaseError, type CaseError } from '../../../domain/error.js';
import type { Usage } from '../../../domain/find/usage.js';
import type { SettingsTools } from '../settings-host.js';

/** The answer to what uses the settings, once it is there. */
export interface AskedUsage {
  readonly value: Usage | undefined;
  readonly error: CaseError | undefined;
  giveUp(): void;
}

/** Asks once what uses the settings, for who is about to take something away; the element renders when it is answered. */
export function askedUsage({ host }: SettingsTools): AskedUsage {
  const { adapter, owner } = host.scene();
  const abort = new AbortController();
  const asked: { value: Usage | undefined; error: CaseError | undefined; giveUp: () => void } = {
    value: undefined,
    error: undefined,
    giveUp: () => abort.abort(),
  };
  if (adapter && owner !== undefined)
    void adapter.configuration
      .usage({ owner }, { signal: abort.signal })
      .then(
        (usage) => (asked.value = usage),
        (thrown: unknown) => (asked.error = toCaseError(thrown)),
      )
      .finally(() => host.element.requestUpdate());
  return asked;
}
