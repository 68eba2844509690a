import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import { defaultConfiguration, type Configuration } from '../../domain/configuration.js';
import type { CaseConnector } from '../../domain/cases/case.js';
import { fieldsOfCase } from '../../domain/fields/fields-of-case.js';
import type { Owner } from '../../domain/ids.js';
import type { NewObservable } from '../../domain/observable.js';
import type { Template } from '../../domain/template.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { configurationOf } from '../fields/configuration-of.js';
import type { OwnerChoice } from '../provider/context.js';
import { shownIn, type FormBeneath, type FormValues } from './form-values.js';
import { nothingOffered, offeredParts, type OfferedParts } from './offered-parts.js';

export interface FormSourcesOptions {
  readonly adapter: () => CaseAdapter | undefined;
  readonly owner: () => Owner | undefined;
  /** Those to choose between; nothing where there is no choice. */
  readonly owners: () => readonly OwnerChoice[] | undefined;
  readonly session: () => Session | undefined;
  readonly values: () => FormValues;
}

/** What the form asks its backend for besides who is there: what it may offer, and what stands beneath what is typed. */
export class FormSources {
  readonly configuration: QueryController<Configuration>;
  readonly templates: QueryController<readonly Template[]>;
  /** Owners the person may create cases for. */
  readonly owners: QueryController<readonly OwnerChoice[]>;
  /** What will be taken from the alerts. */
  readonly observables: QueryController<readonly NewObservable[]>;
  readonly #options: FormSourcesOptions;
  readonly #host: ReactiveControllerHost;
  #connectorStart: CaseConnector | undefined;

  constructor(host: ReactiveControllerHost, options: FormSourcesOptions) {
    this.#options = options;
    this.#host = host;
    const ask = <T>(query: () => Query<T> | undefined) => new QueryController<T>(host, options.adapter, query);
    this.configuration = ask(() => this.#ofOwner('configuration', (owner) => configurationOf(owner)));
    this.templates = ask(() => this.#ofOwner('templates', (owner) => templatesOf(owner)));
    this.owners = ask(() => {
      const owners = options.owners();
      return owners && creatableOf(owners);
    });
    this.observables = ask(() => {
      const { alerts } = options.values();
      const wanted = alerts.length > 0 && this.offered.extractObservables && this.#shown.settings.extractObservables;
      return wanted ? observablesIn(alerts) : undefined;
    });
  }

  get offered(): OfferedParts {
    const session = this.#options.session();
    return session ? offeredParts(session, this.configuration.value) : nothingOffered;
  }

  get template(): Template | undefined {
    const { templateId } = this.#options.values();
    return this.templates.value?.find(({ id }) => id === templateId);
  }

  /** The template that was chosen is not there any more. */
  get isTemplateGone(): boolean {
    return this.#options.values().templateId !== undefined && this.templates.value !== undefined && !this.template;
  }

  get beneath(): FormBeneath {
    const configuration = this.configuration.value ?? defaultConfiguration(this.#options.owner() ?? '');
    const template = this.template ?? null;
    const { assignees, connector } = this.offered;
    return {
      configuration: connector ? configuration : { ...configuration, connectorId: null },
      template,
      placed: fieldsOfCase(configuration, template),
      mayAssign: assignees,
      ...(this.#connectorStart && { connectorStart: this.#connectorStart }),
    };
  }

  /** The values a connector's own fields begin with. */
  startConnector(id: string, fields: CaseConnector['fields']): void {
    this.#connectorStart = { id, fields };
    this.#host.requestUpdate();
  }

  /** Resolves once it is known what stands beneath the form, or that it cannot be known. */
  async ready(): Promise<void> {
    const open = [this.configuration, this.templates].filter(({ pending }) => pending);
    await Promise.all(open.map((query) => query.refresh()));
  }

  get #shown() {
    return shownIn(this.#options.values(), this.beneath);
  }

  #ofOwner<T>(group: 'configuration' | 'templates', query: (owner: Owner) => Query<T>): Query<T> | undefined {
    const session = this.#options.session();
    return session?.capabilities.groups.includes(group) ? query(session.owner) : undefined;
  }
}

const templatesOf = (owner: Owner): Query<readonly Template[]> => ({
  key: `templates ${owner}`,
  load: (adapter, options) => adapter.templates.find({ owner, enabledOnly: true }, options),
  affectedBy: (event) => event.type !== 'resync' && event.entity === 'template',
});

const creatableOf = (owners: readonly OwnerChoice[]): Query<readonly OwnerChoice[]> => ({
  key: `owners ${JSON.stringify(owners)}`,
  async load(adapter, options) {
    const sessions = await Promise.all(owners.map(({ owner }) => adapter.session.get({ owner }, options)));
    return owners.filter((_, index) => sessions[index]?.permissions.create);
  },
  affectedBy: () => false,
});

const observablesIn = (alerts: FormValues['alerts']): Query<readonly NewObservable[]> => ({
  key: `observables ${JSON.stringify(alerts)}`,
  load: (adapter, options) => adapter.observables.extract(alerts, options),
  affectedBy: () => false,
});
