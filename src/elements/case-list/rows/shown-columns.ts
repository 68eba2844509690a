import type { Capabilities } from '../../../contracts/capabilities.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { ListHost } from '../list-host.js';
import { fieldColumn, fieldPrefix } from './field-column.js';
import type { FieldLibrary } from './field-library.js';
import { listColumns, type ListColumn } from './list-columns.js';

/** Columns there are here, and those that are shown. */
export class ShownColumns {
  /** Names the additional fields; nothing before its code is loaded. */
  library: FieldLibrary | undefined;
  /** Somebody chooses from all of them. */
  choosing = false;

  readonly #host: ListHost;

  constructor(host: ListHost) {
    this.#host = host;
  }

  /** In the order they stand in; nothing before it is known what the backend has. */
  get shown(): readonly ListColumn[] {
    const { chosen } = this;
    if (!chosen) return this.usual;
    return [...new Set(['name', ...chosen])].flatMap((key) => this.#column(key) ?? []);
  }

  /** Those shown while nobody chose any. */
  get usual(): readonly ListColumn[] {
    return this.#plain.filter(({ usual }) => usual);
  }

  /** Keys somebody chose, whether or not there are such columns here. */
  get chosen(): readonly string[] | undefined {
    return this.#host.scene().view?.columns;
  }

  /** Every column there is here, and what is shown besides. */
  get all(): readonly ListColumn[] {
    const fields = this.#hasFields ? this.#fields.filter(isShowable) : [];
    const known = [...this.#plain, ...fields.map((field) => fieldColumn(field.key, field, false))];
    const keys = new Set(known.map(({ key }) => key));
    return [...known, ...this.shown.filter(({ key }) => !keys.has(key))];
  }

  /** What an additional field is called. */
  labelOf(key: string): string {
    return this.#definition(key)?.label ?? key;
  }

  get #plain(): readonly ListColumn[] {
    const capabilities = this.#capabilities;
    return capabilities ? listColumns.filter((column) => isThere(column, capabilities)) : [];
  }

  get #fields(): readonly FieldDefinition[] {
    return this.library?.fields ?? [];
  }

  get #hasFields(): boolean {
    return this.#capabilities?.columns.includes('field') ?? false;
  }

  get #capabilities(): Capabilities | undefined {
    return this.#host.scene().session?.capabilities;
  }

  #definition(key: string): FieldDefinition | undefined {
    return this.#fields.find((field) => field.key === key);
  }

  #column(key: string): ListColumn | undefined {
    if (!key.startsWith(fieldPrefix)) return this.#plain.find((each) => each.key === key);
    const name = key.slice(fieldPrefix.length);
    const definition = this.#definition(name);
    if (name === '' || !this.#hasFields || (definition && !isShowable(definition))) return undefined;
    return fieldColumn(name, definition, !this.library || this.library.state === 'waiting');
  }
}

const isThere = ({ needs = [], group }: ListColumn, { columns, groups }: Capabilities): boolean =>
  needs.every((need) => (columns as readonly string[]).includes(need)) && (!group || groups.includes(group));

/** What only shows words of its own has nothing to show of a case. */
const isShowable = ({ control }: FieldDefinition): boolean => control !== 'markdown';
