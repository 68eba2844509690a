import { deepEqual, equal, rejects, throws } from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkFields,
  defaultValues,
  fieldsOfCase,
  findEntryOf,
  mergeChanges,
  selectCases,
  type Case,
  type FieldDefinition,
  type FieldValues,
} from '../../../src/domain/index.js';
import { CasePatches, CaseQuery, NewCase, parse } from '../../../src/domain/schemas.js';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { someCase } from '../../support/some-case.js';

/** Keys that a plain object has without anybody having put them there, and the one that an assignment swallows. */
const oddKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** As `JSON.parse` makes it: the key is a member like any other. */
const member = (key: string, value: unknown) =>
  JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as Record<string, never>;
const refused = (path: string) => ({ code: 'validation', fields: [{ path, rule: 'unknown_key' }] });
const textField = (key: string): FieldDefinition => ({
  key,
  label: 'Odd',
  scope: 'global',
  control: 'text',
  default: 'd',
});

describe('an odd key in input', () => {
  for (const key of oddKeys) {
    it(`is refused where members are known: ${key}`, () => {
      const input = { owner: 'security', title: 't', description: 'd' };
      const whole = Object.fromEntries([...Object.entries(input), [key, 'v']]);
      throws(() => parse(NewCase, whole), refused(key));
      throws(() => parse(NewCase, { ...input, settings: member(key, true) }), refused(`settings.${key}`));
      throws(() => parse(CasePatches, [{ id: '1', version: '1', set: member(key, 1) }]), refused(`0.set.${key}`));
      throws(() => parse(CaseQuery, { owner: 'security', filter: member(key, []) }), refused(`filter.${key}`));
    });

    it(`is not lost and not known as an additional field: ${key}`, async () => {
      const adapter = memoryAdapter();
      const input = { owner: 'security', title: 't', description: 'd' };
      await rejects(adapter.cases.create({ ...input, fields: member(key, 'v') }), refused(`fields.${key}`));
      const { id, version } = await adapter.cases.create(input);
      await rejects(
        adapter.cases.update([{ id, version, set: { fields: member(key, 'v') } }]),
        refused(`0.set.fields.${key}`),
      );
      deepEqual((await adapter.cases.get(id))?.fields, {});
      await adapter.close();
    });

    it(`filters like any other: ${key}`, async () => {
      const adapter = memoryAdapter();
      await adapter.cases.create({ owner: 'security', title: 't', description: 'd' });
      const find = async (filter: unknown) =>
        (await adapter.cases.find({ owner: 'security', filter: { fields: member(key, filter) } })).total;
      deepEqual([await find({ anyOf: ['v'] }), await find({ anyOf: [null] }), await find({ contains: '' })], [0, 1, 0]);
      const wrong = adapter.cases.find({ owner: 'security', filter: { fields: member(key, 7) } });
      await rejects(wrong, { code: 'validation', fields: [{ path: `filter.fields.${key}`, rule: 'wrong_type' }] });
      await adapter.close();
    });

    it(`is kept in what is free, or refused: a connector's fields, a document, a reference: ${key}`, () => {
      const refusedOr = (path: string, input: object) => {
        if (key === '__proto__') throws(() => parse(NewCase, input), refused(path));
        else deepEqual(parse(NewCase, input), input);
      };
      const base = { owner: 'security' };
      refusedOr(`connector.fields.${key}`, { ...base, connector: { id: 'c', fields: member(key, 1) } });
      refusedOr(`connector.fields.a.0.${key}`, { ...base, connector: { id: 'c', fields: { a: [member(key, 1)] } } });
      refusedOr(`alerts.0.document.${key}`, {
        ...base,
        alerts: [{ alertId: 'a', index: 'i', document: member(key, 1) }],
      });
      refusedOr(`references.0.data.${key}`, {
        ...base,
        references: [{ type: 't', externalId: 'e', data: member(key, 1) }],
      });
    });
  }
});

describe('an odd key of an additional field', () => {
  for (const key of oddKeys) {
    it(`holds nothing until something is put there: ${key}`, () => {
      deepEqual(checkFields([], {}, { moment: 'save', keys: [key] }), []);
      deepEqual(checkFields([], member(key, 'v'), { moment: 'save' }), [
        { path: `fields.${key}`, rule: 'unknown_key' },
      ]);
      const entries = [
        findEntryOf(someCase({ id: 'a' })),
        findEntryOf(someCase({ id: 'b', fields: member(key, 'v') })),
      ];
      const ids = (query: object) => selectCases(entries, { owner: 'security', ...query }).rows.map(({ id }) => id);
      deepEqual(ids({ filter: { fields: member(key, { anyOf: ['v'] }) } }), ['b']);
      deepEqual(ids({ filter: { fields: member(key, { anyOf: [null] }) } }), ['a']);
      deepEqual(ids({ filter: { fields: member(key, { contains: 'v' }) } }), ['b']);
      deepEqual(ids({ sort: { by: `field:${key}`, direction: 'ascending' } }), ['b', 'a']);
      deepEqual(ids({ sort: { by: `field:${key}`, direction: 'descending' } }), ['b', 'a']);
      const [row] = selectCases(entries.slice(1), { owner: 'security', columns: [`field:${key}`] }).rows;
      equal(own(row?.fields, key), 'v');
    });

    it(`is a default like any other: ${key}`, () => {
      const placed = fieldsOfCase({ fields: [textField(key)] });
      equal(own(defaultValues(placed), key), 'd');
    });

    it(`merges like any other: ${key}`, () => {
      const current: Case = someCase({ fields: {} });
      const { set } = mergeChanges(current, { base: { fields: {} }, set: { fields: member(key, 'v') } });
      equal(own(set.fields, key), 'v');
    });
  }
});

const own = (values: FieldValues | undefined, key: string): unknown =>
  values && Object.getOwnPropertyDescriptor(values, key)?.value;

describe('what a script of the page hangs on every object', () => {
  it('is not taken for a member of what is asked', async () => {
    const adapter = memoryAdapter();
    Object.defineProperty(Object.prototype, 'polluted', { value: 'x', enumerable: true, configurable: true });
    try {
      const input = { owner: 'security', title: 'a\0', description: 'd', settings: { syncAlerts: false } };
      const { id, version } = await adapter.cases.create(input);
      const [edited] = await adapter.cases.update([{ id, version, set: { tags: ['vip'] } }]);
      equal(edited?.title, 'a\ufffd');
      deepEqual(edited.tags, ['vip']);
      equal((await adapter.cases.find({ owner: 'security', filter: { tags: ['vip'] } })).total, 1);
      await rejects(adapter.cases.create({ ...input, colour: 'red' } as never), refused('colour'));
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
      await adapter.close();
    }
  });
});
