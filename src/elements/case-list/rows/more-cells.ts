import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition } from '../../../domain/fields/field-definition.js';
import type { FieldKey, FieldValue } from '../../../domain/fields/field-value.js';
import type { CaseRow } from '../../../domain/find/case-query.js';
import type { UserId } from '../../../domain/ids.js';
import type { Words } from '../../../i18n/words.js';
import { OverlayController } from '../../controllers/overlay-controller.js';
import { KnownPeople } from '../../people/known-people.js';
import { adoptStyles } from '../../primitives/adopt-styles.js';
import { avatar, avatarStack, nameOf } from '../../primitives/avatar.js';
import { avatarStyles } from '../../primitives/avatar.styles.js';
import { listboxStyles } from '../../primitives/listbox.styles.js';
import type { ListHost } from '../list-host.js';
import { fieldText } from '../../fields/field-text.js';
import { incidentCell } from './incident-cell.js';
import { textCell, type Cell } from './list-columns.js';
import { moreCellsStyles } from './more-cells.styles.js';

/** Cells not every list shows: people, incidents, additional fields. Who is behind an id is asked for all rows at once. */
export class MoreCells {
  readonly #host: ListHost;
  readonly #userFields: () => readonly FieldKey[];
  readonly #people: KnownPeople;
  readonly #overlay: OverlayController;
  /** Whose names are shown, below what they were pressed on. */
  #opened: { readonly anchor: HTMLElement; readonly ids: readonly UserId[]; readonly label: string } | undefined;

  /** `userFields` are the additional fields in sight that hold people. */
  constructor(host: ListHost, userFields: () => readonly FieldKey[]) {
    this.#host = host;
    this.#userFields = userFields;
    const { element } = host;
    adoptStyles(element, [avatarStyles, listboxStyles, moreCellsStyles]);
    this.#people = new KnownPeople(element, {
      ids: () => this.#ids(),
      given: () => {
        const { user } = host.scene().session ?? {};
        return user ? [user] : [];
      },
      adapter: () => {
        const { adapter, session } = host.scene();
        return session?.capabilities.groups.includes('users') ? adapter : undefined;
      },
    });
    this.#overlay = new OverlayController(element, {
      anchor: () => this.#opened?.anchor ?? null,
      overlay: () => element.renderRoot.querySelector<HTMLElement>('.people-popup'),
      onDismiss: () => this.#close(),
    });
  }

  /** Three of them, and how many more there are; `label` is what they are to the case. */
  people(ids: readonly UserId[], label: string, words: Words): Cell {
    const people = ids.map((id) => this.#people.who(id));
    return avatarStack(people, {
      words,
      onMore: ({ currentTarget }) => this.#toggle(currentTarget as HTMLElement, ids, label),
    });
  }

  incident(row: CaseRow, words: Words): Cell {
    return incidentCell(row, words);
  }

  field(definition: FieldDefinition | undefined, value: FieldValue, words: Words): Cell {
    if (definition?.control === 'user' && Array.isArray(value)) return this.people(value, definition.label, words);
    const text = fieldText(definition, value, words);
    return text === '' ? nothing : textCell(text);
  }

  /** Goes beside the rows. */
  render(): Cell {
    const { ids, label } = this.#opened ?? {};
    if (!ids) return nothing;
    return html`<div class="popup people-popup" popover="manual" role="dialog" aria-label=${label ?? nothing}>
      <ul>
        ${ids.map((id) => this.#person(id))}
      </ul>
    </div>`;
  }

  #person(id: UserId): TemplateResult {
    const person = this.#people.who(id);
    return html`<li class="people-item">${avatar(person)}<bdi>${nameOf(person, this.#words)}</bdi></li>`;
  }

  #toggle(anchor: HTMLElement, ids: readonly UserId[], label: string): void {
    const again = this.#opened?.anchor === anchor;
    this.#close();
    if (again) return;
    this.#opened = { anchor, ids, label };
    anchor.addEventListener('keydown', this.#handleKey);
    anchor.ariaExpanded = 'true';
    this.#overlay.show();
  }

  #close(): void {
    const { anchor } = this.#opened ?? {};
    this.#overlay.hide();
    anchor?.removeEventListener('keydown', this.#handleKey);
    if (anchor) anchor.ariaExpanded = null;
    this.#opened = undefined;
    this.#host.element.requestUpdate();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What is around the list must not close with it.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  get #words(): Words {
    const { terms, formats } = this.#host.scene();
    return { terms, formats };
  }

  /** Everybody in sight, as far as they are shown by id. */
  #ids(): readonly UserId[] {
    const { shown } = this.#host.scene();
    const userFields = this.#userFields();
    return (shown?.rows ?? []).flatMap(({ assignees = [], fields = {} }) => [
      ...assignees,
      ...userFields.flatMap((key) => {
        const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return Array.isArray(value) ? (value as readonly UserId[]) : [];
      }),
    ]);
  }
}
