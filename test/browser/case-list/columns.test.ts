/** Columns: which there are, what stands in them, and how somebody chooses them. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { memoryAdapter } from '../../../adapters/memory/index.js';
import type { CaseAdapter } from '../../../src/contracts/adapter.js';
import { defaultConfiguration } from '../../../src/domain/configuration.js';
import type { FieldDefinition } from '../../../src/domain/fields/field-definition.js';
import type { CaseList } from '../../../src/elements/case-list/case-list.js';
import { userList } from '../../../src/workflow/users/user-list.js';
import { press } from '../../support/keys.js';
import {
  byRole,
  control,
  focused,
  has,
  heading,
  memoryOf,
  names,
  numbered,
  owner,
  ready,
  rows,
  said,
  shown,
  sortChoice,
  sortedBy,
  stores,
  troubled,
  until,
  withCapabilities,
  words,
} from './scene.js';

const field = (key: string, rest: Partial<FieldDefinition> & Pick<FieldDefinition, 'control'>) =>
  ({ key, label: key.toUpperCase(), scope: 'global', ...rest }) as FieldDefinition;

const fields: readonly FieldDefinition[] = [
  field('cost', { control: 'number', label: 'Cost' }),
  field('vip', { control: 'toggle', label: 'Important' }),
  field('site', { control: 'dropdown', label: 'Site', options: [{ value: 'n', label: 'North basin' }] } as never),
  field('steps', {
    control: 'checkboxes',
    label: 'Steps',
    options: [{ value: 'a', label: 'Isolated' }, { value: 'b' }],
  } as never),
  field('day', { control: 'date-time', label: 'Day' }),
  field('lead', { control: 'user', label: 'Lead' }),
  field('note', { control: 'markdown', label: 'Note', text: '**Read**' } as never),
];

const withFields = (): CaseAdapter =>
  memoryAdapter({
    users: userList([{ id: 'ana', name: 'Ana Sousa' }]),
    presets: { configurations: [{ ...defaultConfiguration(owner), fields }] },
  });

/** Of what is shown of cases: boxes and menus beside it have no name of their own. */
const headings = (list: CaseList): readonly string[] =>
  byRole(list, 'columnheader').flatMap((each) => each.ariaLabel ?? []);

/** What stands in a column, row by row. */
function cells(list: CaseList, name: string): readonly string[] {
  const index = byRole(list, 'columnheader').findIndex((each) => each.ariaLabel === name);
  return rows(list).map((row) => {
    const cell = row.children[index] as HTMLElement;
    return (cell.querySelector<HTMLElement>('[aria-label]')?.ariaLabel ?? textOf(cell)).trim();
  });
}

/** Without the heading that goes along where there are no headings. */
const textOf = (cell: HTMLElement): string =>
  [...cell.childNodes]
    .filter((node) => !(node instanceof Comment) && !(node instanceof Element && node.ariaHidden === 'true'))
    .map((node) => node.textContent)
    .join('');

const told = (list: CaseList): (readonly string[] | undefined)[] => {
  const changes: (readonly string[] | undefined)[] = [];
  list.addEventListener('case-list-change', ({ columns }) => changes.push(columns));
  return changes;
};

describe('case-list columns', () => {
  it('are those the host names, in its order, the name always first', async () => {
    const list = await shown(await memoryOf('One'), { columns: ['updated', 'category', 'name', 'status'] });
    expect(headings(list)).to.deep.equal(['Name', 'Updated', 'Category', 'Status']);
  });

  it('pass over keys that are none here', async () => {
    const columns = ['name', 'nonsense', 'constructor', 'field:', 'severity', 'severity'];
    const list = await shown(await memoryOf('One'), { columns });
    expect(headings(list)).to.deep.equal(['Name', 'Severity']);
  });

  it('are asked for, and no others', async () => {
    const { adapter, trouble } = troubled(await memoryOf('One'));
    await shown(adapter, { columns: ['name', 'category', 'comments', 'field:cost'] });
    expect(trouble.asked.at(-1)?.columns).to.deep.equal(['category', 'totals', 'field:cost']);
  });

  it('are only what the backend declares', async () => {
    const adapter = withCapabilities(withFields(), { columns: ['tags', 'totals'], groups: ['events'] });
    await stores(adapter, { title: 'One' });
    const list = await shown(adapter, {
      columns: ['tags', 'alerts', 'events', 'comments', 'external', 'assignees', 'created', 'field:cost'],
    });
    expect(headings(list)).to.deep.equal(['Name', 'Tags', 'Events', 'Comments']);
  });

  it('count what the host attached, where the backend has such a thing, and offer no sort by it', async () => {
    const adapter = memoryAdapter();
    const references = ['a', 'b'].map((externalId) => ({ type: 'acme.dashboard', externalId, data: null }));
    await stores(adapter, { title: 'One', references });
    const list = await shown(adapter, { columns: ['references'] });
    expect(cells(list, 'Attachments')).to.deep.equal(['2']);
    const heading = byRole(list, 'columnheader').find((each) => each.ariaLabel === 'Attachments');
    expect(heading?.ariaSort ?? null).to.equal(null);
    expect(headings(await shown(withCapabilities(adapter, { groups: [] }), { columns: ['references'] }))).to.deep.equal(
      ['Name'],
    );
  });

  it('show what hangs on a case, who opened it, and when', async () => {
    const adapter = memoryAdapter();
    const { id, version } = await stores(adapter, { title: 'One', category: 'Fraud' });
    await adapter.comments.add(id, { text: 'Looked.' });
    const [current] = (await adapter.cases.find({ owner })).rows;
    await adapter.cases.update([{ id, version: current?.version ?? version, set: { status: 'closed' } }]);
    const list = await shown(adapter, {
      columns: ['category', 'comments', 'alerts', 'created', 'closed', 'reporter'],
      width: 1_200,
    });
    expect(cells(list, 'Category')).to.deep.equal(['Fraud']);
    expect(cells(list, 'Comments')).to.deep.equal(['1']);
    expect(cells(list, 'Alerts')).to.deep.equal(['0']);
    for (const name of ['Created', 'Closed']) expect(cells(list, name)[0]).to.match(/^now \(.*\d{4}.*\)$/);
    expect(cells(list, 'Reporter')[0]).not.to.equal('');
    const [, ...facts] = rows(list)[0]!.children;
    const [number] = facts.filter((cell) => cell.textContent.includes('Comments'));
    expect(getComputedStyle(number!).textAlign).to.equal('end');
  });

  it('show additional fields as what they are', async () => {
    const adapter = withFields();
    await stores(adapter, {
      title: 'One',
      fields: {
        cost: 12_345.5,
        vip: true,
        site: 'n',
        steps: ['a', 'b'],
        day: '2026-03-01T00:00:00.000Z',
        lead: ['ana'],
      },
    });
    await stores(adapter, { title: 'Two', fields: { vip: false } });
    const keys = fields.map(({ key }) => `field:${key}`);
    const list = await shown(adapter, { columns: keys, sort: { by: 'title', direction: 'ascending' }, width: 1_400 });
    await until(list, () => headings(list).includes('Lead') && cells(list, 'Lead')[0] === 'Ana Sousa');
    expect(headings(list)).to.deep.equal(['Name', 'Cost', 'Important', 'Site', 'Steps', 'Day', 'Lead']);
    expect(cells(list, 'Cost')).to.deep.equal(['12,345.5', '']);
    expect(cells(list, 'Important')).to.deep.equal(['Yes', 'No']);
    expect(cells(list, 'Site')[0]).to.equal('North basin');
    expect(cells(list, 'Steps')[0]).to.equal('Isolated and b');
    expect(cells(list, 'Day')[0]).to.equal('Mar 1, 2026');
  });

  it('show a field nobody knows by its key, as it is stored', async () => {
    const adapter = memoryAdapter({
      presets: { configurations: [{ ...defaultConfiguration(owner), fields: [field('ticket', { control: 'text' })] }] },
    });
    await stores(adapter, { title: 'One', fields: { ticket: 'OPS-7' } });
    const list = await shown(withCapabilities(adapter, { groups: [] }), { columns: ['field:ticket'] });
    await until(list, () => headings(list).includes('ticket') && cells(list, 'ticket')[0] === 'OPS-7');
  });

  it('do not ask for fields nobody looks at', async () => {
    const adapter = withFields();
    await stores(adapter, { title: 'One' });
    let asked = 0;
    const { configuration } = adapter;
    const list = await shown({
      ...adapter,
      configuration: { ...configuration, get: (...given) => ((asked += 1), configuration.get(...given)) },
    });
    expect(asked).to.equal(0);
    list.columns = ['field:cost'];
    await until(list, () => headings(list).includes('Cost'));
    expect(asked).to.equal(1);
  });

  it('sort by an additional field, and name that sort by its label', async () => {
    const adapter = withFields();
    await stores(adapter, { title: 'Dear', fields: { cost: 9 } });
    await stores(adapter, { title: 'Cheap', fields: { cost: 1 } });
    const list = await shown(adapter, { columns: ['field:cost', 'field:steps'] });
    await until(list, () => has(list, 'Cost'));
    control(list, 'Cost').click();
    await until(list, () => names(list).join() === 'Dear,Cheap' && sortedBy(list)['Cost'] === 'descending');
    expect(sortChoice(list).selectedOptions[0]?.text).to.equal('Cost, descending');
    expect(heading(list, 'Steps').querySelector('button')).to.equal(null);
  });

  it('scroll inside of the list where there are too many, with the name in sight, and never widen the page', async () => {
    const adapter = withFields();
    await stores(adapter, { title: 'A name one wants to see', category: 'Category', fields: { cost: 1 } });
    const columns = ['status', 'severity', 'category', 'tags', 'assignees', 'alerts', 'comments', 'created', 'updated'];
    const list = await ready(adapter, {
      columns: [...columns, ...fields.map(({ key }) => `field:${key}`)],
      width: 800,
    });
    await until(list, () => headings(list).includes('Lead'));
    expect(list.scrollWidth).to.be.at.most(800);
    const [first] = rows(list);
    const last = first!.lastElementChild!.querySelector<HTMLElement>('button')!;
    await until(list, () => getComputedStyle(first!.firstElementChild!).position === 'sticky');
    names(list);
    first!.querySelector<HTMLElement>('.name')!.focus();
    await press('End');
    await until(list, () => list.shadowRoot!.activeElement === last);
    const name = first!.querySelector('[role="rowheader"]')!;
    const [box, lead, named, edge] = [list, first!.firstElementChild!, name, last].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(edge!.right).to.be.at.most(box!.right + 1);
    expect(edge!.left).to.be.at.least(named!.right - 1);
    expect(Math.abs(lead!.left - box!.left)).to.be.at.most(1);
  });
});

describe('case-list lets one choose columns', () => {
  const popup = (list: CaseList) => byRole(list, 'dialog')[0];
  const boxes = (list: CaseList) => [
    ...(popup(list)?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []),
  ];
  const labelOf = (box: HTMLInputElement) => box.labels?.[0]?.textContent.trim() ?? '';
  const box = (list: CaseList, name: string) => boxes(list).find((each) => labelOf(each) === name)!;

  async function chooser(adapter: CaseAdapter, given = {}): Promise<CaseList> {
    const list = await shown(adapter, given);
    control(list, 'Columns').click();
    await until(list, () => Boolean(focused(list)?.closest('[role="dialog"]')) && boxes(list).length > 0);
    await until(list, () => popup(list)!.hasAttribute('data-placed'));
    return list;
  }

  it('in a popup that has the focus, and gives it back', async () => {
    const list = await chooser(await memoryOf('One'));
    expect(control(list, 'Columns').ariaExpanded).to.equal('true');
    expect(focused(list)?.ariaLabel).to.equal('Search columns');
    await expect(list).to.be.accessible();
    await press('Escape');
    await until(list, () => !popup(list));
    expect(focused(list) === control(list, 'Columns')).to.equal(true);
  });

  it('shows at once what is chosen, tells the page, and stays where it is', async () => {
    const list = await chooser(await memoryOf(...numbered(3)), { size: 2, page: 2, width: 1400 });
    const changes = told(list);
    const order = boxes(list).map(labelOf);
    box(list, 'Category').focus();
    box(list, 'Category').click();
    await until(list, () => headings(list).includes('Category'));
    expect(changes.at(-1)).to.deep.equal([
      'name',
      'status',
      'severity',
      'category',
      'tags',
      'assignees',
      'alerts',
      'comments',
      'updated',
    ]);
    expect(focused(list) === box(list, 'Category')).to.equal(true);
    expect(boxes(list).map(labelOf)).to.deep.equal(order);
    expect(list.page).to.equal(2);
    box(list, 'Status').click();
    await until(list, () => !headings(list).includes('Status'));
  });

  it('among those without room too, which say so, and come when they are ticked', async () => {
    const list = await chooser(await memoryOf('One'), { width: 900 });
    await until(list, () => !box(list, 'Alerts').checked);
    expect(
      boxes(list)
        .filter(({ checked }) => checked)
        .map(labelOf),
    ).to.deep.equal(['Name', 'Status', 'Severity', 'Tags', 'Assignees', 'Updated']);
    const note = list.shadowRoot!.getElementById(box(list, 'Alerts').getAttribute('aria-describedby')!);
    expect(note!.textContent).to.equal('No room');
    expect(box(list, 'Tags').hasAttribute('aria-describedby')).to.equal(false);
    await expect(list).to.be.accessible();
    box(list, 'Alerts').click();
    await until(list, () => heading(list, 'Alerts').checkVisibility() && box(list, 'Alerts').checked);
    expect(popup(list)!.textContent).not.to.include('No room');
    control(list, 'Usual ones').click();
    await until(list, () => popup(list)!.textContent.includes('No room') && !box(list, 'Alerts').checked);
    list.closest('div')!.style.inlineSize = '1400px';
    await until(list, () => box(list, 'Alerts').checked && !popup(list)!.textContent.includes('No room'));
  });

  it('never without the name', async () => {
    const list = await chooser(await memoryOf('One'));
    expect(box(list, 'Name').disabled).to.equal(true);
    control(list, 'Hide all').click();
    await until(list, () => headings(list).join() === 'Name');
    control(list, 'Show all').click();
    await until(list, () => headings(list).length > 12);
    control(list, 'Usual ones').click();
    await until(list, () => headings(list).length === 8);
    expect(list.columns).to.equal(undefined);
  });

  it('among additional fields too, by their labels, without those that only show words', async () => {
    const adapter = withFields();
    await stores(adapter, { title: 'One', fields: { cost: 7 } });
    const list = await chooser(adapter);
    await until(list, () => Boolean(box(list, 'Cost')));
    expect(boxes(list).map(labelOf)).not.to.include('Note');
    box(list, 'Cost').click();
    await until(list, () => headings(list).includes('Cost') && cells(list, 'Cost')[0] === '7');
  });

  it('found by typing', async () => {
    const list = await chooser(await memoryOf('One'));
    const search = control<HTMLInputElement>(list, 'Search columns');
    search.value = 'sev';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(list, () => boxes(list).map(labelOf).join() === 'Severity');
    search.value = 'nothing of the kind';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(list, () => words(list).includes('No column matches.'));
  });

  it('and order them with the keyboard', async () => {
    const list = await chooser(await memoryOf('One'), { columns: ['name', 'status', 'severity', 'tags'] });
    const changes = told(list);
    box(list, 'Status').focus();
    await press('ArrowDown');
    expect(focused(list) === box(list, 'Severity')).to.equal(true);
    await press('Alt+ArrowUp');
    await until(list, () => headings(list).join() === 'Name,Severity,Status,Tags');
    expect(changes.at(-1)).to.deep.equal(['name', 'severity', 'status', 'tags']);
    expect(said(list)).to.match(/^Severity, 1 of \d+$/);
    await until(list, () => focused(list) === box(list, 'Severity'));
  });

  it('and order them with buttons', async () => {
    const list = await chooser(await memoryOf('One'), { columns: ['name', 'status', 'severity', 'tags'] });
    control(list, 'Move Status down').click();
    await until(list, () => headings(list).join() === 'Name,Severity,Status,Tags');
    expect(control(list, 'Move Severity up').disabled).to.equal(true);
  });

  it('and order them by dragging', async () => {
    const list = await chooser(await memoryOf('One'), { columns: ['name', 'status', 'severity', 'tags'] });
    const grip = (name: string) => box(list, name).closest('li')!.lastElementChild!.getBoundingClientRect();
    const middle = ({ left, top, width, height }: DOMRect): [number, number] => [
      Math.round(left + width / 2),
      Math.round(top + height / 2),
    ];
    box(list, 'Severity').closest('li')!.scrollIntoView({ block: 'center' });
    const [x, y] = middle(grip('Severity'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, Math.round(grip('Status').top + 2)] });
    await sendMouse({ type: 'up' });
    await until(list, () => headings(list).join() === 'Name,Severity,Status,Tags');
  });

  it('without hearing of what the host sets', async () => {
    const list = await shown(await memoryOf('One'));
    const changes = told(list);
    list.columns = ['name', 'status'];
    list.layout = 'cards';
    await until(list, () => headings(list).join() === 'Name,Status');
    expect(changes).to.deep.equal([]);
  });

  it('and says so where the fields could not be had', async () => {
    const adapter = withFields();
    await stores(adapter, { title: 'One' });
    const list = await chooser({
      ...adapter,
      configuration: { ...adapter.configuration, get: () => Promise.reject(new Error('Down')) },
    });
    await until(list, () => popup(list)!.textContent.includes('could not be loaded'));
    expect(boxes(list).map(labelOf)).to.include('Category');
  });
});
