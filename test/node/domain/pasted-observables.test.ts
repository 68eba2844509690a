import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkObservable,
  defang,
  extractObservables,
  guessObservableType,
  observableKey,
  observableTypes,
  readObservables,
  refang,
} from '../../../src/domain/index.js';

const sha256 = 'a'.repeat(63) + '0';
const read = (text: string) => readObservables(text).map(({ type, value }) => `${type} ${value}`);

describe('a pasted text', () => {
  it('is read line by line, each value with the type it most probably has', () => {
    const lines = [
      ['192.0.2.1', 'ipv4'],
      ['2001:db8::1', 'ipv6'],
      ['::ffff:192.0.2.1', 'ipv6'],
      ['::', 'ipv6'],
      ['https://deep.evil.example/a.exe?b=c', 'url'],
      ['ftp://192.0.2.1/', 'url'],
      ['evil.example', 'domain'],
      ['a.b-c.d.evil.co.uk', 'domain'],
      ['bücher.example', 'domain'],
      ['xn--80ak6aa92e.example', 'domain'],
      ['ann.b+c@mail.example', 'email'],
      ['a'.repeat(32), 'file-hash'],
      ['b'.repeat(40), 'file-hash'],
      [sha256, 'file-hash'],
      ['c'.repeat(96), 'file-hash'],
      ['d'.repeat(128), 'file-hash'],
      ['1'.repeat(32), 'file-hash'],
      ['3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C', 'file-hash'],
      ['C:\\Users\\ann\\My Files\\a.exe', 'file-path'],
      ['\\\\server\\share\\a.exe', 'file-path'],
      ['%TEMP%\\a.exe', 'file-path'],
      ['/usr/bin/evil', 'file-path'],
      ['~/.ssh/id', 'file-path'],
      ['invoice.exe', 'file-path'],
      ['HKEY_LOCAL_MACHINE\\Software\\Run', 'registry'],
      ['HKCU\\Software\\Run', 'registry'],
      ['QUAYSIDE\\svc planning', 'user'],
      ['fs-planning-02', 'hostname'],
      ['web1', 'hostname'],
      ['srv-db-01', 'hostname'],
      ['DESKTOP-4F2A91C', 'hostname'],
      ['CVE-2024-1234', 'null'],
      ['GHSA-jfh8-c2jp-5v3q', 'null'],
      ['CWE-79', 'null'],
      ['MS17-010', 'null'],
      ['KB5001330', 'null'],
      ['T1059', 'null'],
      ['INC0012345', 'null'],
      ['inc-2041', 'null'],
      ['dc-1.corp.local', 'hostname'],
      ['4c7b11aa-0b1c-4d22-9c1e-0123456789ab', 'agent-id'],
      ['Called in the evening', 'null'],
      ['phishing', 'null'],
      ['999.1.1.1', 'null'],
      ['2026', 'null'],
    ];
    deepEqual(
      read(lines.map(([value]) => value).join('\n')),
      lines.map(([value, type]) => `${type} ${value}`),
    );
  });

  it('may be made harmless, in whichever way', () => {
    const lines = {
      'hxxp://evil[.]example/a': 'url http://evil.example/a',
      'hXXps://evil(.)example': 'url https://evil.example',
      'hxxps[:]//evil[dot]example/b': 'url https://evil.example/b',
      'hxxp[://]evil{.}example/c': 'url http://evil.example/c',
      'HXXPS://EVIL[.]EXAMPLE/D': 'url HTTPS://EVIL.EXAMPLE/D',
      'fxp://evil[.]example': 'url ftp://evil.example',
      '1[.]2[.]3[.]4': 'ipv4 1.2.3.4',
      '1(dot)2 [DOT] 3 . 4': 'null 1(dot)2 [DOT] 3 . 4',
      '1 [.] 2 [.] 3 [.] 5': 'ipv4 1.2.3.5',
      '2001[:]db8[:][:]7': 'ipv6 2001:db8::7',
      'ann[@]evil[.]example': 'email ann@evil.example',
      'bob (at) evil (dot) example': 'email bob@evil.example',
      'C:\\odd[.]name\\a(at)b': 'file-path C:\\odd[.]name\\a(at)b',
    };
    deepEqual(read(Object.keys(lines).join('\n')), Object.values(lines));
  });

  it('may be a list, quoted, and named', () => {
    const text =
      '- 192.0.2.1,\r\n * "evil.example";\n2) <ann@evil.example>\n\n\t\n[2001:db8::1]\nMD5: ' + 'a'.repeat(32);
    deepEqual(readObservables(text), [
      { line: 1, type: 'ipv4', value: '192.0.2.1' },
      { line: 2, type: 'domain', value: 'evil.example' },
      { line: 3, type: 'email', value: 'ann@evil.example' },
      { line: 6, type: 'ipv6', value: '2001:db8::1' },
      { line: 7, type: 'file-hash', value: 'a'.repeat(32) },
    ]);
  });

  it('may say more behind a tab', () => {
    deepEqual(readObservables('192.0.2.1\tSeen twice\tby Ann\n192.0.2.2\t'), [
      { line: 1, type: 'ipv4', value: '192.0.2.1', description: 'Seen twice by Ann' },
      { line: 2, type: 'ipv4', value: '192.0.2.2' },
    ]);
  });

  it('has each once, however it is written, and where it stood first', () => {
    const text =
      'Evil.example\n\nevil[.]example.\nBÜCHER.example\nxn--bcher-kva.example\n::1\n0:0:0:0:0:0:0:1\nwhat\nwhat';
    deepEqual(
      readObservables(text).map(({ line, value }) => [line, value]),
      [
        [1, 'Evil.example'],
        [4, 'BÜCHER.example'],
        [6, '::1'],
        [8, 'what'],
      ],
    );
  });

  it('is read fast, whatever it is', () => {
    for (const text of [
      '[.'.repeat(50_000),
      ' '.repeat(100_000),
      '('.repeat(100_000),
      'a:'.repeat(50_000),
      '1.\n'.repeat(20_000),
    ]) {
      const begun = performance.now();
      readObservables(text);
      const took = performance.now() - begun;
      ok(took < 2_000, `${text.slice(0, 10)} took ${took} ms`);
    }
  });
});

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, 'example'].join('.'));
const values = {
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  url: fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'ldap'], withQueryParameters: true, withFragments: true }),
  domain: host,
  email: fc
    .tuple(fc.stringMatching(/^[a-zA-Z0-9+_-]{1,12}(?:\.[a-z0-9]{1,8})?$/), host)
    .map((parts) => parts.join('@')),
  hostname: label,
  'file-hash': fc.constantFrom(32, 40, 64, 96, 128).map((length) => 'f'.repeat(length)),
  'file-path': fc.string().map((rest) => `/${rest}`),
} as const;
type Told = keyof typeof values;
const told = fc.oneof(
  ...(Object.keys(values) as Told[]).map((type) => values[type].map((value) => [type, value] as const)),
);

describe('what is shown harmless', () => {
  it('leads nowhere, and tells what it stands for', () => {
    equal(defang('https://deep.evil.example:8443/a.b?c=d.e', 'url'), 'hxxps://deep[.]evil[.]example:8443/a.b?c=d.e');
    equal(defang('HTTP://Evil.example', 'url'), 'HXXP://Evil[.]example');
    equal(defang('ldap://192.0.2.1/x', 'url'), 'ldap://192[.]0[.]2[.]1/x');
    equal(defang('192.0.2.1', 'ipv4'), '192[.]0[.]2[.]1');
    equal(defang('2001:db8::1', 'ipv6'), '2001[:]db8[:][:]1');
    equal(defang('ann@evil.example', 'email'), 'ann[@]evil[.]example');
    equal(defang('/tmp/a.b', 'file-path'), '/tmp/a.b');
  });

  it('is what it was again, of whatever is not harmless already', () => {
    fc.assert(
      fc.property(told, ([type, value]) => {
        fc.pre(refang(value) === value);
        equal(refang(defang(value, type)), value);
      }),
      { seed: 13, numRuns: 2_000 },
    );
    const odd = fc.string({
      unit: fc.constantFrom('[', ']', '(', ')', '.', ':', '/', '@', 'hxxp', 'http', 'dot', ' ', 'a'),
    });
    fc.assert(
      fc.property(odd, fc.constantFrom(...observableTypes), (value, type) => {
        fc.pre(refang(value) === value && !value.includes(' '));
        equal(refang(defang(value, type)), value);
      }),
      { seed: 13, numRuns: 2_000 },
    );
  });

  it('is made real in one go', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '(', '.', ':', '/', 'hxxp', 'dot', 'at', ' ') }),
        (text) => equal(refang(refang(text)), refang(text)),
      ),
      { seed: 13, numRuns: 2_000 },
    );
  });

  it('is read as the same when it is pasted', () => {
    fc.assert(
      fc.property(told, ([type, value]) => {
        // A comma at the end parts it from the next.
        fc.pre(
          type !== 'file-path' &&
            !/[,;]$/.test(value) &&
            refang(value) === value &&
            guessObservableType(value) === type,
        );
        deepEqual(read(defang(value, type)), [`${type} ${value}`]);
      }),
      { seed: 13, numRuns: 1_000 },
    );
  });
});

describe('whatever is read or taken', () => {
  it('can be kept, where it is read as something', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          told.map(([, value]) => value),
        ),
        (line) => {
          for (const { type, value } of readObservables(line))
            if (type !== null) deepEqual(checkObservable({ type, value }), []);
        },
      ),
      { seed: 13, numRuns: 2_000 },
    );
  });

  it('is the same when it is read or taken again', () => {
    fc.assert(
      fc.property(fc.array(told.map(([, value]) => value)), (lines) => {
        const once = readObservables(lines.join('\n'));
        const again = readObservables(once.map(({ value }) => value).join('\n'));
        deepEqual(
          again.map(({ type, value }) => [type, value]),
          once.map(({ type, value }) => [type, value]),
        );
      }),
      { seed: 13 },
    );
    fc.assert(
      fc.property(fc.array(told), (found) => {
        const document = {
          'source.ip': found.flatMap(([type, value]) => (type.startsWith('ip') ? value : [])),
          url: found.map(([, value]) => ({ full: value })),
          dns: { 'question.name': found.map(([, value]) => value) },
        };
        const { observables } = extractObservables([{ document }]);
        equal(new Set(observables.map(observableKey)).size, observables.length);
        deepEqual(extractObservables([{ document }, { document }]).observables, observables);
        deepEqual(
          extractObservables([{ document }], observables).observables.filter((each) => observables.includes(each)),
          [],
        );
      }),
      { seed: 13 },
    );
  });
});
