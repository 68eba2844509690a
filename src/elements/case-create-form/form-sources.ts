import type { ReactiveControllerHost } from 'lit';
import type { CaseAdapter } from '../../contracts/adapter.js';
import type { Session } from '../../contracts/groups/session.js';
import { defaultConfiguration, type Configuration } from '../../domain/configuration.js';
import type { CaseConnector } from '../../domain/cases/case.js';
import { fieldsOfCase, type PlacedField } from '../../domain/fields/fields-of-case.js';
import type { Owner, UserId } from '../../domain/ids.js';
import type { NewObservable } from '../../domain/observable.js';
import type { Template } from '../../domain/template.js';
import type { User } from '../../domain/user.js';
import type { Query } from '../controllers/query-cache.js';
import { QueryController } from '../controllers/query-controller.js';
import { configurationOf } from '../fields/configuration-of.js';
import { enabledTemplatesOf } from '../fields/templates-of.js';
import { notAssignable } from '../people/not-assignable.js';
import type { OwnerChoice } from '../provider/context.js';
import { shownIn, type FormBeneath, type FormValues } from './form-values.js';
import { everythingTaken, notTakenOf, takenAlerts, type NotTaken } from './not-taken.js';
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
  /** Those of the assignees the chosen owner refuses. */
  readonly #refused: QueryController<readonly User[]>;
  readonly #options: FormSourcesOptions;
  readonly #host: ReactiveControllerHost;
  #connectorStart: CaseConnector | undefined;

  constructor(host: ReactiveControllerHost, options: FormSourcesOptions) {
    this.#options = options;
    this.#host = host;
    const ask = <T>(query: () => Query<T> | undefined) => new QueryController<T>(host, options.adapter, query);
    this.configuration = ask(() => this.#ofOwner('configuration', (owner) => configurationOf(owner)));
    this.templates = ask(() => this.#ofOwner('templates', (owner) => enabledTemplatesOf(owner)));
    this.owners = ask(() => {
      const owners = options.owners();
      return owners && creatableOf(owners);
    });
    this.#refused = ask(() => {
      const { owner, assignees = [] } = options.values();
      return owner !== undefined && this.#asksForRefused ? notAssignable(owner, assignees) : undefined;
    });
    this.observables = ask(() => {
      const alerts = takenAlerts(options.values(), this.notTaken);
      const wanted = alerts.length > 0 && this.offered.extractObservables && this.#shown.settings.extractObservables;
      return wanted ? observablesIn(alerts) : undefined;
    });
  }

  get #asksForRefused(): boolean {
    const { owner, assignees = [] } = this.#options.values();
    return owner !== undefined && this.offered.assignees && assignees.length > 0;
  }

  /** What of the form a case of this owner does not take, as far as that is known; everything is, where there is one owner. */
  get notTaken(): NotTaken {
    if (!this.#options.owners()) return everythingTaken;
    const { isTakingKnown } = this;
    const session = this.#options.session();
    return notTakenOf(this.#options.values(), {
      owner: this.#options.owner(),
      fields: isTakingKnown ? new Set(this.#placed.map(({ definition }) => definition.key)) : undefined,
      refused: session && !this.offered.assignees ? 'all' : this.#refused.value,
    });
  }

  /** Whether it is known what the owner takes. */
  get isTakingKnown(): boolean {
    const session = this.#options.session();
    if (session === undefined || session.owner !== this.#options.owner()) return false;
    const open = [
      ...(session.capabilities.groups.includes('configuration') ? [this.configuration] : []),
      ...(this.offered.templates && this.#options.values().templateId !== undefined ? [this.templates] : []),
      ...(this.#asksForRefused ? [this.#refused] : []),
    ];
    return open.every(({ current }) => current);
  }

  nameOf(id: UserId): string {
    const known = this.#refused.value?.find((person) => person.id === id);
    return known?.name ?? id;
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
      placed: this.#placed,
      notTaken: this.notTaken,
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
    const open = [this.configuration, this.templates, this.#refused].filter(({ pending }) => pending);
    await Promise.all(open.map((query) => query.refresh()));
  }

  get #placed(): readonly PlacedField[] {
    const configuration = this.configuration.value ?? defaultConfiguration(this.#options.owner() ?? '');
    return fieldsOfCase(configuration, this.template);
  }

  get #shown() {
    return shownIn(this.#options.values(), this.beneath);
  }

  #ofOwner<T>(group: 'configuration' | 'templates', query: (owner: Owner) => Query<T>): Query<T> | undefined {
    const session = this.#options.session();
    return session?.capabilities.groups.includes(group) ? query(session.owner) : undefined;
  }
}

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
