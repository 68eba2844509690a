import { BrokenPromise } from './expectations.js';

/** What crosses a door equals its own JSON round trip: no dates, no classes, no `undefined` members, no holes. */
export function isPlainJson(value: unknown, what: string): void {
  const found = impurity(value, what);
  if (found !== undefined) throw new BrokenPromise(`${found}: not plain JSON.`, { actual: value });
}

function impurity(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value))
    return firstOf(
      value.map((each, index) => [String(index), each] as const),
      path,
    );
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return `${path} is an instance of a class`;
  return firstOf(Object.entries(value), path);
}

function firstOf(members: readonly (readonly [string, unknown])[], path: string): string | undefined {
  for (const [key, value] of members) {
    const found = impurity(value, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same value, every object in it frozen: whoever writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Writes over everything in a value a caller was given. Frozen parts are left: they can be shared without harm. */
export function scribble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(scribble);
  if (Object.isFrozen(value)) return;
  if (Array.isArray(value)) value.push('scribbled');
  else for (const key of Object.keys(value)) Reflect.set(value, key, 'scribbled');
}
