import { expect } from '@open-wc/testing';
import type { ObservableType } from '../../../src/domain/observable.js';
import {
  control,
  dialog,
  focused,
  has,
  hears,
  memoryFor,
  presses,
  says,
  storages,
  stores,
  unreliable,
  until,
  words,
  write,
} from '../case-view/scene.js';
import { pressKey, settled, settles, shown, stored } from './scene.js';

const berth: ObservableType = { key: 'berth', label: 'Berth' };
const only = { sections: 'observable-types' };

describe('types of observables of a team', () => {
  it('takes a new one under a key of its own', async () => {
    const adapter = memoryFor();
    const settings = await shown(adapter, only);
    await says(settings, 'No types of your own.');
    await presses(settings, 'Add a type');
    expect(settings.shadowRoot!.querySelector('form')!.ariaLabel).to.equal('Add a type');
    write(settings, 'Name of the type', '  Liegeplatz Süd ');
    await settings.updateComplete;
    await presses(settings, 'Save');
    await hears(settings, 'Liegeplatz Süd saved');
    expect((await stored(adapter)).observableTypes).to.deep.equal([{ key: 'liegeplatz-sud', label: 'Liegeplatz Süd' }]);
    expect(focused(settings)?.textContent).to.include('Add a type');
  });

  it('renames one and keeps its key', async () => {
    const adapter = memoryFor();
    await settles(adapter, { observableTypes: [berth] });
    const settings = await shown(adapter, only);
    await presses(settings, 'Edit Berth');
    await until(settings, () => settings.shadowRoot!.querySelector('form')?.ariaLabel === 'Edit Berth');
    await says(settings, 'Observables are stored as berth; that stays.');
    write(settings, 'Name of the type', 'Quay');
    await settings.updateComplete;
    await presses(settings, 'Save');
    await says(settings, 'Quay');
    await settled(settings);
    expect((await stored(adapter)).observableTypes).to.deep.equal([{ key: 'berth', label: 'Quay' }]);
    expect(focused(settings)?.ariaLabel).to.equal('Edit Quay');
  });

  it('says what is wrong with a name, and Escape leaves it', async () => {
    const adapter = memoryFor();
    await settles(adapter, { observableTypes: [berth] });
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a type');
    await presses(settings, 'Save');
    await says(settings, 'Name of the type is missing.');
    write(settings, 'Name of the type', 'BERTH');
    await says(settings, 'There is a type of this name already.');
    control(settings, 'Name of the type').focus();
    pressKey(settings, 'Escape');
    await until(settings, () => !has(settings, 'Name of the type'));
    expect((await stored(adapter)).observableTypes).to.have.length(1);
  });

  it('takes ten at most, and says so', async () => {
    const adapter = memoryFor();
    const types = Array.from({ length: 10 }, (_, index) => ({ key: `t${index}`, label: `Type ${index}` }));
    await settles(adapter, { observableTypes: types });
    const settings = await shown(adapter, only);
    await says(settings, 'There can be 10 types at most.');
    expect(control(settings, 'Add a type').ariaDisabled).to.equal('true');
  });

  for (const [name, storage] of Object.entries(storages)) {
    it(`says how many observables go with a type, and removes them with it, in ${name}`, async () => {
      const adapter = storage();
      await settles(adapter, { observableTypes: [berth] });
      for (const values of [['B1', 'B2'], ['B3']]) {
        const made = await stores(adapter);
        await adapter.observables.add(
          made.id,
          values.map((value) => ({ type: 'berth', value })),
        );
      }
      const settings = await shown(adapter, only);
      await presses(settings, 'Remove Berth');
      await until(settings, () =>
        (dialog(settings)?.textContent ?? '').includes('3 observables of this type are removed'),
      );
      expect(dialog(settings)?.textContent).to.include('from 2 cases');
      await presses(settings, 'Cancel');
      expect((await stored(adapter)).observableTypes).to.have.length(1);
      await presses(settings, 'Remove Berth');
      await until(settings, () => (dialog(settings)?.textContent ?? '').includes('3 observables'));
      await presses(settings, 'Remove');
      await hears(settings, 'Type Berth removed');
      expect((await adapter.configuration.usage({ owner: 'securitySolution' })).observableTypes).to.deep.equal({});
    });
  }

  it('removes nothing while nobody knows what goes with it', async () => {
    const adapter = memoryFor();
    await settles(adapter, { observableTypes: [berth] });
    const settings = await shown(unreliable(adapter, 'configuration', 'usage', 'unavailable').adapter, only);
    await presses(settings, 'Remove Berth');
    await until(settings, () => has(settings, 'Remove'));
    control(settings, 'Remove').click();
    await settings.updateComplete;
    expect(dialog(settings) === null).to.equal(false);
    expect((await stored(adapter)).observableTypes).to.have.length(1);
  });

  it('puts together what two people add', async () => {
    const adapter = memoryFor();
    const settings = await shown(adapter, only);
    await presses(settings, 'Add a type');
    write(settings, 'Name of the type', 'Crane');
    await settings.updateComplete;
    await settles(adapter, { observableTypes: [berth] });
    await presses(settings, 'Save');
    await says(settings, 'Berth');
    await hears(settings, 'Crane saved');
    expect((await stored(adapter)).observableTypes.map(({ key }) => key)).to.have.members(['crane', 'berth']);
  });

  it('shows both names where two people rename one, and loses nothing else by keeping one', async () => {
    const adapter = memoryFor();
    await settles(adapter, { observableTypes: [berth] });
    const settings = await shown(adapter, only);
    await presses(settings, 'Edit Berth');
    await until(settings, () => has(settings, 'Name of the type'));
    write(settings, 'Name of the type', 'Mine');
    await settings.updateComplete;
    await settles(adapter, {
      observableTypes: [
        { ...berth, label: 'Yard' },
        { key: 'crane', label: 'Crane' },
      ],
    });
    await presses(settings, 'Save');
    await says(settings, 'Observable types was changed by somebody else meanwhile.');
    await says(settings, 'Yard');
    await presses(settings, 'Save yours');
    await until(settings, () => !words(settings).includes('Save yours'));
    await settled(settings);
    expect((await stored(adapter)).observableTypes).to.deep.equal([
      { key: 'berth', label: 'Mine' },
      { key: 'crane', label: 'Crane' },
    ]);
  });

  it('takes the version of somebody else where it is the better one', async () => {
    const adapter = memoryFor();
    await settles(adapter, { observableTypes: [berth] });
    const settings = await shown(adapter, only);
    await presses(settings, 'Edit Berth');
    await until(settings, () => has(settings, 'Name of the type'));
    write(settings, 'Name of the type', 'Mine');
    await settings.updateComplete;
    await settles(adapter, { observableTypes: [{ ...berth, label: 'Yard' }] });
    await presses(settings, 'Save');
    await presses(settings, 'Keep theirs');
    await until(settings, () => has(settings, 'Edit Yard'));
    expect((await stored(adapter)).observableTypes[0]?.label).to.equal('Yard');
  });
});
