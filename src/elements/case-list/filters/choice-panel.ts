import '../../../i18n/english/choices.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseError } from '../../../domain/error.js';
import { errorWords } from '../../../i18n/error-words.js';
import type { Words } from '../../../i18n/words.js';
import { ActiveOption } from '../../primitives/active-option.js';
import { keepFocus, listOptions, optionId, type ListboxOption } from '../../primitives/listbox.js';
import { offersRetry, retryButton } from '../../primitives/retry.js';

export interface PanelLine extends ListboxOption {
  readonly label: string;
  /** Heading it stands under, together with those beside it that have the same. */
  readonly group?: string;
}

export interface PanelOptions<Line extends PanelLine> {
  /** Accessible name of the list. */
  readonly label: string;
  /** Accessible name of the search; nothing where the list is short enough to be seen as a whole. */
  readonly search: string | undefined;
  readonly lines: readonly Line[];
  readonly multiple: boolean;
  readonly pending?: boolean;
  readonly error?: CaseError | undefined;
  readonly words: Words;
  readonly onChoose: (line: Line) => void;
  readonly onRetry?: () => void;
}

const listId = 'filter-list';

/**
 * A list to choose from in a popover, with a search above it where it is long. The focus stays in the one of the two that
 * is there first; arrows lead through the list, Enter chooses, and in a list without a search so does the space bar.
 */
export class ChoicePanel {
  /** What is looked for. */
  text = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #active: ActiveOption;
  readonly #onSearch: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement, onSearch: () => void) {
    this.#host = host;
    this.#onSearch = onSearch;
    this.#active = new ActiveOption(host, () => listId);
  }

  /** Something else is to be chosen. */
  reset(): void {
    this.text = '';
    this.#active.clear();
  }

  render<Line extends PanelLine>(options: PanelOptions<Line>): TemplateResult {
    const { label, search, lines, multiple, pending = false, error, words } = options;
    const active = this.#activeIn(options);
    const activeId = active === undefined ? nothing : optionId(listId, active);
    return html`${search === undefined ? nothing : this.#renderSearch(search, options, activeId)}
      <div
        class="choice-list"
        id=${listId}
        role="listbox"
        aria-label=${label}
        aria-multiselectable=${multiple ? 'true' : nothing}
        aria-busy=${pending ? 'true' : nothing}
        tabindex=${search === undefined ? '0' : nothing}
        aria-activedescendant=${search === undefined ? activeId : nothing}
        ?hidden=${lines.length === 0}
        @pointerdown=${search === undefined ? nothing : keepFocus}
        @mousedown=${search === undefined ? nothing : keepFocus}
        @keydown=${search === undefined ? (event: KeyboardEvent) => this.#handleKey(event, options) : nothing}
      >
        ${groupsOf(lines).map(({ heading, before, members }) => {
          const listed = listOptions({
            id: listId,
            options: members,
            before,
            active,
            onChoose: (line: Line) => this.#choose(line, options),
          });
          return heading === undefined
            ? html`<ul class="choice-group" role="presentation">${listed}</ul>`
            : html`<ul class="choice-group" role="group" aria-label=${heading}>
                <li class="choice-heading" role="presentation" aria-hidden="true">${heading}</li>
                ${listed}
              </ul>`;
        })}
      </div>
      ${error ? failure(error, options) : lines.length === 0 ? html`<p class="popup-words"><bdi>${pending ? words.terms.common.loading : words.terms.choices.none}</bdi></p>` : nothing}`;
  }

  #renderSearch<Line extends PanelLine>(
    label: string,
    options: PanelOptions<Line>,
    active: string | typeof nothing,
  ): TemplateResult {
    return html`<input
      class="input filter-search"
      type="text"
      role="combobox"
      dir=${this.text === '' ? nothing : 'auto'}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      aria-autocomplete="list"
      aria-expanded="true"
      aria-controls=${listId}
      aria-activedescendant=${active}
      .value=${live(this.text)}
      @input=${this.#handleInput}
      @keydown=${(event: KeyboardEvent) => this.#handleKey(event, options)}
    />`;
  }

  /** Where it was moved; else at the first that was found, or where one begins to look through the list. */
  #activeIn({ lines, search }: Pick<PanelOptions<PanelLine>, 'lines' | 'search'>): number | undefined {
    const moved = this.#active.in(lines);
    if (moved !== undefined || lines.length === 0) return moved;
    if (search === undefined)
      return Math.max(
        0,
        lines.findIndex(({ chosen }) => chosen),
      );
    return this.text.trim() === '' ? undefined : 0;
  }

  #choose<Line extends PanelLine>(line: Line, { onChoose }: PanelOptions<Line>): void {
    onChoose(line);
    // What is typed next is another search.
    this.#host.shadowRoot?.querySelector<HTMLInputElement>('.filter-search')?.select();
  }

  readonly #handleInput = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.#active.clear();
    this.#onSearch();
    this.#host.requestUpdate();
  };

  #handleKey<Line extends PanelLine>(event: KeyboardEvent, options: PanelOptions<Line>): void {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { lines, search } = options;
    const active = this.#activeIn(options);
    const move = moves[key];
    const isEnd = key === 'Home' || key === 'End';
    // In a search they are the cursor's, unless the keyboard is in the list.
    if (move !== undefined && (!isEnd || search === undefined || this.#active.in(lines) !== undefined)) {
      event.preventDefault();
      this.#active.move(move, lines, active);
    } else if (key === 'Enter' || (key === ' ' && search === undefined)) {
      event.preventDefault();
      const line = lines[active ?? -1];
      if (line) this.#choose(line, options);
    } else if (search === undefined && key.length === 1) this.#moveTo(key, lines, active);
  }

  /** To the next line whose words begin with what was typed. */
  #moveTo(letter: string, lines: readonly PanelLine[], active = -1): void {
    const from = [...lines.slice(active + 1), ...lines.slice(0, active + 1)];
    const found = from.find(({ label }) => label.toLowerCase().startsWith(letter.toLowerCase()));
    if (found) this.#active.move(1, lines, lines.indexOf(found) - 1);
  }
}

const moves: Readonly<Record<string, 1 | -1 | 'first' | 'last' | undefined>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

interface Group<Line> {
  readonly heading: string | undefined;
  readonly before: number;
  readonly members: Line[];
}

function groupsOf<Line extends PanelLine>(lines: readonly Line[]): readonly Group<Line>[] {
  const groups: Group<Line>[] = [];
  for (const [index, line] of lines.entries()) {
    const last = groups.at(-1);
    if (last && last.heading === line.group) last.members.push(line);
    else groups.push({ heading: line.group, before: index, members: [line] });
  }
  return groups;
}

const failure = <Line extends PanelLine>(
  error: CaseError,
  { words, pending = false, onRetry }: PanelOptions<Line>,
): TemplateResult =>
  html`<div class="popup-words popup-failure">
    <p><bdi>${errorWords(error, words.terms)}</bdi></p>
    ${onRetry && offersRetry(error) ? retryButton(error, words, { busy: pending, onClick: onRetry }) : nothing}
  </div>`;
