import type { CaseSort, FieldFilter, FilterKey } from '../../../domain/find/case-query.js';
import { storable } from '../../../domain/shown-text.js';
import { spanKeys, type ListFilter, type SpanKey } from '../../../domain/find/list-filter.js';
import { layouts, type Layout, type ListView } from './list-view.js';
import { isSort, sortConverter } from './list-sort.js';
import { readAtoms, writeAtoms } from './atoms.js';
import { isDayInUtc, readRange, writeRange } from './range-text.js';
import { anyFilter } from './sound-filter.js';

/** One parameter of an address: its name without the prefix, and what it says. */
export type Param = readonly [name: string, value: string];

/** What can be kept of a view. */
export type KeptView = Pick<ListView, 'page' | 'size' | 'sort' | 'text' | 'filter' | 'columns' | 'layout'>;

/** What an address or a memory says of a view, made sound. Members it says nothing of are absent. */
export interface SaidView {
  readonly page?: number;
  readonly size?: number;
  readonly sort?: CaseSort;
  readonly search?: string;
  readonly filter?: ListFilter;
  readonly columns?: readonly string[] | undefined;
  readonly layout?: Layout;
}

/** Names people read, for the members of a filter. */
const filterNames = {
  ids: 'id',
  status: 'status',
  severity: 'severity',
  tags: 'tags',
  category: 'category',
  assignees: 'assignees',
  reporters: 'reporter',
  createdAt: 'created',
  updatedAt: 'updated',
  closedAt: 'closed',
  connectors: 'connector',
  pushes: 'push',
} as const satisfies Record<Exclude<FilterKey, 'fields'>, string>;
const keyOfName: ReadonlyMap<string, keyof typeof filterNames> = new Map(
  Object.entries(filterNames).map(([key, name]) => [name, key as keyof typeof filterNames]),
);
const viewNames = ['q', 'sort', 'size', 'columns', 'layout', 'page'] as const;
const fieldPrefix = 'field.';

/** Whether a parameter of this name is one of a list's. */
export const isParam = (name: string): boolean =>
  keyOfName.has(name) || name.startsWith(fieldPrefix) || isViewName(name);

const isViewName = (name: string): boolean => (viewNames as readonly string[]).includes(name);

/**
 * A view as parameters, those of the filter in their order. What is as the host set it is left out, but for a filter: an
 * address shows what it narrows the list to. What the host set and a person took away is said with an empty value.
 */
export function paramsOf(view: KeptView, usual: KeptView): readonly Param[] {
  const said = filterParams(view.filter);
  const names = new Set(said.map(([name]) => name));
  const taken = filterParams(usual.filter).flatMap(([name]): Param[] => (names.has(name) ? [] : [[name, '']]));
  const plain = viewParams(view);
  const before = new Map(viewParams(usual));
  const changed = viewNames.flatMap((name): Param[] => {
    const value = plain.get(name) ?? '';
    if (value === (before.get(name) ?? '')) return [];
    return [[name, name === 'page' && value === '' ? '1' : value]];
  });
  return [...said, ...taken, ...changed];
}

/** What parameters say. Never throws; what cannot be read says nothing. */
export function viewOf(params: Iterable<Param>): SaidView {
  const said = new Map<string, string>();
  for (const [name, value] of params) {
    if (!isParam(name) || value.length > longest) continue;
    // Said twice is as if it were said in one.
    const before = said.get(name);
    said.set(name, before && !isViewName(name) ? `${before},${value}` : value);
  }
  const narrowing = [...said].filter(([name]) => !isViewName(name));
  const [q, sort, size, columns, layout, page] = viewNames.map((name) => said.get(name));
  return {
    ...(narrowing.length > 0 && { filter: anyFilter(filterOf(narrowing)) }),
    ...(q !== undefined && { search: storable(q) }),
    ...known('sort', sort && readSort(sort)),
    ...known('size', size && readNumber(size)),
    ...known('page', page === '' ? 1 : page && readNumber(page)),
    ...(columns !== undefined && { columns: columns === '' ? undefined : readColumns(columns) }),
    ...known(
      'layout',
      layouts.find((each) => each === layout),
    ),
  };
}

const known = <Key extends keyof SaidView>(
  key: Key,
  value: SaidView[Key] | '' | undefined,
): Pick<SaidView, Key> | object => (value === undefined || value === '' ? {} : { [key]: value });

// A hundred tags as long as tags may be.
const longest = 40_000;

function viewParams({ text, sort, size, columns, layout, page }: KeptView): ReadonlyMap<string, string> {
  return new Map<(typeof viewNames)[number], string>([
    ['q', text],
    ['sort', sort ? sortConverter.toAttribute(sort) : ''],
    ['size', String(size)],
    ['columns', columns === undefined ? '' : columns.length === 0 ? noColumns : writeAtoms(columns)],
    ['layout', layout],
    ['page', page === 1 ? '' : String(page)],
  ]);
}

// Writing of atoms never gives this.
const noColumns = ',';
const readColumns = (value: string): readonly string[] =>
  value === noColumns ? [] : readAtoms(value).filter((each) => typeof each === 'string');

function readSort(value: string): CaseSort | undefined {
  const [, minus, by] = /^(-?)(.+)$/su.exec(value) ?? [];
  const sort = { by, direction: minus ? 'descending' : 'ascending' };
  return isSort(sort) ? sort : undefined;
}

const readNumber = (value: string): number | undefined => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined);

function filterParams(filter: ListFilter): readonly Param[] {
  return (Object.keys(filter) as FilterKey[]).flatMap((key): Param[] => {
    if (key === 'fields') {
      return Object.entries(filter.fields ?? {}).map(([field, value]) => [`${fieldPrefix}${field}`, writeField(value)]);
    }
    if (isSpanKey(key)) {
      const span = filter[key];
      return span === undefined ? [] : [[filterNames[key], typeof span === 'string' ? span : writeRange(span, short)]];
    }
    return [[filterNames[key], writeAtoms(filter[key] ?? [])]];
  });
}

function filterOf(params: readonly Param[]): object {
  const plain = new Map<string, unknown>();
  const fields = new Map<string, unknown>();
  for (const [name, value] of params) {
    const key = keyOfName.get(name);
    if (key === undefined) {
      // Where it stands among the others is where the first of them does.
      plain.set('fields', undefined);
      fields.set(name.slice(fieldPrefix.length), readField(value));
    } else if (isSpanKey(key)) plain.set(key, readRange(value) ?? value);
    else
      plain.set(
        key,
        readAtoms(value).map((each) => (each === null ? each : String(each))),
      );
  }
  if (plain.has('fields')) plain.set('fields', Object.fromEntries(fields));
  return Object.fromEntries(plain);
}

function writeField(value: FieldFilter): string {
  if ('anyOf' in value) return writeAtoms(value.anyOf, { typed: true });
  return 'contains' in value ? `~${value.contains}` : writeRange(value, shortInUtc);
}

function readField(value: string): unknown {
  if (value.startsWith('~')) return { contains: value.slice(1) };
  const range = readRange(value);
  if (!range) return { anyOf: readAtoms(value, { typed: true }) };
  return Object.fromEntries(Object.entries(range).map(([end, each]) => [end, isNumber(each) ? Number(each) : each]));
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);

const isSpanKey = (key: FilterKey): key is SpanKey => (spanKeys as readonly string[]).includes(key);

/** An instant without what says nothing. */
const short = (end: string | number): string => String(end).replace(/(?::00)?\.000Z$/, 'Z');

const shortInUtc = (end: string | number, isEnd: boolean): string =>
  isDayInUtc(end, isEnd) ? String(end).slice(0, 10) : short(end);
