import type { ConnectorField } from '../../../src/domain/connector.js';
import type { Json } from '../../../src/domain/json.js';

const methods = [
  { value: 'post', label: 'POST' },
  { value: 'put', label: 'PUT' },
  { value: 'patch', label: 'PATCH' },
];

const caseNames = ['case.title', 'case.description', 'case.tags', 'case.severity', 'case.status'];
const incidentNames = ['external.system.id', 'external.system.title'];

/** What each template may name. */
export const namesIn = {
  createJson: caseNames,
  updateUrl: incidentNames,
  updateJson: [...caseNames, ...incidentNames],
  commentUrl: incidentNames,
  commentJson: ['case.comment', ...incidentNames],
  viewUrl: incidentNames,
} as const;

const body = '{\n  "title": {{{case.title}}},\n  "description": {{{case.description}}},\n  "tags": {{{case.tags}}}\n}';
const named = (names: readonly string[]) => names.map((name) => `{{{${name}}}}`).join(', ');

export const settings: readonly ConnectorField[] = [
  { key: 'createUrl', label: 'URL to create', control: 'text', format: 'url', required: true },
  {
    key: 'createMethod',
    label: 'Method to create',
    control: 'select',
    choices: methods,
    required: true,
    default: 'post',
  },
  {
    key: 'createJson',
    label: 'JSON to create',
    control: 'text-area',
    format: 'code',
    required: true,
    default: body,
    help: `Values are JSON already, so that they stand without quotes: ${named(namesIn.createJson)}.`,
  },
  {
    key: 'idKey',
    label: 'Key of the id in the answer',
    control: 'text',
    required: true,
    default: 'id',
    help: 'A path such as data.issue.id.',
  },
  { key: 'titleKey', label: 'Key of the title in the answer', control: 'text', help: 'The id, where it is empty.' },
  {
    key: 'viewUrl',
    label: 'Page where it is seen',
    control: 'text',
    format: 'url',
    help: `May name ${named(namesIn.viewUrl)}.`,
  },
  {
    key: 'updateUrl',
    label: 'URL to update',
    control: 'text',
    format: 'url',
    required: true,
    help: `May name ${named(namesIn.updateUrl)}.`,
  },
  {
    key: 'updateMethod',
    label: 'Method to update',
    control: 'select',
    choices: methods,
    required: true,
    default: 'put',
  },
  { key: 'updateJson', label: 'JSON to update', control: 'text-area', format: 'code', required: true, default: body },
  {
    key: 'commentUrl',
    label: 'URL for comments',
    control: 'text',
    format: 'url',
    help: 'Comments stay here where it is empty.',
  },
  {
    key: 'commentMethod',
    label: 'Method for comments',
    control: 'select',
    choices: methods,
    required: true,
    default: 'post',
  },
  {
    key: 'commentJson',
    label: 'JSON of a comment',
    control: 'text-area',
    format: 'code',
    default: '{\n  "comment": {{{case.comment}}}\n}',
    help: `May name ${named(namesIn.commentJson)}.`,
  },
  {
    key: 'headers',
    label: 'Headers',
    control: 'json',
    help: 'Such as {"X-Team": "security"}. They are no place for secrets: everybody who may set up connectors reads them.',
  },
  {
    key: 'idempotencyHeader',
    label: 'Send an Idempotency-Key',
    control: 'toggle',
    default: true,
    help: 'A system that knows it makes nothing twice. One that is asked from a browser has to allow the header.',
  },
];

/** A name and a password for systems that ask for them. */
export const secrets: readonly ConnectorField[] = [
  { key: 'user', label: 'User name', control: 'text' },
  { key: 'password', label: 'Password', control: 'text' },
];

export type SettingKey = (typeof settings)[number]['key'];

/** A setting as text; what it says by itself where nobody said anything. */
export function textOf(values: Readonly<Record<string, Json>>, key: string): string {
  const value = Object.hasOwn(values, key) ? values[key] : settings.find((each) => each.key === key)?.default;
  return typeof value === 'string' ? value : '';
}
