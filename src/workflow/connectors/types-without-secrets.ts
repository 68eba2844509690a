import type { ConnectorTypePort } from '../../contracts/ports/connector-type.js';

/** What can be set up where nothing keeps secrets: types that need none, without those they could have. */
export const typesWithoutSecrets = (types: readonly ConnectorTypePort[]): readonly ConnectorTypePort[] =>
  types
    .filter(({ secrets }) => !secrets.some(({ required }) => required))
    .map((type) => (type.secrets.length === 0 ? type : withoutSecrets(type)));

/** A type may be an instance of a class: its verbs are called on it. */
const withoutSecrets = (type: ConnectorTypePort): ConnectorTypePort => ({
  type: type.type,
  name: type.name,
  ...(type.description !== undefined && { description: type.description }),
  settings: type.settings,
  secrets: [],
  mapping: type.mapping,
  canRepeat: type.canRepeat,
  mappingOf: (settings) => type.mappingOf?.(settings) ?? type.mapping,
  check: (settings) => type.check?.(settings) ?? [],
  fields: (setup, options) => type.fields(setup, options),
  choices: async (setup, query, options) => (await type.choices?.(setup, query, options)) ?? [],
  push: (setup, push, options) => type.push(setup, push, options),
  test: (setup, options) => type.test(setup, options),
});
