import type { Configuration } from '../../domain/configuration.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { fieldsOfCase, type PlacedField } from '../../domain/fields/fields-of-case.js';
import type { Template } from '../../domain/template.js';
import { QueryController } from '../controllers/query-controller.js';
import { configurationOf } from '../fields/configuration-of.js';
import { templateOf } from '../fields/template-of.js';
import type { ViewHost } from './view-host.js';

/** Which additional fields the case has, by its owner's configuration and its template. */
export class CaseFields {
  readonly #configuration: QueryController<Configuration>;
  readonly #template: QueryController<Template | null>;

  constructor(host: ViewHost) {
    const has = (group: 'configuration' | 'templates') =>
      host.scene().session?.capabilities.groups.includes(group) ?? false;
    const adapter = () => host.scene().adapter;
    this.#configuration = new QueryController(host.element, adapter, () => {
      const { found } = host.scene();
      return found && has('configuration') ? configurationOf(found.owner) : undefined;
    });
    this.#template = new QueryController(host.element, adapter, () => {
      const template = host.scene().found?.template;
      return template && has('templates') ? templateOf(template) : undefined;
    });
  }

  get configuration(): Configuration | undefined {
    return this.#configuration.value;
  }

  /** The template the case was made from, as far as it is still there. */
  get template(): Template | undefined {
    return this.#template.value ?? undefined;
  }

  get placed(): readonly PlacedField[] {
    const { configuration } = this;
    return configuration ? fieldsOfCase(configuration, this.template) : [];
  }

  definition(key: string): FieldDefinition | undefined {
    return this.placed.find(({ definition }) => definition.key === key)?.definition;
  }

  /** What a field is called; its key where nobody knows. */
  labelOf(key: string): string {
    return this.definition(key)?.label ?? key;
  }
}
