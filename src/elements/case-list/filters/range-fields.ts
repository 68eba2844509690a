import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldFilter } from '../../../domain/find/case-query.js';
import type { Words } from '../../../i18n/words.js';
import { numberIn, textOfNumber } from '../../fields/number-text.js';
import { wallTimeOf } from '../../fields/wall-time.js';
import { field } from '../../primitives/field.js';
import { daysOf, isDay, type SpanClock } from '../view/asked-filter.js';
import type { FilterValue } from '../../../domain/find/list-filter.js';
import type { FilterKind } from './filter-kinds.js';
import { instantOf, zoneFor } from './filter-words.js';

export type End = 'from' | 'to' | 'contains';

export interface TypedFieldsOptions {
  readonly kind: FilterKind;
  readonly value: FilterValue | undefined;
  readonly clock: SpanClock;
  readonly words: Words;
  /** What was typed and is not told yet, or means nothing. */
  readonly typed: ReadonlyMap<End, string>;
  readonly onType: (end: End, text: string) => void;
  readonly onEnter: () => void;
}

type Range = Extract<FieldFilter, { from?: unknown }>;

/** The inputs of a filter whose values are typed. */
export function typedFields(options: TypedFieldsOptions): TemplateResult {
  const { kind, words } = options;
  const { filters } = words.terms;
  if (kind.editor === 'text') return html`${input('contains', filters.contains, options)}`;
  return html`<div class="filter-ends">${input('from', filters.from, options)} ${input('to', filters.to, options)}</div>`;
}

/** The filter with what was typed at one end; nothing where nothing is left of it. Same as before where it means nothing. */
export function withTyped(
  options: Pick<TypedFieldsOptions, 'kind' | 'value' | 'clock' | 'words'>,
  end: End,
  text: string,
): FilterValue | undefined {
  const { kind, value, clock, words } = options;
  if (end === 'contains') return text.trim() === '' ? undefined : { contains: text };
  const range = rangeOf(value, clock);
  const meant =
    kind.editor === 'numbers' ? numberIn(text, words.formats.locale) : dayAt(kind, text, clock.zone, end === 'to');
  if (meant === undefined && text.trim() !== '') return value;
  const { [end]: _before, ...rest } = range;
  const made = meant === undefined ? rest : { ...rest, [end]: meant };
  return Object.keys(made).length > 0 ? made : undefined;
}

function input(end: End, label: string, options: TypedFieldsOptions): TemplateResult {
  const { kind, words, typed, onType, onEnter } = options;
  const raw = typed.get(end);
  const isFaulty =
    kind.editor === 'numbers' &&
    raw !== undefined &&
    raw.trim() !== '' &&
    numberIn(raw, words.formats.locale) === undefined;
  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return field({
    id: `filter-${end}`,
    label,
    problems: isFaulty ? [words.terms.fields.notANumber(label)] : [],
    control: ({ id, describedBy, invalid }) =>
      html`<input
        class="input"
        part="input"
        id=${id}
        type=${kind.editor === 'span' ? 'date' : 'text'}
        dir=${kind.editor === 'span' ? nothing : 'auto'}
        inputmode=${kind.editor === 'numbers' ? 'decimal' : nothing}
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(raw ?? shown(end, options))}
        @input=${({ target }: Event) => onType(end, (target as HTMLInputElement).value)}
        @keydown=${keydown}
      />`,
  });
}

function shown(end: End, { kind, value, clock, words }: TypedFieldsOptions): string {
  if (end === 'contains') return typeof value === 'object' && 'contains' in value ? value.contains : '';
  const given = rangeOf(value, clock)[end];
  if (given === undefined) return '';
  if (typeof given === 'number') return textOfNumber(given, words.formats.locale);
  if (kind.editor === 'numbers') return given;
  return isDay(given) ? given : (wallTimeOf(given, zoneFor(kind, clock.zone), { time: false }) ?? '');
}

function rangeOf(value: FilterValue | undefined, clock: SpanClock): Range {
  if (typeof value === 'string') return daysOf(value, clock);
  return value && !Array.isArray(value) && !('anyOf' in value) && !('contains' in value) ? (value as Range) : {};
}

/** Days of the list's own dates move with its zone; of additional fields the instants are kept. */
function dayAt(kind: FilterKind, text: string, zone: string, isEnd: boolean): string | undefined {
  if (!isDay(text)) return undefined;
  return kind.id.startsWith('field:') ? instantOf(text, zoneFor(kind, zone), isEnd) : text;
}
