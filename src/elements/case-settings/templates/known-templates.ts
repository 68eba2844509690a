import type { CaseError } from '../../../domain/error.js';
import type { Usage } from '../../../domain/find/usage.js';
import type { Owner } from '../../../domain/ids.js';
import type { Template } from '../../../domain/template.js';
import type { Query } from '../../controllers/query-cache.js';
import { QueryController } from '../../controllers/query-controller.js';
import { allTemplatesOf } from '../../fields/templates-of.js';
import { usageOf } from '../edits/usage-of.js';
import type { SettingsHost } from '../settings-host.js';

/** The owner's templates as the backend told them, and as writes from here left them since. */
export class KnownTemplates {
  readonly #host: SettingsHost;
  readonly #found: QueryController<readonly Template[]>;
  readonly #usage: QueryController<Usage>;
  readonly #written = new Map<string, { readonly template: Template; readonly at: number }>();

  constructor(host: SettingsHost) {
    this.#host = host;
    const adapter = () => host.scene().adapter;
    this.#found = new QueryController(host.element, adapter, () => this.#ask('templates', allTemplatesOf));
    this.#usage = new QueryController(host.element, adapter, () => this.#ask('configuration.edit', usageOf));
  }

  /** By name; nothing while it is not known. */
  get all(): readonly Template[] | undefined {
    const { owner, formats } = this.#host.scene();
    const found = this.#found.value;
    if (!found) return undefined;
    const all = new Map(found.map((template) => [template.id, template]));
    const answeredAt = this.#found.answeredAt ?? 0;
    for (const [id, { template, at }] of this.#written) {
      const known = all.get(id);
      // What was asked for before the write knows less; what was answered since and lacks it, somebody took away.
      const isNewer = known ? template.revision > known.revision : answeredAt <= at;
      if (template.owner === owner && isNewer) all.set(id, template);
    }
    const { compare } = new Intl.Collator(formats.locale);
    return [...all.values()].sort((a, b) => compare(a.name, b.name));
  }

  get error(): CaseError | undefined {
    return this.#found.error;
  }

  get pending(): boolean {
    return this.#found.pending;
  }

  /** How many cases were made from a template; nothing while that is not known. */
  casesOf(id: string): number | undefined {
    const usage = this.#usage.value;
    return usage && (Object.hasOwn(usage.templates, id) ? usage.templates[id] : 0);
  }

  /** The backend answered a write from here with this. */
  took(template: Template): void {
    this.#written.set(template.id, { template, at: Date.now() });
    this.changed();
  }

  /** A write from here took these away. */
  lost(ids: readonly string[]): void {
    for (const id of ids) this.#written.delete(id);
    this.changed();
  }

  /** Where nobody tells of changes, those from here are asked for. */
  changed(): void {
    this.#host.element.requestUpdate();
    if (!this.#found.live) void this.#found.refresh();
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#found.refresh(), this.#usage.refresh()]);
  }

  #ask<T>(group: 'templates' | 'configuration.edit', query: (owner: Owner) => Query<T>): Query<T> | undefined {
    const { owner, session } = this.#host.scene();
    const isOffered = session?.capabilities.groups.includes(group) ?? false;
    return owner !== undefined && isOffered ? query(owner) : undefined;
  }
}
