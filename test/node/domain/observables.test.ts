import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkObservable,
  extractObservables,
  limits,
  observableKey,
  observableTypes,
  type Json,
  type NewObservable,
} from '../../../src/domain/index.js';

const from = (...documents: readonly { readonly [field: string]: Json }[]) =>
  extractObservables(documents.map((document) => ({ document }))).observables;
const short = (observables: readonly NewObservable[]) => observables.map(({ type, value }) => `${type} ${value}`);
const hex = (length: number, digit = '0') => digit.repeat(length - 1) + 'a';
const digests: Readonly<Record<string, string>> = {
  cdhash: hex(40),
  md5: hex(32),
  sha1: hex(40, '1'),
  sha256: hex(64),
  sha384: hex(96),
  sha512: hex(128),
  ssdeep: '3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C',
  tlsh: `T1${hex(70).toUpperCase()}`,
};

describe('observables of alerts and events', () => {
  it('are taken from every field of the table', () => {
    const document = {
      'source.ip': '192.0.2.1',
      destination: { ip: '2001:db8::1' },
      'host.name': 'web-1',
      dll: { hash: digests },
      file: { hash: { sha256: hex(64, 'f') }, path: 'C:\\Program Files\\a b.exe' },
      'process.hash.md5': hex(32, 'b'),
      dns: { 'question.name': 'deep.sub.evil.example' },
      agent: { id: '4c7b-11' },
      user: { name: 'ann', email: 'ann@example.test' },
      process: { name: 'sh', executable: '/bin/sh' },
      url: { full: 'https://evil.example/a?b', original: '/a?b' },
      registry: { path: 'HKLM\\Software\\Run' },
      service: { name: 'Print Spooler' },
      message: '198.51.100.7',
    };
    deepEqual(short(from(document)), [
      'ipv4 192.0.2.1',
      'ipv6 2001:db8::1',
      'hostname web-1',
      ...Object.values(digests).map((digest) => `file-hash ${digest}`),
      `file-hash ${hex(64, 'f')}`,
      `file-hash ${hex(32, 'b')}`,
      'file-path C:\\Program Files\\a b.exe',
      'domain deep.sub.evil.example',
      'agent-id 4c7b-11',
      'user ann',
      'email ann@example.test',
      'process sh',
      'process /bin/sh',
      'url https://evil.example/a?b',
      'registry HKLM\\Software\\Run',
      'service Print Spooler',
    ]);
  });

  it('are found nested, dotted, partly both, and in lists', () => {
    const documents: { readonly [field: string]: Json }[] = [
      { source: { ip: '192.0.2.1' } },
      { 'source.ip': ['192.0.2.2', ' 192.0.2.3 '] },
      { source: [{ ip: '192.0.2.4' }, { ip: ['192.0.2.5', ['192.0.2.6']] }] },
      { file: { 'hash.md5': hex(32) }, 'file.hash': { sha1: hex(40) } },
    ];
    deepEqual(
      from(...documents).map(({ value }) => value),
      ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5', '192.0.2.6', hex(32), hex(40)],
    );
  });

  it('are taken from the shapes of OCSF, findings included', () => {
    const process = { name: 'sh', file: { path: '/bin/sh', hashes: [{ algorithm_id: 3, value: hex(64) }] } };
    const document: { readonly [field: string]: Json } = {
      src_endpoint: { ip: '192.0.2.1', hostname: 'web-1' },
      'dst_endpoint.ip': '2001:db8::1',
      device: { hostname: 'db-1', agent_list: [{ uid: '4c7b-11' }] },
      query: { hostname: 'deep.evil.example' },
      file: { path: '/tmp/x', hashes: [{ value: hex(32) }, { value: hex(40) }] },
      actor: { user: { name: 'ann', email_addr: 'ann@example.test' }, process },
      url: { url_string: 'https://evil.example/a' },
      reg_key: { path: 'HKLM\\Software\\Run' },
    };
    const expected = [
      'file-path /tmp/x',
      'ipv4 192.0.2.1',
      'hostname web-1',
      'ipv6 2001:db8::1',
      'hostname db-1',
      `file-hash ${hex(32)}`,
      `file-hash ${hex(40)}`,
      `file-hash ${hex(64)}`,
      'file-path /bin/sh',
      'domain deep.evil.example',
      'agent-id 4c7b-11',
      'user ann',
      'email ann@example.test',
      'process sh',
      'url https://evil.example/a',
      'registry HKLM\\Software\\Run',
    ].sort();
    deepEqual(short(from(document)).sort(), expected);
    deepEqual(short(from({ evidences: [{}, document] })).sort(), expected);
  });

  it('are told with the alert they were found in first', () => {
    const documents: readonly { readonly [field: string]: Json }[] = [
      { 'host.name': 'web-1' },
      {},
      { 'host.name': ['WEB-1', 'web-2'], 'source.ip': '192.0.2.1' },
    ];
    const { observables, sources } = extractObservables(documents.map((document) => ({ document })));
    deepEqual(
      observables.map(({ value }, index) => `${value} of ${sources[index]}`),
      ['web-1 of 0', '192.0.2.1 of 2', 'web-2 of 2'],
    );
  });

  it('are the same when what was taken is known', () => {
    const document = { 'source.ip': ['192.0.2.1', '2001:DB8::1'], 'url.full': 'HTTP://Evil.example' };
    const taken = extractObservables([{ document }]).observables;
    equal(taken.length, 3);
    deepEqual(extractObservables([{ document }], taken), { observables: [], sources: [], dropped: 0 });
  });

  it('stand once, however they are written, and not beside what is known', () => {
    const one = {
      'source.ip': '2001:DB8:0:0:0:0:0:1',
      'host.name': 'Web-1',
      'file.hash.md5': hex(32, 'C').toUpperCase(),
    };
    const two = { 'source.ip': '2001:db8::1', 'host.name': 'web-1', 'file.hash.md5': hex(32, 'c') };
    equal(from(one, two).length, 3);
    const known = [{ type: 'hostname', value: 'WEB-1' }];
    deepEqual(extractObservables([{ document: two }], known).observables.length, 2);
  });

  it('beyond what a case holds are dropped and counted', () => {
    const documents = Array.from({ length: 60 }, (_, index) => ({ document: { 'host.name': `web-${index}` } }));
    const known = [{ type: 'ipv4', value: '192.0.2.1' }];
    const { observables, dropped } = extractObservables(documents, known);
    deepEqual([observables.length, observables[0]?.value, dropped], [limits.observablesPerCase - 1, 'web-0', 11]);
  });

  it('are none where a document says something else, and nothing breaks', () => {
    const circle: Record<string, unknown> = { 'source.ip': [] };
    (circle['source.ip'] as unknown[]).push(circle['source.ip']);
    let deep: Json = '192.0.2.1';
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const odd: readonly unknown[] = [
      circle,
      { 'source.ip': deep },
      { 'source.ip': Array.from({ length: 1_000_000 }, () => 'x') },
      { source: null, destination: 'nowhere', file: { hash: { md5: '' } }, dns: { question: { name: ' ' } } },
      { 'source.ip': ['999.1.1.1', '1.2.3', ':::', '1::2::3', true, null, Number.NaN, { toString: 1 }] },
      { 'host.name': 'two\nlines', 'url.full': 'not a url', 'user.email': 'a@@b', 'user.name': '\u202Eexe' },
      JSON.parse('{"__proto__":{"source":{"ip":"192.0.2.9"}}}'),
      'text',
      null,
    ];
    for (const [index, document] of odd.entries()) deepEqual(from(document as never), [], `document ${index}`);
  });

  it('are cut to the limit, never inside a character', () => {
    const limit = limits.observableValue;
    const [path] = from({ 'file.path': `/${'x'.repeat(limit - 2)}😀 and more` });
    equal(path?.value, `/${'x'.repeat(limit - 2)}`);
    deepEqual(from({ 'source.ip': '1'.repeat(1_000_000) }), []);
  });
});

describe('an observable', () => {
  const takes = (type: string, value: string) => checkObservable({ type, value }).length === 0;

  it('takes what people really see', () => {
    const fine: readonly (readonly [string, string])[] = [
      ['ipv4', '0.0.0.0'],
      ['ipv4', ' 255.255.255.255 '],
      ['ipv6', '::'],
      ['ipv6', '::ffff:192.0.2.1'],
      ['ipv6', '1:2:3:4:5:6:7:8'],
      ['url', 'ftp://user@host:21/a%20b'],
      ['domain', 'a.b.c.d.example.co.uk.'],
      ['domain', 'xn--bcher-kva.example'],
      ['domain', 'bücher.example'],
      ['domain', '_dmarc.mail-1.example'],
      ['domain', 'my-.blog.example'],
      ['domain', 'пример.испытание'],
      ['domain', `${'ü'.repeat(40)}.example`],
      ['hostname', `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}.`],
      ['hostname', 'web_1.corp'],
      ['ipv6', '2001:db8::'],
      ['ipv6', '1::8'],
      ['ipv6', 'FE80::1'],
      ['ipv6', '64:ff9b::192.0.2.33'],
      ['ipv6', '1:2:3:4:5:6:192.0.2.1'],
      ['url', 'https://[2001:db8::1]:8443/a?b#c'],
      ['url', 'https://bücher.example/größe'],
      ['url', 'mailto:ann@example.test'],
      ['url', 'data:text/plain,x'],
      ['email', 'ann@bücher.example'],
      ['email', 'jörg@mail.example'],
      ['email', 'root@localhost'],
      ['hostname', 'fs-planning-02'],
      ['email', 'first.last+tag@mail.example'],
      ...Object.values(digests).map((digest) => ['file-hash', digest] as const),
      ['file-hash', hex(64).toUpperCase()],
      ['file-path', '/home/ann/my file.txt'],
      ['agent-id', '0b1c-22'],
      ['user', 'QUAYSIDE\\svc planning'],
      ['service', 'Print Spooler'],
    ];
    for (const [type, value] of fine) equal(takes(type, value), true, `${type} ${value}`);
  });

  it('refuses what cannot be of its type', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['ipv4', '256.1.1.1'],
      ['ipv4', '01.2.3.4'],
      ['ipv4', '2001:db8::1'],
      ['ipv6', '1:2:3:4:5:6:7'],
      ['ipv6', '1:2:3:4:5:6:7:8::'],
      ['ipv6', '12345::'],
      ['ipv6', '192.0.2.1'],
      ['url', 'evil.example/a b'],
      ['domain', 'localhost'],
      ['domain', 'localhost.'],
      ['domain', '192.0.2.1'],
      ['domain', '-evil.example'],
      ['domain', 'evil-.example'],
      ['domain', `${'ü'.repeat(60)}.example`],
      ['domain', 'evil[.]example'],
      ['hostname', `${'a'.repeat(64)}.example`],
      ['hostname', `${'a.'.repeat(126)}aa`],
      ['ipv6', 'fe80::1%eth0'],
      ['ipv6', '192.0.2.1::'],
      ['ipv6', '1::2::3'],
      ['ipv6', '::256.0.0.1'],
      ['url', 'C:\\Windows\\evil.exe'],
      ['url', 'localhost:8080/a'],
      ['url', 'https:evil.example'],
      ['url', 'http:///evil.example'],
      ['email', '<ann@mail.example>'],
      ['email', 'ann..b@mail.example'],
      ['email', 'ann@mail..example'],
      ['email', 'a@b@mail.example'],
      ['domain', 'a..example'],
      ['hostname', 'web 1'],
      ['email', 'ann'],
      ['file-hash', 'a b'],
      ['file-hash', hex(31)],
      ['file-hash', hex(65)],
      ['file-hash', 'g'.repeat(32)],
      ['user', 'two\nlines'],
    ];
    for (const [type, value] of wrong)
      deepEqual(checkObservable({ type, value }), [{ path: 'value', rule: 'pattern' }], `${type} ${value}`);
  });

  it('names every rule it breaks', () => {
    const description = 'd'.repeat(limits.observableDescription + 1);
    deepEqual(checkObservable({ type: 'vessel', value: ' ', description }), [
      { path: 'type', rule: 'not_an_option' },
      { path: 'value', rule: 'required' },
      { path: 'description', rule: 'too_long', limit: 1_000, actual: 1_001 },
    ]);
    deepEqual(checkObservable({ type: 'vessel', value: 'Ever Given' }, [{ key: 'vessel', label: 'Vessel' }]), []);
    for (const type of ['constructor', '__proto__', 'toString'])
      deepEqual(checkObservable({ type, value: 'x' }), [{ path: 'type', rule: 'not_an_option' }]);
    for (const type of observableTypes) equal(checkObservable({ type, value: 'x'.repeat(3_000) })[0]?.rule, 'too_long');
  });

  it('is the same as another by type and by what its value means', () => {
    const same = (type: string, a: string, b: string) =>
      observableKey({ type, value: a }) === observableKey({ type, value: b });
    equal(same('domain', 'Evil.Example', 'evil.example.'), true);
    equal(same('ipv6', '::FFFF:192.0.2.1', '0:0:0:0:0:ffff:c000:201'), true);
    equal(same('domain', 'Bücher.example', 'xn--bcher-kva.EXAMPLE'), true);
    equal(same('email', 'Ann@Bücher.example', 'ann@xn--bcher-kva.example'), true);
    equal(same('url', 'HTTPS://Evil.Example:443', 'https://evil.example/'), true);
    equal(same('url', 'https://evil.example/A', 'https://evil.example/a'), false);
    equal(same('registry', 'HKLM\\Software\\Run', 'hklm\\software\\run'), true);
    equal(same('domain', 'evil.example', 'evil.example.org'), false);
    equal(same('file-hash', 'ABC', 'abc'), true);
    equal(same('file-hash', '3:AbG', '3:aBG'), false);
    equal(same('file-path', '/A', '/a'), false);
  });
});
