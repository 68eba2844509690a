import type { FieldMapping, MappedPart } from '../../../src/domain/connector.js';
import type { Json } from '../../../src/domain/json.js';
import { fillJson } from './fill-template.js';
import { namesIn, textOf } from './settings.js';

const parts: Readonly<Record<string, MappedPart>> = {
  'case.title': 'title',
  'case.description': 'description',
  'case.tags': 'tags',
  'case.severity': 'severity',
  'case.status': 'status',
  'case.comment': 'comments',
};

/** Where the templates put what a case says. */
export function mappingOf(settings: Readonly<Record<string, Json>>): readonly FieldMapping[] {
  const created = placesIn(textOf(settings, 'createJson'), namesIn.createJson);
  const updated = placesIn(textOf(settings, 'updateJson'), namesIn.updateJson);
  const said =
    textOf(settings, 'commentUrl') === '' ? [] : placesIn(textOf(settings, 'commentJson'), namesIn.commentJson);
  const isIn = (places: readonly Place[], { part, target }: Place) =>
    places.some((each) => each.part === part && each.target === target);
  const map =
    (action: FieldMapping['action']) =>
    ({ part, target }: Place): FieldMapping => ({ source: part, target, action });
  return [
    ...updated.map(map('overwrite')),
    ...created.filter((place) => !isIn(updated, place)).map(map('once')),
    ...said.filter(({ part }) => part === 'comments').map(map('append')),
  ];
}

interface Place {
  readonly part: MappedPart;
  /** The path in the JSON that is sent. */
  readonly target: string;
}

function placesIn(template: string, names: readonly string[]): readonly Place[] {
  // Marks no template says by itself stand where the values will.
  const marks = new Map(names.map((name) => [`\u0001${name}\u0001`, name]));
  const places: Place[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const part = parts[marks.get(value) ?? ''];
      if (part) places.push({ part, target: path });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, below] of Object.entries(value)) walk(below, path === '' ? key : `${path}.${key}`);
  };
  try {
    walk(JSON.parse(fillJson(template, Object.fromEntries([...marks].map(([mark, name]) => [name, mark])))), '');
  } catch {
    // What is no JSON goes nowhere.
  }
  return places;
}
