/** Templates as text: what is written is read again, and what is wrong is told where it stands. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TemplateContent } from '../../../../src/domain/check-template.js';
import { severities } from '../../../../src/domain/index.js';
import { syntaxFaultOf, syntaxFaults } from '../../../../src/elements/case-settings/templates/yaml/syntax-fault.js';
import { readTemplate } from '../../../../src/elements/case-settings/templates/yaml/read-template.js';
import { termsFor } from '../../../../src/i18n/registry.js';
import { writeTemplate } from '../../../../src/elements/case-settings/templates/yaml/write-template.js';

import '../../../../src/i18n/english/templates.js';
import '../../../../src/i18n/locales/de.js';

const library = {
  owner: 'security',
  fields: [{ key: 'impact', label: 'Impact', scope: 'reusable', control: 'text' }] as const,
};

const told = (text: string) =>
  readTemplate(text, library).problems.map(({ line, column, problem }) => [
    line,
    column,
    'syntax' in problem ? `yaml ${problem.syntax}` : `${problem.path} ${problem.rule}`,
  ]);

/** Texts as people write them, among them what YAML reads as something else. */
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '1e3',
        '0x1f',
        '2026-01-01',
        '- a',
        'a: b',
        '# no comment',
        '&a',
        '*a',
        '|',
        '"',
        "'",
        'a\nb',
        '\tb',
      ),
    )
    .map((said) => said.slice(0, most).trim())
    .filter((said) => /[\p{L}\p{N}]/u.test(said) && !/[\p{C}\p{Z}]/u.test(said.replaceAll(/[\n\t ]/gu, '')));

const contents: fc.Arbitrary<TemplateContent> = fc.record(
  {
    owner: fc.constant('security'),
    name: text(50),
    description: text(200),
    tags: fc.uniqueArray(text(20), { maxLength: 5 }),
    enabled: fc.boolean(),
    defaults: fc.record(
      {
        title: text(100),
        description: text(500),
        severity: fc.constantFrom(...severities),
        category: fc.option(text(40)),
        tags: fc.uniqueArray(text(20), { maxLength: 5 }),
        fields: fc.record({ impact: text(50) }),
        settings: fc.record({ syncAlerts: fc.boolean() }, { requiredKeys: [] }),
        connector: fc.constant(null),
      },
      { requiredKeys: [] },
    ),
    fields: fc.constant([{ use: 'impact', label: 'How bad' }]),
  },
  { requiredKeys: ['owner', 'name', 'enabled', 'defaults', 'fields'] },
);

describe('a template as text', () => {
  it('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(contents, (content) => {
        // Generated objects inherit nothing; what is read does.
        const plain = structuredClone(content);
        const { content: read, problems } = readTemplate(writeTemplate(content), library);
        deepEqual(problems, []);
        deepEqual(read, plain);
      }),
      { numRuns: 300 },
    );
  });

  it('is plain to read', () => {
    const content: TemplateContent = {
      owner: 'security',
      name: 'Phishing',
      enabled: true,
      defaults: { title: 'Phishing: ', severity: 'high', tags: ['mail'] },
      fields: [{ use: 'impact' }],
    };
    equal(
      writeTemplate({ ...content, defaults: { ...content.defaults, title: 'Phishing' } }),
      'name: Phishing\nenabled: true\ndefaults:\n  title: Phishing\n  severity: high\n  tags:\n    - mail\nfields:\n  - use: impact\n',
    );
  });

  it('says what is wrong at its line and column, all of it at once', () => {
    deepEqual(
      told(`name: ''
enabled: maybe
defaults:
  severity: dreadful
  anything: 1
`),
      [
        [2, 1, 'enabled wrong_type'],
        [4, 3, 'defaults.severity not_an_option'],
        [5, 3, 'defaults.anything unknown_key'],
      ],
    );
    deepEqual(
      told(`name: ''
fields:
  - use: nowhere
  - key: B
    label: B
    scope: reusable
    control: text
`),
      [
        [1, 1, 'name required'],
        [3, 5, 'fields.0.use unknown_record'],
        [4, 5, 'fields.1.key pattern'],
      ],
    );
  });

  it('says what a field of its own lacks, or says that is on no list, at that member', () => {
    deepEqual(
      told(`name: Phishing
fields:
  - key: a
    label: A
    control: text
  - key: b
    label: B
    control: texts
    scope: reusable
  - key: c
    label: C
    scope: reusable
  - use: impact
    lable: Reach
  - impact
`),
      [
        [3, 5, 'fields.0.scope required'],
        [8, 5, 'fields.1.control not_an_option'],
        [10, 5, 'fields.2.control required'],
        [14, 5, 'fields.3.lable unknown_key'],
        [15, 5, 'fields.4 wrong_type'],
      ],
    );
  });

  it('says what is wrong in the order of the text', () => {
    deepEqual(
      told(`fields:
  - use: nowhere
name: ''
`),
      [
        [2, 5, 'fields.0.use unknown_record'],
        [3, 1, 'name required'],
      ],
    );
    deepEqual(
      told(`fields:
  - key: a
    label: A
    control: text
severity: high
enabled: 1
`).map(([line]) => line),
      [1, 2, 5, 6],
    );
  });

  it('says where it is no YAML', () => {
    const [[line, , what] = []] = told('name: Phishing\ndefaults: [a\n');
    equal(what, 'yaml indent');
    ok(Number(line) >= 2);
    deepEqual(told('name: a\nname: b\n'), [[2, 1, 'yaml twice']]);
  });

  it('says why it is no YAML in words of ours, whatever people get wrong', () => {
    const texts: Readonly<Record<string, string>> = {
      'name: Phishing: by mail': 'colon',
      'name: a\n\tdescription: b': 'tab',
      'name: a\ndefaults:\n    title: b\n  tags: []': 'indent',
      'name: "half': 'missing',
      'name: @home': 'start',
      'name: "a\\q"': 'escape',
      'desc\nname: a': 'key',
      'name: *all': 'alias',
      'name: a\n---\nname: b': 'second',
      'name: a]': 'fine',
      'tags: [a]]': 'unexpected',
      'name: !a !b c': 'tag',
    };
    for (const [text, fault] of Object.entries(texts)) {
      const [first] = told(text);
      equal(String(first?.[2] ?? 'yaml fine').replace('yaml ', ''), fault, text);
    }
  });

  it('has words for everything the reader may stumble over', () => {
    equal(syntaxFaultOf('SOMETHING_NEW'), 'unknown');
    for (const language of ['en', 'de'])
      for (const fault of new Set([...Object.values(syntaxFaults), 'unknown'] as const))
        ok(termsFor(language).terms.templates.syntax[fault].length > 10, fault);
  });

  it('lacks what it lacks while nothing is written, and is no list', () => {
    deepEqual(told(''), [[1, 1, 'name required']]);
    equal(readTemplate('- a', library).content, undefined);
    ok(told('- a').length > 0);
    ok(told('just words').length > 0);
  });

  it('is not unfolded without end, nor read when it is enormous', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [of, by] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => pair.split('')))
      bomb.push(`${by!}: &${by!} [${Array(9).fill(`*${of!}`).join(', ')}]`);
    const { content, problems } = readTemplate(bomb.join('\n'), library);
    equal(content, undefined);
    equal(problems.length > 0, true);
    equal(readTemplate('a'.repeat(300_000), library).content, undefined);
  });
});
