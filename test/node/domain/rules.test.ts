import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  applyChange,
  checkCase,
  checkFields,
  defaultValues,
  fieldsOfCase,
  holds,
  newId,
  timingsOf,
  type Case,
  type RecordChange,
  type Condition,
  type FieldDefinition,
  type FieldValue,
  type PlacedField,
} from '../../../src/domain/index.js';
import { someCase } from '../../support/some-case.js';

describe('ids', () => {
  it('are UUIDs of version 4, each another', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    equal(new Set(ids).size, 1_000);
    for (const id of ids) match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('checkCase', () => {
  it('breaks no rule with what fits, and counts texts as trimmed', () => {
    deepEqual(checkCase({}), []);
    deepEqual(
      checkCase({ title: ` ${'x'.repeat(160)} `, description: 'd', category: null, tags: ['t'], assignees: [] }),
      [],
    );
  });

  it('names each broken rule with its limit and what was found', () => {
    const broken = {
      title: 'x'.repeat(161),
      description: ' ',
      category: 'x'.repeat(51),
      tags: Array<string>(201).fill('t'),
      assignees: Array<string>(11).fill('a'),
    };
    deepEqual(checkCase(broken), [
      { path: 'title', rule: 'too_long', limit: 160, actual: 161 },
      { path: 'description', rule: 'required' },
      { path: 'category', rule: 'too_long', limit: 50, actual: 51 },
      { path: 'tags', rule: 'too_many', limit: 200, actual: 201 },
      { path: 'assignees', rule: 'too_many', limit: 10, actual: 11 },
    ]);
  });
});

const place = (
  ...definitions: readonly (Partial<FieldDefinition> & Pick<FieldDefinition, 'key' | 'control'>)[]
): PlacedField[] =>
  definitions.map((each) => ({
    definition: { label: each.key, scope: 'global', ...each } as FieldDefinition,
    from: 'global',
  }));

describe('conditions', () => {
  it('hold of what the other fields say', () => {
    const values = { impact: 'High one', urgent: false, teams: ['a', 'b'], lead: ['ann'], none: null };
    const table: readonly [Condition, boolean][] = [
      [{ field: 'impact', is: 'equals', value: 'High one' }, true],
      [{ field: 'impact', is: 'contains', value: 'HIGH' }, true],
      [{ field: 'impact', is: 'not-equals', value: 'x' }, true],
      [{ field: 'urgent', is: 'not-empty' }, true],
      [{ field: 'none', is: 'empty' }, true],
      [{ field: 'constructor', is: 'empty' }, true],
      [{ field: 'teams', is: 'contains', value: 'a' }, true],
      [{ field: 'teams', is: 'contains', value: 'c' }, false],
      [{ field: 'teams', is: 'equals', value: ['b', 'a'] }, true],
      [{ field: 'teams', is: 'equals', value: 'a' }, false],
      [{ field: 'lead', is: 'equals', value: 'ann' }, true],
      [{ field: 'lead', is: 'not-equals', value: 'ann' }, false],
      [{ field: 'lead', is: 'not-equals', value: 'bob' }, true],
      [{ all: [] }, true],
      [{ any: [] }, false],
      [
        {
          all: [
            { field: 'none', is: 'empty' },
            {
              any: [
                { field: 'impact', is: 'empty' },
                { field: 'urgent', is: 'equals', value: false },
              ],
            },
          ],
        },
        true,
      ],
    ];
    for (const [condition, expected] of table) equal(holds(condition, values), expected, JSON.stringify(condition));
  });
});

describe('checkFields', () => {
  const rulesOf = (
    placed: PlacedField[],
    values: Record<string, FieldValue>,
    moment: 'save' | 'close' | 'edit' = 'save',
  ) => checkFields(placed, values, { moment }).map(({ path, rule }) => `${path} ${rule}`);

  it('checks each control by its own rules', () => {
    const options = [{ value: 'a' }, { value: 'b' }];
    const table: readonly [Partial<FieldDefinition> & Pick<FieldDefinition, 'control'>, FieldValue, string | null][] = [
      [{ control: 'text' }, 'x'.repeat(160), null],
      [{ control: 'text' }, 'x'.repeat(161), 'too_long'],
      [{ control: 'text' }, 5, 'wrong_type'],
      [{ control: 'text', minLength: 3 }, 'ab', 'too_short'],
      [{ control: 'text', pattern: { source: 'a|b' } }, 'a', null],
      [{ control: 'text', pattern: { source: 'a|b' } }, 'ab', 'pattern'],
      [{ control: 'text-area' }, 'x'.repeat(30_001), 'too_long'],
      [{ control: 'number', min: 1, max: 3 }, 1.5, null],
      [{ control: 'number', integer: true }, 1.5, 'not_an_integer'],
      [{ control: 'number', min: 1 }, 0, 'too_small'],
      [{ control: 'number', max: 3 }, 4, 'too_big'],
      [{ control: 'number' }, '1', 'wrong_type'],
      [{ control: 'number' }, Number.NaN, 'wrong_type'],
      [{ control: 'toggle' }, false, null],
      [{ control: 'toggle' }, 'false', 'wrong_type'],
      [{ control: 'dropdown', options }, 'a', null],
      [{ control: 'radio', options }, 'c', 'not_an_option'],
      [{ control: 'checkboxes', options }, ['a', 'b'], null],
      [{ control: 'checkboxes', options }, ['a', 'c'], 'not_an_option'],
      [{ control: 'checkboxes', options }, 'a', 'wrong_type'],
      [{ control: 'date-time' }, '2026-11-24T08:00:00.000Z', null],
      [{ control: 'date-time' }, 'soon', 'wrong_type'],
      [{ control: 'user' }, ['ann'], null],
      [{ control: 'user' }, ['ann', 'bob'], 'too_many'],
      [{ control: 'user', multiple: true }, ['ann', 'bob'], null],
      [{ control: 'markdown', text: 'x' }, 'x', 'unknown_key'],
    ];
    for (const [definition, value, rule] of table)
      deepEqual(
        rulesOf(place({ key: 'x', ...definition }), { x: value }),
        rule ? [`fields.x ${rule}`] : [],
        JSON.stringify([definition, value]),
      );
  });

  it('asks for what is required at each moment, and not for what is hidden', () => {
    const placed = place(
      { key: 'always', control: 'text', required: true },
      { key: 'sometimes', control: 'text', requiredWhen: { field: 'urgent', is: 'equals', value: true } },
      { key: 'closing', control: 'text', requiredOnClose: true, required: true },
      { key: 'hidden', control: 'text', required: true, showWhen: { field: 'urgent', is: 'equals', value: false } },
      { key: 'urgent', control: 'toggle' },
    );
    const values = { urgent: true, always: ' ' };
    deepEqual(rulesOf(placed, values), [
      'fields.always required',
      'fields.sometimes required',
      'fields.closing required',
    ]);
    deepEqual(rulesOf(placed, values, 'close'), [
      'fields.always required',
      'fields.sometimes required',
      'fields.closing required_on_close',
    ]);
    deepEqual(rulesOf(placed, values, 'edit'), []);
    deepEqual(checkFields(placed, values, { moment: 'save', keys: ['urgent'] }), []);
  });

  it('refuses keys nobody defined, also those every object has', () => {
    deepEqual(rulesOf(place(), { odd: 'x', toString: 'y' }), ['fields.odd unknown_key', 'fields.toString unknown_key']);
    deepEqual(checkFields(place(), {}, { moment: 'save', keys: ['constructor'] }), []);
  });
});

describe('fieldsOfCase', () => {
  const library = {
    fields: place(
      { key: 'g', control: 'text' },
      { key: 'both', control: 'text', default: 'lib' } as never,
      { key: 'r', control: 'number', scope: 'reusable' } as never,
    ).map(({ definition }) => definition),
  };

  it('puts global fields first, and one that is also the template’s with the template', () => {
    const own = { key: 'own', label: 'Own', scope: 'reusable', control: 'toggle' } as const;
    const placed = fieldsOfCase(library, {
      fields: [{ use: 'both', default: 'tpl', required: true }, { use: 'gone' }, { use: 'r' }, own],
    });
    deepEqual(
      placed.map(({ definition, from }) => `${from} ${definition.key}`),
      ['global g', 'template both', 'template r', 'template own'],
    );
    deepEqual(defaultValues(placed), { g: null, both: 'tpl', r: null, own: null });
    deepEqual(
      fieldsOfCase(library).map(({ definition }) => definition.key),
      ['g', 'both'],
    );
  });
});

describe('timings', () => {
  it('are whole seconds, and null while they are not known', () => {
    const times = {
      createdAt: '2026-11-24T08:00:00.000Z',
      inProgressAt: '2026-11-24T08:00:10.900Z',
      closedAt: '2026-11-24T08:01:00.000Z',
    };
    deepEqual(timingsOf(times), { toAcknowledge: 10, toInvestigate: 49, toResolve: 60 });
    deepEqual(timingsOf({ ...times, inProgressAt: null, closedAt: null }), {
      toAcknowledge: null,
      toInvestigate: null,
      toResolve: null,
    });
    equal(timingsOf({ ...times, closedAt: '2026-11-24T07:00:00.000Z' }).toResolve, 0);
  });
});

describe('applyChange', () => {
  const stamp = { version: '2', nextNumber: () => 7 };
  const now = someCase();
  const title = (version?: string): RecordChange => ({
    op: 'update',
    entity: 'case',
    id: now.id,
    set: { title: 'New' },
    ...(version !== undefined && { version }),
  });

  it('gives versions and numbers to what is new', () => {
    const { version: _version, number: _number, ...record } = now;
    const made = applyChange({ op: 'insert', entity: 'case', record }, null, stamp) as Case;
    deepEqual([made.version, made.number, made.title], ['2', 7, 'Phishing']);
    throws(() => applyChange({ op: 'insert', entity: 'case', record }, now, stamp), { code: 'conflict', current: now });
  });

  it('writes over the version it names, or over any when it names none', () => {
    const made = applyChange(title('1'), now, stamp) as Case;
    deepEqual([made.title, made.version, now.title], ['New', '2', 'Phishing']);
    equal((applyChange(title(), someCase({ version: '9' }), stamp) as Case).title, 'New');
    throws(() => applyChange(title('0'), now, stamp), { code: 'conflict', current: now });
    throws(() => applyChange(title('1'), null, stamp), { code: 'not_found' });
  });

  it('counts totals up without being told what they were', () => {
    const change: RecordChange = {
      op: 'update',
      entity: 'case',
      id: now.id,
      set: {},
      add: { comments: 1, actions: 2 },
    };
    const once = applyChange(change, now, stamp) as Case;
    const twice = applyChange(change, once, stamp) as Case;
    deepEqual([twice.totals.comments, twice.totals.actions, now.totals.actions], [2, 4, 0]);
  });

  it('takes away what is there, and only that', () => {
    const remove = (version?: string): RecordChange => ({
      op: 'remove',
      entity: 'case',
      id: now.id,
      ...(version !== undefined && { version }),
    });
    equal(applyChange(remove(), now, stamp), null);
    throws(() => applyChange(remove('0'), now, stamp), { code: 'conflict' });
    throws(() => applyChange(remove(), null, stamp), { code: 'not_found' });
  });
});

describe('what is required', () => {
  it('is never a text of blanks alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000') }), (title) =>
        deepEqual(checkCase({ title }), [{ path: 'title', rule: 'required' }]),
      ),
    );
  });
});
