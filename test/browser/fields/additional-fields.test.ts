/** The fields an owner or a template adds to a case. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import { press } from '../../support/keys.js';
import { chips, click, described, has, named, offered, pick, seen, squash, until, write } from '../combobox/scene.js';
import { describedSet, fieldsetOf, form, placedFields, select, ticked } from './scene.js';

const options = [{ value: 'a', label: 'Alpha' }, { value: '', label: 'Nothing at all' }, { value: '__proto__' }];

const everyControl = placedFields(
  { key: 'text', label: 'Text', control: 'text', description: 'One line.' },
  { key: 'area', label: 'Area', control: 'text-area', required: true },
  { key: 'number', label: 'Number', control: 'number' },
  { key: 'toggle', label: 'Toggle', control: 'toggle' },
  { key: 'dropdown', label: 'Dropdown', control: 'dropdown', options },
  { key: 'radio', label: 'Radio', control: 'radio', options },
  { key: 'boxes', label: 'Boxes', control: 'checkboxes', options },
  { key: 'date', label: 'Date', control: 'date-time' },
  { key: 'time', label: 'Time', control: 'date-time', showTime: true, timeZone: 'utc' },
  { key: 'user', label: 'User', control: 'user' },
  { key: 'users', label: 'Users', control: 'user', multiple: true },
  { key: 'block', label: 'Block', control: 'markdown', text: '**Read** this <b>first</b>.' },
);

describe('additional fields', () => {
  it('are accessible, empty, filled, faulty and read-only', async () => {
    await expect((await form(everyControl)).host).to.be.accessible();
    const wrong = { number: 'many', dropdown: 'gone', boxes: ['gone', 'a'], date: 'soon', user: ['nobody'] };
    for (const options of [{}, { readonly: () => true }]) {
      const { host } = await form(everyControl, { values: wrong, tried: true, options });
      await host.updateComplete;
      await expect(host).to.be.accessible();
    }
  });

  it('say apart from their name that they are optional, also where it is read aloud', async () => {
    const { host } = await form(placedFields({ key: 'template', label: 'Template', control: 'text' }));
    const texts = document.createTreeWalker(host.renderRoot.querySelector('label')!, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    while (texts.nextNode()) said.push(texts.currentNode.textContent ?? '');
    // A space alone would be passed over.
    expect(said.filter(Boolean)).to.deep.equal(['Template ', 'optional']);
  });

  it('say which may be empty only until the case is closed', async () => {
    const { host } = await form(
      placedFields(
        { key: 'cause', label: 'Root cause', control: 'text', requiredOnClose: true },
        { key: 'site', label: 'Site', control: 'text', requiredOnClose: true, required: true },
        { key: 'note', label: 'Note', control: 'text' },
      ),
    );
    expect([...host.renderRoot.querySelectorAll('label')].map((each) => squash(each.textContent))).to.deep.equal([
      'Root cause needed to close',
      'Site',
      'Note optional',
    ]);
  });

  it('show those of the owner first, then those of the template', async () => {
    const [mine, other] = placedFields(
      { key: 'a', label: 'Of the template', control: 'text' },
      { key: 'b', label: 'Of the owner', control: 'text' },
    );
    const { host } = await form([{ ...mine!, from: 'template' }, other!]);
    const labels = [...host.shadowRoot!.querySelectorAll('label')].map((each) => squash(each.textContent));
    expect(labels).to.deep.equal(['Of the owner optional', 'Of the template optional']);
  });

  it('say "optional" of what need not be said, and read the description with the control', async () => {
    const { host } = await form(everyControl);
    expect(described(host, 'Text optional')).to.equal('One line.');
    expect(named(host, 'Area').ariaRequired).to.equal('true');
  });

  it('are nothing where none is shown', async () => {
    const { host, fields, place } = await form([]);
    expect([fields.empty, seen(host)]).to.deep.equal([true, '']);
    await place(
      placedFields({ key: 'x', label: 'Secret', control: 'text', showWhen: { field: 'y', is: 'not-empty' } }),
    );
    expect([fields.empty, seen(host)]).to.deep.equal([true, '']);
  });

  it('come and go with what others say, and keep their value meanwhile', async () => {
    const placed = placedFields(
      { key: 'data', label: 'Customer data', control: 'toggle', default: false },
      { key: 'law', label: 'Authority', control: 'text', showWhen: { field: 'data', is: 'equals', value: true } },
    );
    const opened = await form(placed, { tried: true });
    const { host } = opened;
    expect(has(host, 'Authority optional')).to.equal(false);
    await click(host, 'Customer data');
    await write(host, 'Authority optional', 'BSI');
    await click(host, 'Customer data');
    expect(has(host, 'Authority optional')).to.equal(false);
    expect({ ...opened.values }).to.deep.equal({ data: false, law: 'BSI' });
    await click(host, 'Customer data');
    expect(named(host, 'Authority optional').value).to.equal('BSI');
  });

  it('become required by what others say', async () => {
    const placed = placedFields(
      { key: 'kind', label: 'Kind', control: 'text' },
      { key: 'why', label: 'Why', control: 'text', requiredWhen: { field: 'kind', is: 'equals', value: 'other' } },
    );
    const { host } = await form(placed, { tried: true });
    expect(has(host, 'Why optional')).to.equal(true);
    await write(host, 'Kind optional', 'other');
    expect(described(host, 'Why')).to.equal('Why is missing.');
    expect(named(host, 'Why').ariaInvalid).to.equal('true');
  });

  it('may have any key', async () => {
    const keys = ['__proto__', 'constructor', '"><img src=x>', 'a b.c', 'ü ', ''];
    const opened = await form(
      placedFields(...keys.map((key) => ({ key, label: `Key ${key}`, control: 'text' as const }))),
      {
        tried: true,
      },
    );
    const { host } = opened;
    const inputs = [...host.shadowRoot!.querySelectorAll('input')];
    for (const [index, input] of inputs.entries()) {
      input.value = `value ${index}`;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await host.updateComplete;
    expect(Object.entries(opened.values)).to.deep.equal(keys.map((key, index) => [key, `value ${index}`]));
    expect(inputs.map(({ value }) => value)).to.deep.equal(keys.map((_, index) => `value ${index}`));
    expect(inputs.every(({ id }) => /^[\w-]+$/.test(id))).to.equal(true);
    expect(opened.fields.focus('__proto__')).to.equal(true);
    expect(host.shadowRoot!.activeElement === inputs[0]).to.equal(true);
    await expect(host).to.be.accessible();
  });

  it('show their problem beside the field it is of, also where keys begin alike', async () => {
    const placed = placedFields(
      { key: 'a', label: 'One', control: 'text', maxLength: 3 },
      { key: 'a.b', label: 'Other', control: 'text', maxLength: 3 },
    );
    const { host } = await form(placed, { values: { 'a.b': 'long one' }, tried: true });
    expect(described(host, 'One optional')).to.equal('');
    expect(described(host, 'Other optional')).to.include('Other is longer than 3 characters (8).');
  });

  it('tell which was left, each once', async () => {
    const { host, left } = await form(everyControl);
    named(host, 'Text optional').focus();
    await press('Tab');
    await press('Tab');
    expect(left).to.deep.equal(['text', 'area']);
    ticked(host, 'Radio optional', 'Alpha').focus();
    await press('ArrowDown');
    ticked(host, 'Boxes optional', 'Alpha').focus();
    expect(left).to.deep.equal(['text', 'area', 'number', 'radio']);
  });

  it('stay what they are when fields are placed before them', async () => {
    const [first, second] = placedFields(
      { key: 'new', label: 'New', control: 'text' },
      { key: 'old', label: 'Old', control: 'text' },
    );
    const { host, place } = await form([second!]);
    const before = named(host, 'Old optional');
    before.focus();
    await place([first!, second!]);
    expect(named(host, 'Old optional') === before).to.equal(true);
    expect(host.shadowRoot!.activeElement === before).to.equal(true);
  });
});

describe('a text', () => {
  it('is nothing once it is emptied, and is never cut', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Text', control: 'text', maxLength: 10 }), {
      tried: true,
    });
    const { host } = opened;
    await write(host, 'Text optional', 'more than ten');
    expect(opened.values['x']).to.equal('more than ten');
    expect(described(host, 'Text optional')).to.equal('Text is longer than 10 characters (13). 3 characters too many');
    await write(host, 'Text optional', '');
    expect(opened.values['x']).to.equal(null);
  });
});

describe('a number', () => {
  const number = placedFields({ key: 'x', label: 'Hosts', control: 'number', integer: true });

  it('is stored as a number, and stays as it is typed while it is', async () => {
    const opened = await form(number);
    const { host } = opened;
    await write(host, 'Hosts optional', '1,0');
    await write(host, 'Hosts optional', '1,000');
    expect([opened.values['x'], named(host, 'Hosts optional').value]).to.deep.equal([1000, '1,000']);
    named(host, 'Hosts optional').blur();
    await opened.set('x', 7);
    expect(named(host, 'Hosts optional').value).to.equal('7');
  });

  it('that is none is kept and said to be none', async () => {
    const opened = await form(number, { tried: true });
    const { host } = opened;
    await write(host, 'Hosts optional', 'a dozen');
    named(host, 'Hosts optional').blur();
    await host.updateComplete;
    expect([opened.values['x'], named(host, 'Hosts optional').value]).to.deep.equal(['a dozen', 'a dozen']);
    expect(described(host, 'Hosts optional')).to.equal('Hosts needs a number.');
    await write(host, 'Hosts optional', ' ');
    expect(opened.values['x']).to.equal(null);
  });
});

describe('a toggle', () => {
  it('is a switch', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Data', control: 'toggle' }));
    const control = named(opened.host, 'Data');
    expect([control.getAttribute('role'), control.checked]).to.deep.equal(['switch', false]);
    control.focus();
    await press(' ');
    expect(opened.values['x']).to.equal(true);
  });

  it('that must be answered and has no default is a question, so that silence is no answer', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Breach', control: 'toggle', required: true }), {
      tried: true,
    });
    const { host } = opened;
    expect(describedSet(host, 'Breach')).to.equal('Breach is missing.');
    ticked(host, 'Breach', 'Off').click();
    await host.updateComplete;
    expect([opened.values['x'], describedSet(host, 'Breach')]).to.deep.equal([false, '']);
  });
});

describe('a choice', () => {
  it('of a dropdown is what its option stores, whatever that is', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Choice', control: 'dropdown', options }));
    const { host } = opened;
    const list = named<HTMLSelectElement & HTMLInputElement>(host, 'Choice optional');
    for (const [name, value] of [
      ['__proto__', '__proto__'],
      ['Nothing at all', ''],
      ['Not set', null],
    ] as const) {
      await select(host, list, name);
      expect(opened.values['x']).to.equal(value);
      expect(squash(list.selectedOptions[0]?.textContent)).to.equal(name);
    }
  });

  it('that is no option any more is kept and shown', async () => {
    const placed = placedFields(
      { key: 'd', label: 'Dropdown', control: 'dropdown', options },
      { key: 'r', label: 'Radio', control: 'radio', options },
      { key: 'c', label: 'Boxes', control: 'checkboxes', options },
    );
    const opened = await form(placed, { values: { d: 'old', r: 'old', c: ['old', 'a'] } });
    const { host } = opened;
    const list = named<HTMLSelectElement & HTMLInputElement>(host, 'Dropdown optional');
    expect(squash(list.selectedOptions[0]?.textContent)).to.equal('old (unknown)');
    expect(ticked(host, 'Radio optional', 'old (unknown)').checked).to.equal(true);
    ticked(host, 'Boxes optional', 'Nothing at all').click();
    await host.updateComplete;
    expect(opened.values['c']).to.deep.equal(['a', '', 'old']);
    ticked(host, 'Boxes optional', 'old (unknown)').click();
    await host.updateComplete;
    expect(opened.values['c']).to.deep.equal(['a', '']);
  });

  it('shows what others make of it', async () => {
    const placed = placedFields(
      { key: 'd', label: 'Dropdown', control: 'dropdown', options },
      { key: 'r', label: 'Radio', control: 'radio', options },
    );
    const { host, set } = await form(placed, { values: { d: 'a', r: 'a' } });
    await set('d', null);
    await set('r', '__proto__');
    const list = named<HTMLSelectElement & HTMLInputElement>(host, 'Dropdown optional');
    expect(squash(list.selectedOptions[0]?.textContent)).to.equal('Not set');
    expect(ticked(host, 'Radio optional', '__proto__').checked).to.equal(true);
  });

  it('among radios moves by arrows and can be taken back where it is optional', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Radio', control: 'radio', options }));
    const { host } = opened;
    ticked(host, 'Radio optional', 'Alpha').focus();
    await press('ArrowDown');
    expect(opened.values['x']).to.equal('');
    await host.updateComplete;
    await click(host, 'Clear Radio');
    await host.updateComplete;
    expect(opened.values['x']).to.equal(null);
    expect(fieldsetOf(host, 'Radio optional').querySelector('input:checked') === null).to.equal(true);
    expect(host.shadowRoot!.activeElement === ticked(host, 'Radio optional', 'Alpha')).to.equal(true);
  });

  it('among radios that must be made cannot be taken back', async () => {
    const { host } = await form(
      placedFields({ key: 'x', label: 'Radio', control: 'radio', options, default: 'a', required: true }),
    );
    expect(has(host, 'Clear Radio')).to.equal(false);
  });

  it('of none is no value', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Boxes', control: 'checkboxes', options }));
    const alpha = ticked(opened.host, 'Boxes optional', 'Alpha');
    alpha.click();
    await opened.host.updateComplete;
    expect(opened.values['x']).to.deep.equal(['a']);
    alpha.click();
    expect(opened.values['x']).to.equal(null);
  });
});

describe('a date', () => {
  const local = placedFields({ key: 'x', label: 'Seen', control: 'date-time', showTime: true, timeZone: 'local' });

  it('is read from the clocks of its zone and stored as a point in time', async () => {
    const opened = await form(local);
    const { host } = opened;
    await write(host, 'Seen optional', '2026-07-01T12:00');
    expect(opened.values['x']).to.equal('2026-07-01T10:00:00.000Z');
    expect(described(host, 'Seen optional')).to.equal('GMT+2');
    expect(named(host, 'Seen optional').value).to.equal('2026-07-01T12:00');
  });

  it('in UTC is what it says', async () => {
    const opened = await form(
      placedFields({ key: 'x', label: 'Began', control: 'date-time', showTime: true, timeZone: 'utc' }),
    );
    await write(opened.host, 'Began optional', '2026-07-01T12:00');
    expect(opened.values['x']).to.equal('2026-07-01T12:00:00.000Z');
    expect(described(opened.host, 'Began optional')).to.equal('UTC');
  });

  it('without a time is the same date everywhere', async () => {
    const opened = await form(placedFields({ key: 'x', label: 'Due', control: 'date-time' }));
    await write(opened.host, 'Due optional', '2026-07-01');
    expect(opened.values['x']).to.equal('2026-07-01T00:00:00.000Z');
  });

  it('shows all of what is stored, to the millisecond', async () => {
    const { host } = await form(local, { values: { x: '2026-07-01T10:00:30.500Z' } });
    expect(named(host, 'Seen optional').value).to.equal('2026-07-01T12:00:30.5');
  });

  it('in an hour that clocks skip does not jump while it is typed', async () => {
    const opened = await form(local);
    const { host } = opened;
    await write(host, 'Seen optional', '2026-03-29T02:30');
    expect(named(host, 'Seen optional').value).to.equal('2026-03-29T02:30');
    expect(opened.values['x']).to.equal('2026-03-29T01:30:00.000Z');
    named(host, 'Seen optional').blur();
    await opened.set('x', opened.values['x']!);
    expect(named(host, 'Seen optional').value).to.equal('2026-03-29T03:30');
  });

  it('is emptied by its button', async () => {
    const opened = await form(local, { values: { x: '2026-07-01T10:00:00.000Z' } });
    const { host } = opened;
    await click(host, 'Clear Seen');
    expect([opened.values['x'], named(host, 'Seen optional').value]).to.deep.equal([null, '']);
    expect([has(host, 'Clear Seen'), host.shadowRoot!.activeElement === named(host, 'Seen optional')]).to.deep.equal([
      false,
      true,
    ]);
  });

  it('that is none is said as it is stored', async () => {
    const { host } = await form(local, { values: { x: 'tomorrow' }, tried: true });
    expect(described(host, 'Seen optional')).to.include('Stored as “tomorrow”.');
    expect(described(host, 'Seen optional')).to.include('Seen needs a date.');
  });
});

describe('a person', () => {
  const ana = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org' };
  const adapter = {
    ...memoryAdapter(),
    users: {
      find: async () => [ana],
      get: async (ids: readonly string[]) => ids.map((id) => (id === 'ana' ? ana : null)),
    },
  };

  it('is found and stored as a list of ids, also of one', async () => {
    const placed = placedFields({ key: 'x', label: 'Lead', control: 'user' });
    const opened = await form(placed, { adapter });
    const { host } = opened;
    named(host, 'Lead optional').click();
    await until(() => offered(host).length === 1);
    await pick(host, offered(host)[0]!);
    expect(opened.values['x']).to.deep.equal(['ana']);
    await click(host, 'Clear Lead');
    expect(opened.values['x']).to.equal(null);
  });

  it('is named where the case holds only the id', async () => {
    const placed = placedFields({ key: '__proto__', label: 'Watchers', control: 'user', multiple: true });
    const values = Object.fromEntries([['__proto__', ['ana', 'gone']]]);
    const { host } = await form(placed, { adapter, values });
    await until(() => chips(host)[1]?.includes('unknown') === true);
    expect(chips(host)[0]).to.include('Ana Ruiz');
  });

  it('is asked for by fields that came later', async () => {
    const { host, place } = await form([], { adapter, values: { x: ['ana'] } });
    await place(placedFields({ key: 'x', label: 'Lead', control: 'user' }));
    await until(() => named(host, 'Lead optional').value === 'Ana Ruiz');
  });
});

describe('a key', () => {
  it('that is a person here may be a text there', async () => {
    const asked: (readonly string[])[] = [];
    const memory = memoryAdapter();
    const get = async (ids: readonly string[]) => {
      asked.push(ids);
      return ids.map(() => null);
    };
    const adapter = { ...memory, users: { ...memory.users, get } };
    const { host, place, set } = await form(placedFields({ key: 'x', label: 'Lead', control: 'user' }), { adapter });
    await place(placedFields({ key: 'x', label: 'Words', control: 'text' }));
    await set('x', 'Some words');
    expect([named(host, 'Words optional').value, asked]).to.deep.equal(['Some words', []]);
  });
});

describe('a block of Markdown', () => {
  const block = placedFields({ key: 'x', label: 'Block', control: 'markdown', text: '**Read** <b>this</b>' });

  it('is the text as it is written until there is a view for it', async () => {
    const { host } = await form(block);
    expect(seen(host)).to.equal('**Read** <b>this</b>');
    expect(host.shadowRoot!.querySelector('b') === null).to.equal(true);
  });

  it('is rendered by the view it is given', async () => {
    const { host } = await form(block, { options: { markdown: () => (text) => html`<em>${text.length}</em>` } });
    expect(seen(host)).to.equal('20');
  });
});
