import type { Configuration } from '../../../domain/configuration.js';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { FieldKey } from '../../../domain/fields/field-value.js';
import type { Owner } from '../../../domain/ids.js';
import { wholeOrder, withMoved } from '../../primitives/list-order.js';
import type { SettingsTools } from '../settings-tools.js';

/** Puts fields into another order. Who presses a key ten times is not kept waiting: the last order is what is saved. */
export class FieldOrder {
  readonly #tools: SettingsTools;
  #wanted: { readonly owner: Owner; readonly keys: readonly FieldKey[] } | undefined;
  #saving = false;

  constructor(tools: SettingsTools) {
    this.#tools = tools;
  }

  /** The fields as they are to stand. */
  of({ owner, fields }: Configuration): readonly FieldDefinition[] {
    return this.#wanted?.owner === owner ? inOrder(fields, this.#wanted.keys) : fields;
  }

  /** Whether there was anything to move. */
  move(shown: Configuration, key: FieldKey, to: number): boolean {
    const keys = keysOf(this.of(shown));
    if (to < 0 || to >= keys.length || keys[to] === key) return false;
    this.#wanted = { owner: shown.owner, keys: withMoved(keys, key, to) };
    void this.#save();
    return true;
  }

  async #save(): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    const { host, edits } = this.#tools;
    try {
      for (let wanted = this.#wanted; wanted; wanted = this.#wanted) {
        const { found } = host.scene();
        const saved =
          found?.owner === wanted.owner
            ? await edits.save('fields', { fields: inOrder(found.fields, wanted.keys) })
            : undefined;
        // What failed is told, and stands as it is stored.
        if (!saved || this.#wanted === wanted) this.#wanted = undefined;
      }
    } finally {
      this.#saving = false;
      host.element.requestUpdate();
    }
  }
}

function inOrder(fields: readonly FieldDefinition[], keys: readonly FieldKey[]): readonly FieldDefinition[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  return wholeOrder(keys, keysOf(fields)).flatMap((key) => known.get(key) ?? []);
}

const keysOf = (fields: readonly FieldDefinition[]): readonly FieldKey[] => fields.map(({ key }) => key);
