import type { FieldProblem } from '../../../src/domain/error.js';
import type { Json } from '../../../src/domain/json.js';
import { fillJson, unknownNames } from './fill-template.js';
import { namesIn, textOf } from './settings.js';

type Settings = Readonly<Record<string, Json>>;

const headerName = /^[\w!#$%&'*+.^`|~-]+$/u;
/** What proves who asks has a place where nobody reads it. */
const secretName = /^(proxy-)?authorization$|^cookie$|token|secret|password|api[-_]?key/iu;

export function headersIn(settings: Settings): Readonly<Record<string, Json>> {
  const given = settings['headers'];
  return isObject(given) ? given : {};
}

const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What no push could be made with: templates that name what there is not or become no JSON, and headers that are none. */
export function checkTemplates(settings: Settings): readonly FieldProblem[] {
  const isNeeded = (key: string) => !key.startsWith('comment') || textOf(settings, 'commentUrl') !== '';
  return [
    ...Object.entries(namesIn).flatMap(([key, names]) =>
      isNeeded(key) ? checkTemplate(`settings.${key}`, textOf(settings, key), names) : [],
    ),
    ...(textOf(settings, 'idKey').trim() === '' ? [{ path: 'settings.idKey', rule: 'required' } as const] : []),
    ...Object.entries(headersIn(settings)).flatMap(([name, value]) => checkHeader(name, value)),
  ];
}

function checkTemplate(path: string, template: string, names: readonly string[]): readonly FieldProblem[] {
  if (template.trim() === '') return path.endsWith('Json') ? [{ path, rule: 'required' }] : [];
  const unknown = unknownNames(template, names);
  if (unknown.length > 0)
    return [{ path, rule: 'pattern', message: `It names what there is not: ${unknown.join(', ')}.` }];
  if (!path.endsWith('Json')) return [];
  try {
    JSON.parse(fillJson(template, Object.fromEntries(names.map((name) => [name, '']))));
    return [];
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : '';
    return [{ path, rule: 'pattern', message: `It becomes no JSON: ${why}` }];
  }
}

function checkHeader(name: string, value: Json): readonly FieldProblem[] {
  const path = 'settings.headers';
  if (secretName.test(name))
    return [{ path, rule: 'pattern', message: `${name} would be a secret that everybody reads here.` }];
  if (!headerName.test(name)) return [{ path, rule: 'pattern', message: `${name} is no name of a header.` }];
  return typeof value === 'string' ? [] : [{ path, rule: 'pattern', message: `${name} has to be a text.` }];
}
