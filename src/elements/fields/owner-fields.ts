import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import type { Configuration } from '../../domain/configuration.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import { fieldsOfOwner } from '../../domain/fields/fields-of-case.js';
import type { Owner } from '../../domain/ids.js';
import type { Template } from '../../domain/template.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { configurationOf } from './configuration-of.js';
import { allTemplatesOf } from './templates-of.js';

export interface OwnerFieldsOptions {
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  readonly session: () => Session | undefined;
  /** Nothing is asked before somebody wants to know. */
  readonly isWanted: () => boolean;
}

/** Every additional field a case of an owner may have, those of templates included. */
export class OwnerFields {
  readonly #options: OwnerFieldsOptions;
  readonly #configuration: QueryController<Configuration>;
  readonly #templates: QueryController<readonly Template[]>;

  constructor(host: ReactiveControllerHost, options: OwnerFieldsOptions) {
    this.#options = options;
    this.#configuration = new QueryController(host, options.adapter, () => this.#ask('configuration', configurationOf));
    this.#templates = new QueryController(host, options.adapter, () => this.#ask('templates', allTemplatesOf));
  }

  /** Nothing while it is not known, or where nobody can tell. */
  get value(): readonly FieldDefinition[] | undefined {
    const configuration = this.#configuration.value;
    const templates = this.#can('templates') ? this.#templates.value : [];
    return configuration && templates && fieldsOfOwner(configuration, templates);
  }

  #ask<T>(group: 'configuration' | 'templates', query: (owner: Owner) => Query<T>): Query<T> | undefined {
    const owner = this.#options.owner();
    return owner !== undefined && this.#can(group) && this.#options.isWanted() ? query(owner) : undefined;
  }

  #can(group: 'configuration' | 'templates'): boolean {
    const session = this.#options.session();
    return Boolean(session?.permissions.read && session.capabilities.groups.includes(group));
  }
}
