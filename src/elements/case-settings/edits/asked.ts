import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { ReadOptions } from '../../../contracts/options.js';
import { toCaseError, type CaseError } from '../../../domain/error.js';
import type { Usage } from '../../../domain/find/usage.js';
import type { Owner } from '../../../domain/ids.js';
import type { Template } from '../../../domain/template.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Words } from '../../../i18n/words.js';
import type { SettingsTools } from '../settings-tools.js';

/** The answer to what uses the settings, once it is there. */
export interface Asked<Answer> {
  readonly value: Answer | undefined;
  readonly error: CaseError | undefined;
  giveUp(): void;
}

/** Asks once what uses the settings, for who is about to take something away; the element renders when it is answered. */
export const askedUsage = (tools: SettingsTools): Asked<Usage> =>
  asked(tools, (adapter, owner, options) => adapter.configuration.usage({ owner }, options));

/** The templates of the owner, asked for in the same way; none where there can be none. */
export const askedTemplates = (tools: SettingsTools): Asked<readonly Template[]> =>
  asked(tools, async (adapter, owner, options) => {
    const has = tools.host.scene().session?.capabilities.groups.includes('templates') ?? false;
    return has ? adapter.templates.find({ owner }, options) : [];
  });

/** What uses it in words, or that it is being asked for, or why that is not known. */
export function askedWords<Answer>(
  { value, error }: Asked<Answer>,
  { terms }: Words,
  say: (answer: Answer) => string,
): string {
  if (value !== undefined) return say(value);
  return error ? errorWords(error, terms) : terms.common.loading;
}

function asked<Answer>(
  { host }: SettingsTools,
  ask: (adapter: CaseAdapter, owner: Owner, options: ReadOptions) => Promise<Answer>,
): Asked<Answer> {
  const { adapter, owner } = host.scene();
  const abort = new AbortController();
  const found: { value: Answer | undefined; error: CaseError | undefined; giveUp: () => void } = {
    value: undefined,
    error: undefined,
    giveUp: () => abort.abort(),
  };
  if (adapter && owner !== undefined)
    void ask(adapter, owner, { signal: abort.signal })
      .then(
        (answer) => (found.value = answer),
        (thrown: unknown) => (found.error = toCaseError(thrown)),
      )
      .finally(() => host.element.requestUpdate());
  return found;
}
