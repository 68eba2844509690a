import '../../../i18n/english/choices.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { foldText } from '../../../domain/find/fold-text.js';
import type { User } from '../../../domain/user.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { KnownPeople } from '../../people/known-people.js';
import { PausedText } from '../../controllers/paused-text.js';
import type { ListHost } from '../list-host.js';
import {
  filterValue,
  namedSpans,
  type FilterId,
  type FilterValue,
  type RelativeSpan,
} from '../../../domain/find/list-filter.js';
import { ChoicePanel, type PanelLine } from './choice-panel.js';
import {
  atomsOf,
  choiceOf,
  choicesFor,
  fixedChoices,
  isCreatable,
  isSearched,
  valueOf,
  type Atom,
  type ChoiceSources,
} from './filter-choices.js';
import type { FilterKind } from './filter-kinds.js';
import { spanWords } from './filter-words.js';
import { typedFields, withTyped, type End, type TypedFieldsOptions } from './range-fields.js';

export interface FilterEditorOptions {
  readonly sources: () => ChoiceSources & { readonly zone: string };
  readonly people: KnownPeople;
  readonly set: (id: FilterId, value: FilterValue | undefined) => void;
  readonly close: () => void;
}

interface AtomLine extends PanelLine {
  readonly atom: Atom;
}

// More than these are searched rather than looked through.
const seenAtOnce = 8;

/** Sets one filter, as one chooses or types. */
export class FilterEditor implements ReactiveController {
  readonly #list: ListHost;
  readonly #options: FilterEditorOptions;
  readonly #panel: ChoicePanel;
  readonly #found: QueryController<readonly (Atom | User)[]>;
  readonly #searching: PausedText;
  readonly #typing: PausedText;
  readonly #typed = new Map<End, string>();
  #end: End = 'from';
  #kind: FilterKind | undefined;
  /** What is looked for now. */
  #asked = '';
  /** What was chosen when it opened, and since: it stays where it is when it is taken away. */
  #pinned: readonly Atom[] = [];
  #told: string | undefined;

  constructor(list: ListHost, options: FilterEditorOptions) {
    this.#list = list;
    this.#options = options;
    const { element } = list;
    element.addController(this);
    this.#searching = new PausedText(element, (text) => {
      this.#asked = text.trim();
      element.requestUpdate();
    });
    this.#typing = new PausedText(element, (text) => this.#tell(text));
    this.#panel = new ChoicePanel(element, () => this.#searching.type(this.#panel.text));
    this.#found = new QueryController(
      element,
      () => list.scene().adapter,
      () => this.#kind && choicesFor(this.#kind, this.#asked, options.sources()),
    );
  }

  hostUpdate(): void {
    const people = (this.#found.value ?? []).filter((each) => typeof each === 'object' && each !== null);
    this.#options.people.remember(people);
  }

  // Said once it is shown, and once only.
  hostUpdated(): void {
    if (!this.#kind || this.#asked === '' || this.#found.pending || this.#told === this.#asked) return;
    this.#told = this.#asked;
    const { terms, formats } = this.#list.scene();
    const { length } = this.#lines(this.#kind, this.#pinned);
    this.#list.say(length === 0 ? terms.choices.none : terms.choices.results(length, formats));
  }

  begin(kind: FilterKind, value: FilterValue | undefined): void {
    this.end();
    this.#kind = kind;
    this.#pinned = atomsOf(value);
  }

  /** What was typed counts. */
  end(): void {
    this.#typing.tellNow();
    this.#searching.forget();
    this.#typed.clear();
    this.#panel.reset();
    this.#asked = '';
    this.#told = undefined;
    this.#kind = undefined;
  }

  render(kind: FilterKind, value: FilterValue | undefined): TemplateResult {
    // What its editor is may be known only now.
    if (this.#kind) this.#kind = kind;
    if (kind.editor === 'choices') return this.#renderChoices(kind, value);
    const fields = typedFields({
      ...this.#context(kind, value),
      typed: this.#typed,
      onType: (end, text) => this.#type(end, text),
      onEnter: () => this.#options.close(),
    });
    const isOwnDate = kind.editor === 'span' && !kind.id.startsWith('field:');
    return html`${isOwnDate ? this.#renderSpans(kind, value) : nothing}
      <div class="filter-fields">${fields}</div>`;
  }

  #renderChoices(kind: FilterKind, value: FilterValue | undefined): TemplateResult {
    const sources = this.#options.sources();
    const { terms } = sources.words;
    const chosen = atomsOf(value);
    const lines = this.#lines(kind, chosen);
    const isLong = isSearched(kind) || fixedChoices(kind, sources).length > seenAtOnce;
    return this.#panel.render({
      label: kind.label,
      search: isLong ? terms.filters.findIn(kind.label) : undefined,
      lines,
      multiple: true,
      pending: this.#found.pending,
      error: this.#found.error,
      words: sources.words,
      onChoose: ({ atom }) => this.#toggle(kind, atom, chosen),
      onRetry: () => void this.#found.refresh(),
    });
  }

  /** What was chosen first, then what is there without asking, then what was found. */
  #lines(kind: FilterKind, chosen: readonly Atom[]): readonly AtomLine[] {
    const sources = this.#options.sources();
    const fixed = fixedChoices(kind, sources);
    const found = (this.#found.value ?? []).map((each) => (typeof each === 'object' && each !== null ? each.id : each));
    const known = isSearched(kind)
      ? [...fixed, ...this.#pinned, ...chosen]
      : [...fixed, ...[...this.#pinned, ...chosen].filter((atom) => !fixed.includes(atom))];
    const text = this.#panel.text.trim();
    const wanted = foldText(text).trimEnd();
    const matches = (atom: Atom) => {
      const { label, detail = '' } = choiceOf(kind, atom, sources);
      return foldText(label).includes(wanted) || foldText(detail).includes(wanted);
    };
    const atoms = [...known.filter(matches), ...found];
    if (text !== '' && isCreatable(kind)) atoms.push(text);
    const { terms } = sources.words;
    return [...new Set(atoms)].map((atom): AtomLine => {
      const { label, note, detail, mark } = choiceOf(kind, atom, sources);
      const isNew = atom === text && text !== '' && !known.includes(atom) && !found.includes(atom);
      return {
        value: JSON.stringify(atom),
        atom,
        label: isNew ? terms.choices.add(label) : label,
        note,
        detail,
        mark,
        chosen: chosen.includes(atom),
      };
    });
  }

  #toggle(kind: FilterKind, atom: Atom, chosen: readonly Atom[]): void {
    const most = this.#list.scene().session?.capabilities.limits.filterValues ?? Infinity;
    const { terms, formats } = this.#list.scene();
    const isChosen = chosen.includes(atom);
    if (!isChosen && chosen.length >= most) return this.#list.say(terms.choices.full(most, formats));
    if (!this.#pinned.includes(atom)) this.#pinned = [...this.#pinned, atom];
    const atoms = isChosen ? chosen.filter((each) => each !== atom) : [...chosen, atom];
    this.#options.set(kind.id, valueOf(kind, atoms));
  }

  #renderSpans(kind: FilterKind, value: FilterValue | undefined): TemplateResult {
    const { words } = this.#options.sources();
    const { filters } = words.terms;
    const [today, yesterday, hours, ...months] = namedSpans;
    const usual: readonly RelativeSpan[] = [
      today,
      yesterday,
      hours,
      'last-7-days',
      'last-30-days',
      'last-90-days',
      ...months,
    ];
    const spans = typeof value === 'string' && !usual.includes(value) ? [value, ...usual] : usual;
    return this.#panel.render({
      label: filters.quick,
      search: undefined,
      lines: spans.map((span) => ({ value: span, span, label: spanWords(span, words), chosen: span === value })),
      multiple: false,
      words,
      onChoose: ({ span }) => {
        this.#typing.forget();
        this.#typed.clear();
        this.#options.set(kind.id, span === value ? undefined : span);
      },
    });
  }

  #context(
    kind: FilterKind,
    value: FilterValue | undefined,
  ): Pick<TypedFieldsOptions, 'kind' | 'value' | 'clock' | 'words'> {
    const { words, zone } = this.#options.sources();
    return { kind, value, words, clock: { now: Date.now(), zone } };
  }

  #type(end: End, text: string): void {
    if (end !== this.#end) this.#typing.tellNow();
    this.#end = end;
    this.#typed.set(end, text);
    this.#typing.type(text);
  }

  #tell(text: string): void {
    const { view } = this.#list.scene();
    if (!this.#kind || !view) return;
    const value = filterValue(view.filter, this.#kind.id);
    this.#options.set(this.#kind.id, withTyped(this.#context(this.#kind, value), this.#end, text));
  }
}
