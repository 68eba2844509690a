import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultConfiguration, type Configuration, type FieldDefinition } from '../../../src/domain/index.js';
import { mergeConfiguration } from '../../../src/domain/merge-configuration.js';

const text = (key: string, label = key): FieldDefinition => ({ key, label, scope: 'global', control: 'text' });
const having = (said: Partial<Configuration>): Configuration => ({ ...defaultConfiguration('security'), ...said });
const fields = (...list: readonly FieldDefinition[]) => having({ fields: list });

const library = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), label: fc.constantFrom('One', 'Two', 'Three') }),
  { selector: ({ key }) => key, maxLength: 5 },
);
const libraries = library.map((list) => list.map(({ key, label }) => text(key, label)));

describe('two changes of settings', () => {
  it('both get their way where they are about different members', () => {
    const seen = having({});
    const now = having({ closure: 'by-push' });
    deepEqual(mergeConfiguration(now, { seen, set: { connectorId: 'jira' } }), {
      set: { connectorId: 'jira' },
      conflicts: [],
    });
  });

  it('conflict where they say different things of one member, and not where they say the same', () => {
    const seen = having({ connectorId: null });
    const now = having({ connectorId: 'jira' });
    deepEqual(mergeConfiguration(now, { seen, set: { connectorId: 'snow' } }).conflicts, ['connectorId']);
    deepEqual(mergeConfiguration(now, { seen, set: { connectorId: 'jira' } }), { set: {}, conflicts: [] });
  });

  it('both get their way where they turn different switches', () => {
    const seen = having({});
    const now = having({ settings: { syncAlerts: false, extractObservables: true } });
    const mine = { seen, set: { settings: { syncAlerts: true, extractObservables: false } } };
    deepEqual(mergeConfiguration(now, mine).set.settings, { syncAlerts: false, extractObservables: false });
  });

  it('both get their way where they define, rename and remove different fields', () => {
    const seen = fields(text('a'), text('b'), text('c'));
    const now = fields(text('a', 'Theirs'), text('b'), text('d'));
    const { set, conflicts } = mergeConfiguration(now, { seen, set: { fields: [text('a'), text('c'), text('e')] } });
    deepEqual([set.fields, conflicts], [[text('a', 'Theirs'), text('d'), text('e')], []]);
  });

  it('conflict where both change one field, or one changes what the other removes', () => {
    const seen = fields(text('a'), text('b'));
    const mine = { seen, set: { fields: [text('a', 'Mine'), text('b')] } };
    deepEqual(mergeConfiguration(fields(text('a', 'Theirs'), text('b')), mine).conflicts, ['fields.a']);
    deepEqual(mergeConfiguration(fields(text('b')), mine).conflicts, ['fields.a']);
    const removing = { seen, set: { fields: [text('b')] } };
    deepEqual(mergeConfiguration(fields(text('a', 'Theirs'), text('b')), removing).conflicts, ['fields.a']);
  });

  it('keep the order of whoever changed it', () => {
    const seen = fields(text('a'), text('b'), text('c'));
    const turned = [text('c'), text('b'), text('a')];
    const now = fields(text('a'), text('b'), text('c'), text('d'));
    deepEqual(mergeConfiguration(now, { seen, set: { fields: turned } }).set.fields, [...turned, text('d')]);
    const theirs = fields(...turned);
    const added = { seen, set: { fields: [text('a'), text('b'), text('c'), text('e')] } };
    deepEqual(mergeConfiguration(theirs, added).set.fields, [...turned, text('e')]);
  });

  it('come to what is wanted where nobody came between, and to nothing where nothing is left to do', () => {
    fc.assert(
      fc.property(libraries, libraries, (before, wanted) => {
        const seen = fields(...before);
        const alone = mergeConfiguration(seen, { seen, set: { fields: wanted } });
        deepEqual([alone.set.fields ?? before, alone.conflicts], [wanted, []]);
        const done = mergeConfiguration(fields(...wanted), { seen, set: { fields: wanted } });
        deepEqual(done, { set: {}, conflicts: [] });
      }),
    );
  });

  it('lose nothing of either: what neither touched stays, what one touched is as they left it', () => {
    fc.assert(
      fc.property(libraries, libraries, libraries, (before, theirs, mine) => {
        const { set, conflicts } = mergeConfiguration(fields(...theirs), {
          seen: fields(...before),
          set: { fields: mine },
        });
        const result = new Map((set.fields ?? theirs).map((field) => [field.key, field.label]));
        const labels = (list: readonly FieldDefinition[]) => new Map(list.map(({ key, label }) => [key, label]));
        const [was, there, here] = [labels(before), labels(theirs), labels(mine)];
        for (const key of ['a', 'b', 'c', 'd', 'e']) {
          if (conflicts.includes(`fields.${key}`)) continue;
          const expected = here.get(key) === was.get(key) ? there.get(key) : here.get(key);
          deepEqual(result.get(key), expected, key);
        }
      }),
    );
  });
});
