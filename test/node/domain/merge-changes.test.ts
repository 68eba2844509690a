import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  mergeChanges,
  sameJson,
  type Case,
  type CaseChanges,
  type ChangeableField,
} from '../../../src/domain/index.js';
import { someCase } from '../../support/some-case.js';

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor');
const words = fc.uniqueArray(word, { maxLength: 5 });
const values = fc.dictionary(fc.constantFrom('impact', 'cause', 'note', 'constructor'), fc.option(word));
const content = fc.record({
  title: word,
  description: word,
  status: fc.constantFrom('open', 'in-progress', 'closed'),
  severity: fc.constantFrom('low', 'high'),
  category: fc.option(word),
  tags: words,
  assignees: words,
  fields: values,
  settings: fc.record({ syncAlerts: fc.boolean(), extractObservables: fc.boolean() }),
  connector: fc.option(fc.record({ id: word, fields: fc.constant({}) })),
});
const changes = fc.record(
  {
    title: word,
    severity: fc.constantFrom('low', 'high'),
    category: fc.option(word),
    tags: words,
    assignees: words,
    fields: values,
    settings: fc.record({ syncAlerts: fc.boolean() }),
  },
  { requiredKeys: [] },
);

/** What a person who saw this case sends. */
const baseOf = (seen: Case, set: CaseChanges): CaseChanges =>
  Object.fromEntries((Object.keys(set) as ChangeableField[]).map((field) => [field, seen[field]]));

const apply = (now: Case, set: CaseChanges): Case => ({
  ...now,
  ...set,
  fields: { ...now.fields, ...set.fields },
  settings: { ...now.settings, ...set.settings },
});

/** The case after an edit of somebody who saw `seen`; nothing when it conflicts. */
function edited(now: Case, seen: Case, set: CaseChanges): Case | null {
  const merged = mergeChanges(now, { base: baseOf(seen, set), set });
  return merged.conflicts.length > 0 ? null : apply(now, merged.set);
}

/** The members an edit touches: fields and settings by key. */
const members = (set: CaseChanges): readonly string[] =>
  Object.entries(set).flatMap(([field, value]) =>
    hasMembers(field) ? Object.keys(value as object).map((key) => `${field}.${key}`) : [field],
  );

/** The edit without these members. */
const without = (taken: readonly string[], set: CaseChanges): CaseChanges =>
  Object.fromEntries(
    Object.entries(set)
      .filter(([field]) => !taken.includes(field))
      .map(([field, value]) => [field, hasMembers(field) ? withoutKeys(taken, field, value as object) : value]),
  );

const withoutKeys = (taken: readonly string[], field: string, value: object) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !taken.includes(`${field}.${key}`)));

const hasMembers = (field: string) => field === 'fields' || field === 'settings';

const sorted = (each: Case) => ({ ...each, tags: [...each.tags].sort(), assignees: [...each.assignees].sort() });

describe('merging edits', () => {
  it('commutes when they touch different members', () => {
    fc.assert(
      fc.property(content, changes, changes, (given, first, second) => {
        const seen = someCase(given);
        const a = first as CaseChanges;
        const b = without(members(a), second);
        const ab = edited(edited(seen, seen, a)!, seen, b);
        const ba = edited(edited(seen, seen, b)!, seen, a);
        deepEqual(ab, ba);
      }),
    );
  });

  it('loses no edit silently: the second lands whole on the first, or conflicts', () => {
    fc.assert(
      fc.property(content, changes, changes, (given, first, second) => {
        const seen = someCase(given);
        const [a, b] = [first as CaseChanges, second as CaseChanges];
        const after = edited(edited(seen, seen, a)!, seen, b);
        if (!after) return;
        for (const field of ['title', 'severity', 'category'] as const) {
          if (b[field] !== undefined && b[field] !== seen[field]) equal(after[field], b[field]);
          else if (a[field] !== undefined && a[field] !== seen[field]) equal(after[field], a[field]);
        }
        for (const field of ['tags', 'assignees'] as const) {
          const [added, removed] = [
            (set: CaseChanges) => (set[field] ?? []).filter((each) => !seen[field].includes(each)),
            (set: CaseChanges) => (set[field] ? seen[field].filter((each) => !set[field]!.includes(each)) : []),
          ];
          for (const each of [...added(a), ...added(b)]) equal(after[field].includes(each), true);
          for (const each of [...removed(a), ...removed(b)]) equal(after[field].includes(each), false);
        }
      }),
    );
  });

  it('of sets does not depend on who comes first, but for the order', () => {
    fc.assert(
      fc.property(words, words, words, (tags, a, b) => {
        const seen = someCase({ tags });
        const ab = edited(edited(seen, seen, { tags: a })!, seen, { tags: b })!;
        const ba = edited(edited(seen, seen, { tags: b })!, seen, { tags: a })!;
        deepEqual(sorted(ab).tags, sorted(ba).tags);
      }),
    );
  });

  it('leaves nothing to do once it is done', () => {
    fc.assert(
      fc.property(content, changes, (given, set) => {
        const seen = someCase(given);
        const after = edited(seen, seen, set)!;
        deepEqual(mergeChanges(after, { base: baseOf(seen, set as CaseChanges), set: set }), {
          set: {},
          conflicts: [],
        });
      }),
    );
  });

  it('takes the order of a set from who edits it, while nobody came between', () => {
    deepEqual(
      mergeChanges(someCase({ tags: ['a', 'b'] }), { base: { tags: ['a', 'b'] }, set: { tags: ['b', 'a'] } }).set,
      { tags: ['b', 'a'] },
    );
  });

  it('names the member that conflicts', () => {
    const now = someCase({ title: 'Theirs', fields: { impact: 'theirs', note: 'n' } });
    const base = { title: 'Seen', fields: { impact: 'seen' } };
    deepEqual(mergeChanges(now, { base, set: { title: 'Mine', fields: { impact: 'mine', note: 'n' } } }).conflicts, [
      'title',
      'fields.impact',
    ]);
    deepEqual(mergeChanges(now, { base, set: { title: 'Theirs', fields: { impact: 'theirs' } } }), {
      set: {},
      conflicts: [],
    });
  });
});

describe('sameJson', () => {
  it('compares by what is said, whatever the order of the keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameJson(value, JSON.parse(JSON.stringify(value)))));
    equal(sameJson({ a: 1, b: undefined }, { a: 1 }), true);
    equal(sameJson({ a: 1 }, { a: 1, b: null }), false);
    equal(sameJson([], {}), false);
    equal(sameJson([1, 2], [2, 1]), false);
  });
});
