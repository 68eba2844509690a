import { checkConnectorFields } from '../../../domain/check-connector-fields.js';
import type { Case, CaseConnector } from '../../../domain/cases/case.js';
import type { Connector, ConnectorField } from '../../../domain/connector.js';
import { connectorsOf, fieldsOf } from '../../connectors/connector-queries.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { ViewTools } from '../view-tools.js';

/** What is known of the connectors of a case: what they are called, and what the present one wants to know. */
export class CaseConnectors {
  readonly #tools: Pick<ViewTools, 'host' | 'edits'>;
  readonly #listed: QueryController<readonly Connector[]>;
  readonly #described: QueryController<readonly ConnectorField[]>;

  constructor(tools: Pick<ViewTools, 'host' | 'edits'>) {
    this.#tools = tools;
    const { host } = tools;
    const adapter = () => host.scene().adapter;
    this.#listed = new QueryController(host.element, adapter, () => {
      const { found } = host.scene();
      return found?.connector && this.#canAsk ? connectorsOf(found.owner) : undefined;
    });
    this.#described = new QueryController(host.element, adapter, () => {
      const connector = this.#connector;
      return connector && this.#canAsk ? fieldsOf(connector.id) : undefined;
    });
  }

  /** What the connector wants to know; nothing while, or where, nobody says. */
  get fields(): readonly ConnectorField[] | undefined {
    return this.#described.value;
  }

  /** Those a push could not do without, which say nothing yet. */
  get missing(): readonly ConnectorField[] {
    const { fields } = this;
    const connector = this.#connector;
    if (!fields || !connector) return [];
    const problems = checkConnectorFields(fields, connector.fields, { required: true });
    const paths = problems.flatMap(({ path, rule }) => (rule === 'required' ? [path] : []));
    return fields.filter(({ key }) => paths.includes(`connector.fields.${key}`));
  }

  /** The present connector is known not to be there any more, or not for this person. */
  get isMissing(): boolean {
    const connector = this.#connector;
    const listed = this.#listed.value;
    return Boolean(connector && listed && !listed.some(({ id }) => id === connector.id));
  }

  /** What a connector is called, as far as anybody knows. */
  nameOf(id: string, { pushes }: Pick<Case, 'pushes'>): string {
    const listed = this.#listed.value?.find((each) => each.id === id);
    return listed?.name ?? pushes.find(({ connectorId }) => connectorId === id)?.connectorName ?? id;
  }

  get #connector(): CaseConnector | null | undefined {
    const { found } = this.#tools.host.scene();
    return found && this.#tools.edits.shown(found).connector;
  }

  get #canAsk(): boolean {
    return this.#tools.host.scene().session?.capabilities.groups.includes('connectors') ?? false;
  }
}
