/** Choosing where a case is pushed to. */
import { expect } from '@open-wc/testing';
import { CaseError } from '../../../src/domain/error.js';
import type { Connector } from '../../../src/domain/connector.js';
import { ConnectorPicker, type ConnectorPickerOptions } from '../../../src/elements/connectors/connector-picker.js';
import { field } from '../../../src/elements/primitives/field.js';
import { click, has, isOpen, named, offered, pick, seen, shown, until, words } from '../combobox/scene.js';
import { outside, type Outside } from './scene.js';

const known: readonly Connector[] = [
  { id: 'j', name: 'Jira', type: '.jira' },
  { id: 's', name: 'Old desk', type: '.servicenow', deprecated: true },
];

async function picker(
  chosen: string | null = null,
  list: Outside['list'] = async () => known,
  options: Partial<ConnectorPickerOptions> = {},
) {
  let id = chosen;
  const changes: (Connector | null)[] = [];
  const { host, control } = await shown(
    (made) => {
      const connector = new ConnectorPicker(made, {
        id: 'connector',
        chosen: () => id,
        readonly: () => false,
        words: () => words,
        adapter: () => made.adapter,
        owner: () => 'securitySolution',
        announce: made.announce,
        onChange: (next) => {
          id = next?.id ?? null;
          changes.push(next);
          made.requestUpdate();
        },
        ...options,
      });
      return {
        connector,
        render: () =>
          field({
            id: 'connector',
            label: 'External connector',
            problems: [],
            control: (attributes) => connector.render(attributes),
          }),
      };
    },
    (made) => (made.adapter = outside({ list })),
  );
  return { host, changes, connector: control.connector };
}

const label = 'External connector';

describe('a connector picker', () => {
  it('chooses a connector, or none', async () => {
    const { host, changes, connector } = await picker();
    expect(named(host, label).placeholder).to.equal('No connector');
    named(host, label).click();
    await until(() => offered(host).length === 2);
    expect(offered(host).map((each) => each.replace(/^\S /, ''))).to.deep.equal([
      'Jira',
      'Old desk This connector is deprecated.',
    ]);
    await expect(host).to.be.accessible();
    await pick(host, offered(host)[0]!);
    expect([changes, named(host, label).value]).to.deep.equal([[known[0]], 'Jira']);
    expect(connector.connector).to.deep.equal(known[0]);
    await click(host, 'Clear External connector');
    expect(changes.at(-1)).to.equal(null);
  });

  it('says of a deprecated one that it is, and lets it be', async () => {
    const { host } = await picker('s');
    await until(() => seen(host).includes('This connector is deprecated.'));
    expect(named(host, label).value).to.equal('Old desk');
    await expect(host).to.be.accessible();
  });

  it('keeps one that is gone, and says so', async () => {
    const { host, changes, connector } = await picker('gone');
    await until(() => seen(host).includes('This connector is not there any more, or you may not use it.'));
    expect([named(host, label).value, connector.connector, changes]).to.deep.equal(['gone (unknown)', undefined, []]);
    await expect(host).to.be.accessible();
  });

  it('calls none gone before it is known which there are', async () => {
    const { host } = await picker('j', () => new Promise(() => undefined));
    expect(seen(host)).not.to.include('not there any more');
    named(host, label).click();
    await until(() => isOpen(host) && seen(host).includes('Loading…'));
  });

  it('leads to setting one up where there are none, for those who may', async () => {
    let asked = 0;
    const { host } = await picker(null, async () => [], { onAdd: () => () => (asked += 1) });
    await until(() => seen(host).includes('No connectors are set up yet.'));
    await expect(host).to.be.accessible();
    await click(host, 'Add a connector');
    expect(asked).to.equal(1);
    const other = await picker(null, async () => [], { onAdd: () => undefined });
    await until(() => seen(other.host).includes('No connectors are set up yet.'));
    expect(has(other.host, 'Add a connector')).to.equal(false);
  });

  it('says what went wrong and tries again', async () => {
    let fails = true;
    const list = async () => {
      if (fails) throw new CaseError('unavailable');
      return known;
    };
    const { host } = await picker('j', list);
    await until(() => seen(host).includes('The data cannot be reached right now.'));
    await expect(host).to.be.accessible();
    fails = false;
    await click(host, 'Try again');
    await until(() => named(host, label).value === 'Jira');
  });
});
