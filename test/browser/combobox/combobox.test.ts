/** Choosing from a list that is searched by typing. */
import { expect, fixture, html } from '@open-wc/testing';
import { CaseError } from '../../../src/domain/error.js';
import { Combobox } from '../../../src/elements/primitives/combobox/combobox.js';
import type { Choice, ComboboxOptions } from '../../../src/elements/primitives/combobox/combobox-options.js';
import { field } from '../../../src/elements/primitives/field.js';
import { press } from '../../support/keys.js';
import {
  activeOption,
  chips,
  click,
  described,
  desk,
  has,
  isOpen,
  named,
  offered,
  pick,
  said,
  seen,
  shown,
  until,
  words,
  write,
  type ControlHost,
} from './scene.js';

const fruits: readonly Choice[] = [
  { value: 'apple', label: 'Apple' },
  { value: 'pear', label: 'Pear', detail: 'Conference' },
  { value: 'quince', label: 'Quince', disabled: 'Out of season' },
  { value: 'açaí', label: 'Açaí' },
];

interface Given {
  readonly values?: readonly string[];
  readonly multiple?: boolean;
  readonly options?: Partial<ComboboxOptions<Choice>>;
}

interface Scene {
  readonly host: ControlHost;
  readonly combobox: Combobox<Choice>;
  readonly changes: (readonly string[])[];
}

async function combo({ values = [], multiple = false, options }: Given = {}): Promise<Scene> {
  let chosen = values;
  const changes: (readonly string[])[] = [];
  let combobox: Combobox<Choice> | undefined;
  const { host } = await shown((made) => {
    const box = new Combobox<Choice>(made, {
      id: 'fruit',
      label: () => 'Fruit',
      multiple: () => multiple,
      values: () => chosen,
      chosen: (value) =>
        fruits.find((each) => each.value === value) ?? { value, label: value, unknown: !value.startsWith('new') },
      choice: (option) => option,
      search: () => fruits,
      readonly: () => false,
      words: () => words,
      adapter: () => made.adapter,
      announce: made.announce,
      onChange: (next) => {
        chosen = next;
        changes.push(next);
        made.requestUpdate();
      },
      ...options,
    });
    combobox = box;
    return {
      render: () =>
        field({ id: 'fruit', label: 'Fruit', problems: [], control: (attributes) => box.render(attributes) }),
    };
  });
  return { host, combobox: combobox!, changes };
}

const input = (host: ControlHost) => named(host, 'Fruit');

describe('a combobox', () => {
  it('opens by a press, shows all there is, and is the choice of whoever presses an option', async () => {
    const { host, changes } = await combo();
    expect(input(host).getAttribute('aria-expanded')).to.equal('false');
    input(host).click();
    await until(() => isOpen(host));
    expect(offered(host)).to.deep.equal(['Apple', 'Pear Conference', 'Quince Out of season', 'Açaí']);
    expect(input(host).getAttribute('aria-expanded')).to.equal('true');
    expect(said(host)).to.equal('4 choices');
    await pick(host, 'Pear');
    expect([changes, input(host).value, isOpen(host)]).to.deep.equal([[['pear']], 'Pear', false]);
    expect(said(host)).to.equal('Pear chosen');
  });

  it('finds by any part of what is said of an option, without accents', async () => {
    const { host } = await combo();
    await write(host, 'Fruit', 'acai');
    await until(() => offered(host).length === 1);
    expect(offered(host)).to.deep.equal(['Açaí']);
    await write(host, 'Fruit', 'confer');
    await until(() => offered(host)[0]?.startsWith('Pear') === true);
    await write(host, 'Fruit', 'xyz');
    await until(() => seen(host).includes('Nothing matches.'));
    expect(said(host)).to.equal('Nothing matches.');
  });

  it('is used by keys alone: arrows around the ends, Home and End, Enter', async () => {
    const { host, changes } = await combo();
    input(host).focus();
    await press('ArrowDown');
    await until(() => activeOption(host, 'Fruit') === 'Apple');
    await press('ArrowUp');
    expect(activeOption(host, 'Fruit')).to.equal('Açaí');
    await press('Home');
    expect(activeOption(host, 'Fruit')).to.equal('Apple');
    await press('End');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(activeOption(host, 'Fruit')).to.equal('Pear Conference');
    await press('Enter');
    await host.updateComplete;
    expect([changes, isOpen(host)]).to.deep.equal([[['pear']], false]);
  });

  it('opens without moving by Alt and an arrow, and closes without choosing', async () => {
    const { host, changes } = await combo();
    input(host).focus();
    await press('Alt+ArrowDown');
    await until(() => isOpen(host));
    expect(activeOption(host, 'Fruit')).to.equal(undefined);
    await press('Alt+ArrowUp');
    await until(() => !isOpen(host));
    expect(changes).to.deep.equal([]);
  });

  it('takes the first answer by Enter, once it answers what was typed', async () => {
    const { host, changes } = await combo();
    await write(host, 'Fruit', 'pe');
    await until(() => activeOption(host, 'Fruit') === 'Pear Conference');
    await press('Enter');
    expect(changes).to.deep.equal([['pear']]);
  });

  it('closes by Escape, and leaves the dialog around it open', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const { host } = await combo();
    dialog.append(host);
    dialog.showModal();
    await host.updateComplete;
    input(host).focus();
    await press('ArrowDown');
    await until(() => isOpen(host));
    await press('Escape');
    await until(() => !isOpen(host));
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  it('says why an option cannot be chosen', async () => {
    const { host, changes } = await combo();
    input(host).click();
    await until(() => isOpen(host));
    await pick(host, 'Quince');
    expect([changes, said(host), isOpen(host)]).to.deep.equal([[], 'Out of season', true]);
    const option = [...host.shadowRoot!.querySelectorAll('[role="option"]')][2];
    expect(option?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('forgets a search that was left, and keeps what was chosen before', async () => {
    const { host, changes } = await combo({ values: ['apple'] });
    await write(host, 'Fruit', 'pea');
    input(host).blur();
    await host.updateComplete;
    expect([input(host).value, changes]).to.deep.equal(['Apple', []]);
  });

  it('takes a full name that was left as the choice it is', async () => {
    const { host, changes } = await combo();
    await write(host, 'Fruit', 'pear');
    await until(() => offered(host).length === 1);
    input(host).blur();
    expect(changes).to.deep.equal([['pear']]);
  });

  it('is emptied by its button, which leaves the focus in the input, or by deleting what it says', async () => {
    const { host, changes } = await combo({ values: ['apple'] });
    await click(host, 'Clear Fruit');
    await host.updateComplete;
    expect([changes.at(-1), input(host).value, said(host)]).to.deep.equal([[], '', 'Apple removed']);
    expect(host.shadowRoot!.activeElement === input(host)).to.equal(true);
    expect(has(host, 'Clear Fruit')).to.equal(false);
    const other = await combo({ values: ['pear'] });
    await write(other.host, 'Fruit', '');
    expect(other.changes).to.deep.equal([[]]);
  });

  it('shows a value nobody knows by its id, and keeps it', async () => {
    const { host, changes } = await combo({ values: ['medlar'] });
    expect(input(host).value).to.equal('medlar');
    input(host).focus();
    input(host).blur();
    expect(changes).to.deep.equal([]);
    expect(getComputedStyle(host.shadowRoot!.querySelector('#fruit-box')!).borderTopStyle).to.equal('dashed');
  });

  it('does nothing while it is read-only', async () => {
    const { host, changes } = await combo({ values: ['apple'], options: { readonly: () => true } });
    input(host).click();
    input(host).focus();
    await press('ArrowDown');
    await press('Enter');
    await host.updateComplete;
    expect([isOpen(host), has(host, 'Clear Fruit'), changes]).to.deep.equal([false, false, []]);
  });

  it('takes the end of a composed word for no choice', async () => {
    const { host, changes } = await combo();
    await write(host, 'Fruit', 'pear');
    await until(() => activeOption(host, 'Fruit') !== undefined);
    const enter = (isComposing: boolean) =>
      input(host).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true }));
    enter(true);
    input(host).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    enter(false);
    expect(changes).to.deep.equal([]);
  });

  it('closes when the focus goes elsewhere, and when it leaves the page', async () => {
    const { host } = await combo();
    input(host).click();
    await until(() => isOpen(host));
    input(host).blur();
    await host.updateComplete;
    expect(isOpen(host)).to.equal(false);
    input(host).click();
    await until(() => isOpen(host));
    const place = host.parentElement!;
    host.remove();
    place.append(host);
    await host.updateComplete;
    expect(isOpen(host)).to.equal(false);
  });

  it('is accessible, closed and open, in one and in many', async () => {
    for (const multiple of [false, true]) {
      const { host } = await combo({ multiple, values: ['apple', 'medlar'] });
      await expect(host).to.be.accessible();
      input(host).click();
      await until(() => isOpen(host));
      await expect(host).to.be.accessible();
    }
  });
});

describe('a combobox that makes new values', () => {
  const creatable = () => true;

  it('holds what is typed as it is typed, with or without an answer', async () => {
    const { host, changes } = await combo({ options: { creatable, search: desk<Choice>().search } });
    await write(host, 'Fruit', 'newt ');
    expect(changes).to.deep.equal([['newt']]);
    expect(input(host).value).to.equal('newt ');
  });

  it('offers what is new besides what is known', async () => {
    const { host } = await combo({ options: { creatable } });
    await write(host, 'Fruit', 'app');
    await until(() => offered(host).length === 2);
    expect(offered(host)).to.deep.equal(['Apple', 'Add “app”']);
    await write(host, 'Fruit', 'apple');
    await until(() => offered(host).length === 1);
    await pick(host, 'Apple');
    expect(input(host).value).to.equal('Apple');
  });

  it('is a plain input where nothing can be looked up', async () => {
    const { host, changes } = await combo({ options: { creatable, search: () => undefined } });
    await write(host, 'Fruit', 'newt');
    await press('Enter');
    expect([input(host).getAttribute('role'), isOpen(host)]).to.deep.equal([null, false]);
    expect(changes.at(-1)).to.deep.equal(['newt']);
    await expect(host).to.be.accessible();
  });

  it('of many makes a chip of what was typed, by Enter or by leaving', async () => {
    const { host, changes } = await combo({ multiple: true, options: { creatable } });
    await write(host, 'Fruit', 'newt');
    await press('Enter');
    await write(host, 'Fruit', 'new moon');
    input(host).blur();
    await host.updateComplete;
    expect(changes).to.deep.equal([['newt'], ['newt', 'new moon']]);
    expect(chips(host)).to.deep.equal(['newt', 'new moon']);
  });
});

describe('a combobox for many', () => {
  it('shows chips, stays open for more, and takes back what is chosen again', async () => {
    const { host, changes } = await combo({ multiple: true });
    input(host).click();
    await until(() => isOpen(host));
    await pick(host, 'Apple');
    expect([said(host), isOpen(host), chips(host)]).to.deep.equal(['Apple chosen', true, ['Apple']]);
    await pick(host, 'Pear');
    await pick(host, 'Apple');
    expect([changes.at(-1), said(host)]).to.deep.equal([['pear'], 'Apple removed']);
    const selected = [...host.shadowRoot!.querySelectorAll('[role="option"]')].map((each) => each.ariaSelected);
    expect(selected).to.deep.equal(['false', 'true', 'false', 'false']);
  });

  it('leads from the start of the input to its chips, which Backspace removes one by one', async () => {
    const { host, changes } = await combo({ multiple: true, values: ['apple', 'pear'] });
    input(host).focus();
    await press('Backspace');
    expect(host.shadowRoot!.activeElement === named(host, 'Remove Pear')).to.equal(true);
    await press('ArrowLeft');
    expect(host.shadowRoot!.activeElement === named(host, 'Remove Apple')).to.equal(true);
    await press('Delete');
    await until(() => host.shadowRoot!.activeElement === named(host, 'Remove Pear'));
    await press('Backspace');
    await until(() => host.shadowRoot!.activeElement === input(host));
    expect(changes).to.deep.equal([['pear'], []]);
    expect(said(host)).to.equal('Pear removed');
  });

  it('leads the other way where text runs the other way', async () => {
    const { host } = await combo({ multiple: true, values: ['apple', 'pear'] });
    host.dir = 'rtl';
    input(host).focus();
    await press('ArrowRight');
    await press('ArrowRight');
    expect(host.shadowRoot!.activeElement === named(host, 'Remove Apple')).to.equal(true);
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(host.shadowRoot!.activeElement === input(host)).to.equal(true);
  });

  it('says when no more can be chosen, and why', async () => {
    const { host, changes } = await combo({ multiple: true, values: ['apple', 'pear'], options: { max: () => 2 } });
    input(host).click();
    await until(() => isOpen(host));
    await pick(host, 'Açaí');
    const sentence = 'At most 2 can be chosen. Remove one to choose another.';
    expect([changes, said(host)]).to.deep.equal([[], sentence]);
    expect(seen(host)).to.include(sentence);
    expect(described(host, 'Fruit')).to.equal(sentence);
    await pick(host, 'Pear');
    await pick(host, 'Açaí');
    expect(changes.at(-1)).to.deep.equal(['apple', 'açaí']);
  });

  it('says of a search that was left that it is no choice', async () => {
    const { host, changes } = await combo({ multiple: true });
    await write(host, 'Fruit', 'plum');
    input(host).blur();
    await host.updateComplete;
    expect([input(host).value, changes]).to.deep.equal(['plum', []]);
    expect(described(host, 'Fruit')).to.equal('“plum” is not chosen. Pick from the list.');
    await write(host, 'Fruit', '');
    expect(described(host, 'Fruit')).to.equal('');
  });

  it('shows every value once, however often the host or the backend says it', async () => {
    const twice = [...fruits, ...fruits];
    const { host } = await combo({ multiple: true, values: ['apple', 'apple'], options: { search: () => twice } });
    expect(chips(host)).to.deep.equal(['Apple']);
    input(host).click();
    await until(() => isOpen(host));
    expect(offered(host)).to.have.length(4);
  });
});

describe('a combobox that asks', () => {
  it('asks once a person pauses, and gives up what is not wanted any more', async () => {
    const { search, asked } = desk<Choice>();
    const { host } = await combo({ options: { search } });
    await write(host, 'Fruit', 'a');
    await write(host, 'Fruit', 'ap');
    await write(host, 'Fruit', 'app');
    await until(() => asked.length > 0);
    expect(asked.map(({ text }) => text)).to.deep.equal(['app']);
    await write(host, 'Fruit', 'pe');
    await until(() => asked.length === 2);
    expect([asked[0]!.signal.aborted, asked[1]!.signal.aborted]).to.deep.equal([true, false]);
    input(host).blur();
    await host.updateComplete;
    await until(() => asked[1]!.signal.aborted);
  });

  it('says that it loads, then what there is', async () => {
    const { search, asked } = desk<Choice>();
    const { host } = await combo({ options: { search } });
    input(host).click();
    await until(() => seen(host).includes('Loading…'));
    await expect(host).to.be.accessible();
    asked[0]!.answer([]);
    await until(() => seen(host).includes('There is nothing to choose from.'));
    await expect(host).to.be.accessible();
  });

  it('never lets Enter take an answer to something else', async () => {
    const { search, asked } = desk<Choice>();
    const { host, changes } = await combo({ options: { search } });
    await write(host, 'Fruit', 'a');
    await until(() => asked.length === 1);
    asked[0]!.answer([fruits[0]!]);
    await until(() => activeOption(host, 'Fruit') === 'Apple');
    await write(host, 'Fruit', 'pe');
    expect(activeOption(host, 'Fruit')).to.equal(undefined);
    await press('Enter');
    expect(changes).to.deep.equal([]);
    await until(() => asked.length === 2);
    asked[1]!.answer([fruits[1]!]);
    await until(() => activeOption(host, 'Fruit') === 'Pear Conference');
  });

  it('says what went wrong and tries again, by the button or by Enter', async () => {
    const { search, asked } = desk<Choice>();
    const { host } = await combo({ options: { search } });
    input(host).click();
    await until(() => asked.length === 1);
    asked[0]!.refuse(new CaseError('unavailable'));
    await until(() => seen(host).includes('The data cannot be reached right now.'));
    expect(said(host)).to.equal('The data cannot be reached right now.');
    await expect(host).to.be.accessible();
    await click(host, 'Try again');
    expect(host.shadowRoot!.activeElement === input(host)).to.equal(true);
    await until(() => asked.length === 2);
    asked[1]!.refuse(new CaseError('offline'));
    await until(() => said(host).startsWith('There is no connection.'));
    await press('Enter');
    await until(() => asked.length === 3);
    asked[2]!.answer(fruits);
    await until(() => offered(host).length === 4);
  });

  it('offers no second try where it would go like the first', async () => {
    const { search, asked } = desk<Choice>();
    const { host } = await combo({ options: { search } });
    input(host).click();
    await until(() => asked.length === 1);
    asked[0]!.refuse(new CaseError('forbidden'));
    await until(() => seen(host).includes('You do not have the right to do this.'));
    expect(has(host, 'Try again')).to.equal(false);
    await press('Enter');
    await host.updateComplete;
    expect(asked).to.have.length(1);
  });

  it('reaches "Try again" by Tab, and Escape there closes the list', async () => {
    const { search, asked } = desk<Choice>();
    const { host } = await combo({ options: { search } });
    input(host).click();
    await until(() => asked.length === 1);
    asked[0]!.refuse(new CaseError('timeout'));
    await until(() => has(host, 'Try again'));
    await press('Tab');
    expect(host.shadowRoot!.activeElement === named(host, 'Try again')).to.equal(true);
    expect(isOpen(host)).to.equal(true);
    await press('Escape');
    await until(() => !isOpen(host));
    expect(host.shadowRoot!.activeElement === input(host)).to.equal(true);
  });
});
