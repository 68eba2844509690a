import '../../i18n/english/choices.js';
import type { FieldDefinition } from '../../domain/fields/field-definition.js';
import type { FieldValue } from '../../domain/fields/field-value.js';
import { formatsFor } from '../../i18n/formats.js';
import type { Words } from '../../i18n/words.js';

/** What an additional field holds, in words: nothing that is stored goes unseen, whatever the field became since. */
export function fieldText(
  definition: FieldDefinition | undefined,
  value: FieldValue,
  { terms, formats }: Words,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? terms.common.yes : terms.common.no;
  if (typeof value === 'number') return formats.number(value);
  switch (definition?.control) {
    case 'dropdown':
    case 'radio':
    case 'checkboxes': {
      const labels = new Map(definition.options.map((option) => [option.value, option.label || option.value]));
      const words = [value].flat().map((each) => labels.get(each) ?? terms.choices.unknown(each));
      return formats.list(words);
    }
    case 'date-time': {
      const { showTime = false, timeZone = showTime ? 'local' : 'utc' } = definition;
      const zoned = timeZone === 'utc' ? formatsFor(formats.locale, 'UTC') : formats;
      const text = String(value);
      return showTime ? zoned.exact(text) : zoned.date(text);
    }
    default:
      return typeof value === 'string' ? value : formats.list(value);
  }
}
