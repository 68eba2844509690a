import * as z from 'zod/mini';
import { FieldValue, Text, Timestamp } from '../case-parts.schema.js';
import type { Condition as ConditionType } from './condition.js';
import type {
  FieldDefinition as FieldDefinitionType,
  FieldReference as FieldReferenceType,
} from './field-definition.js';

/** The shape of a condition; `checkDefinitions` says which fields it may speak of. */
export const Condition: z.ZodMiniType<ConditionType, ConditionType> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ field: Text, is: z.enum(['empty', 'not-empty']) }),
    z.strictObject({ field: Text, is: z.enum(['equals', 'not-equals', 'contains']), value: FieldValue }),
  ]),
);

const FieldOption = z.strictObject({ value: Text, label: z.optional(Text) });

const base = {
  key: Text,
  label: Text,
  description: z.optional(Text),
  scope: z.enum(['global', 'reusable']),
  required: z.optional(z.boolean()),
  requiredWhen: z.optional(Condition),
  requiredOnClose: z.optional(z.boolean()),
  showWhen: z.optional(Condition),
};

const text = {
  ...base,
  default: z.optional(z.string()),
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
  pattern: z.optional(z.strictObject({ source: z.string(), message: z.optional(Text) })),
};

const choice = { ...base, options: z.array(FieldOption), default: z.optional(z.string()) };

/** The shape of a field; `checkDefinitions` says the rest. */
export const FieldDefinition = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('text'), ...text }),
  z.strictObject({ control: z.literal('text-area'), ...text, markdown: z.optional(z.boolean()) }),
  z.strictObject({
    control: z.literal('number'),
    ...base,
    default: z.optional(z.number()),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    integer: z.optional(z.boolean()),
  }),
  z.strictObject({ control: z.literal('toggle'), ...base, default: z.optional(z.boolean()) }),
  z.strictObject({ control: z.literal('dropdown'), ...choice }),
  z.strictObject({ control: z.literal('radio'), ...choice }),
  z.strictObject({
    control: z.literal('checkboxes'),
    ...base,
    options: z.array(FieldOption),
    default: z.optional(z.array(z.string())),
  }),
  z.strictObject({
    control: z.literal('date-time'),
    ...base,
    default: z.optional(Timestamp),
    showTime: z.optional(z.boolean()),
    timeZone: z.optional(z.enum(['utc', 'local'])),
  }),
  z.strictObject({
    control: z.literal('user'),
    ...base,
    multiple: z.optional(z.boolean()),
    default: z.optional(z.array(z.string())),
  }),
  z.strictObject({ control: z.literal('markdown'), ...base, text: Text }),
]) satisfies z.ZodMiniType<FieldDefinitionType>;

/** What a template says of a field of the library. */
export const FieldReference = z.strictObject({
  use: Text,
  label: z.optional(Text),
  required: z.optional(z.boolean()),
  default: z.optional(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
}) satisfies z.ZodMiniType<FieldReferenceType>;
