import type { ConnectorTypePort, OpenedSetup } from '../../../src/contracts/ports/connector-type.js';
import type { Push, PushOptions } from '../../../src/contracts/ports/connector.js';
import type { ExternalIncident } from '../../../src/domain/connector.js';
import { CaseError } from '../../../src/domain/error.js';
import { checkTemplates, headersIn } from './check-templates.js';
import { fillJson, fillUrl, textAt, type Variables } from './fill-template.js';
import { mappingOf } from './mapping.js';
import { reach, send } from './send.js';
import { secrets, settings, textOf } from './settings.js';

export interface WebhookOptions {
  /** Asks the system; the `fetch` of the platform when absent. A server gives one that goes only where it may. */
  readonly fetch?: typeof fetch;
}

/**
 * Any system that takes cases as JSON over HTTP, by templates of the person who sets it up. Without a user name and a password it
 * works from a browser, where the system allows the page's origin (CORS).
 */
export function webhookType({
  fetch: ask = (...args) => globalThis.fetch(...args),
}: WebhookOptions = {}): ConnectorTypePort {
  return {
    type: 'webhook',
    name: 'Webhook',
    description: 'Any system that takes JSON over HTTP.',
    settings,
    secrets,
    // By what the templates say.
    mapping: [],
    mappingOf,
    check: checkTemplates,
    fields: async () => [],
    // Nobody out there can be asked whether it has something already.
    canRepeat: false,
    push: (setup, push, options) => pushTo(ask, setup, push, options),
    async test(setup, { signal } = {}) {
      await reach(ask, { url: textOf(setup.settings, 'createUrl'), headers: headersOf(setup, 'test'), signal });
    },
  };
}

async function pushTo(
  ask: typeof fetch,
  setup: OpenedSetup,
  { case: pushed, comments, incident: known }: Push,
  { signal, idempotencyKey, onProgress }: PushOptions,
): Promise<ExternalIncident> {
  const said: Variables = {
    'case.title': pushed.title,
    'case.description': pushed.description,
    'case.tags': pushed.tags,
    'case.severity': pushed.severity,
    'case.status': pushed.status,
  };
  const { settings } = setup;
  const call = (
    step: 'create' | 'update' | 'comment',
    about: ReturnType<typeof namesOf> | null,
    more: Variables,
    key: string,
  ) =>
    send(ask, {
      url: fillUrl(textOf(settings, `${step}Url`), about ?? {}),
      method: textOf(settings, `${step}Method`),
      body: fillJson(textOf(settings, `${step}Json`), { ...more, ...about }),
      headers: headersOf(setup, key),
      signal,
    });
  const answer = known
    ? await call('update', namesOf(known), said, idempotencyKey)
    : await call('create', null, said, idempotencyKey);
  const incident = incidentIn(answer, setup, known);
  await onProgress?.({ incident, comments: [] });
  if (textOf(settings, 'commentUrl') === '') return incident;
  for (const { id, text } of comments) {
    await call('comment', namesOf(incident), { 'case.comment': text }, `${idempotencyKey}:${id}`);
    await onProgress?.({ incident, comments: [id] });
  }
  return incident;
}

const namesOf = ({ id, title }: Pick<ExternalIncident, 'id' | 'title'>) => ({
  'external.system.id': id,
  'external.system.title': title,
});

/** An update need not say what was updated. */
function incidentIn(answer: unknown, { settings }: OpenedSetup, known: ExternalIncident | null): ExternalIncident {
  const idKey = textOf(settings, 'idKey');
  const id = known?.id ?? textAt(answer, idKey);
  if (id === undefined)
    throw new CaseError('unavailable', {
      message: `Its answer says nothing at “${idKey}”: ${JSON.stringify(answer ?? null).slice(0, 300)}`,
      retryable: false,
    });
  const titleKey = textOf(settings, 'titleKey');
  const title = (titleKey === '' ? undefined : textAt(answer, titleKey)) ?? known?.title ?? id;
  const viewUrl = textOf(settings, 'viewUrl');
  return { id, title, url: viewUrl === '' ? null : fillUrl(viewUrl, namesOf({ id, title })) };
}

function headersOf({ settings, secrets: opened }: OpenedSetup, key: string): Readonly<Record<string, string>> {
  const { user, password } = opened;
  return {
    ...Object.fromEntries(
      Object.entries(headersIn(settings)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    ...(settings['idempotencyHeader'] !== false && { 'Idempotency-Key': key }),
    ...(user !== undefined && { Authorization: `Basic ${base64(`${user}:${password ?? ''}`)}` }),
  };
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
