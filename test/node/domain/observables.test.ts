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
const digests = ['cdhash', 'md5', 'sha1', 'sha256', 'sha384', 'sha512', 'ssdeep', 'tlsh'];

describe('observables of alerts and events', () => {
  it('are taken from every field of the table', () => {
    const hashes = Object.fromEntries(digests.map((digest) => [digest, `${digest}-0a1b`]));
    const document = {
      'source.ip': '192.0.2.1',
      destination: { ip: '2001:db8::1' },
      'host.name': 'web-1',
      dll: { hash: hashes },
      file: { hash: { sha256: 'f00d' }, path: 'C:\\Program Files\\a b.exe' },
      'process.hash.md5': 'beef',
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
      ...digests.map((digest) => `file-hash ${digest}-0a1b`),
      'file-hash f00d',
      'file-hash beef',
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
      { file: { 'hash.md5': 'a' }, 'file.hash': { sha1: 'b' } },
    ];
    deepEqual(
      from(...documents).map(({ value }) => value),
      ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5', '192.0.2.6', 'a', 'b'],
    );
  });

  it('stand once, however they are written, and not beside what is known', () => {
    const one = { 'source.ip': '2001:DB8:0:0:0:0:0:1', 'host.name': 'Web-1', 'file.hash.md5': 'ABCD' };
    const two = { 'source.ip': '2001:db8::1', 'host.name': 'web-1', 'file.hash.md5': 'abcd' };
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
      ['hostname', 'fs-planning-02'],
      ['email', 'first.last+tag@mail.example'],
      ['file-hash', '3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C'],
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
      ['domain', 'a..example'],
      ['hostname', 'web 1'],
      ['email', 'ann'],
      ['file-hash', 'a b'],
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
    equal(same('file-hash', 'ABC', 'abc'), true);
    equal(same('file-hash', '3:AbG', '3:aBG'), false);
    equal(same('file-path', '/A', '/a'), false);
  });
});
