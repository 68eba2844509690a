import { html, nothing, type TemplateResult } from 'lit';
import type { UserAction } from '../../../domain/user-action.js';
import { limits } from '../../../domain/limits.js';
import { HostViews } from '../../attachments/host-view.js';
import { QueryController } from '../../controllers/query-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import type { ViewTools } from '../view-tools.js';
import { knownReference, referenceIcon, stampOf, type KnownReference } from './known-reference.js';
import { referencesOf, type ReferenceList } from './references-query.js';
import { referencesStyles } from './references.styles.js';

/** An entry that says what of the host's was put on the case. */
export type ReferencesAdded = Extract<UserAction, { readonly verb: 'add' | 'update' | 'delete' }>;

/** Below an entry of the history: what was attached then, as far as it is still there. */
export class EntryReferences {
  readonly #tools: ViewTools;
  readonly #list: QueryController<ReferenceList>;
  readonly #views = new HostViews();
  #of: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, referencesStyles);
    host.element.addController({ hostUpdate: () => this.#follow() });
    this.#list = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => {
        const { found } = host.scene();
        return found && tools.tab.name === 'activity' ? referencesOf(found.id, limits.pageSize) : undefined;
      },
    );
  }

  /** Nothing while none of it is known: the entry names it by itself then. */
  render({ id: entry, ids, names = [] }: ReferencesAdded): TemplateResult | undefined {
    const { value } = this.#list;
    const found = ids.map((id) => value?.items.find((each) => each.id === id));
    if (found.every((each) => each === undefined)) return undefined;
    return html`<ul class="entry-references" role="list">
      ${found.map((reference, index) =>
        reference
          ? this.#renderOne(knownReference(reference, this.#tools), entry)
          : html`<li class="quiet"><bdi>${names[index] ?? ''}</bdi></li>`,
      )}
    </ul>`;
  }

  #renderOne(known: KnownReference, entry: string): TemplateResult {
    const { read, reference, summary } = known;
    return html`<li class="entry-reference">
      ${referenceIcon(read, reference.type)}
      <div><bdi>${summary}</bdi>${this.#view(known, entry) ?? nothing}</div>
    </li>`;
  }

  /** An object that came back stands in two entries, and a node in one place. */
  #view({ read, reference }: KnownReference, entry: string): HTMLElement | undefined {
    if (!read.known || !read.type.inActivity || read.type.view === undefined) return undefined;
    return this.#views.get(`${entry} ${reference.id}`, stampOf(reference), read.type.view, read.object);
  }

  #follow(): void {
    const { found } = this.#tools.host.scene();
    if (found?.id === this.#of) return;
    this.#of = found?.id;
    this.#views.forget();
  }
}
