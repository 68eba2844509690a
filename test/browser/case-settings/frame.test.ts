import { expect } from '@open-wc/testing';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import type { Configuration } from '../../../src/domain/configuration.js';
import { CaseError } from '../../../src/domain/error.js';
import {
  control,
  has,
  hears,
  memoryFor,
  owner,
  presses,
  said,
  says,
  unreliable,
  until,
  words,
} from '../case-view/scene.js';
import { noConnectors } from '../../support/no-connectors.js';
import { placed, radio, settled, settles, shown, stored } from './scene.js';

const withPushes = (): CaseAdapter => memoryFor({}, { connectors: noConnectors });

describe('<case-settings>', () => {
  it('says what is missing where there is no backend', async () => {
    const settings = await placed(undefined);
    await says(settings, 'No backend is connected.');
  });

  it('shows nothing to whom nothing is to be shown', async () => {
    const settings = await placed(memoryFor({ read: false }));
    await until(settings, () => settings.shadowRoot!.querySelector('[part~="state"]') !== null);
    expect(settings.shadowRoot!.querySelector('[part~="section"]') === null).to.equal(true);
  });

  it('says why the settings are not there, and asks again', async () => {
    const { adapter, trouble } = unreliable(memoryFor(), 'configuration', 'get', 'unavailable');
    const settings = await placed(adapter);
    await until(settings, () => has(settings, 'Try again'));
    expect(settings.matches(':state(error)')).to.equal(true);
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await says(settings, 'Observable types');
    expect(settings.matches(':state(error)')).to.equal(false);
  });

  it('shows the sections it is asked for, and only what the backend has', async () => {
    const headings = (settings: HTMLElement) =>
      [...settings.shadowRoot!.querySelectorAll('h3')].map((each) => each.textContent.trim());
    expect(headings(await shown(withPushes()))).to.deep.equal([
      'Closing cases',
      'Connectors',
      'New cases',
      'Fields',
      'Templates',
      'Observable types',
    ]);
    expect(headings(await shown(memoryFor()))).not.to.include('Closing cases');
    expect(headings(await shown(withPushes(), { sections: 'observable-types closure nonsense' }))).to.deep.equal([
      'Closing cases',
      'Observable types',
    ]);
  });

  it('shows what was saved, also where an answer that was under way comes after it', async () => {
    const adapter = memoryFor();
    let old: Configuration | undefined;
    const get: CaseAdapter['configuration']['get'] = async (...asked) => {
      const found = await adapter.configuration.get(...asked);
      old ??= found;
      // Asked before the save, answered after it.
      return old;
    };
    const settings = await shown({ ...adapter, configuration: { ...adapter.configuration, get } });
    const extract = () => control<HTMLInputElement>(settings, 'Extract observables from alerts');
    extract().click();
    await hears(settings, 'Extract observables from alerts saved');
    await settings.refresh();
    await settings.updateComplete;
    expect(extract().checked).to.equal(false);
    old = undefined;
    await settings.refresh();
    await settings.updateComplete;
    expect(extract().checked).to.equal(false);
  });

  it('changes nothing for who may only look', async () => {
    const settings = await shown(memoryFor({ settings: false, manageTemplates: false }, { connectors: noConnectors }));
    await says(settings, 'You can look at these settings, but not change them.');
    expect(radio(settings, 'A successful push closes the case').disabled).to.equal(true);
    expect(has(settings, 'Add a type')).to.equal(false);
    const extract = control<HTMLInputElement>(settings, 'Extract observables from alerts');
    extract.click();
    expect(extract.checked).to.equal(true);
    expect(extract.ariaReadOnly).to.equal('true');
  });

  it('can be used by everybody', async () => {
    await expect(await shown(withPushes())).to.be.accessible();
  });

  it('saves what closes a case at once, and tells the host', async () => {
    const adapter = withPushes();
    const settings = await shown(adapter);
    const told: string[] = [];
    settings.addEventListener('case-configured', (event) => told.push(event.configuration.closure));
    radio(settings, 'A successful push closes the case').click();
    await hears(settings, 'Closing cases saved');
    expect((await stored(adapter)).closure).to.equal('by-push');
    expect(told).to.deep.equal(['by-push']);
  });

  it('says what could not be saved, shows it as it is, and saves it when asked again', async () => {
    const { adapter, trouble } = unreliable(withPushes(), 'configuration', 'save', 'unavailable');
    const settings = await shown(adapter);
    radio(settings, 'A successful push closes the case').click();
    await says(settings, 'Closing cases could not be saved.');
    expect(said(settings)).not.to.equal('');
    expect(radio(settings, 'People close cases').checked).to.equal(true);
    trouble.isOn = false;
    await presses(settings, 'Try again');
    await until(settings, () => !words(settings).includes('could not be saved'));
    await settled(settings);
    expect((await stored(adapter)).closure).to.equal('by-push');
  });

  it('takes what is not to be tried again for what it is', async () => {
    const { adapter } = unreliable(withPushes(), 'configuration', 'save', 'forbidden');
    const settings = await shown(adapter);
    radio(settings, 'A successful push closes the case').click();
    await says(settings, 'Closing cases could not be saved.');
    await presses(settings, 'Close');
    await until(settings, () => !words(settings).includes('could not be saved'));
  });

  it('is busy while something is on its way, and saves other things meanwhile', async () => {
    const whole = withPushes();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const adapter: CaseAdapter = {
      ...whole,
      configuration: {
        ...whole.configuration,
        save: async (change, options) => {
          await held;
          return whole.configuration.save(change, options);
        },
      },
    };
    const settings = await shown(adapter);
    radio(settings, 'A successful push closes the case').click();
    await says(settings, 'Saving …');
    expect(settings.matches(':state(busy)')).to.equal(true);
    expect(radio(settings, 'A successful push closes the case').checked).to.equal(true);
    control(settings, 'Extract observables from alerts').click();
    release();
    await settled(settings);
    const { closure, settings: switches } = await stored(adapter);
    expect([closure, switches.extractObservables]).to.deep.equal(['by-push', false]);
  });

  it('puts together what two people change at once', async () => {
    const adapter = withPushes();
    const settings = await shown(deaf(adapter));
    await settles(adapter, { closure: 'by-push' });
    control(settings, 'Extract observables from alerts').click();
    await hears(settings, 'Extract observables from alerts saved');
    const { closure, settings: switches } = await stored(adapter);
    expect([closure, switches.extractObservables]).to.deep.equal(['by-push', false]);
    expect(radio(settings, 'A successful push closes the case').checked).to.equal(true);
  });

  it('follows what somebody else settles', async () => {
    const adapter = withPushes();
    const settings = await shown(adapter);
    await settles(adapter, { closure: 'by-push', observableTypes: [{ key: 'berth', label: 'Berth' }] });
    await says(settings, 'Berth');
    expect(radio(settings, 'A successful push closes the case').checked).to.equal(true);
  });

  it('switches to the settings of another owner', async () => {
    const adapter = memoryFor();
    await settles(adapter, { observableTypes: [{ key: 'berth', label: 'Berth' }] });
    await settles(adapter, { observableTypes: [{ key: 'host', label: 'Service' }] }, 'observability');
    const settings = await shown(adapter);
    await says(settings, 'Berth');
    settings.owner = 'observability';
    await says(settings, 'Service');
    expect(words(settings)).not.to.include('Berth');
    settings.owner = owner;
    await says(settings, 'Berth');
  });

  it('says what the backend says where it denies the settings alone', async () => {
    const whole = memoryFor();
    const get = () => Promise.reject(new CaseError('forbidden', { reason: 'Settings belong to the lead.' }));
    const settings = await placed({ ...whole, configuration: { ...whole.configuration, get } });
    await says(settings, 'Settings belong to the lead.');
  });
});

/** The same adapter, which tells nobody of changes. */
const deaf = (adapter: CaseAdapter): CaseAdapter => ({ ...adapter, changes: () => undefined });
