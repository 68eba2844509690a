import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { webhookType } from '../../../adapters/connectors/webhook/index.js';
import { fillJson, fillUrl, textAt } from '../../../adapters/connectors/webhook/fill-template.js';
import type { PushOptions, PushProgress } from '../../../src/contracts/ports/connector.js';
import type { Comment } from '../../../src/domain/comment.js';
import type { ExternalIncident } from '../../../src/domain/connector.js';
import { isCaseError, type CaseError } from '../../../src/domain/error.js';
import type { Json } from '../../../src/domain/json.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const webhook = webhookType();
const asked: Asked[] = [];
const answers: Answer[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString('utf8')));
  request.on('end', () => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body });
    const { status, body: text, headers: said } = answers.shift() ?? { status: 200, body: '{"id":7,"key":"TIC-7"}' };
    response.writeHead(status, { 'content-type': 'application/json', ...said }).end(text);
  });
});
let origin = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
after(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked.length = 0;
  answers.length = 0;
});

const settingsOf = (said: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> => ({
  createUrl: `${origin}/tickets`,
  createJson:
    '{"summary": {{{case.title}}}, "text": {{{ case.description }}}, "labels": {{{case.tags}}}, "is": {{{case.status}}}}',
  idKey: 'id',
  titleKey: 'key',
  updateUrl: `${origin}/tickets/{{{external.system.id}}}`,
  updateJson: '{"summary": {{{case.title}}}, "level": {{{case.severity}}}}',
  commentUrl: `${origin}/tickets/{{{external.system.id}}}/comments`,
  commentJson: '{"text": {{{case.comment}}}}',
  viewUrl: `${origin}/browse/{{{external.system.title}}}`,
  headers: { 'X-Team': 'security' },
  ...said,
});

async function caseWith(...texts: readonly string[]) {
  const adapter = memoryAdapter();
  const found = await adapter.cases.create({
    owner: 'securitySolution',
    title: 'He said "\n{{{case.tags}}}"',
    description: 'Line one\nLine two \\ 🔑',
    tags: ['vip', '"'],
  });
  const comments: Comment[] = [];
  for (const text of texts) comments.push(await adapter.comments.add(found.id, { text }));
  return { case: found, comments };
}

async function push(
  said: Readonly<Record<string, Json>> = {},
  given: {
    readonly comments?: readonly string[];
    readonly incident?: ExternalIncident;
    readonly secrets?: Readonly<Record<string, string>>;
  } = {},
  options: Partial<PushOptions> = {},
): Promise<ExternalIncident> {
  const { comments = [], incident = null, secrets = {} } = given;
  return webhook.push(
    { settings: settingsOf(said), secrets },
    { ...(await caseWith(...comments)), incident },
    { idempotencyKey: 'key-1', ...options },
  );
}

async function failureOf(promise: Promise<unknown>): Promise<CaseError> {
  try {
    await promise;
  } catch (thrown) {
    if (isCaseError(thrown)) return thrown;
    throw thrown;
  }
  return assert.fail('It did not fail.');
}

const incident = { id: '7', title: 'TIC-7', url: null };

describe('a webhook', () => {
  it('creates what its template says, whatever the case says, and names what came of it', async () => {
    assert.deepEqual(await push(), { id: '7', title: 'TIC-7', url: `${origin}/browse/TIC-7` });
    const [created] = asked;
    assert.deepEqual([created?.method, created?.url], ['POST', '/tickets']);
    assert.deepEqual(JSON.parse(created!.body), {
      summary: 'He said "\n{{{case.tags}}}"',
      text: 'Line one\nLine two \\ 🔑',
      labels: ['vip', '"'],
      is: 'open',
    });
    const { headers } = created!;
    assert.deepEqual(
      [headers['x-team'], headers['idempotency-key'], headers['content-type'], headers.authorization],
      ['security', 'key-1', 'application/json', undefined],
    );
  });

  it('updates what it made, and adds comments one by one, telling of each', async () => {
    const told: PushProgress[] = [];
    const onProgress = async (progress: PushProgress) => void told.push(progress);
    answers.push({ status: 204, body: '' }, { status: 201, body: '{}' }, { status: 201, body: '{}' });
    const given = { incident: { ...incident, id: 'a/7?' }, comments: ['One', 'Two'] };
    const made = await push({}, given, { onProgress });
    assert.deepEqual([made.id, made.title], ['a/7?', 'TIC-7']);
    assert.deepEqual(
      asked.map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown]),
      [
        ['PUT', '/tickets/a%2F7%3F', { summary: 'He said "\n{{{case.tags}}}"', level: 'low' }],
        ['POST', '/tickets/a%2F7%3F/comments', { text: 'One' }],
        ['POST', '/tickets/a%2F7%3F/comments', { text: 'Two' }],
      ],
    );
    assert.deepEqual(
      told.map(({ comments }) => comments.length),
      [0, 1, 1],
    );
    assert.equal(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size, 3);
  });

  it('keeps comments to itself where it has no address for them', async () => {
    await push({ commentUrl: '' }, { comments: ['One'] });
    assert.equal(asked.length, 1);
  });

  it('proves itself with a name and a password', async () => {
    await push({}, { secrets: { user: 'ann', password: 'ü:1' } });
    assert.equal(asked[0]?.headers.authorization, `Basic ${Buffer.from('ann:ü:1').toString('base64')}`);
  });

  const failures: readonly (readonly [string, Answer, string, boolean])[] = [
    ['wrong credentials', { status: 401, body: '' }, 'unauthenticated', false],
    ['a missing right', { status: 403, body: '' }, 'forbidden', false],
    ['an incident that is gone', { status: 404, body: '' }, 'not_found', false],
    ['what it does not understand', { status: 422, body: '{"why":"no"}' }, 'unavailable', false],
    ['too much at once', { status: 429, body: '', headers: { 'retry-after': '7' } }, 'rate_limited', true],
    ['trouble of its own', { status: 503, body: '<html>' }, 'unavailable', true],
    ['a page instead of JSON', { status: 200, body: '<html>Sign in</html>' }, 'unavailable', false],
    ['an answer without an id', { status: 200, body: '{"id":{"no":1}}' }, 'unavailable', false],
  ];
  for (const [what, answer, code, retryable] of failures)
    it(`says what ${what} means`, async () => {
      answers.push(answer);
      const error = await failureOf(push());
      assert.deepEqual([error.code, error.retryable], [code, retryable]);
      if (answer.headers) assert.equal(error.retryAfterMs, 7000);
    });

  it('says when nobody answers, and stops when it is told to', async () => {
    const nobody = await failureOf(push({ createUrl: 'http://127.0.0.1:1/' }));
    assert.deepEqual([nobody.code, nobody.retryable], ['unavailable', true]);
    assert.equal((await failureOf(push({}, {}, { signal: AbortSignal.abort() }))).code, 'aborted');
    assert.equal(asked.length, 0);
  });

  it('follows no redirection: what is sent goes where it was told to', async () => {
    answers.push({ status: 307, body: '', headers: { location: `${origin}/elsewhere` } });
    assert.equal((await failureOf(push())).code, 'unavailable');
    assert.equal(asked.length, 1);
  });

  it('refuses templates that name what there is not, or become no JSON', async () => {
    const adapter = memoryAdapter({ connectorTypes: [webhook] });
    const setup = { owner: 'securitySolution', name: 'Hook', type: 'webhook' };
    await adapter.connectors.save({ ...setup, settings: settingsOf() });
    for (const [key, template] of [
      ['createJson', '{"a": {{{case.nothing}}}}'],
      ['createJson', '{"a": "{{{case.title}}}"'],
      ['commentJson', '{"a": {{{case.title}}}}'],
      ['viewUrl', 'https://example.com/{{{case.title}}}'],
      ['headers', { 'X Team': 'a' }],
      ['headers', { 'X-Team': 3 }],
      ['headers', { Authorization: 'Bearer hush' }],
      ['headers', { 'X-Api-Key': 'hush' }],
    ] as const) {
      const settings = settingsOf({ [key]: template });
      const tried = { owner: setup.owner, type: setup.type, settings };
      for (const refused of [adapter.connectors.save({ ...setup, settings }), adapter.connectors.test(tried)]) {
        const [problem] = (await failureOf(refused)).fields;
        assert.deepEqual([problem?.path, problem?.rule], [`settings.${key}`, 'pattern']);
        assert.ok(!problem?.message?.includes('hush'));
      }
    }
    assert.equal(asked.length, 0);
    await adapter.close();
  });

  it('is tried without making anything', async () => {
    const setup = { settings: settingsOf(), secrets: {} };
    answers.push({ status: 405, body: '' });
    await webhook.test(setup);
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['GET'],
    );
    answers.push({ status: 401, body: '' }, { status: 500, body: '' });
    assert.equal((await failureOf(webhook.test(setup))).code, 'validation');
    assert.equal((await failureOf(webhook.test(setup))).code, 'unavailable');
  });
});

describe('what a webhook takes', () => {
  const takes = (said: Readonly<Record<string, Json>>) =>
    webhook.mappingOf!(settingsOf(said)).map(({ source, target, action }) => `${source} ${target} ${action}`);

  it('goes where its templates put it', () => {
    assert.deepEqual(takes({}), [
      'title summary overwrite',
      'severity level overwrite',
      'description text once',
      'tags labels once',
      'status is once',
      'comments text append',
    ]);
    assert.deepEqual(takes({ commentUrl: '', createJson: '{"a":{"b":[1,{{{case.title}}}]}}', updateJson: '{}' }), [
      'title a.b.1 once',
    ]);
    assert.deepEqual(takes({ commentUrl: '', createJson: '{', updateJson: '{' }), []);
  });
});

describe('a template', () => {
  it('becomes JSON that says what the case says, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, tags) => {
        const filled = fillJson('{"t":{{{case.title}}},"g":{{{case.tags}}}}', {
          'case.title': title,
          'case.tags': tags,
        });
        assert.deepEqual(JSON.parse(filled), { t: title, g: tags });
      }),
    );
  });

  it('keeps an address the address it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const filled = new URL(
          fillUrl('https://example.com/a/{{{external.system.id}}}?b=c', { 'external.system.id': `x${id}` }),
        );
        assert.deepEqual([filled.origin, filled.search, filled.hash], ['https://example.com', '?b=c', '']);
      }),
    );
  });

  it('finds what an answer says at a path, and no more than that', () => {
    const answer: unknown = JSON.parse('{"data":{"issue":{"id":0,"key":"A"}},"__proto__":{"x":"y"}}');
    assert.deepEqual(
      ['data.issue.id', 'data.issue.key', 'data.issue', 'data.constructor.name', 'nothing'].map((path) =>
        textAt(answer, path),
      ),
      ['0', 'A', undefined, undefined, undefined],
    );
  });
});
