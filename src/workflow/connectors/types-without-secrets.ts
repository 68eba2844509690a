import type { ConnectorTypePort } from '../../contracts/ports/connector-type.js';

/** What can be set up where nothing keeps secrets: types that need none, without those they could have. */
export const typesWithoutSecrets = (types: readonly ConnectorTypePort[]): readonly ConnectorTypePort[] =>
  types.filter(({ secrets }) => !secrets.some(({ required }) => required)).map((type) => withoutSecrets(type));

// Laid over, not copied: a type may be an instance of a class.
const withoutSecrets = (type: ConnectorTypePort): ConnectorTypePort =>
  type.secrets.length === 0
    ? type
    : (Object.create(type, { secrets: { value: [], enumerable: true } }) as ConnectorTypePort);
