import type { SecretPlace, SecretPort } from '../../contracts/ports/secret.js';
import { CaseError } from '../../domain/error.js';

const format = 'v1';
const ivBytes = 12;

/**
 * Seals secrets with a key of the host's (AES-256-GCM), for a server that keeps it apart from its storage. `key` are 32
 * random bytes; whoever loses them has to type every secret again. Rejects with `RangeError` for a key of another length.
 */
export async function secretsWithKey(key: Uint8Array<ArrayBuffer>): Promise<SecretPort> {
  if (key.length !== 32) throw new RangeError(`The key has ${String(key.length)} bytes, and must have 32.`);
  const { subtle } = globalThis.crypto;
  const sealing = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    async seal(secret, about) {
      const iv = globalThis.crypto.getRandomValues(new Uint8Array(ivBytes));
      const sealed = await subtle.encrypt(boundTo(about, iv), sealing, new TextEncoder().encode(secret));
      return [format, textOf(iv), textOf(new Uint8Array(sealed))].join('.');
    },
    async open(sealed, about) {
      try {
        const [version, iv = '', bytes = ''] = sealed.split('.');
        if (version !== format) throw new TypeError('Sealed by something else.');
        const opened = await subtle.decrypt(boundTo(about, bytesOf(iv)), sealing, bytesOf(bytes));
        return new TextDecoder().decode(opened);
      } catch (cause) {
        const message = `The secret ${about.key} of connector ${about.connectorId} cannot be opened with this key.`;
        throw new CaseError('unavailable', { message, retryable: false, cause });
      }
    },
  };
}

const boundTo = ({ connectorId, key }: SecretPlace, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify([connectorId, key])),
});

const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
