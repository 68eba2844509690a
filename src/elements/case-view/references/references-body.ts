import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case } from '../../../domain/cases/case.js';
import { limits } from '../../../domain/limits.js';
import { fromHost, hostFault } from '../../attachments/host-fault.js';
import { HostViews } from '../../attachments/host-view.js';
import { labelOf } from '../../attachments/reference-words.js';
import { QueryController } from '../../controllers/query-controller.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { button } from '../../primitives/button.js';
import { drawing } from '../../primitives/drawing.js';
import { icon } from '../../primitives/icon.js';
import { Menu } from '../../primitives/menu/menu.js';
import { menuButton } from '../../primitives/menu/menu-button.js';
import type { MenuEntry } from '../../primitives/menu/menu-entry.js';
import { state } from '../../primitives/state.js';
import type { AttachmentAction } from '../../provider/attachment-type.js';
import { attachedNameStyles } from '../attached-name.styles.js';
import { copyInView } from '../copy-in-view.js';
import { DelayedRemoval } from '../delayed-removal.js';
import type { TabBody } from '../tabs/lazy-tab.js';
import { tabTrouble, tabWaiting } from '../tabs/tab-states.js';
import type { ViewTools } from '../view-tools.js';
import { knownReference, stampOf, type KnownReference } from './known-reference.js';
import { referenceRow } from './reference-row.js';
import { referencesOf, type ReferenceList } from './references-query.js';
import { referencesStyles } from './references.styles.js';

import '../../../i18n/english/references.js';

/** As many as a call answers, which is what a case of ours holds: their types are counted whole. */
const pageSize = limits.pageSize;
/** How many of a type stand there at first, and how many more a press shows. */
const firstOfType = 10;
const moreOfType = 50;

/** Those of one type, and those nobody here knows. */
interface Group {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly KnownReference[];
}

/** What else of the host's is on the case, by type, the newest first. */
export class ReferencesBody implements TabBody {
  readonly #tools: ViewTools;
  readonly #list: QueryController<ReferenceList>;
  readonly #menu: Menu;
  readonly #removal: DelayedRemoval;
  readonly #views = new HostViews();
  readonly #open = new Set<string>();
  /** How many of each type are shown. */
  readonly #shown = new Map<string, number>();
  #wanted: number = pageSize;
  #of: string | undefined;

  constructor(tools: ViewTools) {
    this.#tools = tools;
    const { host } = tools;
    adoptStyles(host.element, [attachedNameStyles, referencesStyles]);
    host.element.addController({ hostUpdate: () => this.#follow() });
    this.#list = new QueryController(
      host.element,
      () => host.scene().adapter,
      () => {
        const { found } = host.scene();
        return found && tools.tab.name === 'references' ? referencesOf(found.id, this.#wanted) : undefined;
      },
    );
    this.#removal = new DelayedRemoval(tools, (adapter, ...what) => adapter.references.detach(...what));
    this.#menu = new Menu(host.element, {
      id: 'reference-menu',
      label: () => tools.words().terms.references.actions(this.#menuOf?.summary ?? ''),
      placement: 'bottom-end',
      entries: () => (this.#menuOf ? this.#entries(this.#menuOf) : []),
    });
  }

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  render(shown: Case): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const { value, error, pending } = this.#list;
    const trouble = tabTrouble(this.#tools, error, { busy: pending, onRetry: () => void this.refresh() });
    if (!value) return html`${trouble}${error ? nothing : tabWaiting(terms)}`;
    const items = value.items.filter(({ id }) => !this.#removal.isGone(id));
    const rest = value.total - value.items.length;
    if (items.length === 0 && rest === 0) return html`${trouble}${this.#renderEmpty()}`;
    return html`${trouble}
      ${repeat(
        this.#groups(items.map((item) => knownReference(item, this.#tools))),
        ({ key }) => key,
        (group, index) => this.#renderGroup(group, index),
      )}
      ${
        rest > 0
          ? html`<p class="references-more">${button({ label: terms.references.more(rest, formats), busy: pending, onClick: () => this.#more() })}</p>`
          : nothing
      }
      ${shown.id === this.#of ? this.#menu.render() : nothing}`;
  }

  #renderEmpty(): TemplateResult {
    const { references } = this.#tools.words().terms;
    return state({
      kind: 'empty',
      text: references.empty,
      hint: references.emptyHint,
      drawing: drawing('folder'),
    });
  }

  #renderGroup({ key, heading, items }: Group, index: number): TemplateResult {
    const { terms, formats } = this.#tools.words();
    const many = this.#shown.get(key) ?? firstOfType;
    const rest = items.length - many;
    const more = ({ currentTarget }: Event) => {
      const list = (currentTarget as HTMLElement).closest('.reference-type');
      this.#shown.set(key, many + moreOfType);
      this.#tools.host.element.requestUpdate();
      // The button may be gone: one goes on with the first that came.
      void this.#tools.host.element.updateComplete.then(() =>
        list?.querySelectorAll('.reference')[many]?.querySelector('button')?.focus(),
      );
    };
    return html`<div class="reference-type">
      <h3 class="panel-heading" id="references-${index}"><bdi>${heading}</bdi></h3>
      <ul class="references" role="list" aria-labelledby="references-${index}">
        ${repeat(
          items.slice(0, many),
          ({ reference }) => reference.id,
          (known) => this.#renderRow(known),
        )}
      </ul>
      ${rest > 0 ? html`<p class="references-more">${button({ label: terms.references.more(rest, formats), onClick: more })}</p>` : nothing}
    </div>`;
  }

  #renderRow(known: KnownReference): TemplateResult {
    const { id } = known.reference;
    const view = known.read.known ? known.read.type.view : undefined;
    return referenceRow(known, {
      tools: this.#tools,
      isShowable: view !== undefined,
      shown: view !== undefined && this.#open.has(id) ? this.#viewOf(known) : undefined,
      onToggle: () => this.#toggle(id),
      menu: menuButton({
        menu: this.#menu,
        key: id,
        name: this.#tools.words().terms.references.actions(known.summary),
        content: icon('more'),
        look: 'icon-button',
      }),
    });
  }

  #viewOf({ reference, read }: KnownReference): HTMLElement | 'failed' | undefined {
    if (!read.known || read.type.view === undefined) return undefined;
    return this.#views.get(reference.id, stampOf(reference), read.type.view, read.object) ?? 'failed';
  }

  #toggle(id: string): void {
    // What failed may work when it is opened again.
    this.#views.forget(id);
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#tools.host.element.requestUpdate();
  }

  /** By registered type, in the order the host named them; at the end those it does not know. */
  #groups(items: readonly KnownReference[]): readonly Group[] {
    const { terms, formats } = this.#tools.words();
    const { attachmentTypes = {} } = this.#tools.host.scene();
    const registered = Object.entries(attachmentTypes).flatMap(([key, type]): readonly Group[] => {
      const own = items.filter(({ reference }) => reference.type === key);
      return own.length > 0 ? [{ key, heading: labelOf(key, type, own.length, formats) ?? key, items: own }] : [];
    });
    const unknown = items.filter(({ read }) => read.type === undefined);
    return unknown.length === 0
      ? registered
      : [...registered, { key: '', heading: terms.references.unknownTypes(unknown.length, formats), items: unknown }];
  }

  /** The one whose menu is open. */
  get #menuOf(): KnownReference | undefined {
    const found = this.#list.value?.items.find(({ id }) => id === this.#menu.key);
    return found && knownReference(found, this.#tools);
  }

  #entries(known: KnownReference): readonly MenuEntry[] {
    const { host, words } = this.#tools;
    const { terms, formats } = words();
    const { read, reference } = known;
    const actions = this.#actionsOf(known);
    return [
      ...(actions.length > 0
        ? [
            ...actions.map((action) => ({
              id: `host-${action.id}`,
              label: action.label,
              danger: action.danger,
              disabled: action.disabled,
              onChoose: () => void this.#run(known, action),
            })),
            'separator' as const,
          ]
        : []),
      {
        id: 'copy-id',
        label: terms.references.copyId,
        onChoose: () => void copyInView(this.#tools, reference.externalId, terms.actions.copied('id', 1, formats)),
      },
      ...(host.scene().session?.permissions.delete && read.type?.removable !== false
        ? [
            'separator' as const,
            { id: 'remove', label: terms.references.remove, danger: true, onChoose: () => this.#remove(known) },
          ]
        : []),
    ];
  }

  #actionsOf({ read }: KnownReference): readonly AttachmentAction[] {
    const { found, formats } = this.#tools.host.scene();
    if (!read.known || !found || !read.type.actions) return [];
    const { actions } = read.type;
    return fromHost(read.object.type, 'actions', () => actions(read.object, { case: found, formats })) ?? [];
  }

  async #run({ reference }: KnownReference, { label, onChoose }: AttachmentAction): Promise<void> {
    const { toasts, words } = this.#tools;
    try {
      await onChoose();
    } catch (thrown) {
      hostFault(reference.type, 'an action', thrown);
      toasts.show({ kind: 'danger', text: words().terms.references.actionFailed(label) });
    }
  }

  #remove({ reference: { id }, summary }: KnownReference): void {
    const { host, words } = this.#tools;
    this.#removal.remove([id], {
      text: words().terms.references.removed(summary),
      onBack: () => host.say(words().terms.references.restored(summary)),
    });
    // What had the focus went away.
    void host.element.updateComplete.then(() =>
      host.element.renderRoot.querySelector<HTMLElement>('.tab-references')?.focus(),
    );
  }

  #more(): void {
    this.#wanted += pageSize;
    this.#tools.host.element.requestUpdate();
  }

  #follow(): void {
    const { found } = this.#tools.host.scene();
    if (found?.id !== this.#of) {
      this.#of = found?.id;
      this.#wanted = pageSize;
      this.#open.clear();
      this.#shown.clear();
      this.#views.forget();
    }
    const { value } = this.#list;
    if (value) this.#tools.people.remember(value.items.map(({ createdBy }) => createdBy));
  }
}
