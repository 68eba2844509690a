import type { SecretPort } from '../../contracts/ports/secret.js';
import { CaseError } from '../../domain/error.js';
import type { StoredConnector } from '../../domain/records/record.js';

/** The secrets of a connector, for whoever works with it; they go no further. */
export async function openSecrets(
  { secrets: port }: { readonly secrets?: SecretPort },
  { id, secrets }: Pick<StoredConnector, 'id' | 'secrets'>,
): Promise<Readonly<Record<string, string>>> {
  const sealed = Object.entries(secrets);
  if (sealed.length === 0) return {};
  if (!port)
    throw new CaseError('unavailable', { message: `Nothing opens the secrets of ${id} here.`, retryable: false });
  const opened = sealed.map(async ([key, text]) => [key, await port.open(text, { connectorId: id, key })] as const);
  return Object.fromEntries(await Promise.all(opened));
}
