import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  definitionsNamed,
  findEntryOf,
  foldText,
  matchedFields,
  matchesSearch,
  parseSearch,
  peopleCalled,
  selectCases,
  type Case,
  type CaseQuery,
  type FieldDefinition,
} from '../../../src/domain/index.js';
import { someCase } from '../../support/some-case.js';

const base = { scope: 'global' } as const;
const definitions: readonly FieldDefinition[] = [
  { ...base, key: 'system', label: 'Affected system', control: 'text' },
  { ...base, key: 'score', label: 'Score', control: 'number' },
  { ...base, key: 'urgent', label: 'Urgent?', control: 'toggle' },
  { ...base, key: 'seen', label: 'First seen', control: 'date-time' },
  { ...base, key: 'site', label: 'Site', control: 'dropdown', options: [{ value: 'hq', label: 'Head office' }] },
  {
    ...base,
    key: 'kinds',
    label: '🔥',
    control: 'checkboxes',
    options: [{ value: 'a b', label: 'Ä' }, { value: 'c' }],
  },
  { ...base, key: 'also', label: 'Category', control: 'text' },
  { ...base, key: 'note', label: 'Note', control: 'markdown', text: 'Read me.' },
];
const found: Partial<Case> = {
  id: '7b0e-11',
  number: 42,
  title: 'Phishing mail to everybody',
  description: 'Looks like lateral movement.',
  category: 'Intrusion',
  tags: ['vip', 'lateral movement'],
  observables: [
    { id: 'o', type: 'ipv4', value: '10.0.0.7', description: null, createdAt: '2026-01-01T00:00:00Z', updatedAt: null },
  ],
  fields: {
    system: 'web-1 and db-1',
    score: 2.5,
    urgent: true,
    seen: '2026-01-05T23:30:00+02:00',
    site: 'hq',
    kinds: ['a b', 'x'],
    also: 'theft',
    gone: null,
  },
};
const entryOf = (given: Partial<Case>) => findEntryOf(someCase(given));
const matches = (text: string, given = found) => matchesSearch(parseSearch(text, definitions), entryOf(given));
const matched = (text: string, given = found) => matchedFields(parseSearch(text, definitions), entryOf(given));

/** Texts as they may be typed or pasted: names, quotes, colons and blanks in every order. */
const piece = fc.constantFrom(
  ...['"', ':', '-', ' ', '#', '<', '>=', 'title', 'tags', 'Affected system', 'score', '🔥', 'seen', 'urgent?', 'site'],
  ...[
    'phish',
    'vip',
    '2.5',
    '42',
    '2026-01',
    'yes',
    'http://x',
    '10:30',
    '\n',
    '\0',
    '\f',
    '__proto__',
    '\ud800',
    '９',
  ],
);
const typed = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()), fc.constant(null));
const anyCase = fc.record({
  title: typed,
  description: typed,
  category: fc.option(typed),
  tags: fc.array(typed, { maxLength: 3 }),
  fields: fc.dictionary(fc.constantFrom(...definitions.map(({ key }) => key), '__proto__', 'other'), value),
}) as fc.Arbitrary<Partial<Case>>;

/** How a text was read before there were names. */
const wordsOf = (text: string) =>
  [...text.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/gu)]
    .map(([, minus, phrase, word]) => ({ excluded: minus === '-', raw: phrase ?? word ?? '' }))
    .filter(({ raw }) => foldText(raw).trim() !== '');

describe('reading a search', () => {
  it('never fails, whatever is typed, and neither does looking for it', () => {
    fc.assert(
      fc.property(typed, anyCase, (text, given) => {
        const terms = parseSearch(text, definitions);
        const entry = entryOf(given);
        const fields = matchedFields(terms, entry);
        if (matchesSearch(terms, entry))
          equal(
            fields.length > 0,
            terms.some(({ excluded }) => !excluded),
          );
        deepEqual(JSON.parse(JSON.stringify(terms)), terms);
      }),
    );
  });

  it('takes a text without names for words, as it always did', () => {
    const known =
      /^(?:number|id|title|description|category|tags?|observables?|status|severity|assignees?|reporters?|owner|connectors?|push(?:es)?|(?:created|updated|closed)(?:at)?)$/;
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(
          [...text.matchAll(/(?:"([^"]*)"|([^\s":]+)):/gu)].every(([, a, b]) => !known.test(foldText(a ?? b!).trim())),
        );
        const terms = parseSearch(text);
        deepEqual(
          terms.map(({ excluded, raw }) => ({ excluded, raw })),
          wordsOf(text),
        );
        ok(terms.every(({ fields }) => fields === null));
      }),
    );
  });

  it('reads the same with those definitions alone that the text names', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const needed = definitionsNamed(text, definitions);
        deepEqual(parseSearch(text, needed), parseSearch(text, definitions));
        deepEqual(definitionsNamed(text, needed), needed);
      }),
    );
    deepEqual(definitionsNamed('phishing "affected system"', definitions), []);
    deepEqual(
      definitionsNamed('x score:"" -"AFFECTED-system":web note:x', definitions).map(({ key }) => key),
      ['system', 'score'],
    );
  });

  it('takes long and lopsided texts in a moment', () => {
    for (const text of [
      '"'.repeat(50_000),
      'a'.repeat(200_000),
      'a:'.repeat(50_000),
      ' '.repeat(200_000),
      '-"a":'.repeat(20_000),
    ])
      ok(Array.isArray(parseSearch(text, definitions)));
  });
});

describe('a named field', () => {
  it('is looked into alone, by words, phrases and exclusion', () => {
    for (const text of [
      ...['title:phish', 'Title:PHISH', 'title:"mail to"', '"title":mail', '"title":"everybody"', 'tags:lateral'],
      ...['tags:"lateral movement"', 'tag:VIP', 'category:intr', 'observables:10.0.0.7'],
      ...[
        'observable:"10.0.0.7"',
        'description:lateral phish',
        '-title:lateral',
        '-tags:phish',
        'id:7b0e-11',
        'title:',
      ],
      ...['title: phish', '-title:', 'tags:""', 'tags:"', 'tags:"lateral movement', 'vip tags:"vip"title:mail'],
    ])
      ok(matches(text), text);
    for (const text of [
      ...['title:lateral', '-title:phish', 'tags:"lateral mov"', 'tags:phish', 'category:phish', 'title:ishing'],
      ...['tags:"vip lateral"', '-tags:"vip"', 'id:7b0e', 'id:7B0E-11', 'observables:"10.0.0.70"', 'description:vip'],
    ])
      ok(!matches(text), text);
  });

  it('may be an additional one, by key or label, whatever its letters', () => {
    for (const text of [
      'system:web',
      '"Affected system":web',
      '"affected-SYSTEM":"and db-1"',
      '-system:mail',
      '🔥:"a b"',
    ])
      ok(matches(text), text);
    for (const text of ['system:phish', '"Affected system":eb', '-"Affected system":web', '🔥:vip'])
      ok(!matches(text), text);
  });

  it('shares its name with others, of which any will do', () => {
    ok(matches('category:intrusion') && matches('category:theft') && !matches('category:phish'));
    ok(!matches('-category:theft') && !matches('-category:intrusion'));
    deepEqual(matched('category:theft'), ['field:also']);
    deepEqual(matched('category:theft category:intrusion'), ['category', 'field:also']);
  });

  it('that nobody declares is no name', () => {
    const given = { title: 'See http://x/y at 10:30 foo:bar', fields: { foo: 'other' } };
    for (const text of [
      'http://x',
      'http://x/y',
      '10:30',
      'foo:bar',
      'foo:',
      ':bar',
      '-foo:other',
      '"10:30"',
      'see:http',
    ])
      ok(matches(text, given), text);
    ok(matches('"title:mail"', { title: 'Title: mail' }) && !matches('"title:mail"'));
    ok(!matches('note:read') && matches('note:read', { title: 'Note: read' }), 'A block of text holds nothing');
  });

  it('finds numbers by what they are', () => {
    for (const text of [
      'score:2.5',
      'score:2.50',
      'score:+2.5',
      'score:">2"',
      'score:>=2.5',
      'score:<3',
      'number:42',
      'number:#42',
    ])
      ok(matches(text), text);
    for (const text of ['number:>41', 'number:<=42', '-score:2', '-number:4', 'score:>2 score:<3'])
      ok(matches(text), text);
    for (const text of [
      'score:2',
      'score:5',
      'score:>2.5',
      'score:-2.5',
      'score:many',
      'score:0x2',
      'number:4',
      'number:>42',
    ])
      ok(!matches(text), text);
    for (const text of ['score:>0', 'score:<0', '-score:>0'])
      equal(matches(text, { fields: {} }), text.startsWith('-'), text);
  });

  it('compares numbers as numbers do', () => {
    const number = fc.oneof(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: -40, max: 40 }).map((half) => half / 2),
    );
    fc.assert(
      fc.property(number, number, (held, asked) => {
        const given = { fields: { score: held } };
        const results = ['', '<', '<=', '>', '>='].map((sign) => matches(`score:${sign}${asked}`, given));
        deepEqual(results, [held === asked, held < asked, held <= asked, held > asked, held >= asked]);
      }),
    );
  });

  it('finds yes and no by either word, and neither where nothing was said', () => {
    for (const [urgent, yes] of [
      [true, true],
      [false, false],
    ] as const) {
      for (const text of ['urgent:true', '"Urgent?":YES', 'urgent:on'])
        equal(matches(text, { fields: { urgent } }), yes, text);
      for (const text of ['urgent:false', 'urgent:no', 'urgent:"off"'])
        equal(matches(text, { fields: { urgent } }), !yes, text);
    }
    for (const text of ['urgent:yes', 'urgent:no']) equal(matches(text, { fields: { urgent: null } }), false, text);
    equal(matches('urgent:maybe'), false);
  });

  it('finds instants in UTC, as roughly as they are asked for', () => {
    for (const text of [
      'seen:2026',
      'seen:2026-01',
      'seen:2026-01-05',
      'seen:2026-01-05T21',
      'seen:"2026-01-05 21:30"',
    ])
      ok(matches(text), text);
    for (const text of [
      'seen:2026-01-05T21:30:00.000Z',
      'seen:>2025',
      'seen:<2027',
      'seen:<=2026',
      'seen:>=2026-01',
      'seen:2026-01-05t21:30:00',
    ])
      ok(matches(text), text);
    for (const text of [
      'seen:2025',
      'seen:2026-01-06',
      'seen:>2026',
      'seen:<2026-01-05',
      'seen:2026-13',
      'seen:20260105',
      'seen:05',
    ])
      ok(!matches(text), text);
  });

  it('splits time without gap or overlap', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(4, 7, 10, 13, 16, 19, 21, 22, 23), (held, other, length) => {
        const given = { fields: { seen: held.toISOString() } };
        ok(matches(`seen:${held.toISOString().slice(0, length)}`, given));
        const asked = other.toISOString().slice(0, length);
        const sides = ['<', '', '>'].filter((sign) => matches(`seen:${sign}${asked}`, given));
        equal(sides.length, 1, `${held.toISOString()} and ${asked}`);
        equal(matches(`seen:<=${asked}`, given), sides[0] !== '>');
        equal(matches(`seen:>=${asked}`, given), sides[0] !== '<');
      }),
    );
  });

  it('finds an option by what is stored and by its label', () => {
    for (const text of ['site:hq', 'site:"head office"', 'site:off', '🔥:ä', 'kinds:"a b"', 'kinds:x'])
      ok(matches(text), text);
    for (const text of ['site:fice', '-site:head', 'kinds:c', 'head']) ok(!matches(text), text);
  });

  it('in quotes or not finds what the field holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        fc.pre(foldText(title).trim() !== '' && !title.includes('"'));
        ok(matches(`title:"${title}"`, { title }));
        ok(matches(`system:"${title}"`, { fields: { system: title } }));
        ok(!matches(`-tags:"${title}"`, { tags: ['first', title] }));
        ok(matches(`-title:"${title}"`, { title: '', description: title }));
      }),
    );
  });
});

describe('the fields that matched', () => {
  it('are those that hold something asked for, and not what is excluded', () => {
    deepEqual(matched('lateral'), ['description', 'tags']);
    deepEqual(matched('vip phish'), ['title', 'tags']);
    deepEqual(matched('vip -nothing'), ['tags']);
    deepEqual(matched('-nothing'), []);
    deepEqual(matched(''), []);
    deepEqual(matched('42'), ['number']);
    deepEqual(matched('7b0e-11'), ['id']);
    deepEqual(matched('10.0.0'), ['observables']);
    deepEqual(matched('web db'), ['field:system']);
    deepEqual(matched('score:>2 urgent:yes seen:2026 site:head x'), [
      'field:kinds',
      'field:score',
      'field:seen',
      'field:site',
      'field:urgent',
    ]);
    deepEqual(matched('number:42 id:7b0e-11'), ['number', 'id']);
  });

  it('are told of any key, in one order', () => {
    const fields = JSON.parse(
      '{"z":"vip","__proto__":"vip","b":["no","vip"],"a":null,"constructor":"no"}',
    ) as Case['fields'];
    deepEqual(matched('vip', { fields }), ['field:__proto__', 'field:b', 'field:z']);
    deepEqual(
      matched('vip', { fields: Object.fromEntries(Object.entries(fields).reverse()) }),
      matched('vip', { fields }),
    );
  });

  it('come with the rows that ask for them, and with no others', () => {
    const entries = [entryOf(found)];
    const rowOf = (query: object) => selectCases(entries, { owner: 'security', ...query }).rows[0]!;
    deepEqual(rowOf({ text: 'vip', columns: ['matched'] }).matched, ['tags']);
    deepEqual(rowOf({ columns: ['matched'] }).matched, []);
    equal('matched' in rowOf({ text: 'vip', columns: ['tags'] }), false);
  });

  it('cost nothing for cases that are on no page, nor without a text', () => {
    let read = 0;
    const watched = (entry: ReturnType<typeof entryOf>) =>
      Object.defineProperty({ ...entry }, 'text', { get: () => ((read += 1), entry.text), enumerable: true });
    const entries = Array.from({ length: 50 }, (_, index) => watched(entryOf({ ...found, id: `case-${index}` })));
    selectCases(entries, { owner: 'security', columns: ['matched'] });
    equal(read, 0);
    selectCases(entries, { owner: 'security', text: 'vip', size: 1, columns: ['tags'] });
    const withoutMatched = read;
    selectCases(entries, { owner: 'security', text: 'vip', size: 1, columns: ['tags', 'matched'] });
    ok(read - withoutMatched - withoutMatched < 20, 'One case is looked at closely');
  });
});

describe('what a case is, in a search', () => {
  const ada = { id: 'u-17', name: 'Ada Lovelace', email: 'ada@example.org' };
  const here: Partial<Case> = {
    status: 'in-progress',
    severity: 'high',
    owner: 'securitySolution',
    assignees: ['u-17', 'grace'],
    createdBy: ada,
    createdAt: '2026-11-05T10:00:00.000Z',
    updatedAt: '2026-11-06T10:00:00.000Z',
    closedAt: null,
    connector: { id: 'jira-1', fields: {} },
    pushes: [
      {
        connectorId: 'jira-1',
        connectorName: 'Jira of ops',
        status: 'failed',
        incident: null,
        pushedAt: null,
        pushedBy: null,
        problem: null,
      },
    ],
  };
  const bare: Partial<Case> = { ...here, assignees: [], connector: null, pushes: [] };

  for (const text of [
    'status:in-progress',
    'status:"in progress"',
    'STATUS:"In Progress"',
    'status:in',
    '-status:closed',
    'severity:high',
    '-severity:low',
    'assignees:u-17',
    'assignee:grace',
    'reporter:ada',
    'reporter:"ada lovelace"',
    'reporters:ada@example.org',
    'owner:securitySolution',
    'connector:jira',
    'connector:"jira of"',
    'push:failed',
    'created:2026-11',
    'created:>=2026-11-05',
    'updated:2026-11-06',
    'updatedAt:2026',
    '-closed:2026',
    'severity:high status:in-progress phishing',
  ])
    it(`finds it by ${text}`, () => equal(matches(text, { ...here, title: 'Phishing' }), true));

  for (const text of [
    'status:open',
    'status:gress',
    '-status:in-progress',
    'severity:low',
    'assignee:ada',
    'assignee:none',
    'connector:none',
    'push:done',
    'created:<2026-11-05',
    'closed:2026',
    'status:in-progress status:closed',
  ])
    it(`does not find it by ${text}`, () => equal(matches(text, here), false));

  it('finds what has nobody and nothing there', () => {
    for (const text of ['assignee:none', 'connector:none', 'push:none', '-assignee:ada'])
      equal(matches(text, bare), true);
  });

  it('finds people by what they are called, once somebody says who that is', () => {
    deepEqual(peopleCalled('assignee:ada -reporter:"Ada L" reporter:ada status:open ada'), ['ada', 'Ada L']);
    const terms = parseSearch('assignee:ada', [], [{ text: 'ada', ids: ['u-17'] }]);
    equal(matchesSearch(terms, entryOf(here)), true);
    equal(matchesSearch(terms, entryOf(bare)), false);
  });

  it('is not said to hold what was searched for', () => {
    deepEqual(matched('status:in-progress phishing', { ...here, title: 'Phishing' }), ['title']);
  });

  it('shares its names with additional fields', () => {
    const own: FieldDefinition = { ...base, key: 'state', label: 'Status', control: 'text' };
    const terms = parseSearch('status:waiting', [own]);
    equal(matchesSearch(terms, entryOf({ ...here, fields: { state: 'waiting' } })), true);
  });
});

describe('a number in a search', () => {
  const cases = [
    someCase({ id: 'a', number: 7, title: '42 hosts', createdAt: '2026-03-01T00:00:00.000Z' }),
    someCase({ id: 'b', number: 42, title: 'Mail', createdAt: '2026-01-01T00:00:00.000Z' }),
    someCase({ id: 'c', number: 8, title: 'Port 42', createdAt: '2026-02-01T00:00:00.000Z' }),
  ].map(findEntryOf);
  const idsOf = (text: string, more: Partial<CaseQuery> = {}) =>
    selectCases(cases, { owner: cases[0]!.owner, text, ...more }).rows.map(({ id }) => id);

  it('puts the case of that number first, whatever the sort', () => {
    deepEqual(idsOf('#42'), ['b', 'a', 'c']);
    deepEqual(idsOf('42'), ['b', 'a', 'c']);
    for (const direction of ['ascending', 'descending'] as const)
      equal(idsOf('42', { sort: { by: 'title', direction } })[0], 'b');
  });

  it('is a word like any other where it is excluded or named', () => {
    deepEqual(idsOf('-8'), ['a', 'b']);
    deepEqual(idsOf('title:42'), ['a', 'c']);
  });

  it('goes on behind it from page to page', () => {
    for (const sort of [undefined, { by: 'title', direction: 'descending' } as const]) {
      const query: CaseQuery = { owner: cases[0]!.owner, text: '42', size: 1, ...(sort && { sort }) };
      const first = selectCases(cases, query);
      const second = selectCases(cases, { ...query, at: { after: first.next! } });
      const third = selectCases(cases, { ...query, at: { after: second.next! } });
      const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
      deepEqual(
        all,
        selectCases(cases, { ...query, size: 3 }).rows.map(({ id }) => id),
      );
      equal(third.next, undefined);
    }
  });
});
