import { foldText } from '../../../domain/find/fold-text.js';
import type { ListboxOption } from '../listbox.js';
import type { Choice } from './combobox-options.js';

/** One line of the list. */
export interface FoundChoice<Option> extends ListboxOption {
  readonly choice: Choice;
  /** Absent: it makes a new value. */
  readonly option?: Option;
}

export interface Finding<Option> {
  readonly options: readonly Option[];
  readonly choice: (option: Option) => Choice;
  readonly values: readonly string[];
  /** What has to be in a choice; nothing where that was looked at already. */
  readonly filter: string | undefined;
  /** No further one can be chosen. */
  readonly full: boolean;
}

/** The lines for these options: each value once, whatever the backend answered. */
export function foundChoices<Option>(finding: Finding<Option>): readonly FoundChoice<Option>[] {
  const { values, filter, full } = finding;
  const lines = new Map<string, FoundChoice<Option>>();
  for (const option of finding.options) {
    const choice = finding.choice(option);
    const { value, label, note, mark, disabled } = choice;
    if (lines.has(value) || (filter !== undefined && !matches(choice, filter))) continue;
    const chosen = values.includes(value);
    lines.set(value, {
      value,
      label,
      note,
      detail: disabled ?? choice.detail,
      mark,
      chosen,
      disabled: !chosen && (full || disabled !== undefined),
      choice,
      option,
    });
  }
  return [...lines.values()];
}

/** The one a text names, in full. */
export const named = <Line extends { readonly choice: Choice }>(
  lines: readonly Line[],
  text: string,
): Line | undefined => {
  const wanted = text.trim().toLowerCase();
  return (
    lines.find(({ choice }) => choice.value === text.trim()) ??
    lines.find(({ choice }) => [choice.label, choice.detail].some((each) => each?.toLowerCase() === wanted))
  );
};

function matches({ label, detail = '' }: Choice, text: string): boolean {
  const wanted = foldText(text).trimEnd();
  // Of a text without a letter nothing is left when folded.
  if (wanted === '') return `${label}\n${detail}`.toLowerCase().includes(text.trim().toLowerCase());
  return foldText(label).includes(wanted) || foldText(detail).includes(wanted);
}
