import type { CaseRow } from '../../../domain/find/case-query.js';
import type { CaseError } from '../../../domain/error.js';
import { fieldsOfOwner } from '../../../domain/fields/fields-of-case.js';
import type { Owner } from '../../../domain/ids.js';
import { cacheOf } from '../../controllers/query-cache.js';
import { configurationOf } from '../../fields/configuration-of.js';
import { allTemplatesOf } from '../../fields/templates-of.js';
import type { ListHost } from '../list-host.js';

/** What additional fields are called, asked for once somebody has to be told of one. */
export class FieldLabels {
  readonly #host: ListHost;
  readonly #labels = new Map<Owner, ReadonlyMap<string, string>>();

  constructor(host: ListHost) {
    this.#host = host;
  }

  /** Nothing while it is not known, and where nobody knows. */
  readonly of = (owner: Owner, key: string): string | undefined => this.#labels.get(owner)?.get(key);

  /** These speak of fields. */
  need(failed: readonly { readonly target: CaseRow; readonly error: CaseError }[]): void {
    const speaking = failed.filter(({ error }) => error.fields.some(({ path }) => /(^|\.)fields\./.test(path)));
    for (const owner of new Set(speaking.map(({ target }) => target.owner))) void this.#load(owner);
  }

  /** Resolves once the additional fields among these columns can be named, or nobody can. */
  async load(columns: readonly string[] | undefined): Promise<void> {
    const { owner } = this.#host.scene();
    if (owner !== undefined && columns?.some((key) => key.startsWith('field:'))) await this.#load(owner);
  }

  async #load(owner: Owner): Promise<void> {
    const { adapter, session } = this.#host.scene();
    if (!adapter || this.#labels.has(owner) || !session?.capabilities.groups.includes('configuration')) return;
    try {
      const { signal } = new AbortController();
      const [configuration, templates] = await Promise.all([
        cacheOf(adapter).load(configurationOf(owner), signal),
        session.capabilities.groups.includes('templates') ? cacheOf(adapter).load(allTemplatesOf(owner), signal) : [],
      ]);
      const fields = fieldsOfOwner(configuration, templates);
      // Of several templates that name a field differently the first is as good as any.
      this.#labels.set(owner, new Map([...fields].reverse().map(({ key, label }) => [key, label])));
      this.#host.element.requestUpdate();
    } catch {
      // Then they go by their keys.
    }
  }
}
