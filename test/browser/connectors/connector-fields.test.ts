/** What a connector wants to know of a case, rendered from its description. */
import { expect } from '@open-wc/testing';
import { CaseError } from '../../../src/domain/error.js';
import type { ConnectorField } from '../../../src/domain/connector.js';
import { select } from '../fields/scene.js';
import {
  chips,
  click,
  described,
  has,
  isOpen,
  named,
  offered,
  pick,
  said,
  seen,
  squash,
  until,
  write,
  type ControlHost,
} from '../combobox/scene.js';
import { choices, pushing, type Asked } from './scene.js';

const everyControl: readonly ConnectorField[] = [
  { key: 'summary', label: 'Summary', control: 'text', required: true, help: 'One line.' },
  { key: 'note', label: 'Note', control: 'text-area' },
  { key: 'points', label: 'Points', control: 'number' },
  { key: 'call', label: 'Call back', control: 'toggle' },
  { key: 'impact', label: 'Impact', control: 'select', choices: choices('high', 'low') },
  { key: 'types', label: 'Types', control: 'multi-select', choices: choices('malware', 'phishing') },
  { key: 'more', label: 'More', control: 'json' },
  { key: 'sub', label: 'Subcategory', control: 'select', remoteChoices: 'list' },
  { key: 'parent', label: 'Parent', control: 'select', remoteChoices: 'search' },
];

const category: ConnectorField = {
  key: 'category',
  label: 'Category',
  control: 'select',
  choices: choices('net', 'soft'),
};
const sub: ConnectorField = {
  key: 'sub',
  label: 'Subcategory',
  control: 'select',
  remoteChoices: 'list',
  dependsOn: ['category'],
};

const list = (host: ControlHost, name: string) => named<HTMLSelectElement & HTMLInputElement>(host, name);
const chosenIn = (host: ControlHost, name: string) => squash(list(host, name).selectedOptions[0]?.textContent);

describe('the fields of a connector', () => {
  it('are accessible, empty, filled, faulty and read-only', async () => {
    const wrong = { summary: '', points: 'many', impact: 'gone', types: ['gone'], more: '{', parent: 'P-1' };
    for (const given of [{}, { values: wrong, tried: true }, { values: wrong, readonly: true }]) {
      const { host } = await pushing({ fields: everyControl, ...given });
      await until(() => seen(host).includes('Subcategory'));
      await expect(host).to.be.accessible();
    }
  });

  it('are nothing without a connector, and for one that asks nothing', async () => {
    const { host, choose } = await pushing({ fields: async (id) => (id === 'jira' ? everyControl : []) });
    await until(() => has(host, 'Summary'));
    await choose(null);
    expect(seen(host)).to.equal('');
    await choose('swimlane');
    await until(() => seen(host) === '');
  });

  it('say that they load, what went wrong, and try again', async () => {
    const calls: ((error?: Error) => void)[] = [];
    const fields = () =>
      new Promise<readonly ConnectorField[]>((answer, refuse) => {
        calls.push((error) => (error ? refuse(error) : answer(everyControl)));
      });
    const { host, fields: control } = await pushing({ fields });
    await until(() => seen(host).includes('Loading the fields of the connector…'));
    expect(control.ready).to.equal(false);
    await expect(host).to.be.accessible();
    calls[0]!(new CaseError('unavailable'));
    await until(() => seen(host).includes('The connector could not be reached.'));
    await expect(host).to.be.accessible();
    await click(host, 'Try again');
    await until(() => calls.length === 2);
    calls[1]!();
    await until(() => has(host, 'Summary'));
    expect(control.ready).to.equal(true);
  });

  it('say of a connector that is gone that it is, and offer no second try', async () => {
    const { host } = await pushing({ fields: () => Promise.reject(new CaseError('not_found')) });
    await until(() => seen(host).includes('This connector is not there any more'));
    expect(has(host, 'Try again')).to.equal(false);
  });

  it('start with what the connector says, and never over what is there', async () => {
    const fields: readonly ConnectorField[] = [
      { ...category, default: 'net' },
      { key: 'note', label: 'Note', control: 'text', default: 'Hello' },
      { key: 'call', label: 'Call', control: 'toggle', default: false },
    ];
    const opened = await pushing({ fields, values: { note: null } });
    await until(() => opened.changes.length > 0);
    expect(opened.changes).to.deep.equal([[{ note: null, category: 'net', call: false }, 'default']]);
    await write(opened.host, 'Note optional', 'Mine');
    expect(opened.changes.at(-1)).to.deep.equal([{ note: 'Mine', category: 'net', call: false }, 'person']);
    expect(chosenIn(opened.host, 'Category optional')).to.equal('The net');
  });

  it('hold values of their kind', async () => {
    const opened = await pushing({ fields: everyControl });
    const { host } = opened;
    await write(host, 'Summary', 'Short');
    await write(host, 'Note optional', 'Long');
    await write(host, 'Points optional', '3');
    await click(host, 'Call back');
    await select(host, list(host, 'Impact optional'), 'The low');
    await write(host, 'More optional', '{"a": [1]}');
    named(host, 'Types optional').click();
    await until(() => offered(host).length === 2);
    await pick(host, 'The phishing');
    expect({ ...opened.values }).to.deep.equal({
      summary: 'Short',
      note: 'Long',
      points: 3,
      call: true,
      impact: 'low',
      more: { a: [1] },
      types: ['phishing'],
    });
    expect(opened.fields.check()).to.deep.equal([]);
  });

  it('have their problems beside them', async () => {
    const opened = await pushing({ fields: everyControl, values: { points: 'many', more: '{' }, tried: true });
    const { host } = opened;
    expect(described(host, 'Summary')).to.equal('Summary is missing. One line.');
    expect(described(host, 'Points optional')).to.equal('Points needs a number.');
    expect(described(host, 'More optional')).to.include('More needs a JSON object');
    expect(opened.fields.check().map(({ path, rule }) => [path, rule])).to.deep.equal([
      ['connector.fields.summary', 'required'],
      ['connector.fields.points', 'wrong_type'],
      ['connector.fields.more', 'wrong_type'],
    ]);
    expect(opened.fields.focus('summary')).to.equal(true);
    expect(host.shadowRoot!.activeElement === named(host, 'Summary')).to.equal(true);
  });

  it('may have any key', async () => {
    const keys = ['__proto__', 'constructor', '"><b>', ''];
    const opened = await pushing({ fields: keys.map((key) => ({ key, label: `Key ${key}`, control: 'text' })) });
    const { host } = opened;
    const inputs = [...host.shadowRoot!.querySelectorAll('input')];
    for (const [index, input] of inputs.entries()) {
      input.value = String(index);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await host.updateComplete;
    expect(Object.entries(opened.values)).to.deep.equal(keys.map((key, index) => [key, String(index)]));
    expect(inputs.map(({ value }) => value)).to.deep.equal(['0', '1', '2', '3']);
  });
});

describe('JSON', () => {
  it('stays as it is typed, also while it is none', async () => {
    const opened = await pushing({
      fields: [{ key: 'more', label: 'More', control: 'json' }],
      values: { more: { a: 1 } },
    });
    const { host } = opened;
    expect(named(host, 'More optional').value).to.equal('{\n  "a": 1\n}');
    for (const text of ['{"a":', '{"a":2}', '{"a":2} ']) {
      await write(host, 'More optional', text);
      expect(named(host, 'More optional').value).to.equal(text);
    }
    expect(opened.values['more']).to.deep.equal({ a: 2 });
    await write(host, 'More optional', '');
    expect(opened.values['more']).to.equal(null);
  });
});

describe('a choice that depends on another', () => {
  it('waits for it, loads for it, and is cleared and loaded anew when it changes', async () => {
    const asked: Asked[] = [];
    const opened = await pushing({
      fields: [category, sub],
      choices: async (query) => {
        asked.push(query);
        return query.values['category'] === 'net' ? choices('vpn', 'dns') : choices('booking');
      },
    });
    const { host } = opened;
    expect([list(host, 'Subcategory optional').disabled, chosenIn(host, 'Subcategory optional')]).to.deep.equal([
      true,
      'Choose Category first.',
    ]);
    await select(host, list(host, 'Category optional'), 'The net');
    await until(() => !list(host, 'Subcategory optional').disabled);
    await select(host, list(host, 'Subcategory optional'), 'The dns');
    expect({ ...opened.values }).to.deep.equal({ category: 'net', sub: 'dns' });
    await select(host, list(host, 'Category optional'), 'The soft');
    expect({ ...opened.values }).to.deep.equal({ category: 'soft', sub: null });
    expect(said(host)).to.equal('Subcategory cleared');
    await until(() => squash(list(host, 'Subcategory optional').textContent).includes('The booking'));
    expect(squash(list(host, 'Subcategory optional').textContent)).not.to.include('The dns');
    expect(asked.map(({ field, values }) => [field, values['category']])).to.deep.equal([
      ['sub', 'net'],
      ['sub', 'soft'],
    ]);
  });

  it('is emptied also through others, and where the description goes in circles', async () => {
    const fields: readonly ConnectorField[] = [
      { key: 'a', label: 'A', control: 'text', dependsOn: ['c'] },
      { key: 'b', label: 'B', control: 'text', dependsOn: ['a'] },
      { key: 'c', label: 'C', control: 'text', dependsOn: ['b'] },
    ];
    const opened = await pushing({ fields, values: { a: '1', b: '2', c: '3' } });
    await write(opened.host, 'A optional', 'other');
    expect({ ...opened.values }).to.deep.equal({ a: 'other', b: null, c: null });
    expect(said(opened.host)).to.equal('B and C cleared');
  });

  it('is not there where nothing can be chosen for it', async () => {
    const { host } = await pushing({ fields: [category, sub], values: { category: 'net' } });
    await until(() => !has(host, 'Subcategory optional'));
    expect(has(host, 'Category optional')).to.equal(true);
  });

  it('ignores an answer about what was chosen before', async () => {
    const calls: { about: unknown; signal: AbortSignal; answer: (found: ReturnType<typeof choices>) => void }[] = [];
    const { host } = await pushing({
      fields: [category, sub],
      values: { category: 'net' },
      choices: ({ values }, options) =>
        new Promise((answer) => calls.push({ about: values['category'], signal: options!.signal!, answer })),
    });
    await until(() => calls.length === 1);
    expect(chosenIn(host, 'Subcategory optional')).to.equal('Loading…');
    await select(host, list(host, 'Category optional'), 'The soft');
    await until(() => calls.length === 2);
    expect(calls[0]!.signal.aborted).to.equal(true);
    calls[1]!.answer(choices('booking'));
    calls[0]!.answer(choices('vpn'));
    await until(() => squash(list(host, 'Subcategory optional').textContent).includes('The booking'));
    expect(squash(list(host, 'Subcategory optional').textContent)).not.to.include('The vpn');
  });

  it('says when it could not be loaded, keeps what is chosen, and tries again', async () => {
    let fails = true;
    const opened = await pushing({
      fields: [category, sub],
      values: { category: 'net', sub: 'dns' },
      choices: async () => {
        if (fails) throw new CaseError('timeout');
        return choices('vpn', 'dns');
      },
    });
    const { host } = opened;
    await until(() => seen(host).includes('The choices could not be loaded.'));
    expect(chosenIn(host, 'Subcategory optional')).to.equal('dns');
    await expect(host).to.be.accessible();
    fails = false;
    await click(host, 'Try again');
    await until(() => chosenIn(host, 'Subcategory optional') === 'The dns');
    expect(opened.values['sub']).to.equal('dns');
  });
});

describe('a choice that is searched', () => {
  const parent: ConnectorField = { key: 'parent', label: 'Parent', control: 'select', remoteChoices: 'search' };

  it('asks with the text, and shows what was chosen by its name', async () => {
    const asked: Asked[] = [];
    const opened = await pushing({
      fields: [parent],
      choices: async (query) => {
        asked.push(query);
        return choices('P-1', 'P-2').filter(({ label }) => label.includes(query.text ?? ''));
      },
    });
    const { host } = opened;
    await write(host, 'Parent optional', 'P-2');
    await until(() => isOpen(host) && offered(host).length === 1);
    await pick(host, 'The P-2');
    expect([opened.values['parent'], named(host, 'Parent optional').value]).to.deep.equal(['P-2', 'The P-2']);
    expect(asked.map(({ text }) => text)).to.deep.equal(['P-2']);
  });

  it('is named by a search where only its id is known, and kept where nobody knows it', async () => {
    const { host } = await pushing({
      fields: [{ ...parent, control: 'multi-select' }],
      values: { parent: ['P-1', 'gone'] },
      choices: async ({ text }) => choices('P-1', 'P-2').filter(({ value }) => value === text),
    });
    await until(() => chips(host).join() === 'The P-1,gone (unknown)');
    expect(has(host, 'Remove gone (unknown)')).to.equal(true);
  });

  it('waits for what it depends on', async () => {
    const { host } = await pushing({ fields: [category, { ...parent, dependsOn: ['category'] }] });
    expect([named(host, 'Parent optional').placeholder, named(host, 'Parent optional').readOnly]).to.deep.equal([
      'Choose Category first.',
      true,
    ]);
    await select(host, list(host, 'Category optional'), 'The net');
    expect(named(host, 'Parent optional').readOnly).to.equal(false);
  });
});
